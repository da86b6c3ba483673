package org.prongsai.integrity.organisation;

/** What can be asked of an agency's organisation. */
public sealed interface OrganisationCommand {

    /** State the units and posts for the first time. */
    record Arrange(Structure structure) implements OrganisationCommand {}

    /** State them anew: names change, units and posts are added, and none goes. */
    record Rearrange(Structure structure) implements OrganisationCommand {}
}
