package org.prongsai.files.content;

import java.util.Arrays;

/** What is taken. Whatever is not here is refused. */
public enum FileType {
    JPEG("image/jpeg", "jpg"),
    PNG("image/png", "png"),
    PDF("application/pdf", "pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    ODT("application/vnd.oasis.opendocument.text", "odt"),
    TEXT("text/plain;charset=UTF-8", "txt"),
    MP4("video/mp4", "mp4"),
    MOV("video/quicktime", "mov"),
    M4A("audio/mp4", "m4a"),
    MP3("audio/mpeg", "mp3");

    private final String mediaType;
    private final String extension;

    FileType(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    /**
     * The one of this media type, which somebody remembered of a file that was taken.
     *
     * @throws IllegalArgumentException when nothing of it is taken
     */
    public static FileType ofMediaType(String mediaType) {
        return Arrays.stream(values())
                .filter(type -> type.mediaType.equals(mediaType))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not taken: " + mediaType));
    }

    /** As in the header Content-Type. */
    public String mediaType() {
        return mediaType;
    }

    /** Without the dot. */
    public String extension() {
        return extension;
    }
}
