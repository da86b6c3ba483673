package org.prongsai.complaint.casework.web;

import static org.prongsai.support.security.Role.COMPLAINT_HANDLER;
import static org.prongsai.support.security.Role.COMPLAINT_SUPERVISOR;
import static org.prongsai.support.security.Role.HEAD;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.prongsai.complaint.casework.ComplaintCommand;
import org.prongsai.complaint.casework.EraseComplaints;
import org.prongsai.complaint.casework.Finding;
import org.prongsai.complaint.casework.HandleComplaint;
import org.prongsai.complaint.casework.HandleComplaint.Sealing;
import org.prongsai.complaint.casework.HandleComplaint.Step;
import org.prongsai.complaint.casework.Particulars;
import org.prongsai.complaint.casework.ReferralBody;
import org.prongsai.complaint.casework.Rejection;
import org.prongsai.complaint.casework.Resolution;
import org.prongsai.support.StaffId;
import org.prongsai.support.aggregate.web.Answers;
import org.prongsai.support.security.Caller;
import org.prongsai.support.security.OnlyFor;
import org.prongsai.support.security.Role;
import org.prongsai.support.web.ExpectedVersion;
import org.prongsai.support.web.IdempotencyKey;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What staff do with a case, one address a command; which of them may is said here, when they may by the case itself. */
@RestController
@RequestMapping("/api/complaints")
class StepController {

    private static final String OCCURRED_ON =
            "The day on which it happened, for a case that staff entered: not before the step before, not after today."
                    + " Today where it is not said";
    /** As the service calls a case, or as people do. */
    private static final String CASE = "complaint-[0-9a-f]{32}|[0-9]{4}-[0-9A-Z]{10}";

    private final HandleComplaint handleComplaint;
    private final EraseComplaints eraseComplaints;

    StepController(HandleComplaint handleComplaint, EraseComplaints eraseComplaints) {
        this.handleComplaint = handleComplaint;
        this.eraseComplaints = eraseComplaints;
    }

    /** Who may send an action, as its method says. */
    static Role[] rolesOf(String action) {
        return Arrays.stream(StepController.class.getDeclaredMethods())
                .filter(method -> Stream.ofNullable(method.getAnnotation(PostMapping.class))
                        .flatMap(mapping -> Arrays.stream(mapping.value()))
                        .anyMatch(("/{id}/" + action)::equals))
                .map(method -> method.getAnnotation(OnlyFor.class))
                .findFirst()
                .orElseThrow()
                .value();
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

        @Override
        public String toString() {
            return "StepRequest";
        }
    }

    /** A step of which the reporter is told nothing but that it was taken. */
    record ReasonRequest(
            @Nullable @Size(max = 1000) String reason,
            @Schema(description = OCCURRED_ON) @Nullable LocalDate occurredOn) {
        private static final ReasonRequest NOTHING = new ReasonRequest(null, null);

        @Override
        public String toString() {
            return "ReasonRequest";
        }
    }

    /** What is not done without saying why. */
    record WhyRequest(@NotBlank @Size(max = 1000) String reason) {
        @Override
        public String toString() {
            return "WhyRequest";
        }
    }

    /**
     * @param namesLeadership whether the case names who leads the agency (the นายก or a councillor)
     * @param involved staff ids of those whom it names
     */
    record TriageRequest(
            @NotNull Finding finding,
            @Nullable Boolean namesLeadership,
            @Nullable @Size(max = 20) List<@Pattern(regexp = StaffId.PATTERN) String> involved,
            @Nullable @Size(max = 1000) String reason,
            @Schema(description = OCCURRED_ON) @Nullable LocalDate occurredOn) {
        private boolean leadershipIsNamed() {
            return Boolean.TRUE.equals(namesLeadership);
        }

        @Override
        public String toString() {
            return "TriageRequest";
        }
    }

    record AssignRequest(
            @NotNull @Pattern(regexp = StaffId.PATTERN) String to,
            @Nullable @Size(max = 1000) String reason,
            @Schema(description = OCCURRED_ON) @Nullable LocalDate occurredOn) {
        @Override
        public String toString() {
            return "AssignRequest";
        }
    }

    /** @param text what is asked of the reporter */
    record AskRequest(
            @NotBlank @Size(max = 4000) String text,
            @Nullable @Size(max = 1000) String reason) {
        @Override
        public String toString() {
            return "AskRequest";
        }
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

    /** @param number under which the other body has it */
    record ReferRequest(
            @NotNull ReferralBody body,

            @Nullable @Pattern(regexp = "[\\p{L}\\p{M}\\p{N} ./()-]{1,60}")
            String number,

            @Nullable @Size(max = 4000) String note,
            @Nullable @Size(max = 1000) String reason,
            @Schema(description = OCCURRED_ON) @Nullable LocalDate occurredOn) {
        @Override
        public String toString() {
            return "ReferRequest";
        }
    }

    record RejectRequest(
            @NotNull Rejection rejection,
            @Nullable @Size(max = 4000) String note,
            @Nullable @Size(max = 1000) String reason,
            @Schema(description = OCCURRED_ON) @Nullable LocalDate occurredOn) {
        @Override
        public String toString() {
            return "RejectRequest";
        }
    }

    /** @param of the id or the tracking number of the case that goes on for both */
    record DuplicateRequest(
            @NotNull @Pattern(regexp = CASE) String of,
            @Nullable @Size(max = 4000) String note,
            @Nullable @Size(max = 1000) String reason,
            @Schema(description = OCCURRED_ON) @Nullable LocalDate occurredOn) {
        @Override
        public String toString() {
            return "DuplicateRequest";
        }
    }

    record ReopenRequest(
            @Nullable @Size(max = 4000) String note,
            @NotBlank @Size(max = 1000) String reason) {
        @Override
        public String toString() {
            return "ReopenRequest";
        }
    }

    record SayRequest(@NotBlank @Size(max = 4000) String text) {
        @Override
        public String toString() {
            return "SayRequest";
        }
    }

    /** @param to the id or the tracking number of the other case */
    record LinkRequest(@NotNull @Pattern(regexp = CASE) String to) {}

    /** @param staff staff ids of those who have a part in what the case is about */
    record InvolveRequest(
            @NotNull @Size(max = 20) List<@Pattern(regexp = StaffId.PATTERN) String> staff,
            @Nullable Boolean namesLeadership,
            @NotBlank @Size(max = 1000) String reason) {
        private boolean leadershipIsNamed() {
            return Boolean.TRUE.equals(namesLeadership);
        }

        @Override
        public String toString() {
            return "InvolveRequest";
        }
    }

    /** @param to the staff id of who asked to read who reported */
    record GrantRequest(
            @NotNull @Pattern(regexp = StaffId.PATTERN) String to,
            @NotNull @Min(1) @Max(720) Integer hours,
            @Nullable @Size(max = 1000) String reason) {
        @Override
        public String toString() {
            return "GrantRequest";
        }
    }

    @OnlyFor({COMPLAINT_HANDLER, COMPLAINT_SUPERVISOR})
    @PostMapping("/{id}/triage")
    ResponseEntity<Map<String, Object>> triage(
            Caller caller,
            IdempotencyKey key,
            ExpectedVersion version,
            @PathVariable String id,
            @Valid @RequestBody TriageRequest request) {
        return step(
                caller,
                id,
                key,
                new Step(
                        "triage",
                        sealing -> new ComplaintCommand.Triage(
                                request.finding(),
                                request.leadershipIsNamed(),
                                staff(request.involved()),
                                particulars(request.occurredOn(), sealing)),
                        version.value(),
                        null,
                        request.reason(),
                        request));
    }

    @OnlyFor({COMPLAINT_HANDLER, COMPLAINT_SUPERVISOR})
    @PostMapping("/{id}/acknowledge")
    ResponseEntity<Map<String, Object>> acknowledge(
            Caller caller,
            IdempotencyKey key,
            ExpectedVersion version,
            @PathVariable String id,
            @Valid @RequestBody(required = false) @Nullable StepRequest sent) {
        var request = sent == null ? StepRequest.NOTHING : sent;
        return step(
                caller,
                id,
                key,
                new Step(
                        "acknowledge",
                        sealing -> new ComplaintCommand.Acknowledge(particulars(request.occurredOn(), sealing)),
                        version.value(),
                        request.note(),
                        request.reason(),
                        request));
    }

    @OnlyFor(COMPLAINT_SUPERVISOR)
    @PostMapping("/{id}/assign")
    ResponseEntity<Map<String, Object>> assign(
            Caller caller,
            IdempotencyKey key,
            ExpectedVersion version,
            @PathVariable String id,
            @Valid @RequestBody AssignRequest request) {
        return step(
                caller,
                id,
                key,
                new Step(
                        "assign",
                        sealing -> new ComplaintCommand.Assign(
                                new StaffId(request.to()), particulars(request.occurredOn(), sealing)),
                        version.value(),
                        null,
                        request.reason(),
                        request));
    }

    @OnlyFor({COMPLAINT_HANDLER, COMPLAINT_SUPERVISOR})
    @PostMapping("/{id}/investigate")
    ResponseEntity<Map<String, Object>> investigate(
            Caller caller,
            IdempotencyKey key,
            ExpectedVersion version,
            @PathVariable String id,
            @Valid @RequestBody(required = false) @Nullable ReasonRequest sent) {
        var request = sent == null ? ReasonRequest.NOTHING : sent;
        return step(
                caller,
                id,
                key,
                new Step(
                        "investigate",
                        sealing -> new ComplaintCommand.Investigate(particulars(request.occurredOn(), sealing)),
                        version.value(),
                        null,
                        request.reason(),
                        request));
    }

    @OnlyFor({COMPLAINT_HANDLER, COMPLAINT_SUPERVISOR})
    @PostMapping("/{id}/request-information")
    ResponseEntity<Map<String, Object>> requestInformation(
            Caller caller,
            IdempotencyKey key,
            ExpectedVersion version,
            @PathVariable String id,
            @Valid @RequestBody AskRequest request) {
        return step(
                caller,
                id,
                key,
                new Step(
                        "request-information",
                        sealing -> new ComplaintCommand.RequestInformation(sealing.said()),
                        version.value(),
                        request.text(),
                        request.reason(),
                        request));
    }

    @OnlyFor({COMPLAINT_HANDLER, COMPLAINT_SUPERVISOR})
    @PostMapping("/{id}/resume")
    ResponseEntity<Map<String, Object>> resume(
            Caller caller,
            IdempotencyKey key,
            ExpectedVersion version,
            @PathVariable String id,
            @Valid @RequestBody(required = false) @Nullable ReasonRequest sent) {
        var request = sent == null ? ReasonRequest.NOTHING : sent;
        return step(
                caller,
                id,
                key,
                new Step(
                        "resume",
                        _ -> new ComplaintCommand.Resume(),
                        version.value(),
                        null,
                        request.reason(),
                        request));
    }

    @OnlyFor({COMPLAINT_HANDLER, COMPLAINT_SUPERVISOR})
    @PostMapping("/{id}/resolve")
    ResponseEntity<Map<String, Object>> resolve(
            Caller caller,
            IdempotencyKey key,
            ExpectedVersion version,
            @PathVariable String id,
            @Valid @RequestBody ResolveRequest request) {
        return step(
                caller,
                id,
                key,
                new Step(
                        "resolve",
                        sealing -> new ComplaintCommand.Resolve(
                                request.outcome(), particulars(request.occurredOn(), sealing)),
                        version.value(),
                        request.note(),
                        request.reason(),
                        request));
    }

    @OnlyFor(COMPLAINT_SUPERVISOR)
    @PostMapping("/{id}/refer")
    ResponseEntity<Map<String, Object>> refer(
            Caller caller,
            IdempotencyKey key,
            ExpectedVersion version,
            @PathVariable String id,
            @Valid @RequestBody ReferRequest request) {
        return step(
                caller,
                id,
                key,
                new Step(
                        "refer",
                        sealing -> new ComplaintCommand.Refer(
                                request.body(),
                                Optional.ofNullable(request.number()),
                                particulars(request.occurredOn(), sealing)),
                        version.value(),
                        request.note(),
                        request.reason(),
                        request));
    }

    @OnlyFor(COMPLAINT_SUPERVISOR)
    @PostMapping("/{id}/reject")
    ResponseEntity<Map<String, Object>> reject(
            Caller caller,
            IdempotencyKey key,
            ExpectedVersion version,
            @PathVariable String id,
            @Valid @RequestBody RejectRequest request) {
        return step(
                caller,
                id,
                key,
                new Step(
                        "reject",
                        sealing -> new ComplaintCommand.Reject(
                                request.rejection(), particulars(request.occurredOn(), sealing)),
                        version.value(),
                        request.note(),
                        request.reason(),
                        request));
    }

    @OnlyFor({COMPLAINT_HANDLER, COMPLAINT_SUPERVISOR})
    @PostMapping("/{id}/close")
    ResponseEntity<Map<String, Object>> close(
            Caller caller,
            IdempotencyKey key,
            ExpectedVersion version,
            @PathVariable String id,
            @Valid @RequestBody(required = false) @Nullable StepRequest sent) {
        var request = sent == null ? StepRequest.NOTHING : sent;
        return step(
                caller,
                id,
                key,
                new Step(
                        "close",
                        sealing -> new ComplaintCommand.Close(particulars(request.occurredOn(), sealing)),
                        version.value(),
                        request.note(),
                        request.reason(),
                        request));
    }

    @OnlyFor(COMPLAINT_SUPERVISOR)
    @PostMapping("/{id}/close-as-duplicate")
    ResponseEntity<Map<String, Object>> closeAsDuplicate(
            Caller caller,
            IdempotencyKey key,
            ExpectedVersion version,
            @PathVariable String id,
            @Valid @RequestBody DuplicateRequest request) {
        return step(
                caller,
                id,
                key,
                new Step(
                        "close-as-duplicate",
                        sealing -> new ComplaintCommand.CloseAsDuplicate(
                                request.of(), particulars(request.occurredOn(), sealing)),
                        version.value(),
                        request.note(),
                        request.reason(),
                        request));
    }

    @OnlyFor(COMPLAINT_SUPERVISOR)
    @PostMapping("/{id}/reopen")
    ResponseEntity<Map<String, Object>> reopen(
            Caller caller,
            IdempotencyKey key,
            ExpectedVersion version,
            @PathVariable String id,
            @Valid @RequestBody ReopenRequest request) {
        return step(
                caller,
                id,
                key,
                new Step(
                        "reopen",
                        sealing -> new ComplaintCommand.Reopen(particulars(null, sealing)),
                        version.value(),
                        request.note(),
                        request.reason(),
                        request));
    }

    @OnlyFor({COMPLAINT_HANDLER, COMPLAINT_SUPERVISOR})
    @PostMapping("/{id}/messages")
    ResponseEntity<Map<String, Object>> messages(
            Caller caller,
            IdempotencyKey key,
            ExpectedVersion version,
            @PathVariable String id,
            @Valid @RequestBody SayRequest request) {
        return step(
                caller,
                id,
                key,
                new Step(
                        "messages",
                        sealing -> new ComplaintCommand.Say(sealing.said(), false),
                        version.value(),
                        request.text(),
                        null,
                        request));
    }

    @OnlyFor({COMPLAINT_HANDLER, COMPLAINT_SUPERVISOR})
    @PostMapping("/{id}/notes")
    ResponseEntity<Map<String, Object>> notes(
            Caller caller,
            IdempotencyKey key,
            ExpectedVersion version,
            @PathVariable String id,
            @Valid @RequestBody SayRequest request) {
        return step(
                caller,
                id,
                key,
                new Step(
                        "notes",
                        sealing -> new ComplaintCommand.Say(sealing.said(), true),
                        version.value(),
                        request.text(),
                        null,
                        request));
    }

    @OnlyFor({COMPLAINT_HANDLER, COMPLAINT_SUPERVISOR})
    @PostMapping("/{id}/link")
    ResponseEntity<Map<String, Object>> link(
            Caller caller,
            IdempotencyKey key,
            ExpectedVersion version,
            @PathVariable String id,
            @Valid @RequestBody LinkRequest request) {
        return step(
                caller,
                id,
                key,
                new Step("link", _ -> new ComplaintCommand.Link(request.to()), version.value(), null, null, request));
    }

    @OnlyFor(COMPLAINT_SUPERVISOR)
    @PostMapping("/{id}/involve")
    ResponseEntity<Map<String, Object>> involve(
            Caller caller,
            IdempotencyKey key,
            ExpectedVersion version,
            @PathVariable String id,
            @Valid @RequestBody InvolveRequest request) {
        return step(
                caller,
                id,
                key,
                new Step(
                        "involve",
                        _ -> new ComplaintCommand.Involve(staff(request.staff()), request.leadershipIsNamed()),
                        version.value(),
                        null,
                        request.reason(),
                        request));
    }

    @OnlyFor({COMPLAINT_HANDLER, COMPLAINT_SUPERVISOR})
    @PostMapping("/{id}/request-identity")
    ResponseEntity<Map<String, Object>> requestIdentity(
            Caller caller,
            IdempotencyKey key,
            ExpectedVersion version,
            @PathVariable String id,
            @Valid @RequestBody WhyRequest request) {
        return step(
                caller,
                id,
                key,
                new Step(
                        "request-identity",
                        _ -> new ComplaintCommand.RequestIdentity(),
                        version.value(),
                        null,
                        request.reason(),
                        request));
    }

    @OnlyFor(COMPLAINT_SUPERVISOR)
    @PostMapping("/{id}/grant-identity")
    ResponseEntity<Map<String, Object>> grantIdentity(
            Caller caller,
            IdempotencyKey key,
            ExpectedVersion version,
            @PathVariable String id,
            @Valid @RequestBody GrantRequest request) {
        return step(
                caller,
                id,
                key,
                new Step(
                        "grant-identity",
                        _ -> new ComplaintCommand.GrantIdentity(
                                new StaffId(request.to()), Duration.ofHours(request.hours())),
                        version.value(),
                        null,
                        request.reason(),
                        request));
    }

    @OnlyFor(COMPLAINT_SUPERVISOR)
    @PostMapping("/{id}/hold")
    ResponseEntity<Map<String, Object>> hold(
            Caller caller,
            IdempotencyKey key,
            ExpectedVersion version,
            @PathVariable String id,
            @Valid @RequestBody WhyRequest request) {
        return step(
                caller,
                id,
                key,
                new Step(
                        "hold",
                        _ -> new ComplaintCommand.Hold(true),
                        version.value(),
                        null,
                        request.reason(),
                        request));
    }

    @OnlyFor(COMPLAINT_SUPERVISOR)
    @PostMapping("/{id}/release")
    ResponseEntity<Map<String, Object>> release(
            Caller caller,
            IdempotencyKey key,
            ExpectedVersion version,
            @PathVariable String id,
            @Valid @RequestBody WhyRequest request) {
        return step(
                caller,
                id,
                key,
                new Step(
                        "release",
                        _ -> new ComplaintCommand.Hold(false),
                        version.value(),
                        null,
                        request.reason(),
                        request));
    }

    @OnlyFor(COMPLAINT_SUPERVISOR)
    @PostMapping("/{id}/propose-erasure")
    ResponseEntity<Map<String, Object>> proposeErasure(
            Caller caller,
            IdempotencyKey key,
            ExpectedVersion version,
            @PathVariable String id,
            @Valid @RequestBody WhyRequest request) {
        return step(
                caller,
                id,
                key,
                new Step(
                        "propose-erasure",
                        _ -> new ComplaintCommand.ProposeErasure(),
                        version.value(),
                        null,
                        request.reason(),
                        request));
    }

    @OnlyFor({COMPLAINT_SUPERVISOR, HEAD})
    @PostMapping("/{id}/approve-erasure")
    ResponseEntity<Map<String, Object>> approveErasure(
            Caller caller,
            IdempotencyKey key,
            ExpectedVersion version,
            @PathVariable String id,
            @Valid @RequestBody WhyRequest request) {
        var approved = step(
                caller,
                id,
                key,
                new Step(
                        "approve-erasure",
                        _ -> new ComplaintCommand.ApproveErasure(),
                        version.value(),
                        null,
                        request.reason(),
                        request));
        // Whoever reads that it is done may rely on it: the key is gone before the answer.
        eraseComplaints.destroyKeys();
        return approved;
    }

    private static Set<StaffId> staff(@Nullable List<String> ids) {
        return ids == null ? Set.of() : ids.stream().map(StaffId::new).collect(Collectors.toUnmodifiableSet());
    }

    private static Particulars particulars(@Nullable LocalDate occurredOn, Sealing sealing) {
        return new Particulars(Optional.ofNullable(occurredOn), sealing.note());
    }

    private ResponseEntity<Map<String, Object>> step(Caller caller, String id, IdempotencyKey key, Step step) {
        return Answers.of(HttpStatus.OK, handleComplaint.handle(caller, id, key.value(), step), Refusals::problem);
    }
}
