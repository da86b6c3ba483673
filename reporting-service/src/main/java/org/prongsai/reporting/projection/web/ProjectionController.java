package org.prongsai.reporting.projection.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.prongsai.reporting.projection.Comparison;
import org.prongsai.reporting.projection.ProjectionKeeper;
import org.prongsai.reporting.projection.ProjectionKeeper.ProjectionStatus;
import org.prongsai.support.problem.ProblemException;
import org.prongsai.support.problem.ProblemType;
import org.prongsai.support.security.OnlyFor;
import org.prongsai.support.security.Role;
import org.prongsai.support.web.IdempotencyKey;
import org.prongsai.support.web.Page;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ProjectionController {

    private final ProjectionKeeper keeper;

    ProjectionController(ProjectionKeeper keeper) {
        this.keeper = keeper;
    }

    /** @param behind events that the generation being built has yet to apply to say as much as the live one */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ProjectionAnswer(
            String name,
            int live,
            long lag,
            @Nullable Integer building,
            @Nullable Long behind,
            @Nullable Comparison lastComparison) {

        static ProjectionAnswer of(ProjectionStatus status) {
            return new ProjectionAnswer(
                    status.name(),
                    status.live(),
                    status.lag(),
                    status.building(),
                    status.behind(),
                    status.lastComparison());
        }
    }

    /** @param generation takes over from the live one when it has caught up */
    record RebuildAnswer(String name, int generation) {}

    @OnlyFor({Role.ADMIN, Role.ITAS_ADMIN})
    @GetMapping("/api/projections")
    Page<ProjectionAnswer> projections() {
        return Page.last(keeper.status().stream().map(ProjectionAnswer::of).toList());
    }

    @OnlyFor({Role.ADMIN, Role.ITAS_ADMIN})
    @PostMapping("/api/projections/{name}/rebuild")
    ResponseEntity<RebuildAnswer> rebuild(@PathVariable String name, IdempotencyKey key) {
        int generation = keeper.rebuild(name, key.value())
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND))
                .number();
        return ResponseEntity.accepted().body(new RebuildAnswer(name, generation));
    }
}
