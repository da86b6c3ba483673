package org.prongsai.complaint.casework;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.prongsai.files.FileId;
import org.prongsai.files.Files;
import org.prongsai.support.AgencyId;
import org.prongsai.support.aggregate.Aggregates;

/** Deletes files that no case names: what a crash left between storing a file and naming it, or after an erasure. */
public final class SweepFiles {

    /** Longer than any call takes: its case may be about to name a younger one. */
    private static final Duration LEFT_ALONE = Duration.ofDays(1);

    private final Aggregates<Complaint, ComplaintCommand, ComplaintEvent, Refusal> complaints;
    private final Files files;
    private final Clock clock;
    private final String lookup;

    /** @param lookup under which name a case is found by a file of its own */
    public SweepFiles(
            Aggregates<Complaint, ComplaintCommand, ComplaintEvent, Refusal> complaints,
            Files files,
            Clock clock,
            String lookup) {
        this.complaints = complaints;
        this.files = files;
        this.clock = clock;
        this.lookup = lookup;
    }

    /** How many were deleted. Any instance may do it, and several at once. */
    public int sweep() throws IOException {
        return files.sweep(this::isNamed, clock.instant().minus(LEFT_ALONE));
    }

    private boolean isNamed(FileId file) {
        return complaints
                .findBy(new AgencyId(file.agency()), lookup, file.toString())
                .isPresent();
    }
}
