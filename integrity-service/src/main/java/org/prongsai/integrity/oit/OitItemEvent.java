package org.prongsai.integrity.oit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.prongsai.calendar.FiscalYear;

/** What happened to an item. */
public sealed interface OitItemEvent {

    record ItemEntered(FiscalYear fiscalYear, ItemCode code, Entry entry) implements OitItemEvent {}

    /** @param entry as it was entered; it is public from now on */
    record ItemApproved(FiscalYear fiscalYear, ItemCode code, Entry entry, LocalDate approvedOn)
            implements OitItemEvent {}

    record ItemReturned(
            FiscalYear fiscalYear,
            ItemCode code,
            int entry,
            LocalDate returnedOn,
            ReturnReason reason,
            @Nullable String noteTh)
            implements OitItemEvent {}
}
