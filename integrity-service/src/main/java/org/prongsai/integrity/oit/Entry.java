package org.prongsai.integrity.oit;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.prongsai.integrity.PostId;
import org.prongsai.integrity.PublicAddress;

/**
 * One answer to an item. It never changes: a correction is the next entry.
 *
 * @param number 1, 2, 3 ... for the item
 * @param noteTh what goes with the address; published with the approval, so it names no natural person
 * @param post the post that entered it
 * @param enteredBy the staff id of who did, whom nobody but the rule of the second person needs
 * @param recordedAt when it was entered here, which may be long after {@code enteredOn}
 */
public record Entry(
        int number,
        PublicAddress url,
        @Nullable String noteTh,
        PostId post,
        LocalDate enteredOn,
        String enteredBy,
        Instant recordedAt,
        Verdict verdict) {

    /** What became of it. */
    public sealed interface Verdict {

        /** The executive has not decided yet. */
        record Waiting() implements Verdict {}

        /** Published from then on. */
        record Approved(LocalDate on) implements Verdict {}

        /** @param noteTh for staff: it stays in the service */
        record Returned(
                LocalDate on, ReturnReason reason, @Nullable String noteTh) implements Verdict {}

        /** Corrected before anybody decided. */
        record Replaced() implements Verdict {}
    }

    Entry with(Verdict decided) {
        return new Entry(number, url, noteTh, post, enteredOn, enteredBy, recordedAt, decided);
    }

    public boolean isWaiting() {
        return verdict instanceof Verdict.Waiting;
    }
}
