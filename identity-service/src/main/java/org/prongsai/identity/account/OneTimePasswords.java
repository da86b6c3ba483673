package org.prongsai.identity.account;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.prongsai.encryption.ReceiptCode;
import org.prongsai.encryption.ServerSecrets;
import org.prongsai.support.AgencyId;

/**
 * The password that a new account is given: derived from the call's Idempotency-Key, so that the same call gives it
 * again and it need not be kept. In the demo it is the demo's own for every account, and nobody has to change it.
 */
public final class OneTimePasswords {

    private static final String PURPOSE = "one-time-passwords";
    private static final int BYTES = 16;

    private final ServerSecrets secrets;
    private final Optional<String> ofTheDemo;

    /** @param ofTheDemo absent outside the demo */
    public OneTimePasswords(ServerSecrets secrets, Optional<String> ofTheDemo) {
        this.secrets = secrets;
        this.ofTheDemo = ofTheDemo;
        secrets.keyIds(PURPOSE);
    }

    public boolean isDemo() {
        return ofTheDemo.isPresent();
    }

    public String of(AgencyId agency, String idempotencyKey) {
        return ofTheDemo.orElseGet(() -> derived(agency, idempotencyKey));
    }

    private String derived(AgencyId agency, String idempotencyKey) {
        var mac = secrets.mac(PURPOSE, "1", (agency.value() + "\n" + idempotencyKey).getBytes(StandardCharsets.UTF_8));
        return ReceiptCode.of(Arrays.copyOf(mac, BYTES)).value();
    }
}
