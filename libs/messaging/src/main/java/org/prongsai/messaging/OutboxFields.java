package org.prongsai.messaging;

/** Names of the fields that the outbox has in an aggregate's document, and of the collections beside it. */
public final class OutboxFields {

    public static final String ID = "_id";
    public static final String AGENCY = "agency";
    public static final String AGGREGATE = "aggregate";

    /** {@link PendingEvent}s by ascending sequence. */
    public static final String PENDING = "pending";

    /** Entries of the audit trail on their way to {@link #AUDIT_COLLECTION}, one a version, in ascending order. */
    public static final String TRAIL = "trail";

    /** In an entry of {@link #TRAIL}: the document's version after the write that it tells of. */
    public static final String TRAIL_VERSION = "version";

    /** Since when something waits in {@link #PENDING} or {@link #TRAIL}; absent when nothing does. Indexed. */
    public static final String PENDING_SINCE = "pendingSince";

    public static final String AUDIT_COLLECTION = "audit";
    public static final String JOURNAL_COLLECTION = "journal";
    public static final String LOG_EPOCH_COLLECTION = "log_epoch";

    private OutboxFields() {}
}
