package org.prongsai.reporting.projection.web;

import org.prongsai.reporting.projection.ProjectionKeeper;
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
