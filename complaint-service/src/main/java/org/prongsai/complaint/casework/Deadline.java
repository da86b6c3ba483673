package org.prongsai.complaint.casework;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.prongsai.complaint.rules.Term;

/**
 * A last day in a case.
 *
 * @param remindOn on which day somebody is reminded
 * @param lapsesOn the last day on which what happened in time may still be on its way to the record: the last day itself
 *     where it happens here
 * @param missed whether it passed, as far as is recorded
 */
public record Deadline(
        What what, LocalDate remindOn, LocalDate dueOn, LocalDate lapsesOn, boolean reminded, boolean missed) {

    /** Of what it is the last day. */
    public enum What {
        REPLY,
        DECISION,
        /** The reporter's answer to a question. */
        REPORTER
    }

    static Deadline of(What what, Term term, LocalDate dueOn) {
        return new Deadline(what, term.remindOn(dueOn), dueOn, dueOn, false, false);
    }

    /** Of what may have happened on paper, of which nobody is reminded. */
    static Deadline onPaper(What what, LocalDate dueOn, LocalDate lapsesOn) {
        return new Deadline(what, dueOn, dueOn, lapsesOn, true, false);
    }

    Deadline afterReminding() {
        return new Deadline(what, remindOn, dueOn, lapsesOn, true, missed);
    }

    Deadline afterMissing() {
        return new Deadline(what, remindOn, dueOn, lapsesOn, true, true);
    }

    /** As it was, on a later day. */
    Deadline movedTo(LocalDate day, Term term) {
        return new Deadline(what, term.remindOn(day), day, lapsesOn.isAfter(day) ? lapsesOn : day, reminded, missed);
    }

    boolean isReminderDue(LocalDate today) {
        return !reminded && !today.isBefore(remindOn);
    }

    boolean isMissedBy(LocalDate today) {
        return !missed && today.isAfter(lapsesOn);
    }

    /** The next day on which the clock has something to say of it. */
    public Optional<LocalDate> speaksOn() {
        return Stream.of(
                        Optional.of(remindOn).filter(_ -> !reminded),
                        Optional.of(lapsesOn.plusDays(1)).filter(_ -> !missed))
                .flatMap(Optional::stream)
                .min(LocalDate::compareTo);
    }
}
