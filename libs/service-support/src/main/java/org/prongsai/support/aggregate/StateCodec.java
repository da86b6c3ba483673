package org.prongsai.support.aggregate;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.bson.Document;

/** An aggregate's state as its document holds it. */
public interface StateCodec<S> {

    Document write(S state);

    /** Reads a document of the current shape; older ones have been through {@link #upcasters()}. */
    S read(Document state);

    /**
     * How a document of shape n becomes one of shape n + 1, in order: the first makes shape 2 of shape 1. The current
     * shape is therefore their number plus one. A document keeps its old shape until it is next written.
     */
    default List<UnaryOperator<Document>> upcasters() {
        return List.of();
    }

    /** The few values by which the aggregate is found; they are indexed, so nothing confidential belongs here. */
    Map<String, Object> lookup(S state);

    /** When time alone next changes this aggregate. */
    default Optional<Instant> nextDueAt(S state) {
        return Optional.empty();
    }
}
