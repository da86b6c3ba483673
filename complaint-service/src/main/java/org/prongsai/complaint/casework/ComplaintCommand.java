package org.prongsai.complaint.casework;

import java.time.LocalDate;
import java.util.Optional;
import org.prongsai.complaint.Kind;
import org.prongsai.support.StaffId;
import org.prongsai.support.receipt.ReceiptLocator;
import org.prongsai.support.receipt.TrackingNumber;

/** What can be asked of a case. What people wrote is not among it: no decision depends on their words. */
public sealed interface ComplaintCommand {

    /**
     * Somebody files a case.
     *
     * @param replyDueOn by when the reporter hears from the agency, by the rule of the day
     */
    record Receive(
            Kind kind,
            Optional<String> category,
            boolean anonymous,
            TrackingNumber trackingNumber,
            ReceiptLocator receipt,
            LocalDate replyDueOn)
            implements ComplaintCommand {}

    record Acknowledge() implements ComplaintCommand {}

    record Assign(StaffId to) implements ComplaintCommand {}

    record Resolve(Resolution outcome) implements ComplaintCommand {}

    record Close() implements ComplaintCommand {}

    /** Time has passed. */
    record Tick() implements ComplaintCommand {}
}
