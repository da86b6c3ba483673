package org.prongsai.contracts.complaint;

import java.time.LocalDate;

/** The last day of the decision, or of the reporter's answer, passed; that of the first reply has an event of its own. */
public record ComplaintOverdueV1(ComplaintTerm term, LocalDate dueOn) implements ComplaintWireEvent {}
