package org.prongsai.embedded.demo;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import tools.jackson.databind.json.JsonMapper;

/** By which the demo speaks as somebody of an agency's staff. */
@FunctionalInterface
public interface StaffTokens {

    /** An access token of somebody at the agency who has the role; asked for again before each call. */
    String of(Agency agency, String role);

    /** The development key's tokens: {@code dev.ROLE.KEY}. */
    static StaffTokens ofDevelopmentKey(String key) {
        return (agency, role) -> "dev." + role + "." + key;
    }

    /** The opaque staff id of who holds a token: the subject that it names. */
    static String staffId(String token) {
        String[] parts = token.split("\\.", -1);
        if (parts[0].equals("dev")) {
            return "dev-" + parts[1];
        }
        byte[] claims = Base64.getUrlDecoder().decode(parts[1]);
        return JsonMapper.shared()
                .readTree(new String(claims, StandardCharsets.UTF_8))
                .path("sub")
                .asString();
    }
}
