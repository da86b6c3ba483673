package org.prongsai.contracts.integrity;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.contracts.Code;

/**
 * The items that the assessment asks for in a fiscal year. The points of an item follow from its group and are not in the event.
 *
 * @param fiscalYear fiscal year, Buddhist Era
 * @param adoptedOn day from which the list holds
 * @param points points of all items together
 * @param dueOn last day by which the items are to be entered and approved; null where none was set
 * @param siteHosts hosts of the agency's own website
 * @param groups groups of items (ตัวชี้วัดย่อย)
 * @param items the items, in the order of the list
 */
public record OitYearAdoptedV1(
        int fiscalYear,
        LocalDate adoptedOn,
        int points,
        @Nullable LocalDate dueOn,
        List<String> siteHosts,
        List<Group> groups,
        List<Item> items)
        implements IntegrityWireEvent {
    public OitYearAdoptedV1 {
        siteHosts = List.copyOf(siteHosts);
        groups = List.copyOf(groups);
        items = List.copyOf(items);
    }

    /**
     * A group of items (ตัวชี้วัดย่อย) of an indicator (ตัวชี้วัด).
     *
     * @param code code of the group, such as 9.1
     * @param indicator indicator of the group, such as 9
     * @param titleTh title of the group
     */
    public record Group(String code, String indicator, String titleTh) {}

    /**
     * One item (ข้อ).
     *
     * @param code code of the item, such as O31
     * @param group code of its group
     * @param titleTh title of the item
     * @param requiredTh what the item asks for; null where the list does not say
     * @param checks what the platform sees for itself
     */
    public record Item(
            String code,
            String group,
            String titleTh,
            @Nullable String requiredTh,
            List<OitCheck> checks) {
        public Item {
            Code.required("code", code);
            checks = List.copyOf(checks);
        }
    }
}
