package org.prongsai.complaint.casework.web;

import static org.prongsai.support.security.Role.COMPLAINT_HANDLER;
import static org.prongsai.support.security.Role.COMPLAINT_SUPERVISOR;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.prongsai.complaint.Channel;
import org.prongsai.complaint.Kind;
import org.prongsai.complaint.casework.AllowedAction;
import org.prongsai.complaint.casework.Asks;
import org.prongsai.complaint.casework.Complaint;
import org.prongsai.complaint.casework.Complaint.Conclusion;
import org.prongsai.complaint.casework.Complaint.Filed;
import org.prongsai.complaint.casework.Complaint.Speaker;
import org.prongsai.complaint.casework.Deadline;
import org.prongsai.complaint.casework.Finding;
import org.prongsai.complaint.casework.HandleComplaint;
import org.prongsai.complaint.casework.HandleComplaint.Identity;
import org.prongsai.complaint.casework.HandleComplaint.Opening;
import org.prongsai.complaint.casework.ReferralBody;
import org.prongsai.complaint.casework.Rejection;
import org.prongsai.complaint.casework.Reply;
import org.prongsai.complaint.casework.Resolution;
import org.prongsai.complaint.casework.Status;
import org.prongsai.complaint.testimony.Statement;
import org.prongsai.complaint.testimony.Words;
import org.prongsai.support.StaffId;
import org.prongsai.support.aggregate.Snapshot;
import org.prongsai.support.problem.ProblemException;
import org.prongsai.support.problem.ProblemType;
import org.prongsai.support.security.Caller;
import org.prongsai.support.security.OnlyFor;
import org.prongsai.support.web.Cursor;
import org.prongsai.support.web.ExpectedVersion;
import org.prongsai.support.web.Page;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Staff look through cases and open them. */
@RestController
@RequestMapping("/api/complaints")
class StaffComplaintController {

    private static final int PAGE = 50;

    private final HandleComplaint handleComplaint;

    StaffComplaintController(HandleComplaint handleComplaint) {
        this.handleComplaint = handleComplaint;
    }

    /**
     * A case in a list: codes and days only.
     *
     * @param receivedAt when it was recorded: later than the day on which it came, where staff entered it
     * @param dueOn the next day by which the agency owes something, or where it owes nothing, the reporter; null where
     *     no clock runs
     * @param dueFor what that is
     */
    record CaseSummary(
            String id,
            long version,
            String trackingNumber,
            Kind kind,
            @Nullable String category,
            boolean anonymous,
            Channel channel,
            @Nullable String receiveNumber,
            Status status,
            Instant receivedAt,
            LocalDate receivedOn,
            LocalDate replyDueOn,
            boolean overdue,
            @Nullable LocalDate dueOn,
            Deadline.@Nullable What dueFor,
            @Nullable String handler,
            @Nullable Resolution outcome) {

        static CaseSummary of(Snapshot<Complaint> snapshot) {
            var filed = (Filed) snapshot.state();
            var filing = filed.filing();
            var due = nextOf(filed);
            return new CaseSummary(
                    snapshot.id().value(),
                    snapshot.version(),
                    filing.trackingNumber().value(),
                    filing.kind(),
                    filing.category().orElse(null),
                    filing.anonymous(),
                    filing.channel(),
                    filing.receiveNumber().orElse(null),
                    filed.status(),
                    filing.receivedAt(),
                    filing.receivedOn(),
                    filing.replyDueOn(),
                    filed.overdue(),
                    due.map(Deadline::dueOn).orElse(null),
                    due.map(Deadline::what).orElse(null),
                    filed.handler().map(StaffId::value).orElse(null),
                    filed.conclusion().map(Conclusion::outcome).orElse(null));
        }

        private static Optional<Deadline> nextOf(Filed filed) {
            return filed.running().stream()
                    .min(Comparator.comparing((Deadline due) -> due.what() == Deadline.What.REPORTER)
                            .thenComparing(Deadline::dueOn));
        }
    }

    /**
     * A step of the case.
     *
     * @param at when that was recorded
     * @param occurredOn the day on which it happened
     * @param recordedLate whether it was recorded only after that day
     * @param by the staff id of who brought it there; null for its receipt
     * @param note what was written to the reporter with it
     */
    record StepAnswer(
            Instant at,
            LocalDate occurredOn,
            boolean recordedLate,
            Status status,
            @Nullable String by,
            @Nullable String note) {}

    /** Something said in the case; {@code by} is null for the reporter. */
    record WordAnswer(
            Instant at,
            Speaker from,
            @Nullable String by,
            @Nullable String text) {}

    /**
     * A last day of the case.
     *
     * @param standing whether its clock stands, since the reporter is waited for
     */
    record LimitAnswer(Deadline.What what, LocalDate dueOn, boolean standing, boolean overdue) {}

    record TriageAnswer(Finding finding, String by) {}

    record ReferralAnswer(ReferralBody body, @Nullable String number) {}

    enum AccessState {
        NONE,
        REQUESTED,
        GRANTED
    }

    /**
     * Whether somebody may read who reported.
     *
     * @param left whether they left anything that names them
     * @param access the reader's own
     * @param requestedBy staff ids of those who wait for leave
     */
    record IdentityAnswer(
            boolean left, AccessState access, @Nullable Instant until, List<String> requestedBy) {

        static IdentityAnswer of(Filed filed, HandleComplaint.Opened opened, Caller caller) {
            var own = Optional.ofNullable(filed.custody().access().get(caller.subject()));
            var state = opened.mayReadReporter()
                    ? AccessState.GRANTED
                    : own.isPresent() && own.get().until().isEmpty() ? AccessState.REQUESTED : AccessState.NONE;
            var waiting = filed.custody().access().entrySet().stream()
                    .filter(entry -> entry.getValue().until().isEmpty())
                    .map(Map.Entry::getKey)
                    .sorted()
                    .toList();
            return new IdentityAnswer(
                    !filed.filing().anonymous(),
                    state,
                    own.flatMap(Complaint.Access::until).orElse(null),
                    waiting);
        }
    }

    /**
     * A case as its handler reads it.
     *
     * @param statement null when the case's key was destroyed
     * @param messages between reporter and staff
     * @param notes of staff among themselves
     * @param involved staff ids of those who have no part in it
     * @param linked ids of other cases that are about the same
     * @param allowedActions what the caller may do with it now, by the case's rules and their roles
     */
    record CaseAnswer(
            CaseSummary summary,
            @Nullable Statement statement,
            List<StepAnswer> timeline,
            List<WordAnswer> messages,
            List<WordAnswer> notes,
            List<AttachmentAnswer> attachments,
            List<LimitAnswer> limits,
            @Nullable TriageAnswer triage,
            boolean namesLeadership,
            List<String> involved,
            @Nullable ReferralAnswer referral,
            @Nullable Rejection rejection,
            @Nullable String duplicateOf,
            List<String> linked,
            boolean withdrawn,
            @Nullable String withdrawnReason,
            @Nullable Integer stars,
            @Nullable String starsReason,
            IdentityAnswer identity,
            boolean hold,
            @Nullable String erasureProposedBy,
            @Nullable LocalDate erasedOn,
            List<AllowedAction> allowedActions) {

        static CaseAnswer of(HandleComplaint.Opened opened, Caller caller) {
            var filed = (Filed) opened.complaint().state();
            var texts = opened.texts();
            return new CaseAnswer(
                    CaseSummary.of(opened.complaint()),
                    opened.statement().orElse(null),
                    filed.timeline().stream()
                            .map(step -> new StepAnswer(
                                    step.at(),
                                    step.on(),
                                    step.recordedLate(),
                                    step.status(),
                                    step.by().orElse(null),
                                    step.note().map(texts::get).orElse(null)))
                            .toList(),
                    words(filed, texts, Set.of(Speaker.REPORTER, Speaker.STAFF)),
                    words(filed, texts, Set.of(Speaker.NOTE)),
                    AttachmentAnswer.all(filed, texts),
                    filed.deadlines().stream()
                            .map(due -> new LimitAnswer(
                                    due.what(), due.dueOn(), !filed.running().contains(due), due.missed()))
                            .toList(),
                    filed.triage()
                            .map(triage -> new TriageAnswer(triage.finding(), triage.by()))
                            .orElse(null),
                    filed.namesLeadership(),
                    filed.involved().stream().map(StaffId::value).sorted().toList(),
                    filed.referral()
                            .map(referral -> new ReferralAnswer(
                                    referral.body(), referral.number().orElse(null)))
                            .orElse(null),
                    filed.rejection().orElse(null),
                    filed.ties().duplicateOf().orElse(null),
                    filed.ties().linked().stream().sorted().toList(),
                    filed.withdrawn(),
                    texts.get(Words.WITHDRAWAL),
                    filed.stars().orElse(null),
                    texts.get(Words.RATING),
                    IdentityAnswer.of(filed, opened, caller),
                    filed.custody().hold(),
                    filed.custody().erasureProposedBy().orElse(null),
                    filed.custody().erasedOn().orElse(null),
                    opened.allowed().stream()
                            .filter(allowed -> caller.hasAny(StepController.rolesOf(allowed.action())))
                            .toList());
        }

        private static List<WordAnswer> words(Filed filed, Map<String, String> texts, Set<Speaker> speakers) {
            return filed.talk().stream()
                    .filter(said -> speakers.contains(said.speaker()))
                    .map(said -> new WordAnswer(
                            said.at(), said.speaker(), said.by().orElse(null), texts.get(Words.said(said.id()))))
                    .toList();
        }
    }

    /** In which order a list is read. */
    enum Order {
        NEWEST,
        OLDEST
    }

    @OnlyFor({COMPLAINT_HANDLER, COMPLAINT_SUPERVISOR})
    @GetMapping
    Page<CaseSummary> list(
            Caller caller,
            @RequestParam Optional<Status> status,
            @RequestParam Optional<Kind> kind,
            @RequestParam Optional<Reply> due,
            @RequestParam Optional<String> handler,
            @RequestParam Optional<Asks> asks,
            @RequestParam Optional<String> trackingNumber,
            @RequestParam(defaultValue = "NEWEST") Order order,
            @RequestParam Optional<String> cursor) {
        var wanted = new HandleComplaint.Wanted(status, kind, due, handler, asks, trackingNumber);
        var list = "complaints " + order + " " + wanted;
        var from = cursor.map(text -> Cursor.decode(list, text).position().getFirst());
        var found = handleComplaint.list(caller, wanted, order == Order.OLDEST, from, PAGE);
        return new Page<>(
                found.items().stream().map(CaseSummary::of).toList(),
                found.next().map(next -> Cursor.after(next).encode(list)).orElse(null));
    }

    @OnlyFor({COMPLAINT_HANDLER, COMPLAINT_SUPERVISOR})
    @GetMapping("/{id}")
    ResponseEntity<CaseAnswer> open(Caller caller, @PathVariable String id) {
        var opened = switch (handleComplaint.open(caller, id)) {
            case Opening.Done(var done) -> done;
            case Opening.FactsAwaited _ -> throw new ProblemException(ProblemType.FACTS_AWAITED);
            case Opening.NoSuchCase _ -> throw new ProblemException(ProblemType.NOT_FOUND);
        };
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .eTag(ExpectedVersion.eTag(opened.complaint().version()))
                .body(CaseAnswer.of(opened, caller));
    }

    /**
     * Who reported, as far as they said.
     *
     * @param name null where they did not say, as the others
     */
    record ReporterAnswer(
            @Nullable String name,
            @Nullable String phone,
            @Nullable String email) {
        @Override
        public String toString() {
            return "ReporterAnswer";
        }
    }

    @Operation(
            summary = "Read who reported a case",
            description = "For whom a supervisor has given leave, for a time; every reading is on record first.")
    @OnlyFor({COMPLAINT_HANDLER, COMPLAINT_SUPERVISOR})
    @GetMapping("/{id}/identity")
    ResponseEntity<ReporterAnswer> identity(Caller caller, @PathVariable String id) {
        var reporter = switch (handleComplaint.identity(caller, id)) {
            case Identity.Known(var known) -> known;
            case Identity.Unknown _, Identity.NoSuchCase _ -> throw new ProblemException(ProblemType.NOT_FOUND);
            case Identity.Withheld _ -> throw new ProblemException(ProblemType.IDENTITY_WITHHELD);
        };
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new ReporterAnswer(reporter.name(), reporter.phone(), reporter.email()));
    }
}
