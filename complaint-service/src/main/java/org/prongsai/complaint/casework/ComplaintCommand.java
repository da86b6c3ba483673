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
     * @param entry of a case that staff enter; without it, it is filed now, by its reporter
     */
    record Receive(
            Kind kind,
            Optional<String> category,
            boolean anonymous,
            TrackingNumber trackingNumber,
            ReceiptLocator receipt,
            LocalDate replyDueOn,
            Optional<Entry> entry)
            implements ComplaintCommand {}

    /** @param occurredOn the day on which it happened, for a case that staff entered; today where it is not said */
    record Acknowledge(Optional<LocalDate> occurredOn) implements ComplaintCommand {
        public Acknowledge() {
            this(Optional.empty());
        }
    }

    /** @param occurredOn as for {@link Acknowledge} */
    record Assign(StaffId to, Optional<LocalDate> occurredOn) implements ComplaintCommand {
        public Assign(StaffId to) {
            this(to, Optional.empty());
        }
    }

    /** @param occurredOn as for {@link Acknowledge} */
    record Resolve(Resolution outcome, Optional<LocalDate> occurredOn) implements ComplaintCommand {
        public Resolve(Resolution outcome) {
            this(outcome, Optional.empty());
        }
    }

    /** @param occurredOn as for {@link Acknowledge} */
    record Close(Optional<LocalDate> occurredOn) implements ComplaintCommand {
        public Close() {
            this(Optional.empty());
        }
    }

    /** Time has passed. */
    record Tick() implements ComplaintCommand {}
}
