package org.prongsai.support.aggregate;

import static org.prongsai.support.aggregate.AggregateFields.AGENCY;
import static org.prongsai.support.aggregate.AggregateFields.LOOKUP;
import static org.prongsai.support.aggregate.AggregateFields.NEXT_DUE_AT;
import static org.prongsai.support.aggregate.AggregateFields.ORDER;

import java.util.Optional;
import java.util.Set;
import org.prongsai.messaging.CrashPoints;
import org.prongsai.messaging.OutboxFields;
import org.prongsai.messaging.Relay;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;

/** Makes the write path of an aggregate type, with the indexes that its queries need. */
public final class AggregateFactory {

    private final MongoOperations mongo;
    private final Relay relay;
    private final CrashPoints crashPoints;

    public AggregateFactory(MongoOperations mongo, Relay relay, CrashPoints crashPoints) {
        this.mongo = mongo;
        this.relay = relay;
        this.crashPoints = crashPoints;
    }

    /**
     * The write path of a type.
     *
     * @param sealer absent for aggregates that hold nothing confidential
     * @param lookups the names in {@link StateCodec#lookup} by which single aggregates are found
     */
    public <S, C, E, R> Aggregates<S, C, E, R> of(
            AggregateType<S, C, E, R> type, Optional<Sealer> sealer, Set<String> lookups) {
        var indexes = mongo.indexOps(type.collection());
        indexes.createIndex(new Index(OutboxFields.PENDING_SINCE, Direction.ASC).sparse());
        indexes.createIndex(new Index(NEXT_DUE_AT, Direction.ASC).sparse());
        indexes.createIndex(new Index(AGENCY, Direction.ASC).on(LOOKUP + "." + ORDER, Direction.DESC));
        lookups.forEach(
                name -> indexes.createIndex(new Index(LOOKUP + "." + name, Direction.ASC).on(AGENCY, Direction.ASC)));
        var documents = new AggregateDocuments<>(type.codec(), type.translator(), sealer);
        return new Aggregates<>(type, documents, mongo, relay, crashPoints);
    }
}
