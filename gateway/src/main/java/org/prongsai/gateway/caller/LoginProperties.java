package org.prongsai.gateway.caller;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whose logins are believed.
 *
 * @param issuer another issuer in place of identity-service; its own discovery document says where its keys are
 * @param audience that an access token has to name
 * @param claims where an access token says what; a name with dots looks inside
 */
@ConfigurationProperties("prongsai.gateway.login")
record LoginProperties(
        @Nullable URI issuer,
        @DefaultValue("prongsai") String audience,
        @DefaultValue Claims claims) {

    record Claims(
            @DefaultValue("sub") String staff,
            @DefaultValue("agency") String agency,
            @DefaultValue("roles") String roles,
            @DefaultValue("units") String units,
            @DefaultValue("posts") String posts,
            @DefaultValue("acting_for") String actingFor) {}
}
