package org.prongsai.eservice.request;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.prongsai.encryption.Receipts;
import org.prongsai.eservice.application.SealedApplication;
import org.prongsai.eservice.request.Request.Made;
import org.prongsai.eservice.request.Request.Party;
import org.prongsai.eservice.request.RequestCommand.Act;
import org.prongsai.support.AgencyId;
import org.prongsai.support.aggregate.Actor;
import org.prongsai.support.aggregate.AggregateId;
import org.prongsai.support.aggregate.Aggregates;
import org.prongsai.support.aggregate.Command;
import org.prongsai.support.aggregate.Context;
import org.prongsai.support.aggregate.Outcome;
import org.prongsai.support.aggregate.Snapshot;
import org.prongsai.support.idempotency.RepeatableCalls;
import org.prongsai.support.receipt.ReceiptLocator;
import org.prongsai.support.security.Caller;

/** The holder of a receipt looks how far their request has come, and brings what was missing. */
public final class FollowRequest {

    private final Aggregates<Request, RequestCommand, RequestEvent, Refusal> requests;
    private final Receipts receipts;
    private final SealedApplication application;
    private final RepeatableCalls calls;
    private final Clock clock;

    public FollowRequest(
            Aggregates<Request, RequestCommand, RequestEvent, Refusal> requests,
            Receipts receipts,
            SealedApplication application,
            RepeatableCalls calls,
            Clock clock) {
        this.requests = requests;
        this.receipts = receipts;
        this.application = application;
        this.calls = calls;
        this.clock = clock;
    }

    /**
     * How far a request has come.
     *
     * @param notes what was written, by the id that a step names
     */
    public record Progress(Made request, Map<String, String> notes) {}

    /** Empty for a code that no request of this agency has, well-formed or not. */
    public Optional<Progress> byReceipt(AgencyId agency, String code) {
        return find(agency, code).map(found -> progress(found.id(), (Made) found.state()));
    }

    /**
     * The citizen answers what they were asked, and the clock goes on.
     *
     * @return empty for a code that no request has
     */
    public Optional<Outcome<Refusal>> reply(Caller caller, String idempotencyKey, String code, String text) {
        return find(caller.agency(), code).map(found -> {
            // what is asked for is the text alone: the code opens the request and is kept nowhere, not even as a hash
            var call = calls.call(caller, "reply " + found.id().value(), idempotencyKey, text);
            var note = NoteId.of(call);
            return requests.change(
                    found.id(),
                    new Command<Request, RequestCommand>(
                            new Act(Action.RESUME, Party.CITIZEN, Optional.empty(), Optional.of(note)),
                            new Context(Actor.of(caller), clock.instant()),
                            "reply",
                            call,
                            application.noteToSeal(note, text),
                            Optional.empty(),
                            after -> Map.of(
                                    "status", ((Made) after.state()).status().name())));
        });
    }

    private Optional<Snapshot<Request>> find(AgencyId agency, String code) {
        return ReceiptLocator.find(receipts, requests, agency, code);
    }

    private Progress progress(AggregateId id, Made request) {
        return new Progress(request, application.notes(id));
    }
}
