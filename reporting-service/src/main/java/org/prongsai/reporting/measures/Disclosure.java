package org.prongsai.reporting.measures;

import static java.util.Collections.unmodifiableSortedSet;

import java.time.LocalDate;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * Something that was published, and the steps that it is evidence for.
 *
 * @param unit the unit that published it; null when it is the whole agency's
 * @param publicUrl null when it stands at the service point only
 * @param withdrawn null while it is shown
 */
public record Disclosure(
        EventRef event,
        String kind,
        @Nullable String unit,
        String titleTh,
        @Nullable String publicUrl,
        SortedSet<StepId> evidenceFor,
        @Nullable Withdrawal withdrawn) {

    public Disclosure {
        evidenceFor = unmodifiableSortedSet(evidenceFor);
    }

    /** A step of a measure, by their numbers in the plan of the year. */
    public record StepId(int measure, int step) implements Comparable<StepId> {
        @Override
        public int compareTo(StepId other) {
            return measure == other.measure
                    ? Integer.compare(step, other.step)
                    : Integer.compare(measure, other.measure);
        }
    }

    /**
     * The end of its being shown.
     *
     * @param inError whether it had never been true, so that it is evidence for no day at all
     */
    public record Withdrawal(LocalDate on, boolean inError) {}

    Disclosure withdrawn(LocalDate on, boolean inError) {
        return new Disclosure(event, kind, unit, titleTh, publicUrl, evidenceFor, new Withdrawal(on, inError));
    }

    public boolean standsOn(LocalDate day) {
        boolean published = !event.occurredOn().isAfter(day);
        boolean gone =
                withdrawn != null && (withdrawn.inError() || !withdrawn.on().isAfter(day));
        return published && !gone;
    }

    boolean isEvidenceFor(int measure, AdoptedPlan.Step step) {
        return evidenceFor.contains(new StepId(measure, step.number())) && step.accepts(kind);
    }
}
