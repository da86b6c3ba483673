package org.prongsai.files.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.prongsai.files.FileId;
import org.prongsai.files.FileStore;
import org.prongsai.files.testing.Samples;

/** What every store of files promises. */
interface FileStoreContract {

    FileId FILE = new FileId("khambok", "0123456789abcdef0123456789abcdef");
    FileId SAME_ELSEWHERE = new FileId("tuayang", FILE.value());
    FileId OTHER = new FileId("khambok", "f".repeat(32));

    FileStore store();

    /** How many pieces of files are there, whole or not. */
    long pieces() throws IOException;

    /** Leaves behind what a crash in the middle of {@link FileStore#put} leaves. */
    void crashWhileStoring(FileId id) throws IOException;

    private static void put(FileStore store, FileId id, byte[] content) throws IOException {
        store.put(id, out -> {
            out.write(content[0]);
            out.write(content, 1, content.length - 1);
        });
    }

    private static byte[] read(FileStore store, FileId id) throws IOException {
        try (InputStream in = store.open(id)) {
            return in.readAllBytes();
        }
    }

    @Test
    default void what_is_put_comes_back() throws IOException {
        byte[] large = Samples.noise(2_500_001);
        put(store(), FILE, large);
        put(store(), OTHER, "small".getBytes(UTF_8));

        assertThat(Arrays.equals(read(store(), FILE), large)).isTrue();
        assertThat(read(store(), OTHER)).isEqualTo("small".getBytes(UTF_8));
    }

    @Test
    default void agencies_do_not_share_files() throws IOException {
        put(store(), FILE, "ours".getBytes(UTF_8));

        assertThatThrownBy(() -> store().open(SAME_ELSEWHERE)).isInstanceOf(NoSuchFileException.class);
        store().delete(SAME_ELSEWHERE);
        assertThat(read(store(), FILE)).isEqualTo("ours".getBytes(UTF_8));
    }

    @Test
    default void what_is_not_there_cannot_be_opened() {
        assertThatThrownBy(() -> store().open(FILE)).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    default void what_breaks_off_while_it_is_written_is_not_stored() throws IOException {
        assertThatThrownBy(() -> store().put(FILE, out -> {
                    out.write(new byte[2_500_000]);
                    throw new IOException("broken off");
                }))
                .hasMessage("broken off");
        assertThatThrownBy(() -> store().put(FILE, out -> {
                    out.write(new byte[10]);
                    throw new IllegalStateException("broken off otherwise");
                }))
                .hasMessage("broken off otherwise");

        assertThatThrownBy(() -> store().open(FILE)).isInstanceOf(NoSuchFileException.class);
        assertThat(pieces()).isZero();
    }

    @Test
    default void what_is_deleted_is_gone_and_deleting_again_does_no_harm() throws IOException {
        put(store(), FILE, "content".getBytes(UTF_8));
        store().delete(FILE);
        store().delete(FILE);

        assertThatThrownBy(() -> store().open(FILE)).isInstanceOf(NoSuchFileException.class);
        assertThat(pieces()).isZero();
    }

    @Test
    default void a_sweep_takes_what_nobody_knows_and_leaves_what_is_young() throws IOException {
        put(store(), FILE, "named".getBytes(UTF_8));
        put(store(), OTHER, "not named".getBytes(UTF_8));
        put(store(), SAME_ELSEWHERE, "not named either".getBytes(UTF_8));

        assertThat(store().sweep(Set.of(FILE)::contains, Instant.now().minusSeconds(60)))
                .isZero();
        assertThat(store().sweep(Set.of(FILE)::contains, Instant.now().plusSeconds(60)))
                .isEqualTo(2);
        assertThat(store().sweep(Set.of(FILE)::contains, Instant.now().plusSeconds(60)))
                .isZero();

        assertThat(read(store(), FILE)).isEqualTo("named".getBytes(UTF_8));
        assertThatThrownBy(() -> store().open(OTHER)).isInstanceOf(NoSuchFileException.class);
        assertThatThrownBy(() -> store().open(SAME_ELSEWHERE)).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    default void a_sweep_takes_what_a_crash_left_half_written() throws IOException {
        crashWhileStoring(FILE);
        assertThat(pieces()).isPositive();

        assertThat(store().sweep(id -> true, Instant.now().minusSeconds(60))).isZero();
        assertThat(store().sweep(id -> true, Instant.now().plusSeconds(60))).isEqualTo(1);

        assertThat(pieces()).isZero();
    }
}
