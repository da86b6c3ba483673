package org.prongsai.complaint.casework.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.prongsai.complaint.casework.Complaint.Attachment;
import org.prongsai.complaint.casework.Complaint.Filed;
import org.prongsai.complaint.testimony.Words;

/**
 * A file of a case.
 *
 * @param name null when the case's key was destroyed
 * @param type what its content is
 * @param size in bytes
 */
record AttachmentAnswer(String id, @Nullable String name, String type, long size, Scan scanned, Instant at) {

    /** Whether a scanner for viruses has looked at it. */
    enum Scan {
        CLEAN,
        NOT_SCANNED
    }

    static AttachmentAnswer of(Attachment attachment, @Nullable String name) {
        return new AttachmentAnswer(
                attachment.id(),
                name,
                attachment.type(),
                attachment.size(),
                attachment.scanned() ? Scan.CLEAN : Scan.NOT_SCANNED,
                attachment.at());
    }

    static List<AttachmentAnswer> all(Filed filed, Map<String, String> texts) {
        return filed.attachments().stream()
                .map(attachment -> of(attachment, texts.get(Words.fileName(attachment.id()))))
                .toList();
    }
}
