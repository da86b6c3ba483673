package org.prongsai.embedded.store;

import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.Channel;
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
            "listDatabases",
            "hello",
            "isMaster",
            "ismaster",
            "ping",
            "buildInfo",
            "buildinfo",
            "serverStatus",
            "endSessions");

    private final GroupCommit commits;

    StoreBackend(MVStore store, GroupCommit commits) {
        this.commits = commits;
        super(store);
    }

    @Override
    public Document handleCommand(Channel channel, String database, String command, Document query) {
        try {
            return READING.contains(command)
                    ? super.handleCommand(channel, database, command, query)
                    : commits.change(() -> super.handleCommand(channel, database, command, query));
        } finally {
            // of a command that failed, too: a batch is refused in the middle
            commits.awaitDurable();
        }
    }
}
