package org.prongsai.integrity.oit;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.prongsai.calendar.FiscalYear;
import org.prongsai.integrity.Refusal;
import org.prongsai.integrity.oit.OitList.Item;
import org.prongsai.support.AgencyId;
import org.prongsai.support.aggregate.Aggregates;
import org.prongsai.support.aggregate.Snapshot;

/** Staff read the items of a year, answered and not. */
public final class ReadOitItems {

    /** Codes have two digits. */
    private static final int MOST = 99;

    private final Aggregates<OitItem, OitItemCommand, OitItemEvent, Refusal> items;
    private final OitLists lists;

    public ReadOitItems(Aggregates<OitItem, OitItemCommand, OitItemEvent, Refusal> items, OitLists lists) {
        this.items = items;
        this.lists = lists;
    }

    /**
     * An item of the list with what was answered to it.
     *
     * @param version 0 while nothing was
     */
    public record ItemOfYear(OitList list, Item item, OitItem answer, long version) {

        public OitItemId id() {
            return new OitItemId(list.fiscalYear(), item.code());
        }
    }

    /** In the order of the list; none for a year without one. */
    public List<ItemOfYear> of(AgencyId agency, FiscalYear year) {
        return lists.of(agency, year).map(list -> of(agency, list)).orElse(List.of());
    }

    private List<ItemOfYear> of(AgencyId agency, OitList list) {
        Map<ItemCode, Snapshot<OitItem>> answers =
                items
                        .list(agency, Map.of("fiscalYear", list.fiscalYear().value()), Optional.empty(), MOST)
                        .items()
                        .stream()
                        .collect(toMap(found -> ((OitItem.Answered) found.state()).code(), found -> found));
        return list.items().stream()
                .map(item -> of(list, item, answers.get(item.code())))
                .toList();
    }

    public Optional<ItemOfYear> find(AgencyId agency, String id) {
        return OitItemId.parse(id)
                .flatMap(wanted -> lists.of(agency, wanted.fiscalYear())
                        .flatMap(list -> list.item(wanted.code())
                                .map(item -> of(
                                        list,
                                        item,
                                        items.find(wanted.of(agency)).orElse(null)))));
    }

    private static ItemOfYear of(OitList list, Item item, @Nullable Snapshot<OitItem> answer) {
        return answer == null
                ? new ItemOfYear(list, item, new OitItem.Missing(), 0)
                : new ItemOfYear(list, item, answer.state(), answer.version());
    }
}
