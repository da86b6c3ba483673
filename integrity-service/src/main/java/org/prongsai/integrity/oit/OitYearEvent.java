package org.prongsai.integrity.oit;

/** What happened to a year's list. */
public sealed interface OitYearEvent {

    record ListAdopted(OitList list) implements OitYearEvent {}
}
