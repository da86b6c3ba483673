package org.prongsai.support.security;

/** The names that the gateway's token and its readers agree on. */
final class InternalTokens {
    static final String ISSUER = "prongsai-gateway";
    static final String AGENCY = "agency";
    static final String ROLE = "role";

    private InternalTokens() {}
}
