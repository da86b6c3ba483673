package org.prongsai.portal.desk;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.prongsai.support.security.Role;

/**
 * What those who answer for the whole see above their own work: what is late in every service, and the way to its
 * report. Its words are the messages {@code desk.overview.GLANCE} and {@code desk.overview.GLANCE.FIGURE}.
 */
public interface Overview {

    /** Who sees it; each service decides what they may read. */
    Set<Role> roles();

    List<Glance> glances();

    /**
     * The figures of one service.
     *
     * @param queries what is asked; without an answer to each of them the figures are missing
     * @param figures from the answers, in the order of the queries
     * @param report the page that has the whole
     */
    record Glance(String name, List<Query> queries, Function<List<Item>, List<Figure>> figures, String report) {

        public Glance {
            queries = List.copyOf(queries);
        }
    }

    /** @param late whether somebody has to do something about it */
    record Figure(String name, String value, boolean late) {

        /** So many that are late; none is good news. */
        public static Figure late(String name, long count) {
            return new Figure(name, String.valueOf(count), count > 0);
        }

        public static Figure of(String name, String value) {
            return new Figure(name, value, false);
        }
    }
}
