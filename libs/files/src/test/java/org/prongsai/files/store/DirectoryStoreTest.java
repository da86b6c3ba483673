package org.prongsai.files.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prongsai.files.FileId;
import org.prongsai.files.FileStore;

class DirectoryStoreTest implements FileStoreContract {

    @TempDir
    private Path temporary;

    private Path directory;
    private DirectoryStore store;

    @BeforeEach
    void open() throws IOException {
        directory = temporary.resolve("not/there/yet");
        store = DirectoryStore.open(directory);
    }

    @Override
    public FileStore store() {
        return store;
    }

    @Override
    public long pieces() throws IOException {
        return files().size();
    }

    @Override
    public void crashWhileStoring(FileId id) throws IOException {
        Path folder = Files.createDirectories(directory.resolve(id.agency()).resolve("01/23"));
        Files.writeString(folder.resolve(".draft-of-a-crash"), "half");
    }

    @Test
    void files_lie_under_their_agency_in_many_folders_and_only_the_owner_may_look() throws IOException {
        store.put(FILE, out -> out.write(1));

        assertThat(files()).containsExactly(directory.resolve("khambok/01/23").resolve(FILE.value()));
        try (var tree = Files.walk(directory)) {
            assertThat(tree)
                    .hasSize(5)
                    .allSatisfy(path -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                            .isEqualTo(Files.isDirectory(path) ? "rwx------" : "rw-------"));
        }
    }

    @Test
    void another_process_with_the_same_directory_sees_the_same_files() throws IOException {
        store.put(FILE, out -> out.write(7));

        try (var in = DirectoryStore.open(directory).open(FILE)) {
            assertThat(in.readAllBytes()).containsExactly(7);
        }
    }

    @Test
    void what_is_not_of_this_store_is_not_swept() throws IOException {
        Files.writeString(directory.resolve("readme"), "of the administrator");
        Files.writeString(
                Files.createDirectories(directory.resolve("lost+found")).resolve(FILE.value()), "?");
        Files.writeString(Files.createDirectories(directory.resolve("khambok")).resolve(FILE.value()), "moved");

        assertThat(store.sweep(id -> false, Instant.now().plusSeconds(60))).isZero();
        assertThat(files()).hasSize(3);
    }

    private List<Path> files() throws IOException {
        try (var tree = Files.walk(directory)) {
            return tree.filter(Files::isRegularFile).toList();
        }
    }
}
