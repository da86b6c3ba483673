package org.prongsai.identity.login;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import java.time.Duration;

/**
 * How often a password may still be wrong: for an account, whoever tries, and for an address, whichever accounts it
 * tries. Only wrong ones count. A name that nobody has is counted like one that somebody has.
 */
public final class LoginLimits {

    private static final int WRONG_FOR_AN_ACCOUNT = 10;
    private static final int WRONG_FROM_AN_ADDRESS = 50;
    private static final Duration UNTIL_FULL_AGAIN = Duration.ofMinutes(15);
    private static final int MOST = 100_000;

    private final LoadingCache<String, Bucket> accounts = buckets(WRONG_FOR_AN_ACCOUNT);
    private final LoadingCache<String, Bucket> addresses = buckets(WRONG_FROM_AN_ADDRESS);

    private static LoadingCache<String, Bucket> buckets(int capacity) {
        return Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterAccess(UNTIL_FULL_AGAIN)
                .build(key -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(capacity).refillGreedy(capacity, UNTIL_FULL_AGAIN))
                        .build());
    }

    /** How long nobody may try; zero when they may. A try is taken now, and given back when it was right. */
    Duration take(String account, String address) {
        long wait = Math.max(wait(accounts.get(account)), wait(addresses.get(address)));
        if (wait == 0) {
            accounts.get(account).tryConsume(1);
            addresses.get(address).tryConsume(1);
        }
        return Duration.ofNanos(wait);
    }

    private static long wait(Bucket bucket) {
        return bucket.estimateAbilityToConsume(1).getNanosToWaitForRefill();
    }

    void giveBack(String account, String address) {
        accounts.get(account).addTokens(1);
        addresses.get(address).addTokens(1);
    }
}
