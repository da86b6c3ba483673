package org.prongsai.eservice.catalogue;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.prongsai.workclock.Standard;

/**
 * What an agency says of a service that it offers; published, so no text names a natural person.
 *
 * @param code of the service in the rules
 * @param before the time standard that was in force before; null where there was none
 * @param now the time standard (ระยะเวลามาตรฐาน); null where the agency has stated none
 * @param doubtTh why a figure is doubtful; null where none is
 * @param steps from the flowchart (แผนผังขั้นตอน); none while the agency has not entered them
 * @param manual the citizens' manual (คู่มือสำหรับประชาชน); null while it is not entered
 */
public record Offer(
        String code,
        @Nullable TimeAllowed before,
        @Nullable TimeAllowed now,
        @Nullable String doubtTh,
        List<WorkStep> steps,
        @Nullable Manual manual) {

    /** Working days and minutes, not both zero. */
    public record TimeAllowed(int days, int minutes) {
        Standard asStandard() {
            return new Standard(days, minutes);
        }
    }

    /** @param minutes of the work itself; null where they are not stated */
    public record WorkStep(String whatTh, @Nullable Integer minutes) {}

    /**
     * A citizens' manual.
     *
     * @param eligibleTh who may ask
     * @param documentsTh what to bring
     * @param address where the whole manual is; null where it is at the service point only
     */
    public record Manual(
            String eligibleTh,
            List<String> documentsTh,
            @Nullable String feeTh,
            @Nullable String placeTh,
            @Nullable String address) {

        public Manual {
            documentsTh = List.copyOf(documentsTh);
        }
    }

    public Offer {
        steps = List.copyOf(steps);
    }

    public Optional<Standard> standard() {
        return Optional.ofNullable(now).map(TimeAllowed::asStandard);
    }
}
