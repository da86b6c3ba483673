package org.prongsai.files.office;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.prongsai.files.content.Refusal;
import org.prongsai.files.content.Unsound;
import org.prongsai.files.spool.Spool;

/**
 * The entries of an archive that is nothing but an archive: they follow each other without gaps from the file's first
 * byte, then comes the directory that lists them all, then its end, which is the file's. One reader thus sees what
 * another sees, and nothing is hidden between.
 *
 * <p>The format is PKWARE's APPNOTE; ZIP64 is not taken, because a file within the limit never needs it.
 */
final class ArchiveDirectory {

    private static final int ENTRY = 0x02014b50;
    private static final int HEADER = 0x04034b50;
    private static final int END = 0x06054b50;
    private static final int ENTRY_LENGTH = 46;
    private static final int HEADER_LENGTH = 30;
    private static final int END_LENGTH = 22;
    private static final int ENCRYPTED = 1;
    private static final int SIZES_FOLLOW = 1 << 3;
    private static final int STORED = 0;
    private static final int DEFLATED = 8;

    /** Checksum and sizes behind an entry: of 4 or 8 bytes each, with a signature before them or without. */
    private static final Set<Long> FOLLOWING_SIZES = Set.of(12L, 16L, 20L, 24L);

    private final Spool spool;
    private final int maxEntries;
    private final List<PackedEntry> entries = new ArrayList<>();
    private final Set<Long> withSizesBehind = new HashSet<>();
    private final Set<String> names = new HashSet<>();

    private ArchiveDirectory(Spool spool, int maxEntries) {
        this.spool = spool;
        this.maxEntries = maxEntries;
    }

    /**
     * In the order in which they lie in the file.
     *
     * @throws Unsound when there are too many, or the file is not built as said above
     */
    static List<PackedEntry> of(Spool spool, int maxEntries) throws IOException {
        var directory = new ArchiveDirectory(spool, maxEntries);
        try {
            directory.read();
        } catch (IndexOutOfBoundsException e) {
            throw new Unsound(Refusal.DAMAGED, "an archive's directory ends too soon", e);
        }
        return directory.entries;
    }

    private void read() throws IOException {
        long endAt = spool.size() - END_LENGTH;
        ByteBuffer end = bytes(endAt, END_LENGTH);
        require(end.getInt(0) == END && end.getShort(20) == 0, "an archive does not end at its end");
        int count = unsigned(end, 10);
        if (count > maxEntries) {
            throw new Unsound(Refusal.BOMB, "an archive of " + count + " entries");
        }
        long length = unsignedInt(end, 12);
        long start = unsignedInt(end, 16);
        require(start + length == endAt, "an archive's directory is not before its end");
        // Names have 65,535 bytes at most, in theory; in office documents a few dozen.
        require(length <= maxEntries * 1024L, "an archive's directory is too long");
        ByteBuffer directory = bytes(start, (int) length);
        for (int i = 0, at = 0; i < count; i++) {
            at = entry(directory, at);
        }
        entries.sort(Comparator.comparingLong(PackedEntry::header));
        requireNoGaps(start);
    }

    private int entry(ByteBuffer directory, int at) throws IOException {
        require(directory.getInt(at) == ENTRY, "an archive's directory has other entries than it says");
        int flags = unsigned(directory, at + 8);
        int method = unsigned(directory, at + 10);
        if ((flags & ENCRYPTED) != 0 || (method != STORED && method != DEFLATED)) {
            throw new Unsound(Refusal.TYPE, "an entry that cannot be looked into");
        }
        int nameLength = unsigned(directory, at + 28);
        String name = text(directory, at + ENTRY_LENGTH, nameLength);
        require(names.add(name.toLowerCase(Locale.ROOT)), "two entries of one name");
        long headerAt = unsignedInt(directory, at + 42);
        ByteBuffer header = bytes(headerAt, HEADER_LENGTH);
        require(
                header.getInt(0) == HEADER
                        && unsigned(header, 8) == method
                        && unsigned(header, 26) == nameLength
                        && text(bytes(headerAt + HEADER_LENGTH, nameLength), 0, nameLength)
                                .equals(name),
                "an entry whose header says otherwise");
        if ((unsigned(header, 6) & SIZES_FOLLOW) != 0) {
            withSizesBehind.add(headerAt);
        }
        entries.add(new PackedEntry(
                name,
                method == DEFLATED,
                directory.getInt(at + 16),
                unsignedInt(directory, at + 20),
                unsignedInt(directory, at + 24),
                headerAt,
                headerAt + HEADER_LENGTH + nameLength + unsigned(header, 28)));
        return at + ENTRY_LENGTH + nameLength + unsigned(directory, at + 30) + unsigned(directory, at + 32);
    }

    private void requireNoGaps(long directoryAt) throws Unsound {
        long expected = 0;
        boolean sizesBefore = false;
        for (PackedEntry entry : entries) {
            requireFollows(entry.header() - expected, sizesBefore);
            expected = entry.end();
            sizesBefore = withSizesBehind.contains(entry.header());
        }
        requireFollows(directoryAt - expected, sizesBefore);
    }

    private static void requireFollows(long gap, boolean sizesBefore) throws Unsound {
        require(
                sizesBefore ? FOLLOWING_SIZES.contains(gap) : gap == 0,
                "an archive with something between its entries");
    }

    private ByteBuffer bytes(long position, int length) throws IOException {
        require(position >= 0, "an archive that begins before the file");
        return ByteBuffer.wrap(spool.read(position, length)).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static String text(ByteBuffer bytes, int at, int length) {
        var text = new byte[length];
        bytes.get(at, text);
        return new String(text, StandardCharsets.UTF_8);
    }

    private static int unsigned(ByteBuffer bytes, int at) {
        return Short.toUnsignedInt(bytes.getShort(at));
    }

    private static long unsignedInt(ByteBuffer bytes, int at) {
        return Integer.toUnsignedLong(bytes.getInt(at));
    }

    private static void require(boolean so, String otherwise) throws Unsound {
        if (!so) {
            throw new Unsound(Refusal.DAMAGED, otherwise);
        }
    }
}
