package org.prongsai.reporting.rows;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import org.prongsai.reporting.fold.CanonicalJson;
import org.prongsai.reporting.fold.Lineage;
import tools.jackson.databind.JsonNode;

/**
 * A row as it is kept.
 *
 * @param json a {@link PublishedRow}, canonical
 */
public record StoredRow(RowKey key, String json) {

    /** Reads the row; {@code body} is what the projection's rows say. */
    public <B> PublishedRow<B> as(Class<B> body) {
        return CanonicalJson.read(json, CanonicalJson.type(PublishedRow.class, body));
    }

    public Lineage lineage() {
        return CanonicalJson.read(json, Origin.class).lineage();
    }

    /** What two generations of the same row must have in common: all but where in the log it was read from. */
    public Digest digest() {
        PublishedRow<JsonNode> row = as(JsonNode.class);
        Lineage lineage = row.lineage();
        var says =
                Map.of("body", row.body(), "applied", lineage.applied(), "at", String.valueOf(lineage.lastEventTime()));
        return new Digest(key.subject(), lineage, sha256(CanonicalJson.write(says)));
    }

    /** A row without its body: enough to tell whether two rows say the same. */
    public record Digest(String subject, Lineage lineage, String sha256) {}

    private record Origin(Lineage lineage) {}

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every JDK has it
        }
    }
}
