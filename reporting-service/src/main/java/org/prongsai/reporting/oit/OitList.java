package org.prongsai.reporting.oit;

import static java.util.Collections.unmodifiableSortedSet;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * The items of a fiscal year as they were adopted on a day.
 *
 * @param points of all items together
 * @param dueOn by which they are to be entered and approved; null where no day was set
 * @param siteHosts the hosts of the agency's own website
 */
public record OitList(
        LocalDate adoptedOn,
        int points,
        @Nullable LocalDate dueOn,
        SortedSet<String> siteHosts,
        List<Group> groups,
        List<Item> items) {

    public OitList {
        siteHosts = unmodifiableSortedSet(siteHosts);
        groups = List.copyOf(groups);
        items = List.copyOf(items);
    }

    /** A group of items (ตัวชี้วัดย่อย) of an indicator (ตัวชี้วัด). */
    public record Group(String code, String indicator, String titleTh) {}

    /**
     * One item (ข้อ).
     *
     * @param requiredTh what it asks for; null where the list does not say
     */
    public record Item(
            String code,
            String group,
            String titleTh,
            @Nullable String requiredTh,
            SortedSet<Check> checks) {

        public Item {
            checks = unmodifiableSortedSet(checks);
        }
    }

    /** What the platform sees for itself of an answer. */
    public enum Check {
        OWN_SITE,
        OFF_SITE,
        CORRUPTION_STATISTICS,
        MEASURES_ADOPTED,
        MEASURES_RESULTS,
        NEWS_OF_YEAR,
        MANUAL_OF_YEAR
    }

    /**
     * What an item is worth: all points in equal parts to the indicators, an indicator's to its groups, a group's to
     * its items.
     */
    public Fraction pointsOf(Item item) {
        var group = groups.stream()
                .filter(known -> known.code().equals(item.group()))
                .findFirst()
                .orElseThrow();
        long indicators = groups.stream().map(Group::indicator).distinct().count();
        long groupsOfIndicator = groups.stream()
                .filter(other -> other.indicator().equals(group.indicator()))
                .count();
        long itemsOfGroup = items.stream()
                .filter(other -> other.group().equals(item.group()))
                .count();
        return Fraction.of(points)
                .dividedBy(indicators)
                .dividedBy(groupsOfIndicator)
                .dividedBy(itemsOfGroup);
    }
}
