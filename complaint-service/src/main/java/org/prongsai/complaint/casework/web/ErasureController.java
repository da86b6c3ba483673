package org.prongsai.complaint.casework.web;

import static org.prongsai.support.security.Role.COMPLAINT_SUPERVISOR;
import static org.prongsai.support.security.Role.HEAD;

import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.prongsai.complaint.Kind;
import org.prongsai.complaint.casework.Complaint.Conclusion;
import org.prongsai.complaint.casework.ProposedErasures;
import org.prongsai.complaint.casework.ProposedErasures.Proposed;
import org.prongsai.complaint.casework.Resolution;
import org.prongsai.complaint.casework.Status;
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

/** Shows the second person which erasures wait for them. */
@RestController
@RequestMapping("/api/complaints/erasures")
class ErasureController {

    private static final int PAGE = 50;
    private static final String LIST = "erasures";

    private final ProposedErasures proposedErasures;

    ErasureController(ProposedErasures proposedErasures) {
        this.proposedErasures = proposedErasures;
    }

    /**
     * A case whose erasure was proposed: codes and days only.
     *
     * @param endedOn the day of its last step
     * @param keptUntil the last day on which it had to be kept
     * @param proposedBy staff id
     * @param erasedOn null while it waits
     * @param allowedActions {@code approve-erasure}, where the caller may
     */
    record ErasureAnswer(
            String id,
            long version,
            String trackingNumber,
            Kind kind,
            @Nullable String category,
            Status status,
            @Nullable Resolution outcome,
            LocalDate receivedOn,
            LocalDate endedOn,
            LocalDate keptUntil,
            String proposedBy,
            @Nullable LocalDate erasedOn,
            List<String> allowedActions) {

        static ErasureAnswer of(Proposed proposed) {
            var filed = proposed.filed();
            return new ErasureAnswer(
                    proposed.complaint().id().value(),
                    proposed.complaint().version(),
                    filed.filing().trackingNumber().value(),
                    filed.filing().kind(),
                    filed.filing().category().orElse(null),
                    filed.status(),
                    filed.conclusion().map(Conclusion::outcome).orElse(null),
                    filed.filing().receivedOn(),
                    filed.timeline().getLast().on(),
                    proposed.keptUntil(),
                    filed.custody().erasureProposedBy().orElseThrow(),
                    filed.custody().erasedOn().orElse(null),
                    proposed.mayApprove() ? List.of("approve-erasure") : List.of());
        }
    }

    @Operation(
            summary = "Erasures that wait for a second person",
            description = "By codes and days: nothing that anybody wrote is read for it.")
    @OnlyFor({COMPLAINT_SUPERVISOR, HEAD})
    @GetMapping
    Page<ErasureAnswer> list(Caller caller, @RequestParam Optional<String> cursor) {
        var from = cursor.map(text -> Cursor.decode(LIST, text).position().getFirst());
        var found = proposedErasures.list(caller, from, PAGE);
        return new Page<>(
                found.items().stream().map(ErasureAnswer::of).toList(),
                found.next().map(next -> Cursor.after(next).encode(LIST)).orElse(null));
    }

    @Operation(summary = "One of them, with the version that approving it asks for")
    @OnlyFor({COMPLAINT_SUPERVISOR, HEAD})
    @GetMapping("/{id}")
    ResponseEntity<ErasureAnswer> one(Caller caller, @PathVariable String id) {
        var proposed = proposedErasures.one(caller, id).orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .eTag(ExpectedVersion.eTag(proposed.complaint().version()))
                .body(ErasureAnswer.of(proposed));
    }
}
