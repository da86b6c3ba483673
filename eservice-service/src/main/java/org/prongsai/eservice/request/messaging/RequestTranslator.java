package org.prongsai.eservice.request.messaging;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
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
import org.prongsai.eservice.request.RequestEvent;
import org.prongsai.eservice.request.RequestEvent.RequestAccepted;
import org.prongsai.eservice.request.RequestEvent.RequestCompleted;
import org.prongsai.eservice.request.RequestEvent.RequestRejected;
import org.prongsai.eservice.request.RequestEvent.RequestResumed;
import org.prongsai.eservice.request.RequestEvent.RequestReturned;
import org.prongsai.eservice.request.RequestEvent.RequestSubmitted;
import org.prongsai.support.aggregate.EventTranslator;

/** A request's events in the words of the contract: codes, days and minutes, no text, no person, no sensitive service. */
public final class RequestTranslator implements EventTranslator<RequestEvent> {

    @Override
    public Optional<Published> publish(RequestEvent event) {
        return Optional.of(
                switch (event) {
                    case RequestSubmitted e -> new Published(e.filing().receivedOn(), submitted(e.filing()));
                    case RequestAccepted(var step) -> on(step.at(), ServiceRequestAcceptedV1::new);
                    case RequestReturned(var step) -> on(step.at(), ServiceRequestReturnedV1::new);
                    case RequestResumed e -> on(e.step().at(), ServiceRequestResumedV1::new);
                    case RequestCompleted completed -> on(completed.step().at(), day -> completed(completed, day));
                    case RequestRejected(var step) -> on(step.at(), ServiceRequestRejectedV1::new);
                });
    }

    private static Published on(Instant at, Function<LocalDate, WireEvent> wire) {
        var day = BangkokTime.dayOf(at);
        return new Published(day, wire.apply(day));
    }

    private static ServiceRequestSubmittedV1 submitted(Filing filing) {
        return new ServiceRequestSubmittedV1(
                filing.countedAs(),
                ServiceRequestChannel.valueOf(filing.channel().name()),
                filing.receivedOn());
    }

    private static ServiceRequestCompletedV1 completed(RequestCompleted event, LocalDate day) {
        return new ServiceRequestCompletedV1(
                day,
                Timeliness.valueOf(event.handling().timeliness().name()),
                event.lengthTold() ? event.handling().minutesUsed() : null);
    }
}
