package org.prongsai.integrity.oit;

/** The list of items of a fiscal year, as its events have made it. */
public sealed interface OitYear {

    record NotAdopted() implements OitYear {}

    record Adopted(OitList list) implements OitYear {}
}
