package org.prongsai.integrity.organisation;

/** The units and posts of an agency, as the events have made them. */
public sealed interface Organisation {

    record NotArranged() implements Organisation {}

    record Arranged(Structure structure) implements Organisation {}
}
