package org.prongsai.embedded.store;

import de.bwaldvogel.mongo.bson.Document;
import java.util.concurrent.atomic.LongAdder;

/** What queries cost, told as MongoDB does under {@code serverStatus.metrics.queryExecutor}. */
final class ReadStatistics {

    private final LongAdder scannedObjects = new LongAdder();
    private final LongAdder collectionScans = new LongAdder();

    void scannedObject() {
        scannedObjects.increment();
    }

    void collectionScan() {
        collectionScans.increment();
    }

    Document describe() {
        return new Document("scannedObjects", scannedObjects.sum())
                .append("collectionScans", new Document("total", collectionScans.sum()));
    }
}
