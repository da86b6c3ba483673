package org.prongsai.support.aggregate;

import static org.prongsai.support.aggregate.AggregateFields.AGENCY;
import static org.prongsai.support.aggregate.AggregateFields.ID;
import static org.prongsai.support.aggregate.AggregateFields.LOOKUP;
import static org.prongsai.support.aggregate.AggregateFields.NEXT_DUE_AT;
import static org.prongsai.support.aggregate.AggregateFields.ORDER;
import static org.prongsai.support.aggregate.AggregateFields.VERSION;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.prongsai.messaging.CrashPoints;
import org.prongsai.messaging.Relay;
import org.prongsai.support.AgencyId;
import org.prongsai.support.idempotency.RepeatableCall;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.BasicQuery;
import org.springframework.data.mongodb.core.query.BasicUpdate;

/**
 * The one way in which an aggregate is written.
 *
 * <p>A command is decided by pure functions; what happens then is saved as one document write: the new state, the
 * events on their way to Kafka, the audit trail's entry and the answer to a repeated call. So none of them is there
 * without the others, at whatever instant the process is killed. Writes are filtered on the version that was read; the
 * one who comes second decides again on what the first has written.
 *
 * @param <S> state
 * @param <C> commands
 * @param <E> events
 * @param <R> reasons of refusal
 */
public final class Aggregates<S, C, E, R> {

    /** Losing this many races in a row means that something other than a race is wrong. */
    private static final int TRIES = 50;

    private final AggregateType<S, C, E, R> type;
    private final AggregateDocuments<S, E> documents;
    private final MongoOperations mongo;
    private final Relay relay;
    private final CrashPoints crashPoints;

    Aggregates(
            AggregateType<S, C, E, R> type,
            AggregateDocuments<S, E> documents,
            MongoOperations mongo,
            Relay relay,
            CrashPoints crashPoints) {
        this.type = type;
        this.documents = documents;
        this.mongo = mongo;
        this.relay = relay;
        this.crashPoints = crashPoints;
    }

    public AggregateType<S, C, E, R> type() {
        return type;
    }

    /** Gives a command to an aggregate that need not exist yet; where it does, its state decides. */
    public Outcome<R> create(AggregateId id, Command<S, C> command) {
        return carryOut(id, command, true, null);
    }

    /** Gives a command to an aggregate of the version that the caller has seen ({@code If-Match}). */
    public Outcome<R> change(AggregateId id, long expectedVersion, Command<S, C> command) {
        return carryOut(id, command, false, expectedVersion);
    }

    /** Gives a command to an aggregate whatever its version: for the clock, and for the public, who see no versions. */
    public Outcome<R> change(AggregateId id, Command<S, C> command) {
        return carryOut(id, command, false, null);
    }

    private Outcome<R> carryOut(AggregateId id, Command<S, C> command, boolean mayBegin, @Nullable Long expected) {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            var stored = Optional.ofNullable(load(id));
            if (stored.isEmpty() && !mayBegin) {
                return new Outcome.Missing<>();
            }
            var answered = stored.flatMap(document -> documents.answerTo(command.call(), document));
            if (answered.isPresent()) {
                return Aggregates.<R>repeat(id, command.call(), answered.get());
            }
            var version = stored.map(AggregateDocuments::version).orElse(0L);
            if (expected != null && !expected.equals(version)) {
                return new Outcome.Stale<>(version);
            }
            var before = stored.map(documents::state).orElseGet(type.decider()::initial);
            switch (type.decider().decide(before, command.content(), command.context())) {
                case Decision.Refused<E, R>(var reason) -> {
                    return new Outcome.Refused<>(reason);
                }
                case Decision.Happens<E, R>(var events) -> {
                    var after = evolve(before, events);
                    var next = new Snapshot<>(id, after, events.isEmpty() ? version : version + 1);
                    var answer = command.answer().apply(next);
                    if (events.isEmpty() || save(stored, next, events, command, answer)) {
                        return new Outcome.Done<>(id, next.version(), answer);
                    }
                }
            }
        }
        throw new ConcurrencyFailureException("lost " + TRIES + " races for one " + type.name());
    }

    /**
     * What becomes of a call that came before, for whoever has to know it before there is a command: {@code Done}, or
     * {@code KeyReused} where it asks for something else now. Empty for a new one, and where the answer is no longer kept.
     */
    public Optional<Outcome<R>> repeated(AggregateId id, RepeatableCall call) {
        return Optional.ofNullable(load(id))
                .flatMap(document -> documents.answerTo(call, document))
                .map(answer -> repeat(id, call, answer));
    }

    private static <R> Outcome<R> repeat(AggregateId id, @Nullable RepeatableCall call, StoredAnswer answer) {
        return call != null && answer.body().equals(call.body())
                ? new Outcome.Done<>(id, answer.version(), answer.content())
                : new Outcome.KeyReused<>();
    }

    private S evolve(S before, List<E> events) {
        var state = before;
        for (var event : events) {
            state = type.decider().evolve(state, event);
        }
        return state;
    }

    private boolean save(
            Optional<Document> stored,
            Snapshot<S> next,
            List<E> events,
            Command<S, C> command,
            Map<String, Object> answer) {
        var write = documents.write(stored.orElse(null), next, events, command, answer);
        crashPoints.reached("write.before-save");
        var saved = stored.isPresent() ? update(next, write) : insert(write);
        crashPoints.reached("write.after-save");
        if (saved) {
            relay.wake(type.collection(), next.id().documentId());
        }
        return saved;
    }

    private boolean insert(AggregateDocuments.Write write) {
        try {
            mongo.insert(write.asNewDocument(), type.collection());
            return true;
        } catch (DuplicateKeyException e) {
            // Another call began it in between: decide again on what it has written.
            return false;
        }
    }

    private boolean update(Snapshot<S> next, AggregateDocuments.Write write) {
        var asRead = new Document(ID, next.id().documentId()).append(VERSION, next.version() - 1);
        return mongo.updateFirst(new BasicQuery(asRead), new BasicUpdate(write.asUpdate()), type.collection())
                        .getMatchedCount()
                == 1;
    }

    private @Nullable Document load(AggregateId id) {
        return mongo.findOne(new BasicQuery(new Document(ID, id.documentId())), Document.class, type.collection());
    }

    public Optional<Snapshot<S>> find(AggregateId id) {
        return Optional.ofNullable(load(id)).map(documents::snapshot);
    }

    /** The aggregate of an agency that has this value under this name in its {@link StateCodec#lookup}. */
    public Optional<Snapshot<S>> findBy(AgencyId agency, String lookup, Object value) {
        var query = new Document(AGENCY, agency.value()).append(LOOKUP + "." + lookup, value);
        return Optional.ofNullable(mongo.findOne(new BasicQuery(query), Document.class, type.collection()))
                .map(documents::snapshot);
    }

    /** Aggregates of all agencies that have this value under this name in their lookup: for work that any instance may do. */
    public List<Snapshot<S>> having(String lookup, Object value, int limit) {
        var query = new BasicQuery(new Document(LOOKUP + "." + lookup, value)).limit(limit);
        return mongo.find(query, Document.class, type.collection()).stream()
                .map(documents::snapshot)
                .toList();
    }

    /** Those of all agencies whose moment of this name is not after the given one, the longest ago first. */
    public List<Snapshot<S>> havingUntil(String lookup, Instant moment, int limit) {
        var name = LOOKUP + "." + lookup;
        var query = new BasicQuery(new Document(name, new Document("$lte", Date.from(moment))))
                .with(Sort.by(name))
                .limit(limit);
        return mongo.find(query, Document.class, type.collection()).stream()
                .map(documents::snapshot)
                .toList();
    }

    /**
     * An agency's aggregates by descending order value.
     *
     * @param where values of {@link StateCodec#lookup} that they must have, moments perhaps {@link Within} some time
     * @param before an order value; the list goes on below it
     */
    public Listing<S> list(AgencyId agency, Map<String, ?> where, Optional<String> before, int limit) {
        return list(agency, where, before.map(value -> new Document("$lt", value)), Sort.Direction.DESC, limit);
    }

    /**
     * The same by ascending order value, for work that the longest waiting comes first in.
     *
     * @param after an order value; the list goes on above it
     */
    public Listing<S> listOldestFirst(AgencyId agency, Map<String, ?> where, Optional<String> after, int limit) {
        return list(agency, where, after.map(value -> new Document("$gt", value)), Sort.Direction.ASC, limit);
    }

    private Listing<S> list(
            AgencyId agency, Map<String, ?> where, Optional<Document> from, Sort.Direction direction, int limit) {
        var order = LOOKUP + "." + ORDER;
        var query = new Document(AGENCY, agency.value());
        where.forEach((name, value) ->
                query.append(LOOKUP + "." + name, value instanceof Within time ? time.asQuery() : value));
        from.ifPresent(bound -> query.append(order, bound));
        // One more than asked for tells whether the list goes on.
        var page = new BasicQuery(query).with(Sort.by(direction, order)).limit(limit + 1);
        var found = mongo.find(page, Document.class, type.collection());
        var shown = found.subList(0, Math.min(limit, found.size()));
        var next = found.size() > limit
                ? Optional.of(shown.getLast().getEmbedded(List.of(LOOKUP, ORDER), String.class))
                : Optional.<String>empty();
        return new Listing<>(shown.stream().map(documents::snapshot).toList(), next);
    }

    /** The sealed fields as they are stored, by name; whoever opens them says so in the audit trail. */
    public Map<String, byte[]> sealedFields(AggregateId id) {
        var document = load(id);
        return document == null ? Map.of() : AggregateDocuments.sealedFields(document);
    }

    /** Aggregates of all agencies for which it is time, the longest overdue first. */
    List<Snapshot<S>> dueAt(Instant now, int limit) {
        var due = new BasicQuery(new Document(NEXT_DUE_AT, new Document("$lte", Date.from(now))))
                .with(Sort.by(NEXT_DUE_AT))
                .limit(limit);
        return mongo.find(due, Document.class, type.collection()).stream()
                .map(documents::snapshot)
                .toList();
    }
}
