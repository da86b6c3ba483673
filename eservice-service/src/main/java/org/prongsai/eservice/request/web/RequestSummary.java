package org.prongsai.eservice.request.web;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.eservice.request.Action;
import org.prongsai.eservice.request.Channel;
import org.prongsai.eservice.request.Request;
import org.prongsai.eservice.request.Request.Handling;
import org.prongsai.eservice.request.Request.Made;
import org.prongsai.eservice.request.Status;
import org.prongsai.eservice.request.Timeliness;
import org.prongsai.support.aggregate.Snapshot;
import org.prongsai.support.security.Caller;
import org.prongsai.support.security.Role;

/**
 * A request in a list: codes and times only.
 *
 * @param recordedLate whether it was written down on another day than it came in
 * @param dueAt null without a time standard, and while the agency waits for the citizen
 * @param overdue whether it is still open after its time
 * @param minutesUsed working minutes, once it is completed
 * @param allowedActions what this caller may do with it now, as the last part of the address
 */
record RequestSummary(
        String id,
        long version,
        String trackingNumber,
        String service,
        Channel channel,
        Status status,
        Instant receivedAt,
        Instant recordedAt,
        boolean recordedLate,
        @Nullable Instant dueAt,
        boolean overdue,
        @Nullable Integer minutesUsed,
        @Nullable Timeliness timeliness,
        List<String> allowedActions) {

    static RequestSummary of(Snapshot<Request> snapshot, Caller caller, Instant now) {
        var made = (Made) snapshot.state();
        var filing = made.filing();
        return new RequestSummary(
                snapshot.id().value(),
                snapshot.version(),
                filing.trackingNumber().value(),
                filing.service(),
                filing.channel(),
                made.status(),
                filing.receivedAt(),
                filing.recordedAt(),
                filing.isRecordedLate(),
                made.dueAt().orElse(null),
                made.status().isOpen() && made.dueAt().filter(now::isAfter).isPresent(),
                made.handling().map(Handling::minutesUsed).orElse(null),
                made.handling().map(Handling::timeliness).orElse(null),
                allowedActions(made.status(), caller));
    }

    private static List<String> allowedActions(Status status, Caller caller) {
        return mayAct(caller)
                ? Arrays.stream(Action.values())
                        .filter(action -> action.isPossibleIn(status))
                        .map(Action::code)
                        .toList()
                : List.of();
    }

    private static boolean mayAct(Caller caller) {
        return caller.has(Role.SERVICE_OFFICER);
    }
}
