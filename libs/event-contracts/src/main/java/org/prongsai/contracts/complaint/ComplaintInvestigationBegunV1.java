package org.prongsai.contracts.complaint;

import java.time.LocalDate;

/** Its handler began to look into the case (ตรวจสอบข้อเท็จจริง). */
public record ComplaintInvestigationBegunV1(LocalDate begunOn) implements ComplaintWireEvent {}
