package org.prongsai.reporting.requests.messaging;

import java.time.LocalDate;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.prongsai.contracts.EventCodec;
import org.prongsai.contracts.EventEnvelope;
import org.prongsai.contracts.Topics;
import org.prongsai.contracts.eservice.EserviceWireEvent;
import org.prongsai.contracts.eservice.ServiceRequestAcceptedV1;
import org.prongsai.contracts.eservice.ServiceRequestCompletedV1;
import org.prongsai.contracts.eservice.ServiceRequestRejectedV1;
import org.prongsai.contracts.eservice.ServiceRequestResumedV1;
import org.prongsai.contracts.eservice.ServiceRequestReturnedV1;
import org.prongsai.contracts.eservice.ServiceRequestSubmittedV1;
import org.prongsai.contracts.eservice.Timeliness;
import org.prongsai.reporting.fold.Tally;
import org.prongsai.reporting.projection.Projection;
import org.prongsai.reporting.requests.RequestFacts;
import org.prongsai.reporting.requests.RequestFacts.State;
import org.prongsai.reporting.requests.ServiceStatistics;
import org.springframework.stereotype.Component;

/** Every request adds its own counts to the statistics of the fiscal year in which it came in. */
@Component
public class ServiceStatisticsProjection implements Projection<EventEnvelope, RequestFacts, Tally> {

    @Override
    public String name() {
        return ServiceStatistics.PROJECTION;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public SortedSet<String> topics() {
        return new TreeSet<>(Set.of(Topics.ESERVICE_EVENTS));
    }

    @Override
    public RequestFacts fold(@Nullable RequestFacts before, EventEnvelope event) {
        if (!(EventCodec.read(event) instanceof EserviceWireEvent said)) {
            throw new IllegalArgumentException("not an event of a service request");
        }
        LocalDate day = event.occurredOn();
        if (before == null) {
            return switch (said) {
                case ServiceRequestSubmittedV1 e ->
                    RequestFacts.submitted(e.service(), e.channel().name(), e.submittedOn());
                default -> throw new IllegalStateException("a request begins with its submission");
            };
        }
        return switch (said) {
            case ServiceRequestSubmittedV1 e -> throw new IllegalStateException("a request is submitted once");
            case ServiceRequestAcceptedV1 e -> before.accepted(day);
            case ServiceRequestReturnedV1 e -> before.returned(day);
            case ServiceRequestResumedV1 e -> before.accepted(day);
            case ServiceRequestCompletedV1 e -> before.completed(how(e.timeliness()), e.minutesUsed(), day);
            case ServiceRequestRejectedV1 e -> before.rejected(day);
        };
    }

    private static State how(Timeliness timeliness) {
        return switch (timeliness) {
            case IN_TIME -> State.IN_TIME;
            case LATE -> State.LATE;
            case NO_STANDARD -> State.NO_STANDARD;
        };
    }

    @Override
    public Tally none() {
        return Tally.none();
    }

    @Override
    public Class<RequestFacts> factsType() {
        return RequestFacts.class;
    }

    @Override
    public Class<Tally> bodyType() {
        return Tally.class;
    }
}
