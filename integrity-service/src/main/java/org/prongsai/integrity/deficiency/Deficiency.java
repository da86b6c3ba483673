package org.prongsai.integrity.deficiency;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.prongsai.integrity.OwnerId;
import org.prongsai.integrity.PublicAddress;

/** A deficiency as its events have made it. */
public sealed interface Deficiency {

    /** Before anybody has recorded it. */
    record Unrecorded() implements Deficiency {}

    /**
     * A deficiency that is known.
     *
     * @param dueOn by which it is to be set right; null where no day was set
     * @param overdue whether that day passed without it
     */
    record Recorded(
            Finding finding, OwnerId owner, @Nullable LocalDate dueOn, boolean overdue, Optional<Resolution> resolution)
            implements Deficiency {

        public boolean isOpen() {
            return resolution.isEmpty();
        }

        /** When it becomes overdue, or nothing while it cannot. */
        public Optional<LocalDate> waitsUntil() {
            return isOpen() && !overdue ? Optional.ofNullable(dueOn) : Optional.empty();
        }

        Recorded assigned(OwnerId to, @Nullable LocalDate due) {
            // Another day is another chance.
            return new Recorded(finding, to, due, overdue && due != null && due.equals(dueOn), resolution);
        }

        Recorded madeOverdue() {
            return new Recorded(finding, owner, dueOn, true, resolution);
        }

        Recorded resolved(Resolution how) {
            return new Recorded(finding, owner, dueOn, overdue, Optional.of(how));
        }
    }

    /** That it was set right, and where everybody can see it. */
    record Resolution(LocalDate on, PublicAddress url) {}
}
