package org.prongsai.encryption;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServerSecretsTest {

    private static final byte[] MESSAGE = "K7QD".getBytes(UTF_8);

    @TempDir
    Path keysDir;

    @Test
    void a_secret_is_made_on_first_use_and_stays_across_restarts() {
        var hash = ServerSecrets.open(keysDir).hash("receipts", MESSAGE);

        assertThat(ServerSecrets.open(keysDir).hash("receipts", MESSAGE)).isEqualTo(hash);
        assertThat(hash.keyId()).isEqualTo("1");
        assertThat(hash.value()).hasSize(43).doesNotContain("K7QD");
    }

    @Test
    void another_purpose_or_message_or_installation_gives_another_mac() {
        var secrets = ServerSecrets.open(keysDir);
        var mac = secrets.mac("receipts", secrets.currentKeyId("receipts"), MESSAGE);

        assertThat(mac).hasSize(32);
        assertThat(secrets.mac("lookups", secrets.currentKeyId("lookups"), MESSAGE))
                .isNotEqualTo(mac);
        assertThat(secrets.mac("receipts", "1", new byte[0])).isNotEqualTo(mac);
        var elsewhere = ServerSecrets.open(keysDir.resolve("elsewhere"));
        assertThat(elsewhere.mac("receipts", elsewhere.currentKeyId("receipts"), MESSAGE))
                .isNotEqualTo(mac);
    }

    @Test
    void after_a_rotation_the_new_secret_is_current_and_the_old_one_still_verifies() {
        var secrets = ServerSecrets.open(keysDir);
        var other = ServerSecrets.open(keysDir);
        var before = secrets.hash("receipts", MESSAGE);

        assertThat(secrets.rotate("receipts")).isEqualTo("2");

        assertThat(other.currentKeyId("receipts")).isEqualTo("2");
        assertThat(other.hash("receipts", MESSAGE).value()).isNotEqualTo(before.value());
        assertThat(other.hashes("receipts", MESSAGE)).containsExactly(other.hash("receipts", MESSAGE), before);
        assertThat(other.currentKeyId("lookups")).isEqualTo("1");
    }

    @Test
    void the_tenth_rotation_is_later_than_the_ninth() {
        var secrets = ServerSecrets.open(keysDir);
        for (int rotation = 0; rotation < 10; rotation++) {
            secrets.rotate("receipts");
        }

        assertThat(secrets.currentKeyId("receipts")).isEqualTo("11");
        assertThat(secrets.keyIds("receipts")).hasSize(11).endsWith("2", "1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "0", "", "../1", "x"})
    void an_unknown_secret_is_refused(String keyId) {
        var secrets = ServerSecrets.open(keysDir);
        secrets.currentKeyId("receipts");

        assertThatThrownBy(() -> secrets.mac("receipts", keyId, MESSAGE)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "..", "a/b", "Receipts"})
    void a_purpose_is_a_plain_word(String purpose) {
        assertThatThrownBy(() -> ServerSecrets.open(keysDir).currentKeyId(purpose))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
