package org.prongsai.complaint.casework.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.prongsai.complaint.Channel;
import org.prongsai.complaint.Kind;
import org.prongsai.complaint.casework.FileComplaint;
import org.prongsai.complaint.casework.web.ComplaintRequest.About;
import org.prongsai.complaint.casework.web.ComplaintRequest.Identity;

/** What staff write down for a reporter. Lengths are in characters. */
record EntryRequest(
        @NotNull Kind kind,
        @Nullable @Pattern(regexp = "[a-z][a-z-]{1,40}") String category,

        @Schema(description = "The way by which it came") @NotNull
        By channel,

        @Schema(description = "The day on which it came: today or before, however late it is recorded") @NotNull
        LocalDate receivedOn,

        @Schema(description = "Its number in the agency's own register (เลขรับ): digits, / . and -")
        @Nullable
        @Pattern(regexp = "[0-9๐-๙][0-9๐-๙/. -]{0,29}")
        String receiveNumber,

        @NotBlank @Size(max = 200) String subject,
        @NotBlank @Size(max = 10_000) String description,
        @Nullable @Size(max = 500) String place,
        @Nullable @Valid About about,
        @Nullable @Valid Identity reporter) {

    /** Every channel but the web, where reporters file for themselves. */
    enum By {
        PHONE,
        WALK_IN,
        LETTER,
        FACEBOOK,
        VILLAGE_HEAD
    }

    FileComplaint.Entered asEntered() {
        var asIfFiledHere = new ComplaintRequest(kind, subject, description, category, place, about, reporter);
        return new FileComplaint.Entered(
                asIfFiledHere.asFiled(), Channel.valueOf(channel.name()), receivedOn, receiveNumber);
    }

    /** Nothing of it may reach a log. */
    @Override
    public String toString() {
        return "EntryRequest";
    }
}
