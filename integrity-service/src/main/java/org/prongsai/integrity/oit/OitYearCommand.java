package org.prongsai.integrity.oit;

/** What can be asked of a year's list. */
public sealed interface OitYearCommand {

    record AdoptList(OitList list) implements OitYearCommand {}
}
