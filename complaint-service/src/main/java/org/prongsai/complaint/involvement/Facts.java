package org.prongsai.complaint.involvement;

import java.util.Set;
import org.prongsai.support.StaffId;

/** What is known of who is responsible for what a reporter points at. */
public sealed interface Facts {

    /** Those of whom it is certain; there may be others while it is {@link NotYetKnown}. */
    Set<StaffId> responsible();

    /**
     * Every matter that is named is known, and all that happened to it so far.
     *
     * @param responsible of all of them together; nobody, while nobody has taken a step
     */
    record Known(Set<StaffId> responsible) implements Facts {
        public Known {
            responsible = Set.copyOf(responsible);
        }
    }

    /**
     * Something is named that is, or may be, a matter of the agency, and who is responsible for it cannot be told: no
     * event of it has come, some of its events are missing or parked, or it is from before events said who took a step.
     *
     * @param responsible those who are known to be
     */
    record NotYetKnown(Set<StaffId> responsible) implements Facts {
        public NotYetKnown {
            responsible = Set.copyOf(responsible);
        }
    }

    /** Nothing is named, or nothing that could be a matter of the agency. */
    record NoSuchMatter() implements Facts {
        @Override
        public Set<StaffId> responsible() {
            return Set.of();
        }
    }
}
