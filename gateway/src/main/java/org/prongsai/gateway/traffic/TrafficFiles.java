package org.prongsai.gateway.traffic;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Set;

/**
 * Sealed records, one a line, in a file for each day in Bangkok and each process: {@code 2026-08-20-gateway-1.sealed}.
 * They are only added to, and deleted a whole day at a time.
 */
final class TrafficFiles {
    private static final String ENDING = ".sealed";
    private static final int DAY = "2026-08-20".length();
    private static final FileAttribute<?> OWNER_ONLY_DIRECTORY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
    private static final FileAttribute<?> OWNER_ONLY_FILE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private final Path directory;
    private final String process;
    /** Whether the last line is known to have been written whole; what a full disk cut off is not gone on with. */
    private boolean whole;

    /** @param process its name among those that share the directory */
    TrafficFiles(Path directory, String process) {
        this.directory = directory.toAbsolutePath();
        this.process = process.replaceAll("[^A-Za-z0-9._-]", "_");
    }

    /** Fails when nothing can be written there, before anybody is told that it is. */
    void prepare() throws IOException {
        if (!Files.isDirectory(directory)) {
            Files.createDirectories(directory, OWNER_ONLY_DIRECTORY);
        }
        Files.delete(Files.createTempFile(directory, ".try", null, OWNER_ONLY_FILE));
    }

    void append(LocalDate day, String line) throws IOException {
        Path file = directory.resolve(day + "-" + process + ENDING);
        try (FileChannel channel =
                FileChannel.open(file, Set.of(StandardOpenOption.CREATE, StandardOpenOption.APPEND), OWNER_ONLY_FILE)) {
            boolean onANewLine = whole || channel.size() == 0;
            whole = false;
            ByteBuffer bytes =
                    ByteBuffer.wrap(((onANewLine ? "" : "\n") + line + "\n").getBytes(StandardCharsets.US_ASCII));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            whole = true;
        }
    }

    /** Deletes the days before this one, whichever process wrote them. */
    void deleteBefore(LocalDate first) throws IOException {
        if (!Files.isDirectory(directory)) {
            return;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, "????-??-??-*" + ENDING)) {
            for (Path file : files) {
                if (dayOf(file).isBefore(first)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    /** A file that only looks like ours has no day, and stays. */
    private static LocalDate dayOf(Path file) {
        try {
            return LocalDate.parse(String.valueOf(file.getFileName()).substring(0, DAY));
        } catch (DateTimeException notADay) {
            return LocalDate.MAX;
        }
    }
}
