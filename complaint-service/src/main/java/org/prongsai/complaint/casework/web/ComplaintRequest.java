package org.prongsai.complaint.casework.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.prongsai.complaint.Kind;
import org.prongsai.complaint.casework.FileComplaint;
import org.prongsai.complaint.testimony.Reporter;
import org.prongsai.complaint.testimony.Statement;

/** What a reporter sends. Lengths are in characters. */
record ComplaintRequest(
        @NotNull Kind kind,
        @NotBlank @Size(max = 200) String subject,
        @NotBlank @Size(max = 10_000) String description,
        @Nullable @Pattern(regexp = "[a-z][a-z-]{1,40}") String category,
        @Nullable @Size(max = 500) String place,
        @Nullable @Valid About about,
        @Nullable @Valid Identity reporter) {

    record About(
            @Nullable @Size(max = 100) String ocid,
            @Nullable @Size(max = 100) String serviceRequest,
            @Nullable @Size(max = 200) String officer) {

        private Statement.About asWritten() {
            return new Statement.About(ocid, serviceRequest, officer);
        }
    }

    record Identity(
            @Nullable @Size(max = 200) String name,
            @Nullable @Size(max = 50) String phone,
            @Nullable @Email @Size(max = 254) String email,

            @Schema(
                    description = "Whether they want a mail when there is something new: only with an address, "
                            + "and where GET /api/complaints/options says that mails are sent")
            @JsonProperty("notify")
            @Nullable
            Boolean toBeTold) {}

    FileComplaint.Filed asFiled() {
        var statement = new Statement(subject, description, place, about == null ? null : about.asWritten());
        boolean toBeTold = reporter != null && Boolean.TRUE.equals(reporter.toBeTold());
        return new FileComplaint.Filed(kind, category, statement, reporterAsWritten(), toBeTold);
    }

    private Reporter reporterAsWritten() {
        return reporter == null
                ? new Reporter(null, null, null)
                : new Reporter(
                        nothingIfBlank(reporter.name()),
                        nothingIfBlank(reporter.phone()),
                        nothingIfBlank(reporter.email()));
    }

    private static @Nullable String nothingIfBlank(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    /** Nothing of it may reach a log. */
    @Override
    public String toString() {
        return "ComplaintRequest";
    }
}
