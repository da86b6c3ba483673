package org.prongsai.procurement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import org.prongsai.calendar.FiscalYear;
import org.prongsai.procurement.Flaw.Rule;

/** Collects what is wrong with something, so that somebody who enters it learns everything at once. */
public final class Flaws {

    private final List<Flaw> found = new ArrayList<>();

    public void unless(boolean kept, String place, Rule rule) {
        if (!kept) {
            found.add(new Flaw(place, rule));
        }
    }

    /** What happened, happened on a day that has been and that a fiscal year knows. */
    public void unlessHappened(LocalDate day, LocalDate today, String place) {
        unless(!day.isAfter(today), place, Rule.NOT_IN_THE_FUTURE);
        unless(!day.isBefore(new FiscalYear(FiscalYear.FIRST).firstDay()), place, Rule.NOT_BEFORE_THE_FIRST_YEAR);
    }

    /**
     * Nothing comes twice in a list.
     *
     * @param place of the list; {@code [index]} and the field are added for what comes again
     */
    public <T> void unlessDistinct(List<T> items, Function<T, ?> key, String place, String field) {
        var seen = new HashSet<Object>();
        for (int i = 0; i < items.size(); i++) {
            unless(seen.add(key.apply(items.get(i))), place + "[" + i + "]" + field, Rule.NOT_TWICE);
        }
    }

    public List<Flaw> found() {
        return List.copyOf(found);
    }
}
