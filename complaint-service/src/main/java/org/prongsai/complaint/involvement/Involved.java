package org.prongsai.complaint.involvement;

import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.prongsai.support.StaffId;

/**
 * What the events of a matter have come to.
 *
 * @param numbers by which people call it; none for what no case is about, a plan for instance
 * @param responsible everybody who took a step
 * @param everybody whether that is everybody: events from before do not say who took theirs
 */
public record Involved(Set<MatterNumber> numbers, Set<StaffId> responsible, boolean everybody) {

    public Involved {
        numbers = Set.copyOf(numbers);
        responsible = Set.copyOf(responsible);
    }

    public static Involved nobody() {
        return new Involved(Set.of(), Set.of(), true);
    }

    /** It is called that, too. */
    public Involved called(MatterNumber number) {
        return new Involved(with(numbers, Set.of(number)), responsible, everybody);
    }

    /**
     * A step was taken.
     *
     * @param by empty when the event does not say
     */
    public Involved stepBy(Optional<Set<StaffId>> by) {
        return new Involved(numbers, with(responsible, by.orElse(Set.of())), everybody && by.isPresent());
    }

    private static <T> Set<T> with(Set<T> some, Collection<T> more) {
        var all = new HashSet<>(some);
        all.addAll(more);
        return all;
    }
}
