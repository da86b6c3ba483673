package org.prongsai.complaint.testimony;

import org.prongsai.support.idempotency.RepeatableCall;

/** As what a text is sealed: named after the call that brought it, so that its repetition names the same. */
public final class Words {

    static final String NOTE = "note-";
    static final String SAID = "said-";
    static final String FILE_NAME = "file-name-";
    static final String FILE_KEY = "file-key-";
    /** Why the reporter rated the case as they did. */
    public static final String RATING = NOTE + "rating";

    /** Why the reporter withdrew. */
    public static final String WITHDRAWAL = NOTE + "withdrawal";

    private static final int LENGTH = 24;

    private Words() {}

    /** Of what goes with a step. */
    public static String note(RepeatableCall call) {
        return NOTE + idOf(call);
    }

    /** Of what was said, by its id. */
    public static String said(String id) {
        return SAID + id;
    }

    /** Of the name of a file, by its id. */
    public static String fileName(String id) {
        return FILE_NAME + id;
    }

    /** Of the key that opens a file, by its id. */
    static String fileKey(String id) {
        return FILE_KEY + id;
    }

    /** The id of what is said by a call. */
    public static String idOf(RepeatableCall call) {
        return call.key().substring(0, LENGTH);
    }
}
