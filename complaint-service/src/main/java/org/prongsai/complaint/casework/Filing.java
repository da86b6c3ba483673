package org.prongsai.complaint.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.prongsai.complaint.Channel;
import org.prongsai.complaint.Kind;
import org.prongsai.support.receipt.ReceiptLocator;
import org.prongsai.support.receipt.TrackingNumber;

/**
 * What is fixed about a case on the day it is filed.
 *
 * @param category a code of the closed list, never text
 * @param anonymous whether the reporter left nothing that names them
 * @param receivedAt when it was recorded: for a case that staff entered after the day on which it came
 * @param replyDueOn by when they hear from the agency
 * @param receiveNumber what a case that staff entered is called in the agency's own register (เลขรับ)
 * @param recordsCloseOn the last day on which a reply that was given in time may still be on its way to the record:
 *     the day of reply itself where replies are given here
 * @param about what it is about, as tags
 * @param toBeTold whether the reporter left an e-mail address and wants a mail when there is something new
 */
public record Filing(
        Kind kind,
        Optional<String> category,
        boolean anonymous,
        TrackingNumber trackingNumber,
        ReceiptLocator receipt,
        Instant receivedAt,
        LocalDate receivedOn,
        LocalDate replyDueOn,
        Channel channel,
        Optional<String> receiveNumber,
        LocalDate recordsCloseOn,
        About about,
        boolean toBeTold) {

    /**
     * What a case points at, as tags that tell nobody what it is.
     *
     * @param procurement of a process of buying or hiring
     * @param request of a citizen's request for a service
     */
    public record About(Optional<String> procurement, Optional<String> request) {
        public static final About NOTHING = new About(Optional.empty(), Optional.empty());
    }

    /** Without what it points at and its number in the register of paper, when what people wrote has been erased. */
    Filing withoutTraces() {
        return new Filing(
                kind,
                category,
                anonymous,
                trackingNumber,
                receipt,
                receivedAt,
                receivedOn,
                replyDueOn,
                channel,
                Optional.empty(),
                recordsCloseOn,
                About.NOTHING,
                toBeTold);
    }

    /** Whether staff wrote it down for its reporter; only then may what happens to it have happened before today. */
    public boolean entered() {
        return channel != Channel.WEB;
    }
}
