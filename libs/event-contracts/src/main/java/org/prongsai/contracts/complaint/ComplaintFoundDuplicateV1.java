package org.prongsai.contracts.complaint;

import java.time.LocalDate;

/** Another case is about the same, and goes on for both. */
public record ComplaintFoundDuplicateV1(LocalDate foundOn) implements ComplaintWireEvent {}
