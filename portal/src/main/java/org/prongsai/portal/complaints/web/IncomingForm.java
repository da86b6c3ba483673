package org.prongsai.portal.complaints.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.tomcat.util.http.fileupload.FileItemIterator;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.InvalidFileNameException;
import org.apache.tomcat.util.http.fileupload.impl.FileSizeLimitExceededException;
import org.apache.tomcat.util.http.fileupload.servlet.ServletRequestContext;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;

/**
 * A form with a file, read as it comes in: its fields, and then the file as a stream. Neither the container nor Spring
 * may take it apart first: they keep files in a temporary directory, where what somebody sends in confidence would lie
 * unencrypted, and survive a crash. What a browser sends has the order of the form, so the file comes last.
 */
final class IncomingForm {

    static final DataSize LARGEST_FILE = DataSize.ofMegabytes(20);

    private static final int LONGEST_FIELD = 200;
    /** The name of a file: 255 Thai characters and what stands around them. */
    private static final int LONGEST_PART_HEADER = 2048;

    private static final DataSize FIELDS_AND_BOUNDARIES = DataSize.ofKilobytes(8);

    private final Map<String, String> fields;
    private final String fileName;
    private final @Nullable FileItemStream file;
    private final long announced;

    private IncomingForm(Map<String, String> fields, String fileName, @Nullable FileItemStream file, long announced) {
        this.fields = Map.copyOf(fields);
        this.fileName = fileName;
        this.file = file;
        this.announced = announced;
    }

    /**
     * Reads up to the file.
     *
     * @throws IOException if it is no such form, or does not come in whole
     */
    static IncomingForm of(HttpServletRequest request) throws IOException {
        var upload = new FileUpload();
        upload.setHeaderEncoding(StandardCharsets.UTF_8.name());
        upload.setPartHeaderSizeMax(LONGEST_PART_HEADER);
        upload.setFileSizeMax(LARGEST_FILE.toBytes());
        FileItemIterator parts = upload.getItemIterator(new ServletRequestContext(request));
        var fields = new HashMap<String, String>();
        while (parts.hasNext()) {
            FileItemStream part = parts.next();
            if (!part.isFormField()) {
                return new IncomingForm(fields, nameOf(part), part, request.getContentLengthLong());
            }
            fields.put(part.getFieldName(), text(part));
        }
        return new IncomingForm(fields, "", null, request.getContentLengthLong());
    }

    private static String text(FileItemStream part) throws IOException {
        try (InputStream text = part.openStream()) {
            return new String(text.readNBytes(LONGEST_FIELD), StandardCharsets.UTF_8).strip();
        }
    }

    /** Without where the file lay. */
    private static String nameOf(FileItemStream part) throws IOException {
        try {
            String name = Objects.requireNonNullElse(part.getName(), "");
            return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                    .strip();
        } catch (InvalidFileNameException withControlCharacters) {
            throw new IOException(withControlCharacters);
        }
    }

    String field(String name) {
        return fields.getOrDefault(name, "");
    }

    /** What the file is called, if one was chosen; a form sends an empty name otherwise. */
    Optional<String> fileName() {
        return Optional.of(fileName).filter(name -> !name.isEmpty());
    }

    /** Whether it is said beforehand to be larger than is taken. */
    boolean isTooLarge() {
        return announced > LARGEST_FILE.toBytes() + FIELDS_AND_BOUNDARIES.toBytes();
    }

    /** Whether reading ended because the file went on beyond what is taken. */
    static boolean isTooLarge(IOException ended) {
        return ended.getCause() instanceof FileSizeLimitExceededException;
    }

    InputStream content() throws IOException {
        if (file == null) {
            throw new IllegalStateException("no file was chosen");
        }
        return file.openStream();
    }
}
