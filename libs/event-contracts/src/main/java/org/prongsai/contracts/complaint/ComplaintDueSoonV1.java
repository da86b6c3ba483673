package org.prongsai.contracts.complaint;

import java.time.LocalDate;

/** The last day of something comes near. */
public record ComplaintDueSoonV1(ComplaintTerm term, LocalDate dueOn) implements ComplaintWireEvent {}
