package org.prongsai.contracts.complaint;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.prongsai.contracts.Code;

/** A complaint, request, suggestion or question came in.
 *
 * @param category code of the agency's closed list, null where the kind has none
 * @param anonymous whether the person gave no name; nothing on Kafka says who it was
 * @param replyDueOn last day of the first reply */
public record ComplaintReceivedV1(
        ComplaintKind kind,
        @Nullable String category,
        ComplaintChannel channel,
        boolean anonymous,
        LocalDate receivedOn,
        LocalDate replyDueOn)
        implements ComplaintWireEvent {

    public ComplaintReceivedV1 {
        Code.optional("category", category);
    }
}
