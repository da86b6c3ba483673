package org.prongsai.contracts;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.stream.Collectors;
import org.prongsai.contracts.complaint.ComplaintAcknowledgedV1;
import org.prongsai.contracts.complaint.ComplaintAssignedV1;
import org.prongsai.contracts.complaint.ComplaintClosedV1;
import org.prongsai.contracts.complaint.ComplaintReceivedV1;
import org.prongsai.contracts.complaint.ComplaintReplyOverdueV1;
import org.prongsai.contracts.complaint.ComplaintResolvedV1;
import org.prongsai.contracts.eservice.ServiceRequestAcceptedV1;
import org.prongsai.contracts.eservice.ServiceRequestCompletedV1;
import org.prongsai.contracts.eservice.ServiceRequestRejectedV1;
import org.prongsai.contracts.eservice.ServiceRequestResumedV1;
import org.prongsai.contracts.eservice.ServiceRequestReturnedV1;
import org.prongsai.contracts.eservice.ServiceRequestSubmittedV1;
import org.prongsai.contracts.integrity.DisclosurePublishedV1;
import org.prongsai.contracts.integrity.DisclosureWithdrawnV1;
import org.prongsai.contracts.integrity.IntegrityPlanAdoptedV1;

/** Every type that was ever sent, and the record that reads it. A type is never removed: the log is kept for ever. */
public final class EventTypes {

    private static final SequencedMap<String, Class<? extends WireEvent>> RECORDS = new LinkedHashMap<>();

    static {
        RECORDS.put("complaint.received.v1", ComplaintReceivedV1.class);
        RECORDS.put("complaint.acknowledged.v1", ComplaintAcknowledgedV1.class);
        RECORDS.put("complaint.assigned.v1", ComplaintAssignedV1.class);
        RECORDS.put("complaint.reply-overdue.v1", ComplaintReplyOverdueV1.class);
        RECORDS.put("complaint.resolved.v1", ComplaintResolvedV1.class);
        RECORDS.put("complaint.closed.v1", ComplaintClosedV1.class);
        RECORDS.put("integrity-plan.adopted.v1", IntegrityPlanAdoptedV1.class);
        RECORDS.put("disclosure.published.v1", DisclosurePublishedV1.class);
        RECORDS.put("disclosure.withdrawn.v1", DisclosureWithdrawnV1.class);
        RECORDS.put("service-request.submitted.v1", ServiceRequestSubmittedV1.class);
        RECORDS.put("service-request.accepted.v1", ServiceRequestAcceptedV1.class);
        RECORDS.put("service-request.returned.v1", ServiceRequestReturnedV1.class);
        RECORDS.put("service-request.resumed.v1", ServiceRequestResumedV1.class);
        RECORDS.put("service-request.completed.v1", ServiceRequestCompletedV1.class);
        RECORDS.put("service-request.rejected.v1", ServiceRequestRejectedV1.class);
    }

    private static final Map<Class<? extends WireEvent>, String> TYPES =
            RECORDS.entrySet().stream().collect(Collectors.toUnmodifiableMap(Map.Entry::getValue, Map.Entry::getKey));

    private EventTypes() {}

    /** The record of a type; empty for a type that this version of the contracts does not know. */
    public static Optional<Class<? extends WireEvent>> recordOf(String type) {
        return Optional.ofNullable(RECORDS.get(type));
    }

    /**
     * The type string of a record.
     *
     * @throws IllegalArgumentException when the record was never registered, which is a programming error
     */
    public static String typeOf(Class<? extends WireEvent> wire) {
        var type = TYPES.get(wire);
        if (type == null) {
            throw new IllegalArgumentException(wire.getName() + " is not a registered event");
        }
        return type;
    }

    public static String typeOf(WireEvent event) {
        return typeOf(event.getClass());
    }

    /** All types, in the order of the catalogue. */
    public static SequencedSet<String> all() {
        return Collections.unmodifiableSequencedSet(RECORDS.sequencedKeySet());
    }
}
