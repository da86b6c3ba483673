package org.prongsai.integrity.deficiency.mongo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.prongsai.calendar.BangkokTime;
import org.prongsai.calendar.FiscalYear;
import org.prongsai.integrity.OwnerId;
import org.prongsai.integrity.PublicAddress;
import org.prongsai.integrity.deficiency.Deficiency;
import org.prongsai.integrity.deficiency.Deficiency.Recorded;
import org.prongsai.integrity.deficiency.Deficiency.Resolution;
import org.prongsai.integrity.deficiency.Finding;
import org.prongsai.integrity.oit.ItemCode;
import org.prongsai.support.aggregate.StateCodec;

/** A deficiency as its document holds it, shape 1; what it leaves open is left out. */
public final class DeficiencyCodec implements StateCodec<Deficiency> {

    @Override
    public Document write(Deficiency deficiency) {
        return switch (deficiency) {
            case Deficiency.Unrecorded() ->
                throw new IllegalArgumentException("nothing is stored before it is recorded");
            case Recorded known -> write(known);
        };
    }

    private static Document write(Recorded known) {
        var finding = known.finding();
        var document = new Document("fiscalYear", finding.fiscalYear().value())
                .append("foundIn", finding.foundIn().value())
                .append("code", finding.code().value())
                .append("foundTh", finding.foundTh())
                .append("recordedOn", finding.recordedOn().toString())
                .append("owner", known.owner().value())
                .append("overdue", known.overdue());
        Optional.ofNullable(finding.dimensionTh()).ifPresent(dimension -> document.append("dimensionTh", dimension));
        Optional.ofNullable(known.dueOn()).ifPresent(due -> document.append("dueOn", due.toString()));
        known.resolution()
                .ifPresent(resolution -> document.append(
                        "resolution",
                        new Document("on", resolution.on().toString())
                                .append("url", resolution.url().value())));
        return document;
    }

    @Override
    public Deficiency read(Document state) {
        return new Recorded(
                new Finding(
                        new FiscalYear(state.getInteger("fiscalYear")),
                        new FiscalYear(state.getInteger("foundIn")),
                        new ItemCode(state.getString("code")),
                        state.getString("foundTh"),
                        state.getString("dimensionTh"),
                        LocalDate.parse(state.getString("recordedOn"))),
                new OwnerId(state.getString("owner")),
                Optional.ofNullable(state.getString("dueOn"))
                        .map(LocalDate::parse)
                        .orElse(null),
                state.getBoolean("overdue"),
                Optional.ofNullable(state.get("resolution", Document.class))
                        .map(stored -> new Resolution(
                                LocalDate.parse(stored.getString("on")), new PublicAddress(stored.getString("url")))));
    }

    @Override
    public Map<String, Object> lookup(Deficiency deficiency) {
        var known = (Recorded) deficiency;
        var finding = known.finding();
        return Map.of(
                "fiscalYear", finding.fiscalYear().value(),
                "open", known.isOpen(),
                "order", finding.fiscalYear() + " " + finding.code().descending());
    }

    /** The first instant after the last day, while nobody has set it right. */
    @Override
    public Optional<Instant> nextDueAt(Deficiency deficiency) {
        return deficiency instanceof Recorded known
                ? known.waitsUntil().map(due -> BangkokTime.startOf(due.plusDays(1)))
                : Optional.empty();
    }
}
