package org.prongsai.complaint.casework.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import org.apache.commons.fileupload2.core.MultipartInput;
import org.prongsai.support.problem.Problem;
import org.prongsai.support.problem.ProblemException;
import org.prongsai.support.problem.ProblemType;
import org.springframework.http.ContentDisposition;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/**
 * A form of two parts, the receipt code and then a file, read as a stream: the container would write a file to disk as it
 * is, before anybody knows whose it is.
 */
final class Upload {

    static final String RECEIPT_CODE = "receiptCode";
    static final String FILE = "file";

    private static final int LONGEST_CODE = 100;
    private static final int LONGEST_HEADERS = 4096;
    private static final int BUFFER = 16 * 1024;
    private static final String DISPOSITION = "content-disposition:";

    private final MultipartInput parts;
    private final String receiptCode;
    private final String fileName;

    private Upload(MultipartInput parts) throws IOException {
        this.parts = parts;
        parts.setHeaderCharset(StandardCharsets.UTF_8);
        part(RECEIPT_CODE, parts.skipPreamble());
        this.receiptCode = code();
        this.fileName =
                Objects.requireNonNullElse(part(FILE, parts.readBoundary()).getFilename(), "");
    }

    /**
     * Reads up to where the file begins.
     *
     * @throws ProblemException when it is no such form
     */
    static Upload begin(HttpServletRequest request) {
        try {
            return new Upload(MultipartInput.builder()
                    .setInputStream(request.getInputStream())
                    .setBoundary(boundary(request))
                    .setBufferSize(BUFFER)
                    .setMaxPartHeaderSize(LONGEST_HEADERS)
                    .get());
        } catch (IOException | IllegalArgumentException broken) {
            throw malformed();
        }
    }

    String receiptCode() {
        return receiptCode;
    }

    /** As its sender calls it; empty when they do not. */
    String fileName() {
        return fileName;
    }

    /** The file, to be read once. It ends well only where the form ends with it. */
    InputStream content() {
        return new Content(parts);
    }

    private static byte[] boundary(HttpServletRequest request) {
        MediaType type;
        try {
            type = MediaType.parseMediaType(Objects.requireNonNullElse(request.getContentType(), ""));
        } catch (InvalidMediaTypeException none) {
            throw new ProblemException(ProblemType.UNSUPPORTED_MEDIA_TYPE);
        }
        if (!type.equalsTypeAndSubtype(MediaType.MULTIPART_FORM_DATA)) {
            throw new ProblemException(ProblemType.UNSUPPORTED_MEDIA_TYPE);
        }
        String boundary = type.getParameter("boundary");
        if (boundary == null) {
            throw malformed();
        }
        return boundary.getBytes(StandardCharsets.ISO_8859_1);
    }

    private ContentDisposition part(String expected, boolean found) throws IOException {
        if (!found) {
            throw Problem.invalid(expected, "constraint.missing").asException();
        }
        var disposition = ContentDisposition.parse(dispositionIn(parts.readHeaders()));
        if (!expected.equals(disposition.getName())) {
            throw Problem.invalid(expected, "constraint.missing").asException();
        }
        return disposition;
    }

    private static String dispositionIn(String headers) {
        return Arrays.stream(headers.split("\r\n"))
                .filter(line -> line.regionMatches(true, 0, DISPOSITION, 0, DISPOSITION.length()))
                .map(line -> line.substring(DISPOSITION.length()).strip())
                .findFirst()
                .orElseThrow(Upload::malformed);
    }

    private String code() throws IOException {
        try (var content = parts.newInputStream()) {
            var code = new String(content.readNBytes(LONGEST_CODE + 1), StandardCharsets.UTF_8);
            if (code.isBlank() || code.length() > LONGEST_CODE) {
                throw Problem.invalid(RECEIPT_CODE, code.isBlank() ? "constraint.missing" : "constraint.other")
                        .asException();
            }
            return code;
        }
    }

    private static ProblemException malformed() {
        return new ProblemException(ProblemType.MALFORMED_BODY);
    }

    /** What breaks off, or goes on after the file, is not taken. */
    private static final class Content extends InputStream {
        private final MultipartInput parts;
        private final InputStream file;
        private boolean ended;

        Content(MultipartInput parts) {
            this.parts = parts;
            this.file = parts.newInputStream();
        }

        @Override
        public int read() {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            if (ended) {
                return -1;
            }
            try {
                int count = file.read(buffer, offset, length);
                if (count < 0) {
                    end();
                }
                return count;
            } catch (IOException broken) {
                throw malformed();
            }
        }

        private void end() throws IOException {
            ended = true;
            if (parts.readBoundary()) {
                throw new ProblemException(ProblemType.UNKNOWN_FIELD);
            }
        }
    }
}
