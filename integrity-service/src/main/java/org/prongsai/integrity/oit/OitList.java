package org.prongsai.integrity.oit;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.prongsai.calendar.FiscalYear;

/**
 * The items that the assessment asks for in a fiscal year (แบบวัด OIT). The points of an item follow from its group:
 * all points in equal parts to the indicators, an indicator's to its groups, a group's to its items.
 *
 * @param points of all items together
 * @param dueOn by which they are to be entered and approved; null where no day was set
 * @param siteHosts the hosts of the agency's own website
 */
public record OitList(
        FiscalYear fiscalYear,
        LocalDate adoptedOn,
        int points,
        @Nullable LocalDate dueOn,
        List<String> siteHosts,
        List<Group> groups,
        List<Item> items) {

    public OitList {
        siteHosts = List.copyOf(siteHosts);
        groups = List.copyOf(groups);
        items = List.copyOf(items);
    }

    /** A group of items (ตัวชี้วัดย่อย), such as 9.1, of an indicator (ตัวชี้วัด). */
    public record Group(String code, String indicator, String titleTh) {}

    /**
     * One item (ข้อ).
     *
     * @param requiredTh what it asks for; null where the list does not say
     */
    public record Item(
            ItemCode code,
            String group,
            String titleTh,
            @Nullable String requiredTh,
            List<OitCheck> checks) {

        public Item {
            checks = List.copyOf(checks);
        }
    }

    public Optional<Item> item(ItemCode code) {
        return items.stream().filter(item -> item.code().equals(code)).findFirst();
    }
}
