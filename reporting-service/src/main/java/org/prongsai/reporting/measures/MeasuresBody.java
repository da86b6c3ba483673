package org.prongsai.reporting.measures;

import static java.util.Collections.emptySortedMap;
import static java.util.Collections.unmodifiableSortedMap;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.prongsai.reporting.fold.Sum;
import org.prongsai.reporting.fold.Tally;

/**
 * What the events of a fiscal year say about its measures; the rules that read it come later.
 *
 * @param plans every version of the year's plan that was adopted, oldest first, by the plan's id
 * @param disclosures what was published, by the disclosure's id
 * @param complaints how many were heard and answered, by day
 * @param recent the newest events behind {@code complaints}
 */
public record MeasuresBody(
        SortedMap<String, List<AdoptedPlan>> plans,
        SortedMap<String, Disclosure> disclosures,
        Tally complaints,
        Recent recent)
        implements Sum<MeasuresBody> {

    private static final MeasuresBody NONE =
            new MeasuresBody(emptySortedMap(), emptySortedMap(), Tally.none(), Recent.none());

    public MeasuresBody {
        plans = unmodifiableSortedMap(plans);
        disclosures = unmodifiableSortedMap(disclosures);
    }

    public static MeasuresBody none() {
        return NONE;
    }

    static MeasuresBody ofPlan(String plan, List<AdoptedPlan> versions) {
        return new MeasuresBody(sorted(plan, List.copyOf(versions)), emptySortedMap(), Tally.none(), Recent.none());
    }

    static MeasuresBody ofDisclosure(String id, Disclosure disclosure) {
        return new MeasuresBody(emptySortedMap(), sorted(id, disclosure), Tally.none(), Recent.none());
    }

    static MeasuresBody ofComplaints(Tally complaints, Recent recent) {
        return new MeasuresBody(emptySortedMap(), emptySortedMap(), complaints, recent);
    }

    @Override
    public MeasuresBody plus(MeasuresBody other) {
        return new MeasuresBody(
                with(plans, other.plans),
                with(disclosures, other.disclosures),
                complaints.plus(other.complaints),
                recent.plus(other.recent));
    }

    @Override
    public MeasuresBody minus(MeasuresBody other) {
        return new MeasuresBody(
                without(plans, other.plans),
                without(disclosures, other.disclosures),
                complaints.minus(other.complaints),
                recent.minus(other.recent));
    }

    private static <V> SortedMap<String, V> with(SortedMap<String, V> these, SortedMap<String, V> those) {
        var together = new TreeMap<>(these);
        together.putAll(those);
        return together;
    }

    /** Takes away what is still as it was added: one id has one owner, and its newer state may be here already. */
    private static <V> SortedMap<String, V> without(SortedMap<String, V> these, SortedMap<String, V> those) {
        var rest = new TreeMap<>(these);
        those.forEach(rest::remove);
        return rest;
    }

    private static <V> SortedMap<String, V> sorted(String key, V value) {
        var map = new TreeMap<String, V>();
        map.put(key, value);
        return map;
    }
}
