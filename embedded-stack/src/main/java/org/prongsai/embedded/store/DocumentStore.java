package org.prongsai.embedded.store;

import de.bwaldvogel.mongo.MongoServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import org.h2.mvstore.MVStore;

/** Serves MongoDB's protocol on loopback, from one H2 file that is durable before a command is answered. */
public final class DocumentStore implements AutoCloseable {

    /** A connection's thread waits for the commit of its write, so there are as many threads as writers to a commit. */
    private static final int CONNECTION_THREADS = 64;

    private static final int CACHE_MEGABYTES = 32;

    private final MongoServer server;
    private final String uri;

    private DocumentStore(MongoServer server) {
        this.server = server;
        this.uri = "mongodb://127.0.0.1:" + server.getLocalAddress().getPort();
    }

    /** Opens or makes the store of a directory, on the given port or on a free one when it is 0. */
    public static DocumentStore open(Path directory, int port) {
        return open(directory, port, () -> {});
    }

    /** As above; {@code onFailure} runs when the disk does not take a commit, after which nothing is answered. */
    static DocumentStore open(Path directory, int port, Runnable onFailure) {
        MVStore store = openFile(directory);
        MongoServer server = new MongoServer(new StoreBackend(store, new GroupCommit(store, onFailure)));
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1, CONNECTION_THREADS);
        return new DocumentStore(server);
    }

    static MVStore openFile(Path directory) {
        try {
            Files.createDirectories(directory);
        } catch (IOException e) {
            throw new UncheckedIOException("The store cannot use " + directory, e);
        }
        MVStore store = new MVStore.Builder()
                .fileName(directory.resolve("store.mv").toAbsolutePath().toString())
                .cacheSize(CACHE_MEGABYTES)
                // every commit is asked for: one that comes by itself could divide a change
                .autoCommitDisabled()
                .autoCommitBufferSize(0)
                .open();
        // each commit is forced to disk before the next begins, so that what it freed may be overwritten at once
        store.setRetentionTime(0);
        return store;
    }

    /** {@code mongodb://127.0.0.1:PORT}, without a database. */
    public String uri() {
        return uri;
    }

    @Override
    public void close() {
        server.shutdownNow();
    }
}
