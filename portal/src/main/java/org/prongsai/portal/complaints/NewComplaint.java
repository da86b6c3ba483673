package org.prongsai.portal.complaints;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/** A complaint as the complaint service takes it; what was left empty is left out. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NewComplaint(
        Kind kind,
        String subject,
        String description,
        @Nullable String category,
        @Nullable String place,
        @Nullable About about,
        @Nullable Reporter reporter) {

    /** What it concerns, as far as the person knows. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record About(
            @Nullable String ocid,
            @Nullable String serviceRequest,
            @Nullable String officer) {}

    /**
     * Who tells it, as far as the person wants it known.
     *
     * @param toBeTold true where they want a mail when there is something new
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Reporter(
            @Nullable String name,
            @Nullable String phone,
            @Nullable String email,
            @JsonProperty("notify") @Nullable Boolean toBeTold) {}

    /** Not what it says: that must not reach a log by way of a message. */
    @Override
    public String toString() {
        return "NewComplaint";
    }
}
