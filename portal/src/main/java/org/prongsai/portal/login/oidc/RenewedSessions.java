package org.prongsai.portal.login.oidc;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.prongsai.portal.login.Issuer.Result;
import org.prongsai.portal.login.Session;

/**
 * What refresh tokens were lately exchanged for. An issuer takes the second use of one for a theft and ends the login;
 * two tabs of one browser that ask at the same moment would look like that.
 */
final class RenewedSessions {

    private static final Duration KEPT = Duration.ofSeconds(30);

    private record Renewed(Result<Session> result, Instant at) {}

    private final Map<String, Renewed> byToken = new ConcurrentHashMap<>();
    private final Clock clock;

    RenewedSessions(Clock clock) {
        this.clock = clock;
    }

    Result<Session> once(String token, Supplier<Result<Session>> exchange) {
        Instant now = clock.instant();
        byToken.values().removeIf(old -> old.at().isBefore(now.minus(KEPT)));
        String key = hash(token);
        Renewed renewed = byToken.computeIfAbsent(key, _ -> new Renewed(exchange.get(), now));
        if (!(renewed.result() instanceof Result.Given<Session>)) {
            byToken.remove(key, renewed);
        }
        return renewed.result();
    }

    private static String hash(String token) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every JDK has SHA-256", e);
        }
    }
}
