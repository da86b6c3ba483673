package org.prongsai.gateway.edge;

import org.springframework.core.Ordered;

/** The order in which a request passes the filters: cheap refusals first. */
public final class EdgeOrder {
    public static final int SECURITY_HEADERS = Ordered.HIGHEST_PRECEDENCE + 10;
    public static final int FORM = SECURITY_HEADERS + 1;
    public static final int RATE_LIMIT = FORM + 1;
    public static final int CALLER = RATE_LIMIT + 1;
    public static final int AGENCY_LIMIT = CALLER + 1;
    public static final int TRAFFIC = AGENCY_LIMIT + 1;
    public static final int BODY = TRAFFIC + 1;

    /** Under which an exchange that has passed {@link #CALLER} holds the id of the agency that it is for. */
    public static final String AGENCY = "prongsai.agency";

    private EdgeOrder() {}
}
