package org.prongsai.reporting.projection;

import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;

/** The log that reports are folded from. */
public interface EventLog {

    /**
     * The ids by which a topic that was deleted and made again is told from the one before.
     *
     * @return empty while one of the topics does not exist
     */
    Optional<SortedMap<String, String>> topicIds(SortedSet<String> topics);
}
