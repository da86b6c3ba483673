package org.prongsai.gateway.edge;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The limits of the door.
 *
 * @param maxApiBody the largest body of an API call; 64 KiB hold 20,000 Thai characters
 * @param maxFormBody the largest form of a page, where a Thai character takes nine bytes
 * @param bodyTimeout in which a body has to arrive
 * @param maxFileBody the largest form with a file, of 20 MB
 * @param fileTimeout in which such a form has to arrive; 21 MB take ten minutes at 300 kbit/s
 * @param fileStall for how long nothing of it may come
 * @param behindTls whether browsers reach the platform by TLS, so that they may be told to keep to it
 */
@ConfigurationProperties("prongsai.gateway")
record EdgeProperties(
        @DefaultValue("64KB") DataSize maxApiBody,
        @DefaultValue("256KB") DataSize maxFormBody,
        @DefaultValue("20s") Duration bodyTimeout,
        @DefaultValue("21MB") DataSize maxFileBody,
        @DefaultValue("10m") Duration fileTimeout,
        @DefaultValue("30s") Duration fileStall,
        @DefaultValue("false") boolean behindTls,
        @DefaultValue RateLimit rateLimit) {

    /**
     * How often one address may call. The defaults are generous: a village shares one address.
     *
     * @param burst calls at once
     * @param perSecond calls in the long run
     * @param unknownReceiptsPerMinute answers of "no such receipt", so that nobody tries receipts in rows
     * @param filesAtOnce files that are on their way at the same time
     * @param filingsBurst complaints of one address at once
     * @param filingsPerMinute complaints of one address in the long run
     * @param agencyFilingsBurst complaints to one agency at once, from wherever they come
     * @param agencyFilingsPerMinute complaints to one agency in the long run
     */
    record RateLimit(
            @DefaultValue("2000") long burst,
            @DefaultValue("200") long perSecond,
            @DefaultValue("60") long unknownReceiptsPerMinute,
            @DefaultValue("20") int filesAtOnce,
            @DefaultValue("1000") long filingsBurst,
            @DefaultValue("60") long filingsPerMinute,
            @DefaultValue("3000") long agencyFilingsBurst,
            @DefaultValue("200") long agencyFilingsPerMinute) {

        Bucket filingsOfAddress() {
            return bucket(filingsBurst, filingsPerMinute);
        }

        Bucket filingsOfAgency() {
            return bucket(agencyFilingsBurst, agencyFilingsPerMinute);
        }

        private static Bucket bucket(long burst, long perMinute) {
            return Bucket.builder()
                    .addLimit(l -> l.capacity(burst).refillGreedy(perMinute, Duration.ofMinutes(1)))
                    .build();
        }
    }
}
