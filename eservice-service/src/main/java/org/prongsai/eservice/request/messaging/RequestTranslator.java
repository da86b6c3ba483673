package org.prongsai.eservice.request.messaging;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.prongsai.calendar.BangkokTime;
import org.prongsai.contracts.WireEvent;
import org.prongsai.contracts.eservice.ServiceRequestAcceptedV1;
import org.prongsai.contracts.eservice.ServiceRequestChannel;
import org.prongsai.contracts.eservice.ServiceRequestCompletedV1;
import org.prongsai.contracts.eservice.ServiceRequestRejectedV1;
import org.prongsai.contracts.eservice.ServiceRequestResumedV1;
import org.prongsai.contracts.eservice.ServiceRequestReturnedV1;
import org.prongsai.contracts.eservice.ServiceRequestSubmittedV1;
import org.prongsai.contracts.eservice.Timeliness;
import org.prongsai.eservice.request.Filing;
import org.prongsai.eservice.request.Request.Step;
import org.prongsai.eservice.request.RequestEvent;
import org.prongsai.eservice.request.RequestEvent.RequestAccepted;
import org.prongsai.eservice.request.RequestEvent.RequestCompleted;
import org.prongsai.eservice.request.RequestEvent.RequestRejected;
import org.prongsai.eservice.request.RequestEvent.RequestResumed;
import org.prongsai.eservice.request.RequestEvent.RequestReturned;
import org.prongsai.eservice.request.RequestEvent.RequestSubmitted;
import org.prongsai.support.StaffId;
import org.prongsai.support.aggregate.EventTranslator;

/** A request's events in the words of the contract: codes, days and minutes, no text, no person, no sensitive service. */
public final class RequestTranslator implements EventTranslator<RequestEvent> {

    @Override
    public Optional<Published> publish(RequestEvent event) {
        return Optional.of(
                switch (event) {
                    case RequestSubmitted submitted ->
                        new Published(submitted.filing().receivedOn(), submitted(submitted.filing()));
                    case RequestAccepted(var step) -> taken(step, ServiceRequestAcceptedV1::new);
                    case RequestReturned(var step) -> taken(step, ServiceRequestReturnedV1::new);
                    case RequestResumed resumed -> taken(resumed.step(), (day, _) -> new ServiceRequestResumedV1(day));
                    case RequestCompleted completed ->
                        taken(completed.step(), (day, handler) -> completed(completed, day, handler));
                    case RequestRejected(var step) -> taken(step, ServiceRequestRejectedV1::new);
                });
    }

    /** A step in the words of the contract, made of its day and of who of the staff took it. */
    private interface Wire {
        WireEvent of(LocalDate day, @Nullable String handler);
    }

    private static Published taken(Step step, Wire wire) {
        var day = BangkokTime.dayOf(step.at());
        return new Published(day, wire.of(day, step.staff().map(StaffId::value).orElse(null)));
    }

    private static ServiceRequestSubmittedV1 submitted(Filing filing) {
        return new ServiceRequestSubmittedV1(
                filing.countedAs(),
                ServiceRequestChannel.valueOf(filing.channel().name()),
                filing.receivedOn(),
                filing.trackingNumber().value());
    }

    private static ServiceRequestCompletedV1 completed(
            RequestCompleted event, LocalDate day, @Nullable String handler) {
        return new ServiceRequestCompletedV1(
                day,
                Timeliness.valueOf(event.handling().timeliness().name()),
                event.lengthTold() ? event.handling().minutesUsed() : null,
                handler);
    }
}
