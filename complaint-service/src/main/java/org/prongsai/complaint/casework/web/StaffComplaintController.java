package org.prongsai.complaint.casework.web;

import static org.prongsai.support.security.Role.COMPLAINT_HANDLER;
import static org.prongsai.support.security.Role.COMPLAINT_SUPERVISOR;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.prongsai.complaint.Channel;
import org.prongsai.complaint.Kind;
import org.prongsai.complaint.casework.AllowedAction;
import org.prongsai.complaint.casework.Complaint;
import org.prongsai.complaint.casework.Complaint.Conclusion;
import org.prongsai.complaint.casework.ComplaintCommand;
import org.prongsai.complaint.casework.HandleComplaint;
import org.prongsai.complaint.casework.Refusal;
import org.prongsai.complaint.casework.Reply;
import org.prongsai.complaint.casework.Resolution;
import org.prongsai.complaint.casework.Status;
import org.prongsai.complaint.testimony.Statement;
import org.prongsai.support.StaffId;
import org.prongsai.support.aggregate.Snapshot;
import org.prongsai.support.aggregate.web.Answers;
import org.prongsai.support.problem.Problem;
import org.prongsai.support.problem.ProblemException;
import org.prongsai.support.problem.ProblemType;
import org.prongsai.support.security.Caller;
import org.prongsai.support.security.OnlyFor;
import org.prongsai.support.security.Role;
import org.prongsai.support.web.Cursor;
import org.prongsai.support.web.ExpectedVersion;
import org.prongsai.support.web.IdempotencyKey;
import org.prongsai.support.web.Page;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What staff do with cases. */
@RestController
@RequestMapping("/api/complaints")
class StaffComplaintController {

    private static final int PAGE = 50;
    private static final String OCCURRED_ON =
            "The day on which it happened, for a case that staff entered: not before the step before, not after today."
                    + " Today where it is not said";

    private final HandleComplaint handleComplaint;

    StaffComplaintController(HandleComplaint handleComplaint) {
        this.handleComplaint = handleComplaint;
    }

    /**
     * A case in a list: codes and days only.
     *
     * @param receivedAt when it was recorded: later than the day on which it came, where staff entered it
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
            @Nullable String handler,
            @Nullable Resolution outcome) {

        static CaseSummary of(Snapshot<Complaint> snapshot) {
            var filed = (Complaint.Filed) snapshot.state();
            var filing = filed.filing();
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
                    filed.handler().map(StaffId::value).orElse(null),
                    filed.conclusion().map(Conclusion::outcome).orElse(null));
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

    /**
     * A case as its handler reads it.
     *
     * @param statement null when the case's key was destroyed
     * @param allowedActions what the caller may do with it now, by the case's rules and their roles
     */
    record CaseAnswer(
            CaseSummary summary,
            @Nullable Statement statement,
            List<StepAnswer> timeline,
            List<AllowedAction> allowedActions) {

        static CaseAnswer of(HandleComplaint.Opened opened, Caller caller) {
            var filed = (Complaint.Filed) opened.complaint().state();
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
                                    opened.notes().get(step.status().name())))
                            .toList(),
                    opened.allowed().stream()
                            .filter(allowed -> caller.hasAny(rolesOf(allowed.action())))
                            .toList());
        }
    }

    /** Who may send an action, as its method below says. */
    private static Role[] rolesOf(String action) {
        return Arrays.stream(StaffComplaintController.class.getDeclaredMethods())
                .filter(method -> method.getName().equals(action))
                .flatMap(method -> Stream.ofNullable(method.getAnnotation(OnlyFor.class)))
                .findFirst()
                .orElseThrow()
                .value();
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
            @RequestParam(defaultValue = "NEWEST") Order order,
            @RequestParam Optional<String> cursor) {
        var wanted = new HandleComplaint.Wanted(status, kind, due, handler);
        var list = "complaints " + order + " " + wanted;
        var from = cursor.map(text -> Cursor.decode(list, text).position().getFirst());
        var found = handleComplaint.list(caller.agency(), wanted, order == Order.OLDEST, from, PAGE);
        return new Page<>(
                found.items().stream().map(CaseSummary::of).toList(),
                found.next().map(next -> Cursor.after(next).encode(list)).orElse(null));
    }

    @OnlyFor({COMPLAINT_HANDLER, COMPLAINT_SUPERVISOR})
    @GetMapping("/{id}")
    ResponseEntity<CaseAnswer> open(Caller caller, @PathVariable String id) {
        var opened = handleComplaint.open(caller, id).orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .eTag(ExpectedVersion.eTag(opened.complaint().version()))
                .body(CaseAnswer.of(opened, caller));
    }

    /**
     * @param note to the reporter
     * @param reason for the audit trail
     * @param occurredOn only for a case that staff entered
     */
    record StepRequest(
            @Nullable @Size(max = 4000) String note,
            @Nullable @Size(max = 1000) String reason,
            @Schema(description = OCCURRED_ON) @Nullable LocalDate occurredOn) {

        private static final StepRequest NOTHING = new StepRequest(null, null, null);

        private Optional<LocalDate> day() {
            return Optional.ofNullable(occurredOn);
        }

        @Override
        public String toString() {
            return "StepRequest";
        }
    }

    @OnlyFor({COMPLAINT_HANDLER, COMPLAINT_SUPERVISOR})
    @PostMapping("/{id}/acknowledge")
    ResponseEntity<Map<String, Object>> acknowledge(
            Caller caller,
            IdempotencyKey key,
            ExpectedVersion version,
            @PathVariable String id,
            @Valid @RequestBody(required = false) @Nullable StepRequest request) {
        var step = orNothing(request);
        return step(caller, id, key, "acknowledge", new ComplaintCommand.Acknowledge(step.day()), version, step);
    }

    record AssignRequest(
            @NotNull @Pattern(regexp = StaffId.PATTERN) String to,
            @Nullable @Size(max = 1000) String reason,
            @Schema(description = OCCURRED_ON) @Nullable LocalDate occurredOn) {}

    @OnlyFor(COMPLAINT_SUPERVISOR)
    @PostMapping("/{id}/assign")
    ResponseEntity<Map<String, Object>> assign(
            Caller caller,
            IdempotencyKey key,
            ExpectedVersion version,
            @PathVariable String id,
            @Valid @RequestBody AssignRequest request) {
        var step = new StepRequest(null, request.reason(), request.occurredOn());
        var command = new ComplaintCommand.Assign(new StaffId(request.to()), step.day());
        return step(caller, id, key, "assign", command, version, step);
    }

    record ResolveRequest(
            @NotNull Resolution outcome,
            @Nullable @Size(max = 4000) String note,
            @Nullable @Size(max = 1000) String reason,
            @Schema(description = OCCURRED_ON) @Nullable LocalDate occurredOn) {
        @Override
        public String toString() {
            return "ResolveRequest";
        }
    }

    @OnlyFor({COMPLAINT_HANDLER, COMPLAINT_SUPERVISOR})
    @PostMapping("/{id}/resolve")
    ResponseEntity<Map<String, Object>> resolve(
            Caller caller,
            IdempotencyKey key,
            ExpectedVersion version,
            @PathVariable String id,
            @Valid @RequestBody ResolveRequest request) {
        var step = new StepRequest(request.note(), request.reason(), request.occurredOn());
        var command = new ComplaintCommand.Resolve(request.outcome(), step.day());
        return step(caller, id, key, "resolve", command, version, step);
    }

    @OnlyFor({COMPLAINT_HANDLER, COMPLAINT_SUPERVISOR})
    @PostMapping("/{id}/close")
    ResponseEntity<Map<String, Object>> close(
            Caller caller,
            IdempotencyKey key,
            ExpectedVersion version,
            @PathVariable String id,
            @Valid @RequestBody(required = false) @Nullable StepRequest request) {
        var step = orNothing(request);
        return step(caller, id, key, "close", new ComplaintCommand.Close(step.day()), version, step);
    }

    private static StepRequest orNothing(@Nullable StepRequest request) {
        return request == null ? StepRequest.NOTHING : request;
    }

    private ResponseEntity<Map<String, Object>> step(
            Caller caller,
            String id,
            IdempotencyKey key,
            String action,
            ComplaintCommand command,
            ExpectedVersion version,
            StepRequest request) {
        var step = new HandleComplaint.Step(action, command, version.value(), request.note(), request.reason());
        var outcome = handleComplaint.handle(caller, id, key.value(), step);
        return Answers.of(HttpStatus.OK, outcome, StaffComplaintController::problem);
    }

    private static Problem problem(Refusal refusal) {
        return switch (refusal) {
            case NOT_IN_THIS_STATE -> Problem.of(ProblemType.STATE_CONFLICT);
            case SECOND_PERSON_NEEDED -> Problem.of(ProblemType.SECOND_PERSON_NEEDED);
            case OUTCOME_OF_ANOTHER_KIND -> Problem.invalid("outcome", "constraint.wrong-choice");
            case DAY_IN_THE_FUTURE -> Problem.invalid("occurredOn", "rule.day-in-the-future");
            case DAY_BEFORE_THE_STEP_BEFORE -> Problem.invalid("occurredOn", "rule.day-before-the-step-before");
            case DAY_OF_AN_ONLINE_CASE -> Problem.invalid("occurredOn", "rule.day-of-an-online-case");
        };
    }
}
