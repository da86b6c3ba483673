package org.prongsai.complaint.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.prongsai.complaint.Kind;
import org.prongsai.support.receipt.ReceiptLocator;
import org.prongsai.support.receipt.TrackingNumber;

/**
 * What is fixed about a case on the day it is filed.
 *
 * @param category a code of the closed list, never text
 * @param anonymous whether the reporter left nothing that names them
 * @param replyDueOn by when they hear from the agency
 */
public record Filing(
        Kind kind,
        Optional<String> category,
        boolean anonymous,
        TrackingNumber trackingNumber,
        ReceiptLocator receipt,
        Instant receivedAt,
        LocalDate receivedOn,
        LocalDate replyDueOn) {}
