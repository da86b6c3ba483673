package org.prongsai.files;

/** What is known of viruses in a file that was taken. */
public enum Scan {
    /** A scanner found none. */
    CLEAN,
    /** No scanner is configured. */
    NOT_SCANNED
}
