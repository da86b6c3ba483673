package org.prongsai.gateway.edge;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;

/** The forms by which files are sent. Only they may be large and slow, and they pass as a stream. */
final class FileForms {
    private static final Set<String> ADDRESSES =
            Set.of("/api/complaints/attachments", "/complaints/status/attachments");
    private static final String FORM = "multipart/form-data";

    private FileForms() {}

    static boolean isOne(ServerHttpRequest request) {
        return isOne(
                request.getMethod().name(),
                request.getPath().value(),
                request.getHeaders().getFirst(HttpHeaders.CONTENT_TYPE));
    }

    /** @param path as it stands in the request line, without a query */
    static boolean isOne(String method, String path, @Nullable String contentType) {
        return HttpMethod.POST.matches(method)
                && ADDRESSES.contains(path)
                && contentType != null
                && contentType.regionMatches(true, 0, FORM, 0, FORM.length());
    }
}
