package org.prongsai.integrity.disclosure;

import java.time.Instant;
import java.time.LocalDate;
import org.prongsai.calendar.FiscalYear;

/** What happened to a disclosure. */
public sealed interface DisclosureEvent {

    record DisclosurePublished(Publication publication, Instant recordedAt) implements DisclosureEvent {}

    record DisclosureWithdrawn(FiscalYear fiscalYear, LocalDate withdrawnOn, WithdrawalReason reason)
            implements DisclosureEvent {}
}
