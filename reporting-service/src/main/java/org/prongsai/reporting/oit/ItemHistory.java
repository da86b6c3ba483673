package org.prongsai.reporting.oit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What happened to the answer to an item, in the order in which it was recorded; no person is in it. */
public record ItemHistory(List<Change> changes) {

    public ItemHistory {
        changes = List.copyOf(changes);
    }

    /** What happened. */
    public enum Kind {
        ENTERED,
        APPROVED,
        RETURNED
    }

    /**
     * One change.
     *
     * @param entry the number of the entry that it is about
     * @param url of an approved entry
     * @param noteTh of an approved entry; null where there is none
     * @param reason of a returned entry
     */
    public record Change(
            Kind kind,
            int entry,
            LocalDate on,
            @Nullable String url,
            @Nullable String noteTh,
            @Nullable String reason) {

        public static Change entered(int entry, LocalDate on) {
            return new Change(Kind.ENTERED, entry, on, null, null, null);
        }

        public static Change approved(int entry, LocalDate on, String url, @Nullable String noteTh) {
            return new Change(Kind.APPROVED, entry, on, url, noteTh, null);
        }

        public static Change returned(int entry, LocalDate on, String reason) {
            return new Change(Kind.RETURNED, entry, on, null, null, reason);
        }
    }

    ItemHistory and(Change change) {
        var all = new ArrayList<>(changes);
        all.add(change);
        return new ItemHistory(all);
    }

    /** What had happened by the end of a day. */
    List<Change> until(LocalDate day) {
        return changes.stream().filter(change -> !change.on().isAfter(day)).toList();
    }

    /** The last thing that had happened by the end of a day. */
    Optional<Change> latest(LocalDate day) {
        return until(day).stream().reduce((earlier, later) -> later);
    }

    /** What everybody could read by the end of a day: the entry that was approved last. */
    Optional<Change> shown(LocalDate day) {
        return until(day).stream()
                .filter(change -> change.kind() == Kind.APPROVED)
                .reduce((earlier, later) -> later);
    }
}
