package org.prongsai.encryption;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReceiptsTest {

    private static final String KEY = "8e03978e-40d5-43e8-bc93-6894a57f9324";

    @TempDir
    Path keysDir;

    private ServerSecrets secrets;
    private Receipts receipts;

    @BeforeEach
    void open() {
        secrets = ServerSecrets.open(keysDir);
        receipts = new Receipts(secrets);
    }

    @Test
    void a_repeated_call_gets_the_same_code_even_after_a_restart() {
        var again = new Receipts(ServerSecrets.open(keysDir));

        assertThat(again.derive(again.currentKeyId(), "khambok", KEY))
                .isEqualTo(receipts.derive(receipts.currentKeyId(), "khambok", KEY));
    }

    @Test
    void a_repeated_call_gets_the_same_code_even_after_a_rotation() {
        var keyId = receipts.currentKeyId();
        var code = receipts.derive(keyId, "khambok", KEY);

        secrets.rotate("receipt-codes");

        assertThat(receipts.derive(keyId, "khambok", KEY)).isEqualTo(code);
        assertThat(receipts.derive(receipts.currentKeyId(), "khambok", KEY)).isNotEqualTo(code);
    }

    @Test
    void the_same_key_at_another_agency_is_another_code() {
        var keyId = receipts.currentKeyId();

        assertThat(receipts.derive(keyId, "tuayang", KEY)).isNotEqualTo(receipts.derive(keyId, "khambok", KEY));
    }

    @Test
    void a_code_is_found_by_its_hash_which_does_not_give_it_away() {
        var code = receipts.derive(receipts.currentKeyId(), "khambok", KEY);
        var stored = receipts.hash(code);
        secrets.rotate("receipt-hashes");

        assertThat(receipts.hashes(code)).contains(stored).hasSize(2);
        assertThat(stored.toString()).doesNotContain(code.value()).startsWith("1.");
    }
}
