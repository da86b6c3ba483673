package org.prongsai.portal.login.oidc;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/** What the token endpoint answers (RFC 6749, 5.1). */
@JsonIgnoreProperties(ignoreUnknown = true)
record TokenAnswer(
        @JsonProperty("access_token") String accessToken,
        @JsonProperty("refresh_token") @Nullable String refreshToken,
        @JsonProperty("id_token") @Nullable String idToken) {

    @Override
    public String toString() {
        return "TokenAnswer";
    }
}
