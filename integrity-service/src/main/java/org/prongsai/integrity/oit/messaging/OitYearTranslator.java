package org.prongsai.integrity.oit.messaging;

import java.util.Optional;
import org.prongsai.contracts.integrity.OitCheck;
import org.prongsai.contracts.integrity.OitYearAdoptedV1;
import org.prongsai.integrity.oit.OitList;
import org.prongsai.integrity.oit.OitYearEvent;
import org.prongsai.integrity.oit.OitYearEvent.ListAdopted;
import org.prongsai.support.aggregate.EventTranslator;

/** A year's list in the words of the contract. */
public final class OitYearTranslator implements EventTranslator<OitYearEvent> {

    @Override
    public Optional<Published> publish(OitYearEvent event) {
        return Optional.of(
                switch (event) {
                    case ListAdopted(var list) -> new Published(list.adoptedOn(), adopted(list));
                });
    }

    private static OitYearAdoptedV1 adopted(OitList list) {
        return new OitYearAdoptedV1(
                list.fiscalYear().value(),
                list.adoptedOn(),
                list.points(),
                list.dueOn(),
                list.siteHosts(),
                list.groups().stream()
                        .map(group -> new OitYearAdoptedV1.Group(group.code(), group.indicator(), group.titleTh()))
                        .toList(),
                list.items().stream().map(OitYearTranslator::item).toList());
    }

    private static OitYearAdoptedV1.Item item(OitList.Item item) {
        return new OitYearAdoptedV1.Item(
                item.code().value(),
                item.group(),
                item.titleTh(),
                item.requiredTh(),
                item.checks().stream()
                        .map(check -> OitCheck.valueOf(check.name()))
                        .toList());
    }
}
