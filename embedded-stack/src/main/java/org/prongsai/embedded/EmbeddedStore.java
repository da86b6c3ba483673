package org.prongsai.embedded;

import java.nio.file.Path;
import org.prongsai.embedded.store.DocumentStore;

/** The document store in this JVM, spoken to with any MongoDB driver. What it holds stays in its directory. */
public final class EmbeddedStore implements AutoCloseable {

    private final DocumentStore store;

    private EmbeddedStore(DocumentStore store) {
        this.store = store;
    }

    /** Starts on the given loopback port, or on a free one when it is 0. */
    public static EmbeddedStore start(Path directory, int port) {
        return new EmbeddedStore(DocumentStore.open(directory, port));
    }

    /** {@code mongodb://127.0.0.1:PORT}, without a database. */
    public String uri() {
        return store.uri();
    }

    @Override
    public void close() {
        store.close();
    }
}
