package org.prongsai.eservice.request;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.prongsai.calendar.BangkokTime;
import org.prongsai.support.receipt.ReceiptLocator;
import org.prongsai.support.receipt.TrackingNumber;
import org.prongsai.workclock.Standard;

/**
 * What is fixed about a request when it comes in.
 *
 * @param service the public code
 * @param countedAs the code under which it is told of and counted
 * @param edition of the catalogue's entry by which it was made
 * @param standard the time that the agency allows itself, as it stood then
 * @param claim keyed hash by which the person's open request is the only one; empty where there may be several
 * @param receivedAt when it came in: for paper, long before it was recorded
 */
public record Filing(
        String service,
        String countedAs,
        int edition,
        Channel channel,
        TrackingNumber trackingNumber,
        ReceiptLocator receipt,
        Optional<Standard> standard,
        Optional<String> claim,
        Instant receivedAt,
        Instant recordedAt) {

    public LocalDate receivedOn() {
        return BangkokTime.dayOf(receivedAt);
    }

    /** Whether its length may be told: one that is counted with others would be known by it. */
    public boolean isCountedWithOthers() {
        return !service.equals(countedAs);
    }

    /** Whether it was written down on another day than it came in, which every reader is told. */
    public boolean isRecordedLate() {
        return !BangkokTime.dayOf(recordedAt).equals(receivedOn());
    }
}
