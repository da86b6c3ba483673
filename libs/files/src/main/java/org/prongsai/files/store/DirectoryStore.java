package org.prongsai.files.store;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.prongsai.files.FileId;
import org.prongsai.files.FileStore;
import org.prongsai.files.content.Content.Rendition;

/** Files of a directory, {@code khambok/3f/a0/3fa0…}, which all processes of a service may share. */
public final class DirectoryStore implements FileStore {

    private static final FileAttribute<?> OWNER_ONLY_DIRECTORY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
    private static final FileAttribute<?> OWNER_ONLY_FILE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    private static final String DRAFT = ".draft-";
    private static final int BUFFER = 64 * 1024;

    private final Path root;

    private DirectoryStore(Path root) {
        this.root = root;
    }

    /** Opens a directory, which is made when it is not there. */
    public static DirectoryStore open(Path directory) throws IOException {
        var root = directory.toAbsolutePath().normalize();
        createDirectories(root);
        return new DirectoryStore(root);
    }

    @Override
    public void put(FileId id, Rendition ciphertext) throws IOException {
        Path file = file(id);
        Path folder = parent(file);
        createDirectories(folder);
        Path draft = folder.resolve(DRAFT + UUID.randomUUID());
        try {
            write(draft, ciphertext);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(draft);
        }
        force(folder);
    }

    @Override
    public InputStream open(FileId id) throws IOException {
        return Files.newInputStream(file(id));
    }

    @Override
    public void delete(FileId id) throws IOException {
        if (Files.deleteIfExists(file(id))) {
            force(parent(file(id)));
        }
    }

    @Override
    public int sweep(Predicate<FileId> known, Instant olderThan) throws IOException {
        int swept = 0;
        try (Stream<Path> tree = Files.walk(root)) {
            for (Path file : (Iterable<Path>) tree.filter(Files::isRegularFile)::iterator) {
                if (isOlder(file, olderThan) && isNobodys(file, known) && Files.deleteIfExists(file)) {
                    swept++;
                }
            }
        }
        return swept;
    }

    private static void write(Path draft, Rendition ciphertext) throws IOException {
        Set<StandardOpenOption> newly = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (var channel = FileChannel.open(draft, newly, OWNER_ONLY_FILE);
                OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER)) {
            ciphertext.writeTo(out);
            out.flush();
            channel.force(true);
        }
    }

    private static boolean isOlder(Path file, Instant than) throws IOException {
        try {
            return Files.getLastModifiedTime(file).toInstant().isBefore(than);
        } catch (NoSuchFileException anotherWasFirst) {
            return false;
        }
    }

    /** A draft that is still written to is younger than what is asked for; what is not of this store stays. */
    private boolean isNobodys(Path file, Predicate<FileId> known) {
        String name = String.valueOf(file.getFileName());
        if (name.startsWith(DRAFT)) {
            return true;
        }
        try {
            var id = new FileId(String.valueOf(root.relativize(file).getName(0)), name);
            return file.equals(file(id)) && !known.test(id);
        } catch (IllegalArgumentException notAFilesName) {
            return false;
        }
    }

    private Path file(FileId id) {
        return root.resolve(id.agency())
                .resolve(id.value().substring(0, 2))
                .resolve(id.value().substring(2, 4))
                .resolve(id.value());
    }

    /** Makes a directory and those above it that are missing, durable before it returns. */
    private static void createDirectories(Path directory) throws IOException {
        if (Files.isDirectory(directory)) {
            return;
        }
        createDirectories(parent(directory));
        try {
            Files.createDirectory(directory, OWNER_ONLY_DIRECTORY);
        } catch (FileAlreadyExistsException anotherWasFirst) {
            // Theirs is as good.
        }
        force(parent(directory));
    }

    private static void force(Path directory) throws IOException {
        try (var channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static Path parent(Path path) {
        var parent = path.getParent();
        if (parent == null) {
            throw new IllegalArgumentException(path + " lies in no directory");
        }
        return parent;
    }
}
