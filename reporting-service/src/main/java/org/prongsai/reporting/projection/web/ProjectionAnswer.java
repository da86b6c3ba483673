package org.prongsai.reporting.projection.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.prongsai.reporting.projection.Comparison;
import org.prongsai.reporting.projection.ProjectionKeeper.ProjectionStatus;

/**
 * What a projection is doing.
 *
 * @param behind events that the generation being built has yet to apply to say as much as the live one
 * @param lastComparison of the last rebuilt generation with the one it took over from
 */
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
