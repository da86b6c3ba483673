package org.prongsai.contracts.procurement;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The procurement was given up (ยกเลิกการจัดซื้อจัดจ้าง).
 *
 * @param cancelledOn the day of the decision
 * @param version the version of the procurement that this made, 1, 2, 3 ...
 * @param corrects the version that it puts right; null for a step of its own
 */
public record ProcurementCancelledV1(
        LocalDate cancelledOn, int version, @Nullable Integer corrects) implements ProcurementWireEvent {}
