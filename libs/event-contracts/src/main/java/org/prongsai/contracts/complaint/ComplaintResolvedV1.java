package org.prongsai.contracts.complaint;

import java.time.LocalDate;

/** The case was decided. */
public record ComplaintResolvedV1(LocalDate resolvedOn, ComplaintOutcome outcome) implements ComplaintWireEvent {}
