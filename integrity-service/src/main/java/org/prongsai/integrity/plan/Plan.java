package org.prongsai.integrity.plan;

/** The plan of an agency for a fiscal year, as its events have made it. */
public sealed interface Plan {

    record NotAdopted() implements Plan {}

    record Adopted(IntegrityPlan content) implements Plan {}
}
