package org.prongsai.eservice.request.mongo;

import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.prongsai.eservice.request.Channel;
import org.prongsai.eservice.request.Filing;
import org.prongsai.eservice.request.HandleRequest;
import org.prongsai.eservice.request.Request;
import org.prongsai.eservice.request.Request.Handling;
import org.prongsai.eservice.request.Request.Made;
import org.prongsai.eservice.request.Request.NotMade;
import org.prongsai.eservice.request.Request.Party;
import org.prongsai.eservice.request.Request.Step;
import org.prongsai.eservice.request.Status;
import org.prongsai.eservice.request.Timeliness;
import org.prongsai.support.StaffId;
import org.prongsai.support.aggregate.StateCodec;
import org.prongsai.support.receipt.ReceiptLocator;
import org.prongsai.support.receipt.TrackingNumber;
import org.prongsai.workclock.Standard;

/** A request's state as its document holds it, shape 1: codes, times and keyed hashes; what people wrote is sealed. */
public final class RequestCodec implements StateCodec<Request> {

    @Override
    public Document write(Request request) {
        return switch (request) {
            case NotMade() -> throw new IllegalArgumentException("nothing is stored before it is made");
            case Made made -> write(made);
        };
    }

    private static Document write(Made made) {
        var document = write(made.filing())
                .append("steps", made.steps().stream().map(RequestCodec::write).toList());
        made.dueAt().ifPresent(due -> document.append("dueAt", Date.from(due)));
        made.handling()
                .ifPresent(handling -> document.append(
                        "handling",
                        new Document("minutesUsed", handling.minutesUsed())
                                .append("timeliness", handling.timeliness().name())));
        return document;
    }

    private static Document write(Filing filing) {
        var document = new Document("service", filing.service())
                .append("countedAs", filing.countedAs())
                .append("edition", filing.edition())
                .append("channel", filing.channel().name())
                .append("trackingNumber", filing.trackingNumber().value())
                .append(
                        "receipt",
                        new Document("keyId", filing.receipt().keyId())
                                .append("hash", filing.receipt().hash()))
                .append("receivedAt", Date.from(filing.receivedAt()))
                .append("recordedAt", Date.from(filing.recordedAt()));
        filing.claim().ifPresent(claim -> document.append("claim", claim));
        filing.standard()
                .ifPresent(standard -> document.append(
                        "standard", new Document("days", standard.days()).append("minutes", standard.minutes())));
        return document;
    }

    private static Document write(Step step) {
        var document = new Document("at", Date.from(step.at()))
                .append("recordedAt", Date.from(step.recordedAt()))
                .append("status", step.status().name())
                .append("by", step.by().name());
        step.staff().ifPresent(staff -> document.append("staff", staff.value()));
        step.note().ifPresent(note -> document.append("note", note));
        return document;
    }

    @Override
    public Request read(Document state) {
        return new Made(
                filing(state),
                Optional.ofNullable(state.getDate("dueAt")).map(Date::toInstant),
                state.getList("steps", Document.class).stream()
                        .map(RequestCodec::step)
                        .toList(),
                Optional.ofNullable(state.get("handling", Document.class)).map(RequestCodec::handling));
    }

    private static Filing filing(Document state) {
        var receipt = state.get("receipt", Document.class);
        return new Filing(
                state.getString("service"),
                state.getString("countedAs"),
                state.getInteger("edition"),
                Channel.valueOf(state.getString("channel")),
                new TrackingNumber(state.getString("trackingNumber")),
                new ReceiptLocator(receipt.getString("keyId"), receipt.getString("hash")),
                Optional.ofNullable(state.get("standard", Document.class))
                        .map(stored -> new Standard(stored.getInteger("days"), stored.getInteger("minutes"))),
                Optional.ofNullable(state.getString("claim")),
                instant(state, "receivedAt"),
                instant(state, "recordedAt"));
    }

    private static Step step(Document stored) {
        return new Step(
                instant(stored, "at"),
                instant(stored, "recordedAt"),
                Status.valueOf(stored.getString("status")),
                Party.valueOf(stored.getString("by")),
                Optional.ofNullable(stored.getString("staff")).map(StaffId::new),
                Optional.ofNullable(stored.getString("note")));
    }

    private static Handling handling(Document stored) {
        return new Handling(stored.getInteger("minutesUsed"), Timeliness.valueOf(stored.getString("timeliness")));
    }

    private static Instant instant(Document document, String field) {
        return document.getDate(field).toInstant();
    }

    @Override
    public Map<String, Object> lookup(Request request) {
        var made = (Made) request;
        var filing = made.filing();
        var lookup = new HashMap<String, Object>(Map.of(
                ReceiptLocator.LOOKUP,
                filing.receipt().hash(),
                "status",
                made.status().name(),
                "service",
                filing.service(),
                "order",
                order(filing)));
        if (made.status().isOpen()) {
            made.dueAt().ifPresent(due -> lookup.put(HandleRequest.DUE_AT, Date.from(due)));
        }
        return lookup;
    }

    /** Sorts as text the way the requests came in; the number makes it unique. */
    private static String order(Filing filing) {
        return "%015d %s"
                .formatted(
                        filing.receivedAt().toEpochMilli(),
                        filing.trackingNumber().value());
    }
}
