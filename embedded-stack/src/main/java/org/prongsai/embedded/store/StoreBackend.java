package org.prongsai.embedded.store;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerException;
import io.netty.channel.Channel;
import java.util.List;
import java.util.Set;
import org.h2.mvstore.MVStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers a command when everything that the answer tells is on disk. */
final class StoreBackend extends H2Backend {

    /** What changes nothing; whatever is not named here is taken for a change. */
    private static final Set<String> READING = Set.of(
            "find",
            "getMore",
            "killCursors",
            "count",
            "distinct",
            "listCollections",
            "listIndexes",
            "hello",
            "isMaster",
            "ismaster",
            "ping",
            "buildInfo",
            "buildinfo",
            "serverStatus",
            "endSessions");

    private static final Logger log = LoggerFactory.getLogger(StoreBackend.class);

    /** Room that is worth giving back when the store stops. */
    private static final int COMPACTION_MILLIS_AT_CLOSE = 500;

    private final MVStore store;
    private final GroupCommit commits;
    private final ReadStatistics statistics;

    StoreBackend(MVStore store, GroupCommit commits) {
        this.store = store;
        this.commits = commits;
        this.statistics = new ReadStatistics();
        // opens the databases, which needs all of the above
        super(store);
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        return new StoreDatabase(name, store, getCursorRegistry(), statistics);
    }

    @Override
    public Document handleCommand(Channel channel, String database, String command, Document query) {
        try {
            return changes(command, query)
                    ? commits.change(() -> super.handleCommand(channel, database, command, query))
                    : super.handleCommand(channel, database, command, query);
        } catch (MongoServerException e) {
            throw e;
        } catch (RuntimeException e) {
            log.error("{} failed", command, withoutMessage(e));
            throw e;
        } finally {
            // of a command that failed, too: a batch is refused in the middle
            commits.awaitDurable();
        }
    }

    /** A message may quote a document. */
    private static Exception withoutMessage(Exception e) {
        var trace = new Exception(e.getClass().getName());
        trace.setStackTrace(e.getStackTrace());
        return trace;
    }

    private static boolean changes(String command, Document query) {
        if (command.equals("aggregate") && query.get("pipeline") instanceof List<?> stages) {
            return stages.stream()
                    .anyMatch(stage ->
                            stage instanceof Document last && (last.containsKey("$out") || last.containsKey("$merge")));
        }
        return !READING.contains(command);
    }

    @Override
    public void close() {
        if (!store.isClosed()) {
            store.compactFile(COMPACTION_MILLIS_AT_CLOSE);
        }
        super.close();
    }

    @Override
    public Document getServerStatus() {
        Document status = super.getServerStatus();
        if (status.get("metrics") instanceof Document metrics) {
            metrics.append("queryExecutor", statistics.describe());
        }
        return status;
    }
}
