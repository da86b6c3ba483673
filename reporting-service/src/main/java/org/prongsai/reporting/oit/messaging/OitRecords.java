package org.prongsai.reporting.oit.messaging;

import static java.util.stream.Collectors.toCollection;

import java.util.TreeSet;
import org.prongsai.contracts.integrity.OitCheck;
import org.prongsai.contracts.integrity.OitYearAdoptedV1;
import org.prongsai.reporting.oit.OitList;

/** The wire record of a year's list, in the words of the report. */
final class OitRecords {

    private OitRecords() {}

    static OitList list(OitYearAdoptedV1 adopted) {
        return new OitList(
                adopted.adoptedOn(),
                adopted.points(),
                adopted.dueOn(),
                new TreeSet<>(adopted.siteHosts()),
                adopted.groups().stream()
                        .map(group -> new OitList.Group(group.code(), group.indicator(), group.titleTh()))
                        .toList(),
                adopted.items().stream().map(OitRecords::item).toList());
    }

    private static OitList.Item item(OitYearAdoptedV1.Item item) {
        return new OitList.Item(
                item.code(),
                item.group(),
                item.titleTh(),
                item.requiredTh(),
                item.checks().stream().map(OitRecords::check).collect(toCollection(TreeSet::new)));
    }

    private static OitList.Check check(OitCheck check) {
        return switch (check) {
            case OWN_SITE -> OitList.Check.OWN_SITE;
            case OFF_SITE -> OitList.Check.OFF_SITE;
            case CORRUPTION_STATISTICS -> OitList.Check.CORRUPTION_STATISTICS;
            case MEASURES_ADOPTED -> OitList.Check.MEASURES_ADOPTED;
            case MEASURES_RESULTS -> OitList.Check.MEASURES_RESULTS;
            case NEWS_OF_YEAR -> OitList.Check.NEWS_OF_YEAR;
            case MANUAL_OF_YEAR -> OitList.Check.MANUAL_OF_YEAR;
        };
    }
}
