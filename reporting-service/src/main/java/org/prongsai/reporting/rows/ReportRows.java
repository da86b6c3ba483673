package org.prongsai.reporting.rows;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every row of every generation. Nothing here is ever deleted. */
public interface ReportRows {

    /** The key names the agency: a row of another agency cannot be had by it. */
    Optional<StoredRow> find(RowKey key);

    /**
     * Saves the row, unless what is there is as new or newer.
     *
     * @return whether it was saved
     */
    boolean renew(StoredRow row, SourcePosition position);

    /** Every row of a generation, of all agencies, by {@link RowKey#subject()}. */
    Map<String, StoredRow.Digest> digests(String projection, int generation);

    /** How many events of each topic are in the rows of a generation. */
    Map<String, Long> applied(String projection, int generation);

    /** Marks the rows of a generation that another one has taken the place of. */
    void markSuperseded(String projection, List<Integer> generations);

    /**
     * Where on the rows' topic a row was read.
     *
     * @param topicId a deleted and new-made topic has another: offsets compare within one topic only
     */
    record SourcePosition(String topicId, long offset) {}
}
