package org.prongsai.portal.services;

/** The services that the portal asks. */
public enum ServiceName {
    COMPLAINT("complaint-service"),
    ESERVICE("eservice-service"),
    INTEGRITY("integrity-service"),
    REPORTING("reporting-service");

    private final String id;

    ServiceName(String id) {
        this.id = id;
    }

    /** Its name in discovery, in metrics and in the token's audience. */
    public String id() {
        return id;
    }
}
