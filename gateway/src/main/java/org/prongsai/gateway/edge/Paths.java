package org.prongsai.gateway.edge;

import java.util.stream.Collectors;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.reactive.ServerHttpRequest;

/** Paths as the routes and the services see them. */
final class Paths {

    private Paths() {}

    /** Without escapes and parameters: whoever writes a letter in another way goes to the same place. */
    static String of(ServerHttpRequest request) {
        return request.getPath().pathWithinApplication().elements().stream()
                .map(part -> part instanceof PathContainer.PathSegment segment ? segment.valueToMatch() : part.value())
                .collect(Collectors.joining());
    }
}
