package org.prongsai.complaint.similarity.web;

import static org.prongsai.support.security.Role.COMPLAINT_HANDLER;
import static org.prongsai.support.security.Role.COMPLAINT_SUPERVISOR;

import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import java.util.List;
import org.prongsai.complaint.casework.Complaint;
import org.prongsai.complaint.casework.HandleComplaint.Opening;
import org.prongsai.complaint.casework.Status;
import org.prongsai.complaint.similarity.FindSimilar;
import org.prongsai.complaint.similarity.FindSimilar.Search;
import org.prongsai.complaint.similarity.FindSimilar.Similar;
import org.prongsai.complaint.similarity.Likeness;
import org.prongsai.support.problem.ProblemException;
import org.prongsai.support.problem.ProblemType;
import org.prongsai.support.security.Caller;
import org.prongsai.support.security.OnlyFor;
import org.prongsai.support.web.Page;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Shows whoever looks at a case which others are likely about the same. */
@RestController
class SimilarController {

    private final FindSimilar findSimilar;

    SimilarController(FindSimilar findSimilar) {
        this.findSimilar = findSimilar;
    }

    record SimilarAnswer(
            String id, String trackingNumber, Status status, LocalDate receivedOn, List<Likeness> because) {

        static SimilarAnswer of(Similar similar) {
            var filed = (Complaint.Filed) similar.complaint().state();
            return new SimilarAnswer(
                    similar.complaint().id().value(),
                    filed.filing().trackingNumber().value(),
                    filed.status(),
                    filed.filing().receivedOn(),
                    similar.because().stream().sorted().toList());
        }
    }

    @Operation(
            summary = "Cases that are likely about the same",
            description = "By the procurement or request that they point at, place, time and words, the likest first. "
                    + "Nobody has linked them yet.")
    @OnlyFor({COMPLAINT_HANDLER, COMPLAINT_SUPERVISOR})
    @GetMapping("/api/complaints/{id}/similar")
    ResponseEntity<Page<SimilarAnswer>> similar(Caller caller, @PathVariable String id) {
        var found = switch (findSimilar.of(caller, id)) {
            case Search.Done(var similar) -> similar;
            case Search.Closed(Opening.FactsAwaited _) -> throw new ProblemException(ProblemType.FACTS_AWAITED);
            case Search.Closed _ -> throw new ProblemException(ProblemType.NOT_FOUND);
        };
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(Page.last(found.stream().map(SimilarAnswer::of).toList()));
    }
}
