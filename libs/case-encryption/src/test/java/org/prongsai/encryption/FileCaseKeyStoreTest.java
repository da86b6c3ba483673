package org.prongsai.encryption;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileCaseKeyStoreTest implements CaseKeyStoreContract {

    @TempDir
    Path temporary;

    private Path keysDir;
    private FileCaseKeyStore store;

    @BeforeEach
    void open() {
        keysDir = temporary.resolve("keys");
        store = FileCaseKeyStore.open(keysDir);
    }

    @Override
    public CaseKeyStore store() {
        return store;
    }

    @Test
    void another_process_sees_the_key_and_its_erasure() {
        var other = FileCaseKeyStore.open(keysDir);
        store.createIfAbsent(CASE, CaseKeyStoreContract.key("first"));

        assertThat(other.load(CASE)).isEqualTo(CaseKeyStoreContract.key("first"));
        store.erase(CASE, NOON);
        assertThat(other.load(CASE)).isEqualTo(new StoredKey.Erased(NOON));
        assertThat(other.createIfAbsent(CASE, CaseKeyStoreContract.key("second")))
                .isEqualTo(new StoredKey.Erased(NOON));
        other.erase(SAME_NUMBER_ELSEWHERE, LATER);
        assertThat(store.load(SAME_NUMBER_ELSEWHERE)).isEqualTo(new StoredKey.Erased(LATER));
    }

    @Test
    void only_the_owner_may_look() throws IOException {
        store.createIfAbsent(CASE, CaseKeyStoreContract.key("first"));
        store.erase(SAME_NUMBER_ELSEWHERE, NOON);

        try (var paths = Files.walk(keysDir)) {
            assertThat(paths)
                    .hasSizeGreaterThan(5)
                    .allSatisfy(path -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                            .isEqualTo(Files.isDirectory(path) ? "rwx------" : "rw-------"));
        }
    }

    @Test
    void nothing_but_the_key_is_left_behind() throws IOException {
        store.createIfAbsent(CASE, CaseKeyStoreContract.key("first"));
        store.createIfAbsent(CASE, CaseKeyStoreContract.key("second"));

        assertThat(files()).hasSize(1);
    }

    @Test
    void an_erased_key_is_overwritten_where_it_lies() throws IOException {
        store.createIfAbsent(CASE, CaseKeyStoreContract.key("the first key"));
        // A second name for the same blocks, as a crash between link and clean-up leaves it.
        var sameBlocks = Files.createLink(temporary.resolve("same-blocks"), keyFile());
        assertThat(Files.readString(sameBlocks, ISO_8859_1)).contains("the first key");

        store.erase(CASE, NOON);

        assertThat(Files.readAllBytes(sameBlocks)).isNotEmpty().containsOnly(0);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3, 4, 10})
    void a_truncated_key_is_not_taken_for_a_key(int length) throws IOException {
        store.createIfAbsent(CASE, CaseKeyStoreContract.key("the first key"));
        Files.write(keyFile(), Arrays.copyOf(Files.readAllBytes(keyFile()), length));

        assertThatThrownBy(() -> store.load(CASE))
                .isInstanceOf(DamagedKeyException.class)
                .hasMessageContaining("complaint-a");
        assertThatThrownBy(() -> store.createIfAbsent(CASE, CaseKeyStoreContract.key("second")))
                .isInstanceOf(DamagedKeyException.class);
    }

    @Test
    void a_key_that_a_restore_brought_back_is_erased_again_before_anybody_is_served() throws IOException {
        store.createIfAbsent(CASE, CaseKeyStoreContract.key("first"));
        var backup = Files.readAllBytes(keyFile());
        var file = keyFile();
        store.erase(CASE, NOON);
        Files.write(file, backup);

        var restarted = FileCaseKeyStore.open(keysDir);

        assertThat(file).doesNotExist();
        assertThat(restarted.load(CASE)).isEqualTo(new StoredKey.Erased(NOON));
    }

    @Test
    void a_crash_between_ledger_and_key_does_not_let_the_key_survive() throws IOException {
        store.createIfAbsent(CASE, CaseKeyStoreContract.key("first"));
        new ErasureLedger(keysDir.resolve("erasures.ledger")).record(CASE, NOON);

        assertThat(store.load(CASE)).isEqualTo(new StoredKey.Erased(NOON));
        FileCaseKeyStore.open(keysDir);
        assertThat(files()).containsExactly(keysDir.resolve("erasures.ledger"));
    }

    @Test
    void half_a_line_of_a_crash_in_the_ledger_erases_nothing_and_hides_nothing() throws IOException {
        var ledger = keysDir.resolve("erasures.ledger");
        store.createIfAbsent(CASE, CaseKeyStoreContract.key("first"));
        store.erase(SAME_NUMBER_ELSEWHERE, NOON);
        Files.writeString(ledger, NOON + " khambok/complaint-", StandardOpenOption.APPEND);

        var restarted = FileCaseKeyStore.open(keysDir);
        assertThat(restarted.exists(CASE)).isTrue();
        restarted.erase(CASE, LATER);

        assertThat(Files.readString(ledger))
                .isEqualTo(NOON + " tuayang/complaint-a\n" + LATER + " khambok/complaint-a\n");
        assertThat(FileCaseKeyStore.open(keysDir).load(CASE)).isEqualTo(new StoredKey.Erased(LATER));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yesterday khambok/complaint-a",
                "2021-03-09T05:00:00Z khambok",
                "2021-03-09T05:00:00Z ../a/b",
                ""
            })
    void a_ledger_that_cannot_be_read_stops_the_start(String line) throws IOException {
        store.erase(CASE, NOON);
        Files.writeString(keysDir.resolve("erasures.ledger"), line + "\n", StandardOpenOption.APPEND);

        assertThatThrownBy(() -> FileCaseKeyStore.open(keysDir)).isInstanceOf(DamagedKeyException.class);
    }

    private Path keyFile() throws IOException {
        return files().getFirst();
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> paths = Files.walk(keysDir)) {
            return paths.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
