package org.prongsai.files.testing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import org.prongsai.files.content.Content;
import org.prongsai.files.content.FileType;
import org.prongsai.files.spool.Spool;

/** Content in a spool for as long as it is looked at. */
public final class Spools {

    /** What looks at it. */
    public interface Examination {
        Content of(Spool spool) throws IOException;
    }

    /** What is kept. */
    public static final class Kept {
        private final FileType type;
        private final byte[] content;

        Kept(FileType type, byte[] content) {
            this.type = type;
            this.content = content;
        }

        public FileType type() {
            return type;
        }

        public byte[] content() {
            return content.clone();
        }
    }

    private Spools() {}

    public static Kept kept(Path directory, byte[] content, Examination examination) throws IOException {
        try (var spool = Spool.fill(directory, new ByteArrayInputStream(content), Integer.MAX_VALUE)
                .orElseThrow()) {
            Content found = examination.of(spool);
            var out = new ByteArrayOutputStream();
            found.rendition().writeTo(out);
            return new Kept(found.type(), out.toByteArray());
        }
    }
}
