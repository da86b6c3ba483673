package org.prongsai.contracts.complaint;

import java.time.LocalDate;

/** The day of the first reply passed without one. */
public record ComplaintReplyOverdueV1(LocalDate dueOn) implements ComplaintWireEvent {}
