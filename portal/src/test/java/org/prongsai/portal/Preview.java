package org.prongsai.portal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.prongsai.support.testing.TestTokens;
import org.springframework.boot.SpringApplication;

/**
 * The pages without the platform, for whoever works on how they look: the portal with the services' stand-ins, at
 * http://localhost:PORT (khambok) and http://tuayang.localhost:PORT. Start with the port, and where you like the
 * roles of who signs in, {@code executive,head}.
 */
final class Preview {

    private Preview() {}

    public static void main(String[] arguments) throws IOException {
        System.setProperty("jdk.httpclient.allowRestrictedHeaders", "host");
        int port = Integer.parseInt(arguments[0]);
        StubService complaints = StubService.start();
        StubService eservice = StubService.start();
        StubService integrity = StubService.start();
        StubService reporting = StubService.start();
        Examples.standIn(complaints, integrity, reporting);
        CaseExamples.standIn(complaints);
        RequestExamples.standIn(eservice, reporting);
        StubService procurement = StubService.start();
        IntegrityExamples.standIn(integrity);
        IntegrityExamples.late(reporting);
        ProcurementExamples.standIn(procurement, reporting);
        StubService identity = StubService.start().answers("GET /api/accounts/directory", 200, Examples.DIRECTORY);
        TestIssuer issuer = new TestIssuer();
        issuer.person(
                "staff-1",
                arguments.length > 1
                        ? arguments[1].split(",")
                        : new String[] {"complaint-supervisor", "itas-admin", "procurement-officer", "service-officer"
                        });
        StandInGateway gateway = StandInGateway.start(port, issuer)
                .route("/api/accounts", identity.uri())
                .route("/api/categories", complaints.uri())
                .route("/api/complaints", complaints.uri())
                .route("/api/questions", complaints.uri())
                .route("/api/disclosures", integrity.uri())
                .route("/api/measures", integrity.uri())
                .route("/api/units", integrity.uri())
                .route("/api/oit-items", integrity.uri())
                .route("/api/deficiencies", integrity.uri())
                .route("/api/circulars", integrity.uri())
                .route("/api/obligations", integrity.uri())
                .route("/api/procurement", procurement.uri())
                .route("/api/reports", reporting.uri())
                .route("/api/service", eservice.uri());
        Path keys = Files.createTempDirectory("preview-keys-");
        Path secret = Files.writeString(keys.resolve("client-secret"), TestIssuer.SECRET);
        String instances = "--spring.cloud.discovery.client.simple.instances.%s[0].uri=%s";
        var context = SpringApplication.run(
                PortalApplication.class,
                "--server.port=0",
                "--prongsai.agencies=classpath:agencies.json",
                "--prongsai.keys-dir=" + keys,
                "--prongsai.login.gateway=http://127.0.0.1:" + port,
                "--prongsai.login.client-secret-file=" + secret,
                "--prongsai.internal-token.public-key=" + TestTokens.publicKeyLocation(),
                instances.formatted("complaint-service", complaints.uri()),
                instances.formatted("eservice-service", eservice.uri()),
                instances.formatted("integrity-service", integrity.uri()),
                instances.formatted("reporting-service", reporting.uri()),
                instances.formatted("procurement-service", procurement.uri()));
        gateway.route("/", "http://127.0.0.1:" + context.getEnvironment().getRequiredProperty("local.server.port"));
    }
}
