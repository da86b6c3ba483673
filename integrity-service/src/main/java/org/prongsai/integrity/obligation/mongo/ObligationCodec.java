package org.prongsai.integrity.obligation.mongo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bson.Document;
import org.prongsai.calendar.BangkokTime;
import org.prongsai.calendar.FiscalYear;
import org.prongsai.integrity.obligation.Expectation;
import org.prongsai.integrity.obligation.Obligation;
import org.prongsai.integrity.obligation.Obligation.ByHand;
import org.prongsai.integrity.obligation.Obligation.Open;
import org.prongsai.integrity.obligation.Obligation.Unopened;
import org.prongsai.integrity.obligation.ObligationKey;
import org.prongsai.support.aggregate.StateCodec;

/** An obligation as its document holds it, shape 1; one that nobody expects yet holds evidence alone. */
public final class ObligationCodec implements StateCodec<Obligation> {

    /** Days from the first are turned round, so that a list that begins with the highest begins with what is due. */
    private static final long FAR_FUTURE = 999_999;

    @Override
    public Document write(Obligation obligation) {
        var document = new Document("evidence", evidence(obligation.evidence()));
        return switch (obligation) {
            case Unopened _ -> document;
            case Open open -> write(open, document);
        };
    }

    private static Document write(Open open, Document document) {
        var expectation = open.expectation();
        document.append("fiscalYear", expectation.key().fiscalYear().value())
                .append("rule", expectation.key().rule())
                .append("period", expectation.key().period())
                .append("titleTh", expectation.titleTh())
                .append("dueOn", expectation.dueOn().toString())
                .append("overdue", open.overdue());
        open.byHand()
                .ifPresent(hand -> document.append(
                        "byHand", new Document("on", hand.on().toString()).append("reason", hand.reason())));
        return document;
    }

    private static Document evidence(SortedMap<String, LocalDate> evidence) {
        var document = new Document();
        evidence.forEach((source, on) -> document.append(source, on.toString()));
        return document;
    }

    @Override
    public Obligation read(Document state) {
        var evidence = new TreeMap<String, LocalDate>();
        state.get("evidence", Document.class)
                .forEach((source, on) -> evidence.put(source, LocalDate.parse((String) on)));
        if (!state.containsKey("rule")) {
            return new Unopened(evidence);
        }
        var key = new ObligationKey(
                new FiscalYear(state.getInteger("fiscalYear")), state.getString("rule"), state.getString("period"));
        return new Open(
                new Expectation(key, state.getString("titleTh"), LocalDate.parse(state.getString("dueOn"))),
                evidence,
                Optional.ofNullable(state.get("byHand", Document.class))
                        .map(hand -> new ByHand(LocalDate.parse(hand.getString("on")), hand.getString("reason"))),
                state.getBoolean("overdue"));
    }

    @Override
    public Map<String, Object> lookup(Obligation obligation) {
        return switch (obligation) {
            case Unopened _ -> Map.of("open", false, "order", "");
            case Open open ->
                Map.of(
                        "open", true,
                        "fiscalYear", open.expectation().key().fiscalYear().value(),
                        "fulfilled", open.isFulfilled(),
                        "order", order(open.expectation()));
        };
    }

    private static String order(Expectation expectation) {
        return "%06d %s %s"
                .formatted(
                        FAR_FUTURE - expectation.dueOn().toEpochDay(),
                        expectation.key().rule(),
                        expectation.key().period());
    }

    /** The first instant after the last day, while it has not happened. */
    @Override
    public Optional<Instant> nextDueAt(Obligation obligation) {
        return obligation instanceof Open open && !open.overdue() && !open.isFulfilled()
                ? Optional.of(BangkokTime.startOf(open.expectation().dueOn().plusDays(1)))
                : Optional.empty();
    }
}
