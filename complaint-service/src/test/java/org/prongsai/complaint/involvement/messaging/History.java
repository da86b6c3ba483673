package org.prongsai.complaint.involvement.messaging;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.complaint.involvement.LoggedEvent;
import org.prongsai.complaint.involvement.Matter;
import org.prongsai.complaint.involvement.MatterId;
import org.prongsai.contracts.EventCodec;
import org.prongsai.contracts.EventEnvelope;
import org.prongsai.contracts.EventTypes;
import org.prongsai.contracts.WireEvent;
import org.prongsai.contracts.eservice.ServiceRequestAcceptedV1;
import org.prongsai.contracts.eservice.ServiceRequestChannel;
import org.prongsai.contracts.eservice.ServiceRequestCompletedV1;
import org.prongsai.contracts.eservice.ServiceRequestSubmittedV1;
import org.prongsai.contracts.eservice.Timeliness;
import org.prongsai.contracts.procurement.ProcurementAwardedV1;
import org.prongsai.contracts.procurement.ProcurementCategory;
import org.prongsai.contracts.procurement.ProcurementCreatedV1;
import org.prongsai.contracts.procurement.ProcurementMethod;
import org.prongsai.support.AgencyId;

/** What the other services tell of one of their aggregates, event by event. */
final class History {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    private final MatterId id;
    private final List<EventEnvelope> events = new ArrayList<>();

    private History(MatterId id) {
        this.id = id;
    }

    static History procurement(AgencyId agency, String ocid) {
        return new History(new MatterId(agency, Matter.Kind.PROCUREMENT, ocid));
    }

    static History request(AgencyId agency, String id) {
        return new History(new MatterId(agency, Matter.Kind.SERVICE_REQUEST, id));
    }

    /** @param by null for an event from before it said who */
    History created(@Nullable String egpProjectNumber, @Nullable String by) {
        return and(new ProcurementCreatedV1(
                id.aggregate(),
                2570,
                ProcurementCategory.GOODS,
                ProcurementMethod.SPECIFIC,
                "98500.00",
                null,
                egpProjectNumber,
                null,
                DAY,
                by == null ? null : List.of(by)));
    }

    History awarded(String by) {
        var bids = List.of(new ProcurementAwardedV1.Bid("supplier-1", "98000.00"));
        return and(new ProcurementAwardedV1(DAY, bids, "supplier-1", "98000.00", events.size() + 1, null, List.of(by)));
    }

    History submitted(String trackingNumber) {
        return and(new ServiceRequestSubmittedV1("asset-loan", ServiceRequestChannel.WEB, DAY, trackingNumber));
    }

    History accepted(String by) {
        return and(new ServiceRequestAcceptedV1(DAY, by));
    }

    History completed(String by) {
        return and(new ServiceRequestCompletedV1(DAY, Timeliness.IN_TIME, 7, by));
    }

    History and(WireEvent event) {
        return and(EventTypes.typeOf(event), EventCodec.write(event));
    }

    History and(String type, String data) {
        long sequence = events.size() + 1L;
        events.add(new EventEnvelope(
                id.agency().value(),
                id.aggregate(),
                sequence,
                id.aggregate() + "-" + sequence,
                type,
                "/test",
                Instant.parse("2026-11-24T05:00:00Z"),
                DAY,
                1,
                data));
        return this;
    }

    MatterId id() {
        return id;
    }

    List<EventEnvelope> events() {
        return List.copyOf(events);
    }

    EventEnvelope envelope(int sequence) {
        return events.get(sequence - 1);
    }

    LoggedEvent event(int sequence) {
        var event = envelope(sequence);
        return new LoggedEvent(event.sequence(), event.type(), event.data());
    }
}
