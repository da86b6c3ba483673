package org.prongsai.complaint.casework;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.prongsai.calendar.BangkokTime;
import org.prongsai.complaint.Channel;
import org.prongsai.complaint.Kind;
import org.prongsai.complaint.casework.ComplaintCommand.Receive;
import org.prongsai.complaint.involvement.About;
import org.prongsai.complaint.involvement.MatterTags;
import org.prongsai.complaint.rules.ComplaintRules;
import org.prongsai.complaint.testimony.Reporter;
import org.prongsai.complaint.testimony.Statement;
import org.prongsai.complaint.testimony.Testimony;
import org.prongsai.encryption.Receipts;
import org.prongsai.support.AgencyId;
import org.prongsai.support.aggregate.Actor;
import org.prongsai.support.aggregate.AggregateId;
import org.prongsai.support.aggregate.Aggregates;
import org.prongsai.support.aggregate.Command;
import org.prongsai.support.aggregate.Context;
import org.prongsai.support.aggregate.Outcome;
import org.prongsai.support.aggregate.Snapshot;
import org.prongsai.support.idempotency.RepeatableCall;
import org.prongsai.support.idempotency.RepeatableCalls;
import org.prongsai.support.receipt.ReceiptLocator;
import org.prongsai.support.receipt.TrackingNumber;
import org.prongsai.support.security.Caller;

/** Somebody files a complaint, here or through staff, and gets a receipt that only they hold. */
public final class FileComplaint {

    private final Aggregates<Complaint, ComplaintCommand, ComplaintEvent, Refusal> complaints;
    private final RepeatableCalls calls;
    private final Receipts receipts;
    private final Testimony testimony;
    private final ComplaintRules rules;
    private final MatterTags tags;
    private final Mail mail;
    private final Clock clock;

    public FileComplaint(
            Aggregates<Complaint, ComplaintCommand, ComplaintEvent, Refusal> complaints,
            RepeatableCalls calls,
            Receipts receipts,
            Testimony testimony,
            ComplaintRules rules,
            MatterTags tags,
            Mail mail,
            Clock clock) {
        this.complaints = complaints;
        this.calls = calls;
        this.receipts = receipts;
        this.testimony = testimony;
        this.rules = rules;
        this.tags = tags;
        this.mail = mail;
        this.clock = clock;
    }

    /**
     * What is filed; {@code kind} and {@code category} are codes, all else is theirs alone.
     *
     * @param toBeTold whether they want a mail when there is something new
     */
    public record Filed(
            Kind kind, @Nullable String category, Statement statement, Reporter reporter, boolean toBeTold) {}

    /**
     * What staff enter for somebody.
     *
     * @param channel any but the web
     * @param receivedOn the day on which it came
     * @param receiveNumber what it is called in the agency's own register (เลขรับ)
     */
    public record Entered(
            Filed filed,
            Channel channel,
            LocalDate receivedOn,
            @Nullable String receiveNumber) {}

    public sealed interface Answer {
        /**
         * The receipt.
         *
         * @param id of the case, for staff: its holder finds it by the code alone
         */
        record Received(
                AggregateId id,
                long version,
                String trackingNumber,
                String receiptCode,
                Instant receivedAt,
                LocalDate replyDueOn)
                implements Answer {}

        /** The Idempotency-Key was used for something else. */
        record KeyReused() implements Answer {}

        record UnknownCategory() implements Answer {}

        /** They want to be told by mail, and left no address. */
        record NoAddress() implements Answer {}

        /** They want to be told by mail, and this agency sends none. */
        record NoMail() implements Answer {}

        /** What is entered came in on a day that is still to come. */
        record DayInTheFuture() implements Answer {}

        /** What is entered came in before there was any rule by which to reply. */
        record DayBeforeTheRules() implements Answer {}
    }

    public Answer file(Caller caller, String idempotencyKey, Filed filed) {
        var call = calls.call(caller, "file-complaint", idempotencyKey, filed);
        var now = clock.instant();
        var intake = new Intake("file", call, now, BangkokTime.dayOf(now), Optional.empty());
        return receive(caller, idempotencyKey, filed, intake);
    }

    /** Staff enter what came to them by another way; the receipt is for its reporter. */
    public Answer enter(Caller caller, String idempotencyKey, Entered entered) {
        var receivedOn = entered.receivedOn();
        var now = clock.instant();
        var today = BangkokTime.dayOf(now);
        if (receivedOn.isAfter(today)) {
            return new Answer.DayInTheFuture();
        }
        if (!rules.reach(receivedOn)) {
            return new Answer.DayBeforeTheRules();
        }
        var call = calls.call(caller, "enter-complaint", idempotencyKey, entered);
        var entry = new Entry(
                entered.channel(),
                receivedOn,
                Optional.ofNullable(entered.receiveNumber()),
                rules.recordsCloseOn(rules.replyDueOn(receivedOn), today));
        var intake = new Intake("enter", call, now, receivedOn, Optional.of(entry));
        return receive(caller, idempotencyKey, entered.filed(), intake);
    }

    /** @param action its name in the audit trail */
    private record Intake(
            String action, RepeatableCall call, Instant now, LocalDate receivedOn, Optional<Entry> entry) {}

    private Answer receive(Caller caller, String idempotencyKey, Filed filed, Intake intake) {
        if (filed.category() != null && !rules.knows(filed.kind(), filed.category())) {
            return new Answer.UnknownCategory();
        }
        if (filed.toBeTold()) {
            if (filed.reporter().email() == null) {
                return new Answer.NoAddress();
            }
            if (!mail.isSentFor(caller.agency())) {
                return new Answer.NoMail();
            }
        }
        var id = calls.aggregateId(caller.agency(), complaints.type().name(), idempotencyKey);
        var receive = new Receive(
                filed.kind(),
                Optional.ofNullable(filed.category()),
                filed.reporter().isAnonymous(),
                TrackingNumber.of(id, intake.receivedOn()),
                ReceiptLocator.of(receipts, caller.agency(), idempotencyKey),
                rules.replyDueOn(intake.receivedOn()),
                about(caller.agency(), filed.statement()),
                filed.toBeTold(),
                intake.entry());
        var outcome = complaints.create(
                id,
                new Command<>(
                        receive,
                        new Context(Actor.of(caller), intake.now()),
                        intake.action(),
                        intake.call(),
                        testimony.toSeal(filed.statement(), filed.reporter()),
                        Optional.empty(),
                        FileComplaint::answer));
        return switch (outcome) {
            case Outcome.Done<Refusal> done -> received(caller, idempotencyKey, done);
            // The key's case is there and its answer is no longer kept: whoever asks cannot be told apart from a
            // stranger.
            case Outcome.Refused<Refusal> _, Outcome.KeyReused<Refusal> _ -> new Answer.KeyReused();
            case Outcome.Missing<Refusal> _, Outcome.Stale<Refusal> _ ->
                throw new IllegalStateException("a new case is neither missing nor stale");
        };
    }

    private Filing.About about(AgencyId agency, Statement statement) {
        var about = statement.about();
        if (about == null) {
            return Filing.About.NOTHING;
        }
        var pointed = new About(about.ocid(), about.serviceRequest());
        return new Filing.About(
                pointed.procurement(agency).map(number -> tags.of(agency, number)),
                pointed.request(agency).map(number -> tags.of(agency, number)));
    }

    private static Map<String, Object> answer(Snapshot<Complaint> after) {
        var filing = ((Complaint.Filed) after.state()).filing();
        return Map.of(
                "trackingNumber", filing.trackingNumber().value(),
                "receivedAt", filing.receivedAt().toString(),
                "replyDueOn", filing.replyDueOn().toString(),
                "receiptKeyId", filing.receipt().keyId());
    }

    private Answer.Received received(Caller caller, String idempotencyKey, Outcome.Done<Refusal> done) {
        var answer = done.answer();
        var keyId = text(answer, "receiptKeyId");
        return new Answer.Received(
                done.id(),
                done.version(),
                text(answer, "trackingNumber"),
                receipts.derive(keyId, caller.agency().value(), idempotencyKey).value(),
                Instant.parse(text(answer, "receivedAt")),
                LocalDate.parse(text(answer, "replyDueOn")));
    }

    private static String text(Map<String, Object> answer, String name) {
        return Objects.requireNonNull(answer.get(name)).toString();
    }
}
