package org.prongsai.embedded.store;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.Channel;
import java.util.List;
import java.util.Set;
import org.h2.mvstore.MVStore;

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
        } finally {
            // of a command that failed, too: a batch is refused in the middle
            commits.awaitDurable();
        }
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
    public Document getServerStatus() {
        Document status = super.getServerStatus();
        if (status.get("metrics") instanceof Document metrics) {
            metrics.append("queryExecutor", statistics.describe());
        }
        return status;
    }
}
