package org.prongsai.files.recording;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.prongsai.files.content.ArchiveEnd;
import org.prongsai.files.content.Content;
import org.prongsai.files.content.FileType;
import org.prongsai.files.content.Refusal;
import org.prongsai.files.content.Unsound;
import org.prongsai.files.spool.Spool;

/** Sound and video, which stay as they were recorded, but without what the device wrote beside it: the place above all. */
public final class Recordings {

    private static final int BUFFER = 64 * 1024;

    private Recordings() {}

    /**
     * MP4, MOV and M4A.
     *
     * @throws Unsound when it is something else in the same container, or not whole
     */
    public static Content isoMedia(Spool spool) throws IOException {
        ArchiveEnd.refuse(spool);
        IsoBoxes boxes = IsoBoxes.of(spool);
        return new Content(type(boxes), out -> copyBlanked(spool, boxes, out));
    }

    /**
     * MP3, without the tags before and behind the sound.
     *
     * @throws Unsound when the frames do not follow each other to the end
     */
    public static Content mpegAudio(Spool spool) throws IOException {
        MpegFrames frames = MpegFrames.of(spool);
        return new Content(FileType.MP3, out -> {
            try (InputStream in = spool.open(frames.from())) {
                long left = frames.to() - frames.from();
                var buffer = new byte[BUFFER];
                while (left > 0) {
                    int count = in.readNBytes(buffer, 0, (int) Math.min(left, BUFFER));
                    out.write(buffer, 0, count);
                    left -= count;
                }
            }
        });
    }

    private static FileType type(IsoBoxes boxes) throws Unsound {
        if (boxes.hasVideo()) {
            return boxes.isQuickTime() ? FileType.MOV : FileType.MP4;
        }
        if (boxes.hasSound()) {
            return FileType.M4A;
        }
        throw new Unsound(Refusal.TYPE, "a container of neither sound nor video");
    }

    private static void copyBlanked(Spool spool, IsoBoxes boxes, OutputStream out) throws IOException {
        try (InputStream in = spool.open()) {
            var buffer = new byte[BUFFER];
            long position = 0;
            for (int count = in.readNBytes(buffer, 0, BUFFER); count > 0; count = in.readNBytes(buffer, 0, BUFFER)) {
                for (Blank blank : boxes.blanks()) {
                    blank.apply(buffer, position, count);
                }
                out.write(buffer, 0, count);
                position += count;
            }
        }
    }
}
