package org.prongsai.encryption;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerSealTest {

    private static final byte[] CONTENT = "who is signed in".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path keys;

    @Test
    void what_one_process_seals_another_with_the_same_keys_opens() {
        String sealed = new ServerSeal(MasterKey.open(keys)).seal("session", CONTENT);

        assertThat(sealed).matches("[A-Za-z0-9_-]+").doesNotContain("signed");
        assertThat(new ServerSeal(MasterKey.open(keys)).open("session", sealed)).hasValue(CONTENT);
    }

    @Test
    void it_opens_for_no_other_purpose_and_by_no_other_key() {
        String sealed = new ServerSeal(MasterKey.open(keys)).seal("session", CONTENT);

        assertThat(new ServerSeal(MasterKey.open(keys)).open("login", sealed)).isEmpty();
        assertThat(new ServerSeal(MasterKey.ephemeral()).open("session", sealed))
                .isEmpty();
    }

    @Test
    void what_was_changed_on_its_way_does_not_open() {
        ServerSeal seal = new ServerSeal(MasterKey.open(keys));
        String sealed = seal.seal("session", CONTENT);

        for (String other : new String[] {"", "not base64!", sealed + "A", sealed.substring(1), flipped(sealed)}) {
            assertThat(seal.open("session", other)).as(other).isEmpty();
        }
    }

    private static String flipped(String sealed) {
        char[] letters = sealed.toCharArray();
        letters[20] = letters[20] == 'A' ? 'B' : 'A';
        return new String(letters);
    }
}
