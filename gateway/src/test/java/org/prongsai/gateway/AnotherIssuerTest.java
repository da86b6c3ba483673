package org.prongsai.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.prongsai.gateway.StandInService.Reply;
import org.prongsai.support.problem.ProblemType;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** {@code OIDC_ISSUER}: an issuer that calls its claims as it likes, in place of identity-service. */
class AnotherIssuerTest extends GatewayTestBase {

    private static final StandInService ISSUER = StandInService.start();

    @DynamicPropertySource
    static void another(DynamicPropertyRegistry properties) {
        properties.add("prongsai.gateway.login.issuer", () -> ISSUER.uri() + "/realms/x");
        properties.add("prongsai.gateway.login.claims.agency", () -> "organization");
        properties.add("prongsai.gateway.login.claims.roles", () -> "realm_access.roles");
    }

    @BeforeEach
    void publish() {
        ISSUER.answering(request -> Reply.json(
                request.target().endsWith("/openid-configuration")
                        ? "{\"issuer\": \"x\", \"jwks_uri\": \"" + ISSUER.uri() + "/keys\"}"
                        : LoginIssuer.publishedKeys()));
    }

    private static JWTClaimsSet.Builder login() {
        return new JWTClaimsSet.Builder()
                .issuer(ISSUER.uri() + "/realms/x")
                .audience(List.of("account", "prongsai"))
                .subject("f:1|somchai@example.org")
                .claim("organization", List.of("khambok"))
                .claim("realm_access", Map.of("roles", List.of("auditor", "offline_access")))
                .expirationTime(Date.from(Instant.now().plusSeconds(60)));
    }

    @Test
    void its_logins_are_believed_and_its_subjects_become_staff_ids() throws Exception {
        send("/api/audit/complaints", header("Authorization", LoginIssuer.bearer(ours -> login())));

        var token = CallersTest.token(COMPLAINTS.last(), "complaint-service");
        assertThat(token.getClaimAsStringList("roles")).containsExactly("auditor");
        assertThat(token.getSubject()).matches("sub-[0-9a-f]{32}");
    }

    @Test
    void the_embedded_issuer_is_believed_no_longer() throws Exception {
        assertProblem(
                send(
                        "/api/audit/complaints",
                        request -> request.header("Host", "tuayang.localhost")
                                .header("Authorization", LoginIssuer.bearer(token -> token))),
                ProblemType.UNAUTHENTICATED);
    }
}
