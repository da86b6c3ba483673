package org.prongsai.gateway.edge;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.prongsai.gateway.edge.EdgeProperties.RateLimit;
import org.springframework.stereotype.Component;

/** How often each address may still call. An address is known by a {@link Pseudonym} only. */
@Component
class AddressLimits {
    private static final int MOST_ADDRESSES = 100_000;

    private final Pseudonyms pseudonyms;
    private final LoadingCache<Pseudonym, Bucket> calls;
    private final LoadingCache<Pseudonym, Bucket> unknownReceipts;
    private final LoadingCache<Pseudonym, Bucket> filings;
    private final LoadingCache<Pseudonym, Semaphore> files;

    AddressLimits(EdgeProperties properties, Clock clock) {
        RateLimit limit = properties.rateLimit();
        this.pseudonyms = new Pseudonyms(clock);
        this.calls = ofAddresses(() -> Bucket.builder()
                .addLimit(l -> l.capacity(limit.burst()).refillGreedy(limit.perSecond(), Duration.ofSeconds(1)))
                .build());
        long receipts = limit.unknownReceiptsPerMinute();
        this.unknownReceipts = ofAddresses(() -> Bucket.builder()
                .addLimit(l -> l.capacity(receipts).refillGreedy(receipts, Duration.ofMinutes(1)))
                .build());
        this.filings = ofAddresses(limit::filingsOfAddress);
        this.files = ofAddresses(() -> new Semaphore(limit.filesAtOnce()));
    }

    Pseudonym pseudonym(InetAddress address) {
        return pseudonyms.of(subscriber(address.getAddress()));
    }

    Bucket calls(Pseudonym address) {
        return calls.get(address);
    }

    Bucket unknownReceipts(Pseudonym address) {
        return unknownReceipts.get(address);
    }

    Bucket filings(Pseudonym address) {
        return filings.get(address);
    }

    /** A place for each file on its way. */
    Semaphore files(Pseudonym address) {
        return files.get(address);
    }

    private static <T> LoadingCache<Pseudonym, T> ofAddresses(Supplier<T> full) {
        // a bucket that nobody touched for this long is full again
        return Caffeine.newBuilder()
                .maximumSize(MOST_ADDRESSES)
                .expireAfterAccess(Duration.ofMinutes(10))
                .build(address -> full.get());
    }

    /** An IPv6 subscriber has a network of 64 bits to choose addresses from. */
    private static byte[] subscriber(byte[] address) {
        return address.length == 16 ? Arrays.copyOf(address, 8) : address;
    }
}
