package org.prongsai.support.testing;

import java.net.http.HttpRequest.BodyPublisher;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.prongsai.support.security.Role;
import tools.jackson.databind.JsonNode;

/** An agency that no other test knows, as its public and its staff reach it over HTTP. */
public record TestAgency(String service, String id, int port) {

    /** An agency of its own for a test of the service at this port. */
    public static TestAgency of(String service, int port) {
        return new TestAgency(service, "t" + UUID.randomUUID().toString().substring(0, 23), port);
    }

    /** The public reads. */
    public Call get(String path) {
        return call(path, null);
    }

    /** The public sends something. */
    public Call post(String path, JsonNode body) {
        return call(path, body.toString());
    }

    /** The public sends something that is no JSON. */
    public Call post(String path, String contentType, BodyPublisher body) {
        return new Call(port, path, contentType, body).header("Authorization", TestTokens.anonymous(service, id));
    }

    /** A member of staff sends something. */
    public Call postAs(Role role, String path, JsonNode body) {
        return postAs(role, path, body.toString());
    }

    /** As {@link #postAs(Role, String, JsonNode)}, where the body need not be JSON. */
    public Call postAs(Role role, String path, String body) {
        return call(path, body).header("Authorization", TestTokens.staff(service, id, role));
    }

    private Call call(String path, @Nullable String body) {
        return new Call(port, path, body).header("Authorization", TestTokens.anonymous(service, id));
    }

    /** A member of staff reads. */
    public Call getAs(Role role, String path) {
        return call(path, null).header("Authorization", TestTokens.staff(service, id, role));
    }
}
