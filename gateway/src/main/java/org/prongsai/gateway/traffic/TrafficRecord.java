package org.prongsai.gateway.traffic;

import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.prongsai.calendar.BangkokTime;
import org.springframework.http.HttpMethod;

/** When somebody sent something about a complaint, and from where. Nothing of what was sent, and no case. */
record TrafficRecord(Instant at, InetAddress address, HttpMethod method, ComplaintRoute route) {
    /** All are of one length, so that a sealed one does not tell by its own what it is about. */
    static final int BYTES = 160;

    LocalDate day() {
        return BangkokTime.dayOf(at);
    }

    /** One line of JSON, filled with spaces. */
    byte[] plain() {
        String json = "{\"at\":\"%s\",\"address\":\"%s\",\"method\":\"%s\",\"route\":\"%s\"}"
                .formatted(
                        at.truncatedTo(ChronoUnit.SECONDS)
                                .atZone(BangkokTime.ZONE)
                                .toOffsetDateTime(),
                        // an interface of this machine says nothing to others
                        address.getHostAddress().replaceFirst("%.*", ""),
                        method,
                        route);
        return (json + " ".repeat(BYTES - json.length())).getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public String toString() {
        return "a traffic record";
    }
}
