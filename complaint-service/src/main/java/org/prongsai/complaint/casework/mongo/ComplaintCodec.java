package org.prongsai.complaint.casework.mongo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.bson.Document;
import org.prongsai.calendar.BangkokTime;
import org.prongsai.complaint.Channel;
import org.prongsai.complaint.Kind;
import org.prongsai.complaint.casework.Asks;
import org.prongsai.complaint.casework.Complaint;
import org.prongsai.complaint.casework.Complaint.Access;
import org.prongsai.complaint.casework.Complaint.Attachment;
import org.prongsai.complaint.casework.Complaint.Conclusion;
import org.prongsai.complaint.casework.Complaint.Custody;
import org.prongsai.complaint.casework.Complaint.Filed;
import org.prongsai.complaint.casework.Complaint.News;
import org.prongsai.complaint.casework.Complaint.Referral;
import org.prongsai.complaint.casework.Complaint.Speaker;
import org.prongsai.complaint.casework.Complaint.Step;
import org.prongsai.complaint.casework.Complaint.Ties;
import org.prongsai.complaint.casework.Complaint.Triage;
import org.prongsai.complaint.casework.Complaint.Utterance;
import org.prongsai.complaint.casework.Complaint.Wait;
import org.prongsai.complaint.casework.Deadline;
import org.prongsai.complaint.casework.Filing;
import org.prongsai.complaint.casework.Finding;
import org.prongsai.complaint.casework.ReferralBody;
import org.prongsai.complaint.casework.Rejection;
import org.prongsai.complaint.casework.Reply;
import org.prongsai.complaint.casework.Resolution;
import org.prongsai.complaint.casework.Status;
import org.prongsai.support.StaffId;
import org.prongsai.support.aggregate.StateCodec;
import org.prongsai.support.receipt.ReceiptLocator;
import org.prongsai.support.receipt.TrackingNumber;

/** A case's state as its document holds it, shape 4: codes, days and opaque ids; what people wrote is sealed beside it. */
public final class ComplaintCodec implements StateCodec<Complaint> {

    /** Among the lookup values: what a case is called between its reporter and staff. */
    public static final String TRACKING_NUMBER = "trackingNumber";

    /** Among them: what it {@link Asks}; absent where it asks for nothing. */
    public static final String ASKS = "asks";

    /** Among the lookup values of a case that is erased and whose key may still be there. */
    public static final String ERASING = "erasing";

    /** Among them: the files that a case names, until it is erased and they with it. */
    public static final String FILE = "file";

    /** Among them, and in the state: the tag of the procurement that a case points at. */
    public static final String PROCUREMENT = "procurement";

    /** The tag of the request that it points at. */
    public static final String REQUEST = "request";

    /** Among them, and in the state: since when there is something new that its reporter has not been told of. */
    public static final String NEWS_SINCE = "newsSince";

    @Override
    public Document write(Complaint complaint) {
        return switch (complaint) {
            case Complaint.Unfiled() -> throw new IllegalArgumentException("nothing is stored before it is filed");
            case Filed filed -> write(filed);
        };
    }

    private static Document write(Filed filed) {
        var document = write(filed.filing())
                .append("overdue", filed.overdue())
                .append("timeline", all(filed.timeline(), ComplaintCodec::write))
                .append("deadlines", all(filed.deadlines(), ComplaintCodec::write))
                .append("waits", all(filed.waits(), ComplaintCodec::write))
                .append("namesLeadership", filed.namesLeadership())
                .append("involved", all(filed.involved(), StaffId::value))
                .append("linked", List.copyOf(filed.ties().linked()))
                .append("withdrawn", filed.withdrawn())
                .append("talk", all(filed.talk(), ComplaintCodec::write))
                .append("attachments", all(filed.attachments(), ComplaintCodec::write))
                .append("custody", write(filed.custody()))
                .append("news", filed.news().count());
        filed.news().since().ifPresent(since -> document.append(NEWS_SINCE, Date.from(since)));
        filed.triage()
                .ifPresent(triage -> document.append(
                        "triage", new Document("finding", triage.finding().name()).append("by", triage.by())));
        filed.handler().ifPresent(handler -> document.append("handler", handler.value()));
        filed.conclusion()
                .ifPresent(conclusion -> document.append(
                        "conclusion",
                        new Document("outcome", conclusion.outcome().name()).append("by", conclusion.by())));
        filed.referral()
                .ifPresent(referral -> document.append(
                        "referral", with(new Document("body", referral.body().name()), "number", referral.number())));
        filed.rejection().ifPresent(reason -> document.append("rejection", reason.name()));
        filed.stars().ifPresent(stars -> document.append("stars", stars));
        return with(document, "duplicateOf", filed.ties().duplicateOf());
    }

    private static Document write(Filing filing) {
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
                .append("toBeTold", filing.toBeTold());
        with(document, "category", filing.category());
        with(document, PROCUREMENT, filing.about().procurement());
        with(document, REQUEST, filing.about().request());
        return with(document, "receiveNumber", filing.receiveNumber());
    }

    private static Document write(Step step) {
        var document = new Document("at", Date.from(step.at()))
                .append("on", step.on().toString())
                .append("status", step.status().name());
        with(document, "note", step.note());
        return with(document, "by", step.by());
    }

    private static Document write(Deadline deadline) {
        return new Document("what", deadline.what().name())
                .append("remindOn", deadline.remindOn().toString())
                .append("dueOn", deadline.dueOn().toString())
                .append("lapsesOn", deadline.lapsesOn().toString())
                .append("reminded", deadline.reminded())
                .append("missed", deadline.missed());
    }

    private static Document write(Wait wait) {
        return with(
                new Document("from", wait.from().toString()), "to", wait.to().map(LocalDate::toString));
    }

    private static Document write(Utterance said) {
        return with(
                new Document("id", said.id())
                        .append("at", Date.from(said.at()))
                        .append("speaker", said.speaker().name()),
                "by",
                said.by());
    }

    private static Document write(Attachment attachment) {
        return with(
                new Document("id", attachment.id())
                        .append("file", attachment.file())
                        .append("type", attachment.type())
                        .append("size", attachment.size())
                        .append("scanned", attachment.scanned())
                        .append("at", Date.from(attachment.at())),
                "by",
                attachment.by());
    }

    private static Document write(Custody custody) {
        var access = custody.access().entrySet().stream()
                .map(entry -> {
                    var document = new Document("staff", entry.getKey());
                    entry.getValue().until().ifPresent(until -> document.append("until", Date.from(until)));
                    return document;
                })
                .toList();
        var document = new Document("hold", custody.hold())
                .append("access", access)
                .append("keyDestroyed", custody.keyDestroyed());
        with(document, "erasureProposedBy", custody.erasureProposedBy());
        return with(document, "erasedOn", custody.erasedOn().map(LocalDate::toString));
    }

    private static <T, D> List<D> all(Collection<T> some, Function<T, D> write) {
        return some.stream().map(write).toList();
    }

    private static Document with(Document document, String field, Optional<String> value) {
        value.ifPresent(present -> document.append(field, present));
        return document;
    }

    @Override
    public Complaint read(Document state) {
        return new Filed(
                filing(state),
                list(state, "timeline", ComplaintCodec::step),
                list(state, "deadlines", ComplaintCodec::deadline),
                list(state, "waits", ComplaintCodec::wait),
                state.getBoolean("overdue"),
                part(state, "triage")
                        .map(stored ->
                                new Triage(Finding.valueOf(stored.getString("finding")), stored.getString("by"))),
                state.getBoolean("namesLeadership"),
                state.getList("involved", String.class).stream()
                        .map(StaffId::new)
                        .collect(Collectors.toUnmodifiableSet()),
                text(state, "handler").map(StaffId::new),
                part(state, "conclusion").map(ComplaintCodec::conclusion),
                part(state, "referral")
                        .map(stored ->
                                new Referral(ReferralBody.valueOf(stored.getString("body")), text(stored, "number"))),
                text(state, "rejection").map(Rejection::valueOf),
                new Ties(text(state, "duplicateOf"), new HashSet<>(state.getList("linked", String.class))),
                state.getBoolean("withdrawn"),
                Optional.ofNullable(state.getInteger("stars")),
                list(state, "talk", ComplaintCodec::utterance),
                list(state, "attachments", ComplaintCodec::attachment),
                custody(state.get("custody", Document.class)),
                new News(
                        state.getInteger("news"),
                        Optional.ofNullable(state.getDate(NEWS_SINCE)).map(Date::toInstant)));
    }

    private static <T> List<T> list(Document state, String field, Function<Document, T> read) {
        return state.getList(field, Document.class).stream().map(read).toList();
    }

    private static Optional<String> text(Document document, String field) {
        return Optional.ofNullable(document.getString(field));
    }

    private static Optional<Document> part(Document document, String field) {
        return Optional.ofNullable(document.get(field, Document.class));
    }

    private static LocalDate day(Document document, String field) {
        return LocalDate.parse(document.getString(field));
    }

    private static Step step(Document stored) {
        return new Step(
                instant(stored, "at"),
                day(stored, "on"),
                Status.valueOf(stored.getString("status")),
                text(stored, "by"),
                text(stored, "note"));
    }

    private static Deadline deadline(Document stored) {
        return new Deadline(
                Deadline.What.valueOf(stored.getString("what")),
                day(stored, "remindOn"),
                day(stored, "dueOn"),
                day(stored, "lapsesOn"),
                stored.getBoolean("reminded"),
                stored.getBoolean("missed"));
    }

    private static Wait wait(Document stored) {
        return new Wait(day(stored, "from"), text(stored, "to").map(LocalDate::parse));
    }

    private static Utterance utterance(Document stored) {
        return new Utterance(
                stored.getString("id"),
                instant(stored, "at"),
                Speaker.valueOf(stored.getString("speaker")),
                text(stored, "by"));
    }

    private static Attachment attachment(Document stored) {
        return new Attachment(
                stored.getString("id"),
                stored.getString("file"),
                stored.getString("type"),
                stored.getLong("size"),
                stored.getBoolean("scanned"),
                instant(stored, "at"),
                text(stored, "by"));
    }

    private static Custody custody(Document stored) {
        var access = stored.getList("access", Document.class).stream()
                .collect(Collectors.toUnmodifiableMap(
                        given -> given.getString("staff"),
                        given -> new Access(
                                Optional.ofNullable(given.getDate("until")).map(Date::toInstant))));
        return new Custody(
                stored.getBoolean("hold"),
                access,
                text(stored, "erasureProposedBy"),
                text(stored, "erasedOn").map(LocalDate::parse),
                stored.getBoolean("keyDestroyed"));
    }

    @Override
    public List<UnaryOperator<Document>> upcasters() {
        return List.of(
                ComplaintCodec::withDaysAndChannel,
                ComplaintCodec::withWhatCameWithTalk,
                ComplaintCodec::withNobodyToBeTold);
    }

    /** Shape 1 knew only what was filed here, where everything happened when it was recorded. */
    private static Document withDaysAndChannel(Document state) {
        state.append("channel", Channel.WEB.name()).append("recordsCloseOn", state.getString("replyDueOn"));
        state.getList("timeline", Document.class)
                .forEach(step ->
                        step.append("on", BangkokTime.dayOf(instant(step, "at")).toString()));
        return state;
    }

    /**
     * Shape 2 knew no last day but that of the reply, no talk and no files; a note lay under the name of the state that
     * it came with, whether there was one or not.
     */
    private static Document withWhatCameWithTalk(Document state) {
        var timeline = state.getList("timeline", Document.class);
        timeline.forEach(step -> step.append("note", "note-" + step.getString("status")));
        var awaited = Status.valueOf(timeline.getLast().getString("status")) == Status.RECEIVED;
        var reply = new Deadline(
                Deadline.What.REPLY,
                day(state, "replyDueOn"),
                day(state, "replyDueOn"),
                day(state, "recordsCloseOn"),
                true,
                state.getBoolean("overdue"));
        return state.append("deadlines", awaited ? List.of(write(reply)) : List.of())
                .append("waits", List.of())
                .append("namesLeadership", false)
                .append("involved", List.of())
                .append("linked", List.of())
                .append("withdrawn", false)
                .append("talk", List.of())
                .append("attachments", List.of())
                .append(
                        "custody",
                        new Document("hold", false).append("access", List.of()).append("keyDestroyed", false));
    }

    /** Until shape 3 nobody was told of anything. */
    private static Document withNobodyToBeTold(Document state) {
        return state.append("toBeTold", false).append("news", 0);
    }

    private static Filing filing(Document state) {
        var receipt = state.get("receipt", Document.class);
        return new Filing(
                Kind.valueOf(state.getString("kind")),
                text(state, "category"),
                state.getBoolean("anonymous"),
                new TrackingNumber(state.getString("trackingNumber")),
                new ReceiptLocator(receipt.getString("keyId"), receipt.getString("hash")),
                instant(state, "receivedAt"),
                day(state, "receivedOn"),
                day(state, "replyDueOn"),
                Channel.valueOf(state.getString("channel")),
                text(state, "receiveNumber"),
                day(state, "recordsCloseOn"),
                new Filing.About(text(state, PROCUREMENT), text(state, REQUEST)),
                state.getBoolean("toBeTold"));
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
                TRACKING_NUMBER,
                filing.trackingNumber().value(),
                "order",
                order(filing)));
        var asks = Asks.of(filed);
        if (!asks.isEmpty()) {
            lookup.put(ASKS, asks.stream().map(Asks::name).toList());
        }
        Reply.of(filed).ifPresent(reply -> lookup.put("reply", reply.name()));
        filed.handler().ifPresent(handler -> lookup.put("handler", handler.value()));
        filing.about().procurement().ifPresent(tag -> lookup.put(PROCUREMENT, tag));
        filing.about().request().ifPresent(tag -> lookup.put(REQUEST, tag));
        if (filed.isErased() && !filed.custody().keyDestroyed()) {
            lookup.put(ERASING, true);
        }
        if (!filed.attachments().isEmpty() && !filed.custody().keyDestroyed()) {
            lookup.put(FILE, filed.attachments().stream().map(Attachment::file).toList());
        }
        filed.news().since().ifPresent(since -> lookup.put(NEWS_SINCE, Date.from(since)));
        return lookup;
    }

    /** Sorts as text the way the cases came in; the number makes it unique. */
    private static String order(Filing filing) {
        return "%015d %s"
                .formatted(
                        filing.receivedAt().toEpochMilli(),
                        filing.trackingNumber().value());
    }

    /** The first instant at which the clock has something to say of a last day. */
    @Override
    public Optional<Instant> nextDueAt(Complaint complaint) {
        return complaint instanceof Filed filed && !filed.isErased()
                ? filed.running().stream()
                        .flatMap(deadline -> deadline.speaksOn().stream())
                        .min(LocalDate::compareTo)
                        .map(day -> day.atStartOfDay(BangkokTime.ZONE).toInstant())
                : Optional.empty();
    }
}
