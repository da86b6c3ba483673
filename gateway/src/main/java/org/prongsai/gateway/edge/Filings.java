package org.prongsai.gateway.edge;

import java.util.Set;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;

/** Complaints on their way in, by the API or by the page. */
final class Filings {

    private static final Set<String> PATHS = Set.of("/api/complaints", "/complaints");

    private Filings() {}

    static boolean isOne(ServerHttpRequest request) {
        return HttpMethod.POST.equals(request.getMethod()) && PATHS.contains(Paths.of(request));
    }
}
