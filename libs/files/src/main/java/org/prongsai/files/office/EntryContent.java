package org.prongsai.files.office;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.prongsai.files.content.Eicar;
import org.prongsai.files.content.Refusal;
import org.prongsai.files.content.Signature;
import org.prongsai.files.content.Unsound;

/** What may lie inside an office document, and where. */
final class EntryContent {

    /** The workbook behind a chart, and documents that were put into documents; they may not hold another. */
    private static final Pattern EMBEDDED = Pattern.compile("(word|xl)/embeddings/[^/]+\\.(docx|xlsx|pptx)");

    private static final Pattern EMBEDDED_OBJECT = Pattern.compile("(word|xl)/embeddings/[^/]+\\.(bin|doc|xls|ppt)");

    /** Windows metafiles, which Office compresses. */
    private static final Pattern COMPRESSED_PICTURE = Pattern.compile("(word|xl)/media/[^/]+\\.(emz|wmz)");

    private static final Pattern SCRIPT = Pattern.compile("(Basic|Scripts)/.*|(.*/)?vbaProject\\.bin");

    private EntryContent() {}

    /**
     * Looks at the beginning of an entry, and into what is compressed in it once more.
     *
     * @param content unpacked, and able to mark its beginning
     * @throws Unsound when it should not be there
     */
    static void examine(String name, InputStream content, Budget budget, long packedSize) throws IOException {
        requireNoScript(name);
        switch (head(content)) {
            case ZIP -> {
                requireOrdinary(EMBEDDED, name);
                unpackEmbedded(content, budget, packedSize);
            }
            case GZIP -> {
                requireOrdinary(COMPRESSED_PICTURE, name);
                unpackPicture(content, budget, packedSize);
            }
            case COMPOUND -> requireOrdinary(EMBEDDED_OBJECT, name);
            case ARCHIVE -> throw new Unsound(Refusal.BOMB, "an archive inside a document");
            case EXECUTABLE -> throw new Unsound(Refusal.TYPE, "a program inside a document");
            case JPEG, PNG, PDF, ISO_MEDIA, MPEG_AUDIO, OTHER, NONE -> {
                // As documents have them.
            }
        }
    }

    private static void unpackPicture(InputStream content, Budget budget, long packedSize) throws IOException {
        try (var unpacking = new GZIPInputStream(new Unclosed(content));
                var counted = new BudgetedStream(unpacking, budget, packedSize);
                InputStream picture = new BufferedInputStream(counted)) {
            requireNoArchive(head(picture));
            picture.transferTo(OutputStream.nullOutputStream());
        }
    }

    /** Read from its beginning, because it cannot be read from its end while it is unpacked. */
    private static void unpackEmbedded(InputStream content, Budget budget, long packedSize) throws IOException {
        try (var archive = new ZipInputStream(new Unclosed(content))) {
            for (ZipEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
                budget.entry();
                requireNoScript(entry.getName());
                // The ratio is that of the whole: an entry's own packed size is not known before its end.
                var inner = new BufferedInputStream(new BudgetedStream(archive, budget, packedSize));
                requireNoArchive(head(inner));
                inner.transferTo(OutputStream.nullOutputStream());
            }
        }
    }

    private static void requireNoScript(String name) throws Unsound {
        if (SCRIPT.matcher(name).matches()) {
            throw new Unsound(Refusal.TYPE, "a document with macros");
        }
    }

    /** What the content begins with; it can still be read from its beginning. */
    private static Signature head(InputStream content) throws IOException {
        content.mark(Signature.LENGTH);
        byte[] head = content.readNBytes(Signature.LENGTH);
        content.reset();
        if (Eicar.isIn(head)) {
            throw new Unsound(Refusal.INFECTED, "the test virus inside a document");
        }
        return Signature.of(head);
    }

    private static void requireOrdinary(Pattern ordinary, String name) throws Unsound {
        if (!ordinary.matcher(name).matches()) {
            throw new Unsound(Refusal.BOMB, "an archive inside a document");
        }
    }

    private static void requireNoArchive(Signature signature) throws Unsound {
        switch (signature) {
            case ZIP, GZIP, ARCHIVE -> throw new Unsound(Refusal.BOMB, "an archive inside a document in a document");
            case EXECUTABLE, COMPOUND -> throw new Unsound(Refusal.TYPE, "a program inside a document in a document");
            case JPEG, PNG, PDF, ISO_MEDIA, MPEG_AUDIO, OTHER, NONE -> {
                // As documents have them.
            }
        }
    }
}
