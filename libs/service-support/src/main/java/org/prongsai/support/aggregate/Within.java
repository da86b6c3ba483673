package org.prongsai.support.aggregate;

import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;

/**
 * A stretch of time in which a moment of {@link StateCodec#lookup} must lie, where a list is asked for.
 *
 * @param from at this moment or after it
 * @param before and earlier than that
 */
public record Within(Optional<Instant> from, Optional<Instant> before) {

    public static Within from(Instant from) {
        return new Within(Optional.of(from), Optional.empty());
    }

    public static Within before(Instant before) {
        return new Within(Optional.empty(), Optional.of(before));
    }

    Document asQuery() {
        var query = new Document();
        from.ifPresent(moment -> query.append("$gte", Date.from(moment)));
        before.ifPresent(moment -> query.append("$lt", Date.from(moment)));
        return query;
    }
}
