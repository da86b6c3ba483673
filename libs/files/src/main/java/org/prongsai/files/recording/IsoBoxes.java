package org.prongsai.files.recording;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.prongsai.files.content.Refusal;
import org.prongsai.files.content.Unsound;
import org.prongsai.files.spool.Spool;

/** The boxes of an ISO base media file (ISO/IEC 14496-12), which have to fill it from its first byte to its last. */
final class IsoBoxes {

    private static final Set<String> BRANDS = Set.of(
            "isom", "iso2", "iso3", "iso4", "iso5", "iso6", "iso7", "iso8", "iso9", "mp41", "mp42", "mp71", "avc1",
            "MSNV", "mmp4", "dash", "M4V ", "M4A ", "M4B ", "3gp4", "3gp5", "3gp6", "3gp7", "3g2a", "f4v ", "qt  ");

    private static final String QUICKTIME = "qt  ";

    /** Boxes of boxes on the way to where it is said what a track is. */
    private static final Set<String> CONTAINERS = Set.of("moov", "trak", "mdia");

    /**
     * Where devices write what they know beside sound and picture: the place, the owner, the name of a voice memo, which
     * is the place again; and what says of itself that it is free, where dashboard cameras hide theirs.
     */
    private static final Set<String> BESIDE = Set.of("udta", "meta", "uuid", "free", "skip", "wide");

    private static final int MOST = 10_000;

    private final Spool spool;
    private final Set<String> handlers = new HashSet<>();
    private final Set<String> names = new HashSet<>();
    private final List<Blank> blanks = new ArrayList<>();
    private boolean quickTime;
    private int count;

    private IsoBoxes(Spool spool) {
        this.spool = spool;
    }

    /** @throws Unsound when they do not fill the file, or it is a container of something else */
    static IsoBoxes of(Spool spool) throws IOException {
        var boxes = new IsoBoxes(spool);
        boxes.requireBrand();
        boxes.walk(0, spool.size());
        if (!boxes.names.contains("moov")) {
            throw new Unsound(Refusal.TYPE, "a container without a film");
        }
        return boxes;
    }

    boolean hasVideo() {
        return handlers.contains("vide");
    }

    boolean hasSound() {
        return handlers.contains("soun");
    }

    boolean isQuickTime() {
        return quickTime;
    }

    List<Blank> blanks() {
        return blanks;
    }

    private void requireBrand() throws IOException {
        ByteBuffer head = ByteBuffer.wrap(spool.read(0, 8));
        int size = head.remaining() < 8 ? 0 : head.getInt(0);
        if (size < 16 || size > 1024 || size > spool.size()) {
            throw new Unsound(Refusal.DAMAGED, "a container that does not say of what");
        }
        byte[] box = spool.read(0, size);
        String first = name(box, 8);
        quickTime = first.equals(QUICKTIME);
        boolean known = BRANDS.contains(first);
        for (int at = 16; at + 4 <= size; at += 4) {
            known |= BRANDS.contains(name(box, at));
        }
        if (!known) {
            throw new Unsound(Refusal.TYPE, "a container of something else");
        }
    }

    private void walk(long from, long to) throws IOException {
        long at = from;
        while (at < to) {
            if (++count > MOST) {
                throw new Unsound(Refusal.DAMAGED, "a container of too many boxes");
            }
            at = box(at, to);
        }
    }

    private long box(long at, long to) throws IOException {
        byte[] head = spool.read(at, 16);
        if (head.length < 8) {
            throw new Unsound(Refusal.DAMAGED, "a container with something behind its boxes");
        }
        long size = Integer.toUnsignedLong(ByteBuffer.wrap(head).getInt(0));
        int headLength = 8;
        if (size == 1 && head.length == 16) {
            size = ByteBuffer.wrap(head).getLong(8);
            headLength = 16;
        } else if (size == 0) {
            size = to - at;
        }
        if (size < headLength || size > to - at) {
            throw new Unsound(Refusal.DAMAGED, "a box beyond its container");
        }
        String name = name(head, 4);
        names.add(name);
        inside(name, at, headLength, at + size);
        return at + size;
    }

    private void inside(String name, long at, int headLength, long end) throws IOException {
        if (CONTAINERS.contains(name)) {
            walk(at + headLength, end);
        } else if (BESIDE.contains(name)) {
            blanks.add(new Blank(at + 4, at + headLength, end));
        } else if (name.equals("hdlr")) {
            // version and flags, then four bytes that QuickTime uses otherwise, then what the track is
            byte[] handler = spool.read(at + headLength + 8, 4);
            handlers.add(name(handler, 0));
        }
    }

    private static String name(byte[] bytes, int at) {
        return at + 4 > bytes.length ? "" : new String(bytes, at, 4, StandardCharsets.ISO_8859_1);
    }
}
