package org.prongsai.files;

import java.io.InputStream;

/** Who says whether a file is infected. */
@FunctionalInterface
public interface VirusScanner {

    /** Where none is configured. */
    VirusScanner NONE = content -> Verdict.NOT_SCANNED;

    /** What it says. */
    enum Verdict {
        CLEAN,
        INFECTED,
        NOT_SCANNED,
        /** It is configured and did not say. */
        AWAY
    }

    /**
     * Reads the content and leaves it open. Returns within a time that the scanner knows.
     *
     * @param content all of the file
     */
    Verdict scan(InputStream content);
}
