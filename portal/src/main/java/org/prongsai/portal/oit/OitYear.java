package org.prongsai.portal.oit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.prongsai.portal.measures.AsOf;

/**
 * The assessment of a fiscal year; without items when the year's list was not adopted here.
 *
 * @param fiscalYear Buddhist Era
 * @param points of approved items whose checks hold
 * @param of the points of all items together
 * @param dueOn by which items are to be entered and approved; absent where no day was set
 */
public record OitYear(
        int fiscalYear,
        BigDecimal points,
        int of,
        @Nullable LocalDate dueOn,
        List<Group> groups,
        List<OitItem> items,
        @Nullable AsOf asOf) {

    /** A group of items (ตัวชี้วัดย่อย). */
    public record Group(String code, String indicator, String titleTh) {}

    public OitYear {
        groups = groups == null ? List.of() : List.copyOf(groups);
        items = items == null ? List.of() : List.copyOf(items);
    }

    public static OitYear none(int fiscalYear) {
        return new OitYear(fiscalYear, BigDecimal.ZERO, 0, null, List.of(), List.of(), null);
    }

    public List<OitItem> of(Group group) {
        return items.stream().filter(item -> item.group().equals(group.code())).toList();
    }

    public Optional<OitItem> item(String code) {
        return items.stream().filter(item -> item.code().equals(code)).findFirst();
    }

    /** How many items are in that state. */
    public long in(OitItem.State state) {
        return items.stream().filter(item -> item.state() == state).count();
    }
}
