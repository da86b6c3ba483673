package org.prongsai.contracts;

/** The topics on which events travel: one a service, kept for ever, keyed by {@link EventEnvelope#key()}. */
public final class Topics {

    public static final String COMPLAINT_EVENTS = "prongsai.complaint.events";
    public static final String INTEGRITY_EVENTS = "prongsai.integrity.events";
    public static final String ESERVICE_EVENTS = "prongsai.eservice.events";

    private Topics() {}
}
