package org.prongsai.integrity.oit.messaging;

import java.util.Optional;
import org.prongsai.contracts.integrity.OitItemApprovedV1;
import org.prongsai.contracts.integrity.OitItemEnteredV1;
import org.prongsai.contracts.integrity.OitItemReturnedV1;
import org.prongsai.contracts.integrity.OitReturnReason;
import org.prongsai.integrity.oit.OitItemEvent;
import org.prongsai.integrity.oit.OitItemEvent.ItemApproved;
import org.prongsai.integrity.oit.OitItemEvent.ItemEntered;
import org.prongsai.integrity.oit.OitItemEvent.ItemReturned;
import org.prongsai.support.aggregate.EventTranslator;

/** An item's events in the words of the contract: address and note with the approval, and never a person. */
public final class OitItemTranslator implements EventTranslator<OitItemEvent> {

    @Override
    public Optional<Published> publish(OitItemEvent event) {
        return Optional.of(
                switch (event) {
                    case ItemEntered(var year, var code, var entry) ->
                        new Published(
                                entry.enteredOn(),
                                new OitItemEnteredV1(
                                        year.value(),
                                        code.value(),
                                        entry.number(),
                                        entry.post().value(),
                                        entry.enteredOn()));
                    case ItemApproved(var year, var code, var entry, var on) ->
                        new Published(
                                on,
                                new OitItemApprovedV1(
                                        year.value(),
                                        code.value(),
                                        entry.number(),
                                        entry.url().value(),
                                        entry.noteTh(),
                                        on));
                    case ItemReturned e ->
                        new Published(
                                e.returnedOn(),
                                new OitItemReturnedV1(
                                        e.fiscalYear().value(),
                                        e.code().value(),
                                        e.entry(),
                                        OitReturnReason.valueOf(e.reason().name()),
                                        e.returnedOn()));
                });
    }
}
