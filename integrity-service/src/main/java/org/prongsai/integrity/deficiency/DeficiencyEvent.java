package org.prongsai.integrity.deficiency;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.prongsai.calendar.FiscalYear;
import org.prongsai.integrity.OwnerId;
import org.prongsai.integrity.PublicAddress;
import org.prongsai.integrity.oit.ItemCode;

/** What happened to a deficiency. */
public sealed interface DeficiencyEvent {

    record DeficiencyRecorded(
            Finding finding, OwnerId owner, @Nullable LocalDate dueOn) implements DeficiencyEvent {}

    record DeficiencyAssigned(
            FiscalYear fiscalYear,
            ItemCode code,
            OwnerId owner,
            @Nullable LocalDate dueOn,
            LocalDate assignedOn) implements DeficiencyEvent {}

    record DeficiencyOverdue(FiscalYear fiscalYear, ItemCode code, LocalDate dueOn) implements DeficiencyEvent {}

    record DeficiencyResolved(FiscalYear fiscalYear, ItemCode code, LocalDate resolvedOn, PublicAddress url)
            implements DeficiencyEvent {}
}
