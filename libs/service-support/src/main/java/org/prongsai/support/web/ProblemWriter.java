package org.prongsai.support.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.prongsai.support.problem.Problem;
import org.prongsai.support.problem.ProblemDocument;
import org.prongsai.support.problem.ProblemMessages;
import org.prongsai.support.problem.ProblemType;
import org.slf4j.MDC;
import org.springframework.http.HttpHeaders;
import tools.jackson.databind.json.JsonMapper;

/** Writes problem details in the language of the request, for filters as for controllers. */
public final class ProblemWriter {
    private final ProblemMessages messages;
    private final JsonMapper json;

    ProblemWriter(ProblemMessages messages, JsonMapper json) {
        this.messages = messages;
        this.json = json;
    }

    public void write(ProblemType type, HttpServletRequest request, HttpServletResponse response) throws IOException {
        ProblemDocument document = document(Problem.of(type), request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        response.setStatus(document.status());
        response.setContentType(ProblemDocument.MEDIA_TYPE);
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, language(request).getLanguage());
        response.getOutputStream().write(json.writeValueAsBytes(document));
    }

    ProblemDocument document(Problem problem, @Nullable String acceptLanguage) {
        boolean ours = problem.type().status() >= 500;
        return messages.document(problem, ProblemMessages.language(acceptLanguage), ours ? traceId() : null);
    }

    static Locale language(HttpServletRequest request) {
        return ProblemMessages.language(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    }

    private static String traceId() {
        return Optional.ofNullable(MDC.get("traceId"))
                .orElseGet(() -> UUID.randomUUID().toString());
    }
}
