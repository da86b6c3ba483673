package org.prongsai.integrity.circular;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.prongsai.support.StaffId;

/** A circular as its events have made it. */
public sealed interface Circular {

    /** Before it is issued. */
    record Unissued() implements Circular {}

    /**
     * A circular that staff read.
     *
     * @param issuedBy the staff id of who issued it
     * @param recordedAt when it was entered here, which may be long after the day on it
     * @param acknowledgements person by person, in the order in which they came
     * @param overdue whether the last day passed before everybody had acknowledged
     */
    record Issued(
            Circulation circulation,
            String issuedBy,
            Instant recordedAt,
            List<Acknowledgement> acknowledgements,
            boolean overdue)
            implements Circular {

        public Issued {
            acknowledgements = List.copyOf(acknowledgements);
        }

        public boolean isAcknowledgedBy(String staff) {
            return acknowledgements.stream().anyMatch(one -> one.by().equals(staff));
        }

        /** Whether this member of staff is to acknowledge it; where nobody is named, everybody may. */
        public boolean isFor(String staff) {
            return circulation.recipients().isEmpty()
                    || circulation.recipients().stream()
                            .anyMatch(one -> one.value().equals(staff));
        }

        /** Those who have not acknowledged yet; none where nobody in particular is named. */
        public List<StaffId> outstanding() {
            return circulation.recipients().stream()
                    .filter(one -> !isAcknowledgedBy(one.value()))
                    .toList();
        }

        /** When it becomes overdue, or nothing while it cannot. */
        public Optional<LocalDate> waitsUntil() {
            return overdue || outstanding().isEmpty()
                    ? Optional.empty()
                    : Optional.ofNullable(circulation.acknowledgeBy());
        }

        Issued acknowledged(Acknowledgement acknowledgement) {
            return new Issued(
                    circulation,
                    issuedBy,
                    recordedAt,
                    Stream.concat(acknowledgements.stream(), Stream.of(acknowledgement))
                            .toList(),
                    overdue);
        }

        Issued madeOverdue() {
            return new Issued(circulation, issuedBy, recordedAt, acknowledgements, true);
        }
    }

    /** That a member of staff has acknowledged it. */
    record Acknowledgement(String by, Instant at) {}
}
