package org.prongsai.complaint.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.prongsai.calendar.BangkokTime;
import org.prongsai.support.StaffId;

/** A case as its events have made it. */
public sealed interface Complaint {

    /** Before anybody has filed it. */
    record Unfiled() implements Complaint {}

    /**
     * A case.
     *
     * @param overdue whether the day of reply passed before anybody acknowledged the case, as far as is recorded
     * @param handler to whom it is assigned
     * @param timeline the states it has been in, as its reporter sees them; never empty
     */
    record Filed(
            Filing filing,
            boolean overdue,
            Optional<StaffId> handler,
            Optional<Conclusion> conclusion,
            List<Step> timeline)
            implements Complaint {

        public Filed {
            timeline = List.copyOf(timeline);
        }

        static Filed of(Filing filing) {
            var received = new Step(filing.receivedAt(), filing.receivedOn(), Status.RECEIVED, Optional.empty());
            return new Filed(filing, false, Optional.empty(), Optional.empty(), List.of(received));
        }

        public Status status() {
            return timeline.getLast().status();
        }

        /** Whether somebody has looked into the case, as its handler or by concluding it. */
        boolean investigatedBy(String subject) {
            return handler.map(StaffId::value).filter(subject::equals).isPresent()
                    || conclusion.map(Conclusion::by).filter(subject::equals).isPresent();
        }

        LocalDate lastStepOn() {
            return timeline.getLast().on();
        }

        Filed becomes(Status status, Instant at, LocalDate on, String by) {
            var longer = Stream.concat(timeline.stream(), Stream.of(new Step(at, on, status, Optional.of(by))))
                    .toList();
            return new Filed(filing, overdue, handler, conclusion, longer);
        }

        Filed assignedTo(StaffId staff) {
            return new Filed(filing, overdue, Optional.of(staff), conclusion, timeline);
        }

        Filed concluded(Resolution outcome, String by) {
            return new Filed(filing, overdue, handler, Optional.of(new Conclusion(outcome, by)), timeline);
        }

        Filed overdue(boolean now) {
            return new Filed(filing, now, handler, conclusion, timeline);
        }
    }

    /**
     * When a case came into a state.
     *
     * @param at when that was recorded
     * @param on the day in Bangkok on which it happened
     * @param by the staff id of who brought it there; absent for its receipt, and for steps from before it was kept
     */
    record Step(Instant at, LocalDate on, Status status, Optional<String> by) {

        /** Whether it was written down only after the day on which it happened. */
        public boolean recordedLate() {
            return on.isBefore(BangkokTime.dayOf(at));
        }
    }

    /**
     * How a case came out.
     *
     * @param by the staff id of who concluded it
     */
    record Conclusion(Resolution outcome, String by) {}
}
