package org.prongsai.embedded.supervisor;

import java.net.URI;
import java.net.http.HttpClient;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.prongsai.embedded.process.CannotStart;
import org.prongsai.embedded.supervisor.process.ExternalPart;
import org.prongsai.embedded.supervisor.process.HttpProbe;

/**
 * Who vouches for staff.
 *
 * @param address another issuer's; empty where identity-service is it
 */
record Issuer(Optional<URI> address) {

    static Issuer of(Map<String, String> environment) {
        return new Issuer(Optional.ofNullable(environment.get("OIDC_ISSUER"))
                .filter(text -> !text.isBlank())
                .map(Issuer::address));
    }

    private static URI address(String text) {
        try {
            URI address = URI.create(text.strip().replaceFirst("/$", ""));
            if (address.getHost() != null) {
                return address;
            }
        } catch (IllegalArgumentException notAnAddress) {
            // said below
        }
        throw new CannotStart("OIDC_ISSUER is not an address: " + text);
    }

    boolean embedded() {
        return address.isEmpty();
    }

    List<ExternalPart> external(HttpClient http) {
        return address.stream()
                .map(issuer -> new ExternalPart(
                        Platform.IDENTITY_SERVICE,
                        issuer.getAuthority(),
                        new HttpProbe(http, URI.create(issuer + "/.well-known/openid-configuration"))))
                .toList();
    }
}
