package org.prongsai.embedded.demo;

import java.util.List;

/**
 * Cases of one sort.
 *
 * @param name what they are, for progress: {@code procurements}
 */
public record Chapter(String name, Order order, List<Case> cases) {

    /** What has to wait for what. */
    public enum Order {
        /** Each case rests on those before. */
        ONE_AFTER_ANOTHER,
        /** They are numbered in the order in which they begin, and go on beside each other. */
        BEGUN_IN_TURN,
        SIDE_BY_SIDE
    }

    public Chapter {
        cases = List.copyOf(cases);
    }
}
