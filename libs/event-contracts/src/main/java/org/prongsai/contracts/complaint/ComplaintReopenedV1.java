package org.prongsai.contracts.complaint;

import java.time.LocalDate;

/** A case that had ended was taken up again. */
public record ComplaintReopenedV1(LocalDate reopenedOn, ComplaintReopener reopener) implements ComplaintWireEvent {}
