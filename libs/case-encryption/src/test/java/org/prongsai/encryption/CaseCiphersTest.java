package org.prongsai.encryption;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaseCiphersTest {

    private static final CaseId CASE = new CaseId("khambok", "complaint-a");
    private static final Instant NOON = Instant.parse("2021-03-09T05:00:00Z");

    private final CaseKeyStore keys = new InMemoryCaseKeyStore();
    private final CaseCiphers ciphers = new CaseCiphers(keys, MasterKey.ephemeral());

    @TempDir
    Path keysDir;

    @Property(tries = 300)
    void what_was_sealed_is_opened(@ForAll byte[] plain) {
        var sealed = cipher(CASE).seal("description", plain);

        assertThat(cipher(CASE).open("description", sealed)).isEqualTo(plain);
    }

    @Property(tries = 300)
    void sealed_bytes_never_contain_the_plain_ones(@ForAll @Size(min = 4, max = 200) byte[] plain) {
        assertThat(contains(cipher(CASE).seal("description", plain), plain)).isFalse();
        assertThat(cipher(CASE).seal("description", plain))
                .isNotEqualTo(cipher(CASE).seal("description", plain));
    }

    @Property(tries = 300)
    void a_changed_byte_breaks_the_seal(
            @ForAll @Size(min = 1, max = 50) byte[] plain,
            @ForAll @IntRange(max = 1_000) int at,
            @ForAll @IntRange(max = 7) int bit) {
        var sealed = cipher(CASE).seal("description", plain);
        sealed[at % sealed.length] ^= (byte) (1 << bit);

        assertThatThrownBy(() -> cipher(CASE).open("description", sealed)).isInstanceOf(BrokenSealException.class);
    }

    @Test
    void a_ciphertext_does_not_open_in_another_field_case_or_agency() {
        var sealed = cipher(CASE).seal("description", "ถนนชำรุด");

        assertThatThrownBy(() -> cipher(CASE).open("subject", sealed)).isInstanceOf(BrokenSealException.class);
        assertThatThrownBy(() -> cipher(new CaseId("khambok", "complaint-b")).open("description", sealed))
                .isInstanceOf(BrokenSealException.class);
        assertThatThrownBy(() -> cipher(new CaseId("tuayang", "complaint-a")).open("description", sealed))
                .isInstanceOf(BrokenSealException.class);
    }

    @Test
    void a_key_under_another_cases_name_does_not_unwrap() {
        var other = new CaseId("khambok", "complaint-b");
        ciphers.createIfAbsent(CASE);
        keys.createIfAbsent(other, (WrappedKey) keys.load(CASE));

        assertThatThrownBy(() -> ciphers.of(other)).isInstanceOf(DamagedKeyException.class);
    }

    @Test
    void after_erasure_nothing_opens_and_nothing_more_is_sealed() {
        ciphers.createIfAbsent(CASE);
        ciphers.erase(CASE, NOON);

        assertThat(ciphers.of(CASE)).isEqualTo(new KeyErased(NOON));
        assertThat(ciphers.createIfAbsent(CASE)).isEqualTo(new KeyErased(NOON));
    }

    @Test
    void a_lost_key_is_not_called_erased() {
        assertThatThrownBy(() -> ciphers.of(CASE))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("lost");
    }

    @Test
    void a_restart_opens_what_was_sealed_before() {
        var sealed = ((CaseCipher) onDisk().createIfAbsent(CASE)).seal("description", "ถนนชำรุด");

        assertThat(((CaseCipher) onDisk().of(CASE)).openText("description", sealed))
                .isEqualTo("ถนนชำรุด");
    }

    @Test
    void the_files_hold_no_plain_key() throws IOException {
        var cipher = (CaseCipher) onDisk().createIfAbsent(CASE);
        var sealed = cipher.seal("description", "ถนนชำรุด");

        assertThat(contains(sealed, "ถนนชำรุด".getBytes(UTF_8))).isFalse();
        // Another master key unwraps nothing.
        Files.delete(keysDir.resolve("master.key"));
        var elsewhere = keysDir.resolve("elsewhere");
        MasterKey.open(elsewhere);
        Files.copy(elsewhere.resolve("master.key"), keysDir.resolve("master.key"));
        assertThatThrownBy(() -> onDisk().of(CASE)).isInstanceOf(DamagedKeyException.class);
    }

    @Test
    void a_master_key_that_is_missing_beside_keys_of_cases_is_not_replaced() throws IOException {
        onDisk().createIfAbsent(CASE);
        Files.delete(keysDir.resolve("master.key"));

        assertThatThrownBy(() -> MasterKey.open(keysDir))
                .isInstanceOf(DamagedKeyException.class)
                .hasMessageContaining("master.key");
    }

    private CaseCiphers onDisk() {
        return new CaseCiphers(FileCaseKeyStore.open(keysDir), MasterKey.open(keysDir));
    }

    private CaseCipher cipher(CaseId id) {
        return (CaseCipher) ciphers.createIfAbsent(id);
    }

    private static boolean contains(byte[] where, byte[] what) {
        return IntStream.rangeClosed(0, where.length - what.length)
                .anyMatch(at -> Arrays.equals(where, at, at + what.length, what, 0, what.length));
    }
}
