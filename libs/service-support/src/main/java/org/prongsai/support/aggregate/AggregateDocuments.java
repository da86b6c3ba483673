package org.prongsai.support.aggregate;

import static org.prongsai.support.aggregate.AggregateFields.AGENCY;
import static org.prongsai.support.aggregate.AggregateFields.AGGREGATE;
import static org.prongsai.support.aggregate.AggregateFields.ANSWERS;
import static org.prongsai.support.aggregate.AggregateFields.ID;
import static org.prongsai.support.aggregate.AggregateFields.LOOKUP;
import static org.prongsai.support.aggregate.AggregateFields.NEXT_DUE_AT;
import static org.prongsai.support.aggregate.AggregateFields.SEALED;
import static org.prongsai.support.aggregate.AggregateFields.SEQUENCE;
import static org.prongsai.support.aggregate.AggregateFields.SHAPE;
import static org.prongsai.support.aggregate.AggregateFields.STATE;
import static org.prongsai.support.aggregate.AggregateFields.VERSION;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.prongsai.contracts.EventCodec;
import org.prongsai.contracts.EventTypes;
import org.prongsai.messaging.OutboxFields;
import org.prongsai.messaging.PendingEvent;
import org.prongsai.support.AgencyId;
import org.prongsai.support.idempotency.RepeatableCall;

/** An aggregate and its MongoDB document, in both directions. */
final class AggregateDocuments<S, E> {

    /** For how long the same Idempotency-Key is given the same answer. */
    static final Duration ANSWERS_KEPT = Duration.ofHours(24);

    private final StateCodec<S> codec;
    private final EventTranslator<E> translator;
    private final Optional<Sealer> sealer;

    /** @param sealer absent for aggregates that hold nothing confidential */
    AggregateDocuments(StateCodec<S> codec, EventTranslator<E> translator, Optional<Sealer> sealer) {
        this.codec = codec;
        this.translator = translator;
        this.sealer = sealer;
    }

    static long version(Document stored) {
        return stored.getLong(VERSION);
    }

    static Map<String, byte[]> sealedFields(Document stored) {
        var sealed = new HashMap<String, byte[]>();
        stored.get(SEALED, new Document()).forEach((field, content) -> sealed.put(field, ((Binary) content).getData()));
        return sealed;
    }

    Snapshot<S> snapshot(Document stored) {
        var id = new AggregateId(new AgencyId(stored.getString(AGENCY)), stored.getString(AGGREGATE));
        return new Snapshot<>(id, state(stored), version(stored));
    }

    S state(Document stored) {
        var state = stored.get(STATE, Document.class);
        var upcasters = codec.upcasters();
        for (int shape = stored.getInteger(SHAPE); shape <= upcasters.size(); shape++) {
            state = upcasters.get(shape - 1).apply(state);
        }
        return codec.read(state);
    }

    Optional<StoredAnswer> answerTo(@Nullable RepeatableCall call, Document stored) {
        return call == null
                ? Optional.empty()
                : answers(stored).stream()
                        .filter(answer -> answer.key().equals(call.key()))
                        .findFirst();
    }

    private static List<StoredAnswer> answers(@Nullable Document stored) {
        return stored == null
                ? List.of()
                : stored.getList(ANSWERS, Document.class, List.of()).stream()
                        .map(StoredAnswer::of)
                        .toList();
    }

    /** All that one command changes, as the parts of one write. */
    Write write(
            @Nullable Document stored,
            Snapshot<S> next,
            List<E> events,
            Command<S, ?> command,
            Map<String, Object> answer) {
        var now = command.context().now();
        var pending = pending(stored, events, now);
        return new Write(
                next.id(),
                next.version(),
                set(stored, next, command, answer),
                codec.nextDueAt(next.state()),
                pending,
                trail(next, command),
                now);
    }

    private Document set(
            @Nullable Document stored, Snapshot<S> next, Command<S, ?> command, Map<String, Object> answer) {
        var set = new Document(SHAPE, codec.upcasters().size() + 1)
                .append(STATE, codec.write(next.state()))
                .append(LOOKUP, new Document(codec.lookup(next.state())))
                .append(ANSWERS, answersAfter(stored, next, command, answer));
        command.confidential()
                .forEach((field, content) -> set.append(
                        SEALED + "." + field, new Binary(sealer.orElseThrow().seal(next.id(), field, content))));
        return set;
    }

    private static List<Document> answersAfter(
            @Nullable Document stored, Snapshot<?> next, Command<?, ?> command, Map<String, Object> answer) {
        var now = command.context().now();
        var kept = new ArrayList<>(answers(stored).stream()
                .filter(old -> old.at().isAfter(now.minus(ANSWERS_KEPT)))
                .map(StoredAnswer::toDocument)
                .toList());
        var call = command.call();
        if (call != null) {
            kept.add(new StoredAnswer(call.key(), call.body(), now, next.version(), answer).toDocument());
        }
        return kept;
    }

    private List<Document> pending(@Nullable Document stored, List<E> events, Instant now) {
        var pending = new ArrayList<Document>();
        long sequence = stored == null ? 0 : stored.getLong(SEQUENCE);
        for (var event : events) {
            var published = translator.publish(event);
            if (published.isPresent()) {
                var wire = published.get().wire();
                pending.add(new PendingEvent(
                                ++sequence,
                                UUID.randomUUID().toString(),
                                EventTypes.typeOf(wire),
                                now,
                                published.get().occurredOn(),
                                EventCodec.write(wire))
                        .toDocument());
            }
        }
        return pending;
    }

    private Document trail(Snapshot<S> next, Command<S, ?> command) {
        var actor = command.context().actor();
        var entry = new Document(VERSION, next.version())
                .append("at", Date.from(command.context().now()))
                .append("actor", actor.subject())
                .append("role", actor.role())
                .append("action", command.action());
        command.reason().ifPresent(reason -> entry.append("reason", reasonAsStored(next, reason)));
        return entry;
    }

    /** What somebody wrote about a confidential aggregate is as confidential as the aggregate. */
    private Object reasonAsStored(Snapshot<S> next, String reason) {
        return sealer.<Object>map(present -> new Binary(
                        present.seal(next.id(), "reason-" + next.version(), reason.getBytes(StandardCharsets.UTF_8))))
                .orElse(reason);
    }

    /**
     * One write, whether the document is there already or not.
     *
     * @param set fields by their path
     * @param pending events that now wait for the relay
     * @param trail the audit trail's entry, which waits for it too
     */
    record Write(
            AggregateId id,
            long version,
            Document set,
            Optional<Instant> nextDueAt,
            List<Document> pending,
            Document trail,
            Instant now) {

        Document asNewDocument() {
            var document = new Document(ID, id.documentId())
                    .append(AGENCY, id.agency().value())
                    .append(AGGREGATE, id.value())
                    .append(VERSION, version)
                    .append(SEQUENCE, (long) pending.size())
                    .append(OutboxFields.PENDING, pending)
                    .append(OutboxFields.TRAIL, List.of(trail))
                    .append(OutboxFields.PENDING_SINCE, Date.from(now));
            var sealed = new Document();
            set.forEach((path, value) -> {
                if (path.startsWith(SEALED + ".")) {
                    sealed.append(path.substring(SEALED.length() + 1), value);
                } else {
                    document.append(path, value);
                }
            });
            nextDueAt.ifPresent(due -> document.append(NEXT_DUE_AT, Date.from(due)));
            return sealed.isEmpty() ? document : document.append(SEALED, sealed);
        }

        /** Never a replacement: that could bring back what the relay has removed since the document was read. */
        Document asUpdate() {
            var update = new Document("$inc", new Document(VERSION, 1L).append(SEQUENCE, (long) pending.size()))
                    .append(
                            "$push",
                            new Document(OutboxFields.PENDING, new Document("$each", pending))
                                    .append(OutboxFields.TRAIL, trail))
                    .append("$min", new Document(OutboxFields.PENDING_SINCE, Date.from(now)));
            var fields = new Document(set);
            if (nextDueAt.isPresent()) {
                fields.append(NEXT_DUE_AT, Date.from(nextDueAt.get()));
            } else {
                update.append("$unset", new Document(NEXT_DUE_AT, ""));
            }
            return update.append("$set", fields);
        }
    }
}
