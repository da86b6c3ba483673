package org.prongsai.complaint.involvement.messaging;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.prongsai.complaint.involvement.Involved;
import org.prongsai.complaint.involvement.LoggedEvent;
import org.prongsai.complaint.involvement.MatterNumber;
import org.prongsai.contracts.EventCodec;
import org.prongsai.contracts.EventTypes;
import org.prongsai.contracts.UnreadableEvent;
import org.prongsai.contracts.WireEvent;
import org.prongsai.contracts.eservice.EserviceWireEvent;
import org.prongsai.contracts.eservice.ServiceRequestAcceptedV1;
import org.prongsai.contracts.eservice.ServiceRequestCompletedV1;
import org.prongsai.contracts.eservice.ServiceRequestRejectedV1;
import org.prongsai.contracts.eservice.ServiceRequestResumedV1;
import org.prongsai.contracts.eservice.ServiceRequestReturnedV1;
import org.prongsai.contracts.eservice.ServiceRequestSubmittedV1;
import org.prongsai.contracts.procurement.ProcurementAwardedV1;
import org.prongsai.contracts.procurement.ProcurementCancelledV1;
import org.prongsai.contracts.procurement.ProcurementCompletedV1;
import org.prongsai.contracts.procurement.ProcurementContractedV1;
import org.prongsai.contracts.procurement.ProcurementCreatedV1;
import org.prongsai.contracts.procurement.ProcurementInvitedV1;
import org.prongsai.contracts.procurement.ProcurementPlanAdoptedV1;
import org.prongsai.contracts.procurement.ProcurementReferencePriceSetV1;
import org.prongsai.contracts.procurement.ProcurementWireEvent;
import org.prongsai.messaging.inbox.Fold;
import org.prongsai.support.StaffId;

/**
 * Reads of each event how its matter is called, and who took the step. Everybody who ever took one is responsible: whom
 * a correction replaces had a hand in it, too.
 */
final class MatterFold implements Fold<Involved, LoggedEvent> {

    @Override
    public Folded<Involved> apply(Involved known, LoggedEvent event) {
        if (EventTypes.recordOf(event.type()).isEmpty()) {
            return Folded.refused("unknown type");
        }
        try {
            return after(known, EventCodec.read(event.type(), event.data()));
        } catch (UnreadableEvent e) {
            // it names the field and repeats no value
            return Folded.refused(Objects.requireNonNull(e.getMessage()));
        }
    }

    private static Folded<Involved> after(Involved known, WireEvent event) {
        return switch (event) {
            case ProcurementWireEvent procurement -> Folded.into(after(known, procurement));
            case EserviceWireEvent request -> Folded.into(after(known, request));
            default -> Folded.refused("an event of another service");
        };
    }

    private static Involved after(Involved known, ProcurementWireEvent event) {
        return switch (event) {
            // no case is about a plan
            case ProcurementPlanAdoptedV1 _ -> known;
            case ProcurementCreatedV1 e ->
                called(known.called(new MatterNumber(e.ocid())), e.egpProjectNumber())
                        .stepBy(staff(e.responsible()));
            case ProcurementReferencePriceSetV1 e -> known.stepBy(staff(e.responsible()));
            case ProcurementInvitedV1 e -> known.stepBy(staff(e.responsible()));
            case ProcurementAwardedV1 e -> known.stepBy(staff(e.responsible()));
            case ProcurementContractedV1 e -> known.stepBy(staff(e.responsible()));
            case ProcurementCompletedV1 e -> known.stepBy(staff(e.responsible()));
            case ProcurementCancelledV1 e -> known.stepBy(staff(e.responsible()));
        };
    }

    private static Involved after(Involved known, EserviceWireEvent event) {
        return switch (event) {
            // the citizen's steps, or what only lets the clock go on
            case ServiceRequestSubmittedV1 e -> called(known, e.trackingNumber());
            case ServiceRequestResumedV1 _ -> known;
            case ServiceRequestAcceptedV1 e -> known.stepBy(handler(e.handler()));
            case ServiceRequestReturnedV1 e -> known.stepBy(handler(e.handler()));
            case ServiceRequestCompletedV1 e -> known.stepBy(handler(e.handler()));
            case ServiceRequestRejectedV1 e -> known.stepBy(handler(e.handler()));
        };
    }

    private static Involved called(Involved known, @Nullable String number) {
        return number == null ? known : known.called(new MatterNumber(number));
    }

    private static Optional<Set<StaffId>> staff(@Nullable List<String> ids) {
        return Optional.ofNullable(ids)
                .map(all -> all.stream().map(StaffId::new).collect(toSet()));
    }

    private static Optional<Set<StaffId>> handler(@Nullable String id) {
        return Optional.ofNullable(id).map(StaffId::new).map(Set::of);
    }
}
