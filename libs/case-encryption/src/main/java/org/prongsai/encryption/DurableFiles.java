package org.prongsai.encryption;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.zip.CRC32C;

/** Small secret files that are there wholly or not at all, whatever dies when: their content behind a checksum. */
final class DurableFiles {

    private static final FileAttribute<?> OWNER_ONLY_DIRECTORY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
    private static final FileAttribute<?> OWNER_ONLY_FILE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private DurableFiles() {}

    /** Makes a directory and those above it that are missing, durable before it returns. */
    static void createDirectories(Path directory) throws IOException {
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

    /**
     * Writes a file unless it exists, atomically across processes and durable with the directories from
     * it up to {@code root}, which are made when they are missing.
     *
     * @return the content of the file that exists then, whoever wrote it
     */
    static byte[] createIfAbsent(Path root, Path file, byte[] content) throws IOException {
        createDirectories(parent(file));
        var draft = Files.createTempFile(parent(file), ".draft", null, OWNER_ONLY_FILE);
        try {
            write(draft, framed(content), StandardOpenOption.WRITE);
            // A link, because a rename would replace what another process put there a moment ago.
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException anotherWasFirst) {
            // Theirs holds.
        } finally {
            Files.deleteIfExists(draft);
        }
        // Whoever was first: it is durable before anybody builds on it.
        for (var directory = parent(file); directory.startsWith(root); directory = parent(directory)) {
            force(directory);
        }
        return read(file).orElseThrow(() -> new NoSuchFileException(file.toString()));
    }

    /**
     * The content of a file, if it exists.
     *
     * @throws DamagedKeyException when it is not as it was written
     */
    static Optional<byte[]> read(Path file) throws IOException {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file);
        } catch (NoSuchFileException absent) {
            return Optional.empty();
        }
        if (bytes.length < Integer.BYTES) {
            throw new DamagedKeyException(file.toString(), null);
        }
        var frame = ByteBuffer.wrap(bytes);
        var checksum = frame.getInt();
        var content = new byte[frame.remaining()];
        frame.get(content);
        if (checksum != checksum(content)) {
            throw new DamagedKeyException(file.toString(), null);
        }
        return Optional.of(content);
    }

    /**
     * Overwrites a file where it lies, then deletes it: its blocks hold nothing even while another name still points to
     * them. What a file system or a disk copied aside by itself is beyond reach; there the master key protects it.
     */
    static void destroy(Path file) throws IOException {
        if (!Files.exists(file)) {
            return;
        }
        try {
            write(file, ByteBuffer.allocate((int) Files.size(file)), StandardOpenOption.WRITE);
            Files.deleteIfExists(file);
        } catch (NoSuchFileException anotherWasFirst) {
            // Theirs was the same work.
        }
        force(parent(file));
    }

    static void force(Path directory) throws IOException {
        try (var channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    static FileChannel openOrCreate(Path file) throws IOException {
        createDirectories(parent(file));
        if (!Files.exists(file)) {
            try {
                Files.createFile(file, OWNER_ONLY_FILE);
            } catch (FileAlreadyExistsException anotherWasFirst) {
                // Theirs is as good.
            }
            force(parent(file));
        }
        return FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    private static void write(Path file, ByteBuffer bytes, StandardOpenOption option) throws IOException {
        try (var channel = FileChannel.open(file, option)) {
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    private static ByteBuffer framed(byte[] content) {
        return ByteBuffer.allocate(Integer.BYTES + content.length)
                .putInt(checksum(content))
                .put(content)
                .flip();
    }

    private static int checksum(byte[] content) {
        var crc = new CRC32C();
        crc.update(content);
        return (int) crc.getValue();
    }

    private static Path parent(Path path) {
        var parent = path.getParent();
        if (parent == null) {
            throw new IllegalArgumentException(path + " lies in no directory");
        }
        return parent;
    }
}
