package org.prongsai.complaint.casework.mongo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.bson.Document;
import org.prongsai.calendar.BangkokTime;
import org.prongsai.complaint.Channel;
import org.prongsai.complaint.Kind;
import org.prongsai.complaint.casework.Complaint;
import org.prongsai.complaint.casework.Complaint.Conclusion;
import org.prongsai.complaint.casework.Complaint.Filed;
import org.prongsai.complaint.casework.Complaint.Step;
import org.prongsai.complaint.casework.Filing;
import org.prongsai.complaint.casework.Reply;
import org.prongsai.complaint.casework.Resolution;
import org.prongsai.complaint.casework.Status;
import org.prongsai.support.StaffId;
import org.prongsai.support.aggregate.StateCodec;
import org.prongsai.support.receipt.ReceiptLocator;
import org.prongsai.support.receipt.TrackingNumber;

/** A case's state as its document holds it, shape 2: codes, days and opaque ids; what people wrote is sealed beside it. */
public final class ComplaintCodec implements StateCodec<Complaint> {

    @Override
    public Document write(Complaint complaint) {
        return switch (complaint) {
            case Complaint.Unfiled() -> throw new IllegalArgumentException("nothing is stored before it is filed");
            case Filed filed -> write(filed);
        };
    }

    private static Document write(Filed filed) {
        var filing = filed.filing();
        var document = new Document("kind", filing.kind().name())
                .append("anonymous", filing.anonymous())
                .append("trackingNumber", filing.trackingNumber().value())
                .append(
                        "receipt",
                        new Document("keyId", filing.receipt().keyId())
                                .append("hash", filing.receipt().hash()))
                .append("receivedAt", Date.from(filing.receivedAt()))
                .append("receivedOn", filing.receivedOn().toString())
                .append("replyDueOn", filing.replyDueOn().toString())
                .append("channel", filing.channel().name())
                .append("recordsCloseOn", filing.recordsCloseOn().toString())
                .append("overdue", filed.overdue())
                .append(
                        "timeline",
                        filed.timeline().stream().map(ComplaintCodec::write).toList());
        filing.category().ifPresent(category -> document.append("category", category));
        filing.receiveNumber().ifPresent(number -> document.append("receiveNumber", number));
        filed.handler().ifPresent(handler -> document.append("handler", handler.value()));
        filed.conclusion()
                .ifPresent(conclusion -> document.append(
                        "conclusion",
                        new Document("outcome", conclusion.outcome().name()).append("by", conclusion.by())));
        return document;
    }

    private static Document write(Step step) {
        var document = new Document("at", Date.from(step.at()))
                .append("on", step.on().toString())
                .append("status", step.status().name());
        step.by().ifPresent(by -> document.append("by", by));
        return document;
    }

    @Override
    public Complaint read(Document state) {
        return new Filed(
                filing(state),
                state.getBoolean("overdue"),
                Optional.ofNullable(state.getString("handler")).map(StaffId::new),
                Optional.ofNullable(state.get("conclusion", Document.class)).map(ComplaintCodec::conclusion),
                state.getList("timeline", Document.class).stream()
                        .map(ComplaintCodec::step)
                        .toList());
    }

    private static Step step(Document stored) {
        return new Step(
                instant(stored, "at"),
                LocalDate.parse(stored.getString("on")),
                Status.valueOf(stored.getString("status")),
                Optional.ofNullable(stored.getString("by")));
    }

    /** Shape 1 knew only what was filed here, where everything happened when it was recorded. */
    @Override
    public List<UnaryOperator<Document>> upcasters() {
        return List.of(state -> {
            state.append("channel", Channel.WEB.name()).append("recordsCloseOn", state.getString("replyDueOn"));
            state.getList("timeline", Document.class)
                    .forEach(step -> step.append(
                            "on", BangkokTime.dayOf(instant(step, "at")).toString()));
            return state;
        });
    }

    private static Filing filing(Document state) {
        var receipt = state.get("receipt", Document.class);
        return new Filing(
                Kind.valueOf(state.getString("kind")),
                Optional.ofNullable(state.getString("category")),
                state.getBoolean("anonymous"),
                new TrackingNumber(state.getString("trackingNumber")),
                new ReceiptLocator(receipt.getString("keyId"), receipt.getString("hash")),
                instant(state, "receivedAt"),
                LocalDate.parse(state.getString("receivedOn")),
                LocalDate.parse(state.getString("replyDueOn")),
                Channel.valueOf(state.getString("channel")),
                Optional.ofNullable(state.getString("receiveNumber")),
                LocalDate.parse(state.getString("recordsCloseOn")));
    }

    private static Conclusion conclusion(Document stored) {
        return new Conclusion(Resolution.valueOf(stored.getString("outcome")), stored.getString("by"));
    }

    private static Instant instant(Document document, String field) {
        return document.getDate(field).toInstant();
    }

    @Override
    public Map<String, Object> lookup(Complaint complaint) {
        var filed = (Filed) complaint;
        var filing = filed.filing();
        var lookup = new HashMap<String, Object>(Map.of(
                ReceiptLocator.LOOKUP,
                filing.receipt().hash(),
                "status",
                filed.status().name(),
                "kind",
                filing.kind().name(),
                "order",
                order(filing)));
        Reply.of(filed).ifPresent(reply -> lookup.put("reply", reply.name()));
        filed.handler().ifPresent(handler -> lookup.put("handler", handler.value()));
        return lookup;
    }

    /** Sorts as text the way the cases came in; the number makes it unique. */
    private static String order(Filing filing) {
        return "%015d %s"
                .formatted(
                        filing.receivedAt().toEpochMilli(),
                        filing.trackingNumber().value());
    }

    /** The first instant after which no reply given in time is expected, while none is recorded. */
    @Override
    public Optional<Instant> nextDueAt(Complaint complaint) {
        return complaint instanceof Filed filed && filed.status() == Status.RECEIVED && !filed.overdue()
                ? Optional.of(filed.filing()
                        .recordsCloseOn()
                        .plusDays(1)
                        .atStartOfDay(BangkokTime.ZONE)
                        .toInstant())
                : Optional.empty();
    }
}
