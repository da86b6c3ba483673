package org.prongsai.gateway.traffic;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** Which requests are about complaints. Patterns see through escapes, as the routes and the services do. */
final class ComplaintPaths {
    /** Those that people without a login send; what staff do with a case is not here. The first that matches holds. */
    private static final List<Sent> SENT = List.of(
            new Sent(ComplaintRoute.API_FILING, "/api/complaints"),
            new Sent(
                    ComplaintRoute.API_FOLLOWING,
                    "/api/complaints/status",
                    "/api/complaints/messages",
                    "/api/complaints/attachments",
                    "/api/complaints/withdrawals",
                    "/api/complaints/reopenings",
                    "/api/complaints/ratings"),
            new Sent(ComplaintRoute.PAGE_FILING, "/complaints"),
            new Sent(ComplaintRoute.PAGE_FOLLOWING, "/complaints/{*rest}"));

    private static final List<PathPattern> CONFIDENTIAL =
            patterns("/api/complaints/{*rest}", "/complaints/{*rest}", "/corruption");

    private ComplaintPaths() {}

    private record Sent(ComplaintRoute route, List<PathPattern> paths) {
        Sent(ComplaintRoute route, String... paths) {
            this(route, patterns(paths));
        }
    }

    /**
     * How a request files or follows a complaint; empty when it does not. Only what is sent does: who opens an empty form,
     * or reads what is kept, has not been told yet.
     */
    static Optional<ComplaintRoute> route(ServerHttpRequest request) {
        return HttpMethod.POST.equals(request.getMethod())
                ? SENT.stream()
                        .filter(sent -> matches(sent.paths(), request))
                        .findFirst()
                        .map(Sent::route)
                : Optional.empty();
    }

    /** Everything about complaints, whoever asks and however. */
    static boolean isConfidential(ServerHttpRequest request) {
        return matches(CONFIDENTIAL, request);
    }

    private static boolean matches(List<PathPattern> patterns, ServerHttpRequest request) {
        PathContainer path = request.getPath().pathWithinApplication();
        return patterns.stream().anyMatch(pattern -> pattern.matches(path));
    }

    private static List<PathPattern> patterns(String... paths) {
        return Arrays.stream(paths)
                .map(PathPatternParser.defaultInstance::parse)
                .toList();
    }
}
