package org.prongsai.reporting.oit;

import static java.util.Collections.emptySortedMap;
import static java.util.Collections.unmodifiableSortedMap;

import java.util.SortedMap;
import java.util.TreeMap;
import org.prongsai.reporting.fold.Sum;
import org.prongsai.reporting.fold.Tally;
import org.prongsai.reporting.measures.MeasuresBody;

/**
 * What the events of a fiscal year say about its assessment; the list and the rules that read it come later.
 *
 * @param lists the year's list under its year's only name; none before it is adopted
 * @param items what happened to the answers, by the item's code
 * @param deficiencies what was found wanting, by the item's code
 * @param measures what the measures report of the year is read from
 * @param complaints what the complaint statistics of the year are read from
 */
public record OitBody(
        SortedMap<String, OitList> lists,
        SortedMap<String, ItemHistory> items,
        SortedMap<String, Deficiency> deficiencies,
        MeasuresBody measures,
        Tally complaints)
        implements Sum<OitBody> {

    static final String LIST = "list";

    private static final OitBody NONE =
            new OitBody(emptySortedMap(), emptySortedMap(), emptySortedMap(), MeasuresBody.none(), Tally.none());

    public OitBody {
        lists = unmodifiableSortedMap(lists);
        items = unmodifiableSortedMap(items);
        deficiencies = unmodifiableSortedMap(deficiencies);
    }

    public static OitBody none() {
        return NONE;
    }

    static OitBody ofList(OitList list) {
        return new OitBody(sorted(LIST, list), NONE.items, NONE.deficiencies, NONE.measures, NONE.complaints);
    }

    static OitBody ofItem(String code, ItemHistory history) {
        return new OitBody(NONE.lists, sorted(code, history), NONE.deficiencies, NONE.measures, NONE.complaints);
    }

    static OitBody ofDeficiency(String code, Deficiency deficiency) {
        return new OitBody(NONE.lists, NONE.items, sorted(code, deficiency), NONE.measures, NONE.complaints);
    }

    static OitBody ofMeasures(MeasuresBody measures) {
        return new OitBody(NONE.lists, NONE.items, NONE.deficiencies, measures, NONE.complaints);
    }

    static OitBody ofCase(Tally complaints, MeasuresBody measures) {
        return new OitBody(NONE.lists, NONE.items, NONE.deficiencies, measures, complaints);
    }

    @Override
    public OitBody plus(OitBody other) {
        return new OitBody(
                with(lists, other.lists),
                with(items, other.items),
                with(deficiencies, other.deficiencies),
                measures.plus(other.measures),
                complaints.plus(other.complaints));
    }

    @Override
    public OitBody minus(OitBody other) {
        return new OitBody(
                without(lists, other.lists),
                without(items, other.items),
                without(deficiencies, other.deficiencies),
                measures.minus(other.measures),
                complaints.minus(other.complaints));
    }

    private static <V> SortedMap<String, V> with(SortedMap<String, V> these, SortedMap<String, V> those) {
        var together = new TreeMap<>(these);
        together.putAll(those);
        return together;
    }

    /** Takes away what is still as it was added: one key has one owner, and its newer state may be here already. */
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
