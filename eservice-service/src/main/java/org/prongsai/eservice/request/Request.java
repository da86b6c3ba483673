package org.prongsai.eservice.request;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.prongsai.support.StaffId;
import org.prongsai.workclock.Pause;

/** A request as its events have made it. */
public sealed interface Request {

    /** Before anybody has made it. */
    record NotMade() implements Request {}

    /**
     * A request.
     *
     * @param dueAt by when the standard is used up; empty without a standard, and while the agency waits for the citizen
     * @param steps the states that it has been in; never empty
     * @param handling once it is completed
     */
    record Made(Filing filing, Optional<Instant> dueAt, List<Step> steps, Optional<Handling> handling)
            implements Request {

        public Made {
            steps = List.copyOf(steps);
        }

        public Status status() {
            return steps.getLast().status();
        }

        /** When the agency waited for the citizen; a wait that is not over is not among them. */
        List<Pause> pauses() {
            var pauses = new ArrayList<Pause>();
            for (int i = 1; i < steps.size(); i++) {
                if (steps.get(i - 1).status() == Status.RETURNED) {
                    pauses.add(new Pause(steps.get(i - 1).at(), steps.get(i).at()));
                }
            }
            return pauses;
        }

        Made becomes(Step step, Optional<Instant> due) {
            return new Made(
                    filing, due, Stream.concat(steps.stream(), Stream.of(step)).toList(), handling);
        }

        Made handled(Handling how) {
            return new Made(filing, dueAt, steps, Optional.of(how));
        }
    }

    /**
     * When a request came into a state.
     *
     * @param at when it happened, and for paper when that was written down
     * @param by whose doing it was
     * @param staff which of them, where it was theirs; empty too for what was recorded before this was kept
     * @param note the id of what was written with it
     */
    record Step(
            Instant at, Instant recordedAt, Status status, Party by, Optional<StaffId> staff, Optional<String> note) {}

    enum Party {
        CITIZEN,
        STAFF
    }

    /**
     * How a request was handled.
     *
     * @param minutesUsed whole working minutes from receipt to completion, without pauses
     */
    record Handling(int minutesUsed, Timeliness timeliness) {}
}
