package org.prongsai.gateway.edge;

import io.micrometer.tracing.handler.TracingObservationHandler.TracingContext;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.prongsai.support.observability.Traces;
import org.prongsai.support.problem.Problem;
import org.prongsai.support.problem.ProblemDocument;
import org.prongsai.support.problem.ProblemException;
import org.prongsai.support.problem.ProblemMessages;
import org.prongsai.support.problem.ProblemType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.http.server.reactive.observation.ServerRequestObservationContext;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Answers every refusal and every failure of the gateway with problem details of the catalogue. */
@Component
class ProblemHandler implements WebExceptionHandler, Ordered {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemHandler.class);

    private final ProblemMessages messages;
    private final JsonMapper json;

    ProblemHandler(ProblemMessages messages, JsonMapper json) {
        this.messages = messages;
        this.json = json;
    }

    @Override
    public int getOrder() {
        // before Spring Boot's own
        return -2;
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable thrown) {
        ServerHttpResponse response = exchange.getResponse();
        if (response.isCommitted()) {
            return Mono.error(thrown);
        }
        Problem problem = problem(thrown);
        Locale language =
                ProblemMessages.language(exchange.getRequest().getHeaders().getFirst(HttpHeaders.ACCEPT_LANGUAGE));
        ProblemDocument document =
                messages.document(problem, language, problem.type().status() >= 500 ? traceId(exchange) : null);
        if (problem.type() == ProblemType.INTERNAL_ERROR) {
            LOG.error("trace {} ended in {}", document.traceId(), Traces.withoutMessages(thrown));
        }
        response.setStatusCode(HttpStatusCode.valueOf(document.status()));
        HttpHeaders headers = response.getHeaders();
        headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        headers.setContentLanguage(language);
        headers.setCacheControl("no-store");
        headers.setVary(List.of(HttpHeaders.ACCEPT_LANGUAGE));
        byte[] body = json.writeValueAsBytes(document);
        headers.setContentLength(body.length);
        return response.writeWith(
                Mono.fromSupplier(() -> response.bufferFactory().wrap(body)));
    }

    private static Problem problem(Throwable thrown) {
        return switch (thrown) {
            case ProblemException refusal -> refusal.problem();
            case ErrorResponse spring ->
                Problem.of(ProblemType.ofStatus(spring.getStatusCode().value()));
            default -> Problem.of(ProblemType.INTERNAL_ERROR);
        };
    }

    private static String traceId(ServerWebExchange exchange) {
        return ServerRequestObservationContext.findCurrent(exchange.getAttributes())
                .map(observation -> observation.<TracingContext>get(TracingContext.class))
                .flatMap(tracing -> Optional.ofNullable(tracing.getSpan()))
                .map(span -> span.context().traceId())
                .orElseGet(() -> UUID.randomUUID().toString());
    }
}
