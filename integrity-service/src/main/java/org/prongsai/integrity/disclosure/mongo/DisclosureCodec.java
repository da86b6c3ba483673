package org.prongsai.integrity.disclosure.mongo;

import java.time.LocalDate;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.prongsai.calendar.FiscalYear;
import org.prongsai.integrity.DisclosureKind;
import org.prongsai.integrity.UnitId;
import org.prongsai.integrity.WebAddress;
import org.prongsai.integrity.disclosure.Disclosure;
import org.prongsai.integrity.disclosure.Disclosure.Published;
import org.prongsai.integrity.disclosure.Disclosure.Withdrawn;
import org.prongsai.integrity.disclosure.DisclosureId;
import org.prongsai.integrity.disclosure.Evidence;
import org.prongsai.integrity.disclosure.Publication;
import org.prongsai.integrity.disclosure.WithdrawalReason;
import org.prongsai.support.aggregate.StateCodec;

/** A disclosure as its document holds it, shape 1; what it leaves open is left out. */
public final class DisclosureCodec implements StateCodec<Disclosure> {

    @Override
    public Document write(Disclosure disclosure) {
        return switch (disclosure) {
            case Disclosure.Unpublished() ->
                throw new IllegalArgumentException("nothing is stored before it is published");
            case Published published -> write(published);
            case Withdrawn(var published, var withdrawnOn, var reason) ->
                write(published)
                        .append(
                                "withdrawn",
                                new Document("on", withdrawnOn.toString()).append("reason", reason.name()));
        };
    }

    private static Document write(Published published) {
        var publication = published.publication();
        var document = new Document("id", publication.id().value())
                .append("fiscalYear", publication.fiscalYear().value())
                .append("kind", publication.kind().name())
                .append("titleTh", publication.titleTh())
                .append("publishedOn", publication.publishedOn().toString())
                .append("recordedAt", Date.from(published.recordedAt()))
                .append(
                        "evidenceFor",
                        publication.evidenceFor().stream()
                                .map(evidence ->
                                        new Document("measure", evidence.measure()).append("step", evidence.step()))
                                .toList());
        Optional.ofNullable(publication.unit()).ifPresent(unit -> document.append("unit", unit.value()));
        Optional.ofNullable(publication.bodyTh()).ifPresent(body -> document.append("bodyTh", body));
        Optional.ofNullable(publication.replaces()).ifPresent(earlier -> document.append("replaces", earlier.value()));
        Optional.ofNullable(publication.link()).ifPresent(link -> document.append("link", link.value()));
        return document;
    }

    @Override
    public Disclosure read(Document state) {
        var published =
                new Published(publication(state), state.getDate("recordedAt").toInstant());
        var withdrawn = state.get("withdrawn", Document.class);
        return withdrawn == null
                ? published
                : new Withdrawn(
                        published,
                        LocalDate.parse(withdrawn.getString("on")),
                        WithdrawalReason.valueOf(withdrawn.getString("reason")));
    }

    private static Publication publication(Document state) {
        return new Publication(
                new DisclosureId(state.getString("id")),
                new FiscalYear(state.getInteger("fiscalYear")),
                DisclosureKind.valueOf(state.getString("kind")),
                Optional.ofNullable(state.getString("unit")).map(UnitId::new).orElse(null),
                state.getString("titleTh"),
                state.getString("bodyTh"),
                Optional.ofNullable(state.getString("link"))
                        .map(WebAddress::new)
                        .orElse(null),
                LocalDate.parse(state.getString("publishedOn")),
                state.getList("evidenceFor", Document.class).stream()
                        .map(evidence -> new Evidence(evidence.getInteger("measure"), evidence.getInteger("step")))
                        .toList(),
                Optional.ofNullable(state.getString("replaces"))
                        .map(DisclosureId::new)
                        .orElse(null));
    }

    @Override
    public Map<String, Object> lookup(Disclosure disclosure) {
        return switch (disclosure) {
            case Disclosure.Unpublished() -> Map.of();
            case Published published -> lookup(published, true);
            case Withdrawn withdrawn -> lookup(withdrawn.published(), false);
        };
    }

    private static Map<String, Object> lookup(Published published, boolean shown) {
        var publication = published.publication();
        var lookup = new HashMap<String, Object>(Map.of(
                "shown", shown,
                "fiscalYear", publication.fiscalYear().value(),
                "kind", publication.kind().name(),
                "order", order(published)));
        Optional.ofNullable(publication.replaces()).ifPresent(earlier -> lookup.put("replaces", earlier.value()));
        return lookup;
    }

    /** Sorts as text by the day of publication, then by when it was recorded; the id makes it unique. */
    private static String order(Published published) {
        var publication = published.publication();
        return "%s %015d %s"
                .formatted(publication.publishedOn(), published.recordedAt().toEpochMilli(), publication.id());
    }
}
