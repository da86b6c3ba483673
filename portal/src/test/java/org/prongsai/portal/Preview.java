package org.prongsai.portal;

import org.prongsai.support.testing.TestTokens;
import org.springframework.boot.SpringApplication;

/**
 * The pages without the platform, for whoever works on how they look: the portal with the services' stand-ins, at
 * http://localhost:PORT (khambok) and http://tuayang.localhost:PORT. Start with the port as only argument.
 */
final class Preview {

    private Preview() {}

    public static void main(String[] arguments) {
        int port = Integer.parseInt(arguments[0]);
        StubService complaints = StubService.start();
        StubService eservice = StubService.start();
        StubService integrity = StubService.start();
        StubService reporting = StubService.start();
        Examples.standIn(complaints, integrity, reporting);
        RequestExamples.standIn(eservice, reporting);
        StandInGateway gateway = StandInGateway.start(port);
        String instances = "--spring.cloud.discovery.client.simple.instances.%s[0].uri=%s";
        var context = SpringApplication.run(
                PortalApplication.class,
                "--server.port=0",
                "--prongsai.agencies=classpath:agencies.json",
                "--prongsai.internal-token.public-key=" + TestTokens.publicKeyLocation(),
                instances.formatted("complaint-service", complaints.uri()),
                instances.formatted("eservice-service", eservice.uri()),
                instances.formatted("integrity-service", integrity.uri()),
                instances.formatted("reporting-service", reporting.uri()));
        gateway.route("/", "http://127.0.0.1:" + context.getEnvironment().getRequiredProperty("local.server.port"));
    }
}
