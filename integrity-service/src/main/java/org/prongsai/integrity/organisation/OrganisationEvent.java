package org.prongsai.integrity.organisation;

/** What happened to an agency's organisation. */
public sealed interface OrganisationEvent {

    record OrganisationArranged(Structure structure) implements OrganisationEvent {}
}
