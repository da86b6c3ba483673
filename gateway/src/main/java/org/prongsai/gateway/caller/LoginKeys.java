package org.prongsai.gateway.caller;

import com.nimbusds.jose.jwk.JWKSet;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * The keys that vouch for logins, kept for a while. A token with a key that is not among them has them asked for again,
 * for keys are rotated; but not more often than this, for anybody can make up a token. When nobody answers, those that
 * are known hold.
 */
final class LoginKeys {
    private static final Duration FRESH = Duration.ofMinutes(5);
    private static final Duration NOT_MORE_OFTEN_THAN = Duration.ofSeconds(5);

    private final KeySource source;
    private final Clock clock;
    private final AtomicReference<@Nullable Kept> kept = new AtomicReference<>();

    LoginKeys(KeySource source, Clock clock) {
        this.source = source;
        this.clock = clock;
    }

    private record Kept(JWKSet keys, Instant at) {}

    /** The keys, among them the one that is named, if there is such a one. */
    Mono<JWKSet> with(@Nullable String keyId) {
        return Mono.defer(() -> {
            Kept known = kept.get();
            return known != null && isGoodEnough(known, keyId) ? Mono.just(known.keys()) : fetch(known);
        });
    }

    private boolean isGoodEnough(Kept known, @Nullable String keyId) {
        Instant now = clock.instant();
        boolean has = keyId == null || known.keys().getKeyByKeyId(keyId) != null;
        return known.at().plus(has ? FRESH : NOT_MORE_OFTEN_THAN).isAfter(now);
    }

    private Mono<JWKSet> fetch(@Nullable Kept known) {
        Mono<JWKSet> fetched = source.fetch().doOnNext(keys -> kept.set(new Kept(keys, clock.instant())));
        return known == null ? fetched : fetched.onErrorReturn(known.keys());
    }
}
