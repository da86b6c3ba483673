package org.prongsai.contracts.integrity;

import java.time.LocalDate;

/** Something published is no longer shown; its address answers with a notice, and it is no evidence any more. */
public record DisclosureWithdrawnV1(int fiscalYear, LocalDate withdrawnOn, WithdrawalReason reason)
        implements IntegrityWireEvent {}
