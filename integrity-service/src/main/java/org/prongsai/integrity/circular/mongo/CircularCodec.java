package org.prongsai.integrity.circular.mongo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.prongsai.calendar.BangkokTime;
import org.prongsai.integrity.PostId;
import org.prongsai.integrity.UnitId;
import org.prongsai.integrity.circular.Circular;
import org.prongsai.integrity.circular.Circular.Acknowledgement;
import org.prongsai.integrity.circular.Circular.Issued;
import org.prongsai.integrity.circular.Circulation;
import org.prongsai.integrity.disclosure.DisclosureId;
import org.prongsai.support.StaffId;
import org.prongsai.support.aggregate.StateCodec;

/** A circular as its document holds it, shape 1, without what it says. */
public final class CircularCodec implements StateCodec<Circular> {

    @Override
    public Document write(Circular circular) {
        return switch (circular) {
            case Circular.Unissued() -> throw new IllegalArgumentException("nothing is stored before it is issued");
            case Issued issued -> write(issued);
        };
    }

    private static Document write(Issued issued) {
        var circulation = issued.circulation();
        var document = new Document("issuedOn", circulation.issuedOn().toString())
                .append("issuedBy", issued.issuedBy())
                .append("recordedAt", Date.from(issued.recordedAt()))
                .append("units", circulation.units().stream().map(UnitId::value).toList())
                .append("posts", circulation.posts().stream().map(PostId::value).toList())
                .append(
                        "recipients",
                        circulation.recipients().stream().map(StaffId::value).toList())
                .append(
                        "acknowledgements",
                        issued.acknowledgements().stream()
                                .map(one -> new Document("by", one.by()).append("at", Date.from(one.at())))
                                .toList())
                .append("overdue", issued.overdue());
        Optional.ofNullable(circulation.disclosure()).ifPresent(named -> document.append("disclosure", named.value()));
        Optional.ofNullable(circulation.acknowledgeBy())
                .ifPresent(due -> document.append("acknowledgeBy", due.toString()));
        return document;
    }

    @Override
    public Circular read(Document state) {
        return new Issued(
                new Circulation(
                        Optional.ofNullable(state.getString("disclosure"))
                                .map(DisclosureId::new)
                                .orElse(null),
                        state.getList("units", String.class).stream()
                                .map(UnitId::new)
                                .toList(),
                        state.getList("posts", String.class).stream()
                                .map(PostId::new)
                                .toList(),
                        state.getList("recipients", String.class).stream()
                                .map(StaffId::new)
                                .toList(),
                        Optional.ofNullable(state.getString("acknowledgeBy"))
                                .map(LocalDate::parse)
                                .orElse(null),
                        LocalDate.parse(state.getString("issuedOn"))),
                state.getString("issuedBy"),
                state.getDate("recordedAt").toInstant(),
                state.getList("acknowledgements", Document.class).stream()
                        .map(one -> new Acknowledgement(
                                one.getString("by"), one.getDate("at").toInstant()))
                        .toList(),
                state.getBoolean("overdue"));
    }

    /** Sorts as text by the day of issue, then by when it was recorded. */
    @Override
    public Map<String, Object> lookup(Circular circular) {
        var issued = (Issued) circular;
        return Map.of(
                "order",
                "%s %015d"
                        .formatted(
                                issued.circulation().issuedOn(),
                                issued.recordedAt().toEpochMilli()));
    }

    /** The first instant after the last day, while somebody has not acknowledged. */
    @Override
    public Optional<Instant> nextDueAt(Circular circular) {
        return circular instanceof Issued issued
                ? issued.waitsUntil().map(due -> BangkokTime.startOf(due.plusDays(1)))
                : Optional.empty();
    }
}
