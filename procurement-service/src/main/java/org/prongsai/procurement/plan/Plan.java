package org.prongsai.procurement.plan;

import java.time.Instant;

/** The procurement plan of an agency for a fiscal year, as its events have made it. */
public sealed interface Plan {

    record NotAdopted() implements Plan {}

    record Adopted(ProcurementPlan content, Instant recordedAt) implements Plan {}
}
