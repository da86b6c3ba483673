package org.prongsai.reporting.projection;

import java.time.Instant;
import java.util.List;

/**
 * How the rows of a rebuilt generation compared with those of the one that was live.
 *
 * @param rows how many rows either of them has
 * @param equal how many say the same, byte for byte
 * @param differing the rows, as {@code agency/fiscalYear}, that came from as many events and do not say the same
 * @param uncompared the rows whose two generations were never seen at the same number of events
 */
public record Comparison(
        int live, int rebuilt, int rows, int equal, List<String> differing, List<String> uncompared, Instant at) {

    public Comparison {
        differing = List.copyOf(differing);
        uncompared = List.copyOf(uncompared);
    }
}
