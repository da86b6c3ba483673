package org.prongsai.contracts.procurement;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The contract was fulfilled (สิ้นสุดสัญญา).
 *
 * @param completedOn the day of the last delivery
 * @param version the version of the procurement that this made, 1, 2, 3 ...
 * @param corrects the version that it puts right; null for a step of its own
 */
public record ProcurementCompletedV1(
        LocalDate completedOn, int version, @Nullable Integer corrects) implements ProcurementWireEvent {}
