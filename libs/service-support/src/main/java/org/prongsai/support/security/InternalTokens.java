package org.prongsai.support.security;

/** The names that the gateway's token and its readers agree on. */
final class InternalTokens {
    static final String ISSUER = "prongsai-gateway";
    static final String AGENCY = "agency";
    static final String ROLES = "roles";
    static final String UNITS = "units";
    static final String POSTS = "posts";
    static final String ACTING_FOR = "acting_for";
    static final String BASE = "base";
    static final String ADDRESS = "address";
    static final String FICTIONAL = "fictional";

    private InternalTokens() {}
}
