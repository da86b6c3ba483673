package org.prongsai.portal.login.oidc;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** What an issuer says of itself (OpenID Connect Discovery 1.0). */
@JsonIgnoreProperties(ignoreUnknown = true)
record Discovered(
        @JsonProperty("issuer") String issuer,
        @JsonProperty("authorization_endpoint") URI authorization,
        @JsonProperty("token_endpoint") URI token,
        @JsonProperty("jwks_uri") URI keys,
        @JsonProperty("userinfo_endpoint") @Nullable URI userinfo,
        @JsonProperty("revocation_endpoint") @Nullable URI revocation,
        @JsonProperty("end_session_endpoint") @Nullable URI endOfSession) {}
