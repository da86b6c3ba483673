package org.prongsai.eservice.request;

import java.time.Instant;
import java.util.Optional;
import org.prongsai.eservice.request.Request.Handling;
import org.prongsai.eservice.request.Request.Step;

/** What happened to a request. */
public sealed interface RequestEvent {

    /** @param dueAt empty without a standard */
    record RequestSubmitted(Filing filing, Optional<Instant> dueAt) implements RequestEvent {}

    record RequestAccepted(Step step) implements RequestEvent {}

    record RequestReturned(Step step) implements RequestEvent {}

    /** @param dueAt anew, later by as long as the agency waited */
    record RequestResumed(Step step, Optional<Instant> dueAt) implements RequestEvent {}

    /** @param lengthTold whether the others may hear how long it took */
    record RequestCompleted(Step step, Handling handling, boolean lengthTold) implements RequestEvent {}

    record RequestRejected(Step step) implements RequestEvent {}
}
