package org.prongsai.eservice.request;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.prongsai.calendar.BangkokTime;
import org.prongsai.calendar.NationalId;
import org.prongsai.encryption.Receipts;
import org.prongsai.eservice.application.Answers;
import org.prongsai.eservice.application.Flaw;
import org.prongsai.eservice.application.FormCheck;
import org.prongsai.eservice.application.SealedApplication;
import org.prongsai.eservice.catalogue.Catalogue;
import org.prongsai.eservice.request.Request.Made;
import org.prongsai.eservice.request.RequestCommand.Submit;
import org.prongsai.eservice.rules.FieldType;
import org.prongsai.eservice.rules.FormField;
import org.prongsai.eservice.rules.ServiceRule;
import org.prongsai.support.aggregate.Actor;
import org.prongsai.support.aggregate.AggregateId;
import org.prongsai.support.aggregate.Aggregates;
import org.prongsai.support.aggregate.Command;
import org.prongsai.support.aggregate.Context;
import org.prongsai.support.aggregate.Outcome;
import org.prongsai.support.aggregate.Snapshot;
import org.prongsai.support.idempotency.RepeatableCalls;
import org.prongsai.support.receipt.ReceiptLocator;
import org.prongsai.support.receipt.TrackingNumber;
import org.prongsai.support.security.Caller;

/** Somebody asks for a service, online or at the counter, and gets a receipt that only they hold. */
public final class SubmitRequest {

    private final Aggregates<Request, RequestCommand, RequestEvent, Refusal> requests;
    private final Catalogue catalogue;
    private final OnePerPerson onePerPerson;
    private final SealedApplication application;
    private final RepeatableCalls calls;
    private final Receipts receipts;
    private final Clock clock;

    public SubmitRequest(
            Aggregates<Request, RequestCommand, RequestEvent, Refusal> requests,
            Catalogue catalogue,
            OnePerPerson onePerPerson,
            SealedApplication application,
            RepeatableCalls calls,
            Receipts receipts,
            Clock clock) {
        this.requests = requests;
        this.catalogue = catalogue;
        this.onePerPerson = onePerPerson;
        this.application = application;
        this.calls = calls;
        this.receipts = receipts;
        this.clock = clock;
    }

    /**
     * What is asked for.
     *
     * @param receivedAt null for now
     * @param answers as they were typed, by field
     */
    public record Submission(
            String service,
            Channel channel,
            @Nullable Instant receivedAt,
            @Nullable Instant acceptedAt,
            @Nullable Instant completedAt,
            Map<String, String> answers) {

        /** In one order: the same answers sent again in another are the same call. */
        public Submission {
            answers = new TreeMap<>(answers);
        }

        /** What a citizen sends. */
        public static Submission online(String service, Map<String, String> answers) {
            return new Submission(service, Channel.WEB, null, null, null, answers);
        }

        /** Not the answers: they may not reach a log. */
        @Override
        public String toString() {
            return "Submission[" + service + "]";
        }
    }

    public sealed interface Answer {
        record Received(
                AggregateId id,
                long version,
                Status status,
                String trackingNumber,
                String receiptCode,
                Instant receivedAt,
                Optional<Instant> dueAt)
                implements Answer {}

        /** The Idempotency-Key was used for something else. */
        record KeyReused() implements Answer {}

        record NotOffered() implements Answer {}

        record Flawed(List<Flaw> flaws) implements Answer {}

        record AlreadyOpen() implements Answer {}

        record Refused(Refusal reason) implements Answer {}
    }

    public Answer submit(Caller caller, String idempotencyKey, Submission submission) {
        return catalogue
                .find(caller.agency(), submission.service())
                .map(entry -> submit(caller, idempotencyKey, submission, entry))
                .orElseGet(Answer.NotOffered::new);
    }

    private Answer submit(Caller caller, String idempotencyKey, Submission submission, Catalogue.Entry entry) {
        var now = clock.instant();
        var receivedAt = Objects.requireNonNullElse(submission.receivedAt(), now);
        var form = entry.rule().formOn(BangkokTime.dayOf(receivedAt));
        return switch (FormCheck.check(
                form, submission.answers(), !submission.channel().isOnPaper())) {
            case FormCheck.Result.Flawed(var flaws) -> new Answer.Flawed(flaws);
            case FormCheck.Result.Fits(var answers) -> {
                var id = calls.aggregateId(caller.agency(), requests.type().name(), idempotencyKey);
                var claim = claim(id, entry.rule(), form.fields(), answers);
                if (claim.isPresent() && !onePerPerson.claim(id, claim.get(), now)) {
                    yield new Answer.AlreadyOpen();
                }
                var filing = new Filing(
                        submission.service(),
                        entry.rule().countedAs(),
                        entry.edition().number(),
                        submission.channel(),
                        TrackingNumber.of(id, BangkokTime.dayOf(receivedAt)),
                        ReceiptLocator.of(receipts, caller.agency(), idempotencyKey),
                        entry.edition().offer().standard(),
                        claim,
                        receivedAt,
                        now);
                yield create(caller, idempotencyKey, id, submission, filing, entry.rule(), answers);
            }
        };
    }

    private Optional<String> claim(AggregateId id, ServiceRule rule, List<FormField> fields, Answers answers) {
        return rule.onePerPerson()
                ? fields.stream()
                        .filter(field -> field.type() == FieldType.NATIONAL_ID)
                        .flatMap(field -> answers.to(field.name()).stream())
                        .findFirst()
                        .map(person -> onePerPerson.claimOf(id.agency(), rule.code(), new NationalId(person)))
                : Optional.empty();
    }

    private Answer create(
            Caller caller,
            String idempotencyKey,
            AggregateId id,
            Submission submission,
            Filing filing,
            ServiceRule rule,
            Answers answers) {
        var content = new Submit(
                filing,
                rule.windowOn(filing.receivedOn()),
                Optional.ofNullable(submission.acceptedAt()),
                Optional.ofNullable(submission.completedAt()));
        var outcome = requests.create(
                id,
                new Command<>(
                        content,
                        new Context(Actor.of(caller), filing.recordedAt()),
                        "submit",
                        calls.call(caller, "submit-request", idempotencyKey, submission),
                        application.toSeal(answers),
                        Optional.empty(),
                        SubmitRequest::answer));
        releaseUnlessOpen(id, filing);
        return switch (outcome) {
            case Outcome.Done<Refusal> done -> received(caller, idempotencyKey, done);
            case Outcome.Refused<Refusal>(Refusal.NotInThisState _) -> new Answer.KeyReused();
            case Outcome.Refused<Refusal>(var reason) -> new Answer.Refused(reason);
            case Outcome.KeyReused<Refusal> _ -> new Answer.KeyReused();
            case Outcome.Missing<Refusal> _, Outcome.Stale<Refusal> _ ->
                throw new IllegalStateException("a new request is neither missing nor stale");
        };
    }

    /** A request that was refused, or that was over when it was recorded, stands in nobody's way. */
    private void releaseUnlessOpen(AggregateId id, Filing filing) {
        filing.claim().ifPresent(claim -> {
            var open = requests.find(id)
                    .filter(found -> ((Made) found.state()).status().isOpen());
            if (open.isEmpty()) {
                onePerPerson.release(id, claim);
            }
        });
    }

    private static Map<String, Object> answer(Snapshot<Request> after) {
        var made = (Made) after.state();
        var answer = new HashMap<String, Object>(Map.of(
                "status", made.status().name(),
                "trackingNumber", made.filing().trackingNumber().value(),
                "receivedAt", made.filing().receivedAt().toString(),
                "receiptKeyId", made.filing().receipt().keyId()));
        made.dueAt().ifPresent(due -> answer.put("dueAt", due.toString()));
        return answer;
    }

    private Answer.Received received(Caller caller, String idempotencyKey, Outcome.Done<Refusal> done) {
        var answer = done.answer();
        var keyId = text(answer, "receiptKeyId");
        return new Answer.Received(
                done.id(),
                done.version(),
                Status.valueOf(text(answer, "status")),
                text(answer, "trackingNumber"),
                receipts.derive(keyId, caller.agency().value(), idempotencyKey).value(),
                Instant.parse(text(answer, "receivedAt")),
                Optional.ofNullable(answer.get("dueAt")).map(due -> Instant.parse(due.toString())));
    }

    private static String text(Map<String, Object> answer, String name) {
        return Objects.requireNonNull(answer.get(name)).toString();
    }
}
