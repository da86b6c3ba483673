package org.prongsai.reporting.projection;

import static java.util.Collections.unmodifiableSortedMap;

import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * One build of a projection's rows from the beginning of the log.
 *
 * @param number 1, 2, 3 ...
 * @param madeFrom what it is built from; when that is gone, so is its use
 * @param request the request that asked for it, so that its repetition does not ask for another; null for one that
 *     nobody had to ask for
 */
public record Generation(
        int number, Origin madeFrom, @Nullable String request) {

    /**
     * What a generation is built from.
     *
     * @param topicIds Kafka's own id of every topic that is read or written; it changes when a topic is deleted
     * @param version of the fold
     */
    public record Origin(SortedMap<String, String> topicIds, int version) {

        public Origin {
            topicIds = unmodifiableSortedMap(topicIds);
        }
    }
}
