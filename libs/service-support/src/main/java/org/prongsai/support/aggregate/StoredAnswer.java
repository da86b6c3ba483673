package org.prongsai.support.aggregate;

import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.bson.Document;

/**
 * What a caller was told, kept for as long as the same call may come again.
 *
 * @param key and body: see {@link org.prongsai.support.idempotency.RepeatableCall}
 */
record StoredAnswer(String key, String body, Instant at, long version, Map<String, Object> content) {

    static StoredAnswer of(Document stored) {
        return new StoredAnswer(
                stored.getString("key"),
                stored.getString("body"),
                stored.getDate("at").toInstant(),
                stored.getLong("version"),
                stored.get("answer", Document.class));
    }

    Document toDocument() {
        return new Document("key", key)
                .append("body", body)
                .append("at", Date.from(at))
                .append("version", version)
                .append("answer", new Document(content));
    }
}
