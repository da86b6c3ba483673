package org.prongsai.contracts.complaint;

import java.time.LocalDate;

/** What people wrote in the case, and who they are, was erased for good; its codes and days stand. */
public record ComplaintErasedV1(LocalDate erasedOn) implements ComplaintWireEvent {}
