package org.prongsai.encryption;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * Which keys were erased and when: an append-only file beside the key store, shared by all processes of a service. It is
 * written before the key goes, so that neither a crash nor a restore brings a key back to life.
 */
final class ErasureLedger {

    /** A file lock is between processes; two threads of one would be refused it. */
    private static final Object IN_THIS_PROCESS = new Object();

    private final Path file;
    private final SequencedMap<CaseId, Instant> erasures = new LinkedHashMap<>();
    private long readUpTo;

    ErasureLedger(Path file) {
        this.file = file;
    }

    /** Records an erasure, durable before it returns; the first one of a case holds. */
    synchronized void record(CaseId id, Instant at) {
        synchronized (IN_THIS_PROCESS) {
            append(id, at);
        }
    }

    private void append(CaseId id, Instant at) {
        try (var channel = DurableFiles.openOrCreate(file);
                var exclusive = channel.lock()) {
            catchUp(channel);
            if (exclusive.isValid() && !erasures.containsKey(id)) {
                // Behind the last whole line: half a line of a crash is overwritten, its erasure had not begun.
                var line = ByteBuffer.wrap((at + " " + id + "\n").getBytes(StandardCharsets.UTF_8));
                channel.truncate(readUpTo);
                while (line.hasRemaining()) {
                    channel.write(line, channel.size());
                }
                channel.force(true);
                catchUp(channel);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    synchronized Optional<Instant> erasedAt(CaseId id) {
        refresh();
        return Optional.ofNullable(erasures.get(id));
    }

    synchronized Map<CaseId, Instant> all() {
        refresh();
        return Map.copyOf(erasures);
    }

    /** What another process has recorded meanwhile. */
    private void refresh() {
        if (file.toFile().length() <= readUpTo) {
            return;
        }
        try (var channel = FileChannel.open(file)) {
            catchUp(channel);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void catchUp(FileChannel channel) throws IOException {
        var bytes = ByteBuffer.allocate((int) Math.max(0, channel.size() - readUpTo));
        while (bytes.hasRemaining() && channel.read(bytes, readUpTo + bytes.position()) >= 0) {}
        var text = new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
        for (int end = text.indexOf('\n'), begin = 0; end >= 0; begin = end + 1, end = text.indexOf('\n', begin)) {
            add(text.substring(begin, end));
        }
        readUpTo += text.substring(0, text.lastIndexOf('\n') + 1).getBytes(StandardCharsets.UTF_8).length;
    }

    private void add(String line) {
        var parts = line.split("[ /]", -1);
        try {
            erasures.putIfAbsent(new CaseId(parts[1], parts[2]), Instant.parse(parts[0]));
        } catch (DateTimeException | IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            throw new DamagedKeyException(file.toString(), e);
        }
    }
}
