package org.prongsai.files;

import java.io.IOException;
import org.prongsai.files.content.Content;
import org.prongsai.files.content.ContentLimits;
import org.prongsai.files.content.Pdf;
import org.prongsai.files.content.PlainText;
import org.prongsai.files.content.Refusal;
import org.prongsai.files.content.Signature;
import org.prongsai.files.content.Unsound;
import org.prongsai.files.office.OfficeDocuments;
import org.prongsai.files.picture.Pictures;
import org.prongsai.files.recording.Recordings;
import org.prongsai.files.spool.Spool;

/** Finds out what a file is, and that it is this and nothing else. */
final class Recognition {

    private final Pictures pictures;
    private final OfficeDocuments documents;

    Recognition(ContentLimits limits) {
        this.pictures = new Pictures(limits);
        this.documents = new OfficeDocuments(limits);
    }

    /** @throws Unsound when it is not taken */
    Content examine(Spool spool) throws IOException {
        return switch (Signature.of(spool.read(0, Signature.LENGTH))) {
            case JPEG -> pictures.jpeg(spool);
            case PNG -> pictures.png(spool);
            case PDF -> Pdf.examine(spool);
            case ZIP -> documents.examine(spool);
            case ISO_MEDIA -> Recordings.isoMedia(spool);
            case MPEG_AUDIO -> Recordings.mpegAudio(spool);
            case NONE -> PlainText.examine(spool);
            case GZIP, ARCHIVE, EXECUTABLE, COMPOUND, OTHER ->
                throw new Unsound(Refusal.TYPE, "of no type that is taken");
        };
    }
}
