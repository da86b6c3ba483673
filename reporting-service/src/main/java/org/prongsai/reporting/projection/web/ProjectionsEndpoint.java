package org.prongsai.reporting.projection.web;

import java.util.List;
import java.util.UUID;
import org.prongsai.reporting.projection.Generation;
import org.prongsai.reporting.projection.ProjectionKeeper;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import org.springframework.stereotype.Component;

/**
 * {@code /actuator/projections}: the same as {@code /api/projections}, for an operator on this machine, who needs no
 * login to prove that reports say what the log says: {@code ./prongsai verify}.
 */
@Component
@Endpoint(id = "projections")
class ProjectionsEndpoint {

    private final ProjectionKeeper keeper;

    ProjectionsEndpoint(ProjectionKeeper keeper) {
        this.keeper = keeper;
    }

    record Projections(List<ProjectionAnswer> projections) {}

    @ReadOperation
    Projections projections() {
        return new Projections(
                keeper.status().stream().map(ProjectionAnswer::of).toList());
    }

    /** Begins a generation beside the live one, or finds the one that is being built. */
    @WriteOperation
    WebEndpointResponse<ProjectionController.RebuildAnswer> rebuild(@Selector String name) {
        return keeper.rebuild(name, UUID.randomUUID().toString())
                .map(Generation::number)
                .map(number -> new ProjectionController.RebuildAnswer(name, number))
                .map(WebEndpointResponse::new)
                .orElseGet(() -> new WebEndpointResponse<>(WebEndpointResponse.STATUS_NOT_FOUND));
    }
}
