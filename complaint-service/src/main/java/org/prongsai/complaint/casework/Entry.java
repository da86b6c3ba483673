package org.prongsai.complaint.casework;

import java.time.LocalDate;
import java.util.Optional;
import org.prongsai.complaint.Channel;

/**
 * How a case that staff enter came to the agency.
 *
 * @param channel any but the web
 * @param receivedOn the day on which it came, today or before
 * @param receiveNumber what it is called in the agency's own register (เลขรับ); it opens nothing and names nobody
 * @param recordsCloseOn the last day on which a reply that was given in time may still be on its way to the record
 */
public record Entry(Channel channel, LocalDate receivedOn, Optional<String> receiveNumber, LocalDate recordsCloseOn) {

    public Entry {
        if (channel == Channel.WEB) {
            throw new IllegalArgumentException("what comes by the web is not entered by staff");
        }
    }
}
