package org.prongsai.embedded.demo;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import tools.jackson.databind.json.JsonMapper;

/** By which the demo speaks as somebody of an agency's staff. */
@FunctionalInterface
public interface StaffTokens {

    /** An access token of somebody at the agency who has the role; asked for again before each call. */
    String of(Agency agency, String role);

    /** The opaque staff id of who holds a token: the subject that it names. */
    static String staffId(String token) {
        byte[] claims = Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]);
        return JsonMapper.shared()
                .readTree(new String(claims, StandardCharsets.UTF_8))
                .path("sub")
                .asString();
    }
}
