package org.prongsai.portal.login.oidc;

import java.net.URI;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.RestClient;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Calls that pass no browser. What lies at the platform's outside address is asked for at the gateway's own, under the
 * name by which browsers know it; another issuer is asked where it is.
 */
final class BackChannel {

    private final RestClient client;
    private final URI gateway;

    BackChannel(RestClient client, URI gateway) {
        this.client = client;
        this.gateway = gateway;
    }

    String get(URI base, URI address, Consumer<HttpHeaders> headers) {
        return client.get()
                .uri(inside(base, address))
                .headers(host(base, address))
                .headers(headers)
                .accept(MediaType.APPLICATION_JSON)
                .retrieve()
                .requiredBody(String.class);
    }

    String post(URI base, URI address, Map<String, String> form) {
        MultiValueMap<String, String> fields = new LinkedMultiValueMap<>();
        fields.setAll(form);
        String answer = client.post()
                .uri(inside(base, address))
                .headers(host(base, address))
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .accept(MediaType.APPLICATION_JSON)
                .body(fields)
                .retrieve()
                .body(String.class);
        return answer == null ? "" : answer;
    }

    private URI inside(URI base, URI address) {
        return isOurs(base, address)
                ? UriComponentsBuilder.fromUri(address)
                        .scheme(gateway.getScheme())
                        .host(gateway.getHost())
                        .port(gateway.getPort())
                        .build(true)
                        .toUri()
                : address;
    }

    private static Consumer<HttpHeaders> host(URI base, URI address) {
        return headers -> {
            if (isOurs(base, address)) {
                headers.set(HttpHeaders.HOST, base.getAuthority());
            }
        };
    }

    /** Whether an address has the same scheme, host and port as the platform. */
    static boolean isOurs(URI base, URI address) {
        return base.getScheme().equalsIgnoreCase(address.getScheme())
                && base.getAuthority().equalsIgnoreCase(address.getAuthority());
    }
}
