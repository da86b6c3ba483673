package org.prongsai.gateway.edge;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * HMACs of addresses under a key that is drawn at random each day and kept in memory only, so that who calls can be
 * counted and neither stored nor recognised tomorrow.
 */
final class Pseudonyms {
    private static final String HMAC = "HmacSHA256";

    private final SecureRandom random = new SecureRandom();
    private final Clock clock;
    private DayKey key;

    Pseudonyms(Clock clock) {
        this.clock = clock;
        this.key = draw(LocalDate.now(clock));
    }

    Pseudonym of(byte[] address) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(today());
            return new Pseudonym(HexFormat.of().formatHex(Arrays.copyOf(mac.doFinal(address), 16)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HMAC-SHA-256", e);
        }
    }

    private synchronized SecretKeySpec today() {
        LocalDate today = LocalDate.now(clock);
        if (!key.day().equals(today)) {
            key = draw(today);
        }
        return key.secret();
    }

    private DayKey draw(LocalDate day) {
        byte[] secret = new byte[32];
        random.nextBytes(secret);
        return new DayKey(day, new SecretKeySpec(secret, HMAC));
    }

    private record DayKey(LocalDate day, SecretKeySpec secret) {}
}
