package org.prongsai.reporting.rules;

import java.time.LocalDate;
import java.util.Set;

/**
 * How reports of a fiscal year are read.
 *
 * @param version named in every report, so that a number can be recomputed by the rules it was made by
 * @param effectiveFrom the first day of the first fiscal year that they hold for
 */
public record Rules(String version, LocalDate effectiveFrom, Complaints complaints, Measures measures) {

    /**
     * How cases are counted.
     *
     * @param finished the statuses in which a case is finished (ดำเนินการแล้วเสร็จ)
     */
    public record Complaints(Set<String> finished) {

        public Complaints {
            finished = Set.copyOf(finished);
        }
    }

    /**
     * How steps of measures are seen to be done.
     *
     * @param heardKinds the kinds of case by which a channel for opinions (รับฟังความคิดเห็น) shows that it is used
     */
    public record Measures(Set<String> heardKinds) {

        public Measures {
            heardKinds = Set.copyOf(heardKinds);
        }
    }
}
