package org.prongsai.contracts.complaint;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The case was decided.
 *
 * @param daysUsed days from receipt by the rule of the kind, without those that the reporter was waited for; null in
 *     events from before there was one
 * @param inTime whether that was by the last day of the decision; null where there was none */
public record ComplaintResolvedV1(
        LocalDate resolvedOn,
        ComplaintOutcome outcome,
        @Nullable Integer daysUsed,
        @Nullable Boolean inTime) implements ComplaintWireEvent {}
