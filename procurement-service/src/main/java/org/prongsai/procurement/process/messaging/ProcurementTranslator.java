package org.prongsai.procurement.process.messaging;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.prongsai.contracts.procurement.ProcurementAwardedV1;
import org.prongsai.contracts.procurement.ProcurementCancelledV1;
import org.prongsai.contracts.procurement.ProcurementCategory;
import org.prongsai.contracts.procurement.ProcurementCompletedV1;
import org.prongsai.contracts.procurement.ProcurementContractedV1;
import org.prongsai.contracts.procurement.ProcurementCreatedV1;
import org.prongsai.contracts.procurement.ProcurementInvitedV1;
import org.prongsai.contracts.procurement.ProcurementMethod;
import org.prongsai.contracts.procurement.ProcurementReferencePriceSetV1;
import org.prongsai.contracts.procurement.ProcurementWireEvent;
import org.prongsai.procurement.process.Basics;
import org.prongsai.procurement.process.Occurrence;
import org.prongsai.procurement.process.ProcurementEvent;
import org.prongsai.procurement.process.ProcurementEvent.Awarded;
import org.prongsai.procurement.process.ProcurementEvent.Cancelled;
import org.prongsai.procurement.process.ProcurementEvent.Completed;
import org.prongsai.procurement.process.ProcurementEvent.Contracted;
import org.prongsai.procurement.process.ProcurementEvent.Created;
import org.prongsai.procurement.process.ProcurementEvent.Invited;
import org.prongsai.procurement.process.ProcurementEvent.ReferencePriceSet;
import org.prongsai.support.aggregate.EventTranslator;

/** A procurement's events in the words of the contract: figures, codes, days and opaque ids, and no text. */
public final class ProcurementTranslator implements EventTranslator<ProcurementEvent> {

    @Override
    public Optional<Published> publish(ProcurementEvent event) {
        return Optional.of(new Published(event.when().on(), wire(event)));
    }

    private static ProcurementWireEvent wire(ProcurementEvent event) {
        var when = event.when();
        int version = event.when().version();
        return switch (event) {
            case Created e -> created(e.basics(), when);
            case ReferencePriceSet e ->
                new ProcurementReferencePriceSetV1(
                        e.amount().toString(), when.published(), when.on(), version, corrects(when), responsible(when));
            case Invited e ->
                new ProcurementInvitedV1(when.on(), e.closesOn(), version, corrects(when), responsible(when));
            case Awarded e -> awarded(e);
            case Contracted e ->
                new ProcurementContractedV1(
                        when.on(), e.amount().toString(), e.dueOn(), version, corrects(when), responsible(when));
            case Completed _ -> new ProcurementCompletedV1(when.on(), version, corrects(when), responsible(when));
            case Cancelled _ -> new ProcurementCancelledV1(when.on(), version, corrects(when), responsible(when));
        };
    }

    private static ProcurementCreatedV1 created(Basics basics, Occurrence when) {
        var number = basics.egpProjectNumber();
        var ground = basics.legalGround();
        return new ProcurementCreatedV1(
                basics.ocid().value(),
                basics.fiscalYear().value(),
                ProcurementCategory.valueOf(basics.category().name()),
                ProcurementMethod.valueOf(basics.method().name()),
                basics.budget().toString(),
                basics.planItem(),
                number == null ? null : number.value(),
                ground == null ? null : ground.code(),
                when.on(),
                responsible(when));
    }

    private static ProcurementAwardedV1 awarded(Awarded award) {
        var when = award.when();
        return new ProcurementAwardedV1(
                when.on(),
                award.bidders().stream()
                        .map(bidder -> new ProcurementAwardedV1.Bid(
                                bidder.id().value(), bidder.price().toString()))
                        .toList(),
                award.chosen().id().value(),
                award.agreedPrice().toString(),
                when.version(),
                corrects(when),
                responsible(when));
    }

    private static @Nullable List<String> responsible(Occurrence when) {
        var by = when.by();
        return by == null ? null : List.of(by.value());
    }

    private static @Nullable Integer corrects(Occurrence when) {
        var correction = when.correction();
        return correction == null ? null : correction.version();
    }
}
