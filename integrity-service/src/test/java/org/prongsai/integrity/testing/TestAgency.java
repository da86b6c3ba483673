package org.prongsai.integrity.testing;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.prongsai.support.security.Role;
import org.prongsai.support.testing.TestTokens;
import tools.jackson.databind.JsonNode;

/** An agency that no other test knows, as its public and its staff reach it over HTTP. */
public record TestAgency(String id, int port) {

    private static final String SERVICE = "integrity-service";

    static TestAgency atPort(int port) {
        return new TestAgency("t" + UUID.randomUUID().toString().substring(0, 23), port);
    }

    /** The public reads. */
    public Call get(String path) {
        return call(path, null);
    }

    /** The public sends something. */
    public Call post(String path, JsonNode body) {
        return call(path, body.toString());
    }

    /** A member of staff sends something. */
    public Call postAs(Role role, String path, JsonNode body) {
        return postAs(role, path, body.toString());
    }

    /** As {@link #postAs(Role, String, JsonNode)}, where the body need not be JSON. */
    public Call postAs(Role role, String path, String body) {
        return call(path, body).header("Authorization", TestTokens.staff(SERVICE, id, role));
    }

    /** A member of staff reads. */
    public Call getAs(Role role, String path) {
        return call(path, null).header("Authorization", TestTokens.staff(SERVICE, id, role));
    }

    private Call call(String path, @Nullable String body) {
        return new Call(port, path, body).header("Authorization", TestTokens.anonymous(SERVICE, id));
    }

    /** Adopts the sound plan of {@link Bodies} for fiscal year 2564. */
    public void adoptPlan() {
        postAs(Role.ITAS_ADMIN, "/api/measures", Bodies.plan()).send().done(201);
    }

    /** States the units and posts of {@link Bodies}. */
    public void arrange() {
        postAs(Role.ITAS_ADMIN, "/api/units", Bodies.structure()).send().done(201);
    }

    /** As {@link #arrange}, and adopts the list of {@link Bodies} for fiscal year 2564. */
    public void adoptOitList() {
        arrange();
        postAs(Role.ITAS_ADMIN, "/api/oit-items", Bodies.oitList()).send().done(201);
    }
}
