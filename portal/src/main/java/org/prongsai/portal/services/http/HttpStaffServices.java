package org.prongsai.portal.services.http;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.prongsai.portal.services.Problem;
import org.prongsai.portal.services.ServiceName;
import org.prongsai.portal.services.StaffAnswer;
import org.prongsai.portal.services.StaffCall;
import org.prongsai.portal.services.StaffFile;
import org.prongsai.portal.services.StaffServices;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.client.circuitbreaker.CircuitBreakerFactory;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClient.RequestBodySpec;
import org.springframework.web.client.RestClient.RequestHeadersSpec.ConvertibleClientHttpResponse;
import org.springframework.web.client.RestClientException;
import org.springframework.web.util.UriComponentsBuilder;

/** Through the gateway's own address, under the host by which the person's browser knows it. */
final class HttpStaffServices implements StaffServices {

    private static final Logger LOG = LoggerFactory.getLogger(HttpStaffServices.class);

    private final RestClient client;
    private final RestClient files;
    private final URI gateway;
    private final CircuitBreakerFactory<?, ?> breakers;

    /** @param files has the patience for a whole file */
    HttpStaffServices(RestClient client, RestClient files, URI gateway, CircuitBreakerFactory<?, ?> breakers) {
        this.client = client;
        this.files = files;
        this.gateway = gateway;
        this.breakers = breakers;
    }

    /** The breaker of calls that pass the gateway: another way than the public pages', which may work while it does not. */
    static String breaker(ServiceName service) {
        return "staff-" + service.id();
    }

    @Override
    public <T> StaffAnswer<T> get(
            StaffCall call, ServiceName service, Class<T> type, String path, Map<String, String> query) {
        UriComponentsBuilder address = UriComponentsBuilder.fromUri(gateway).path(path);
        // in a fixed order: the same question has the same address
        new TreeMap<>(query).forEach((name, value) -> address.queryParam(name, "{" + name + "}"));
        URI uri = address.encode().buildAndExpand(query).toUri();
        return ask(call, service, type, HttpMethod.GET, uri, request -> request);
    }

    @Override
    public StaffAnswer<StaffFile> file(StaffCall call, ServiceName service, String path) {
        RequestBodySpec request =
                inTheirName(files.method(HttpMethod.GET).uri(at(path)), call).accept(MediaType.ALL);
        return breakers.create(breaker(service))
                .run(
                        () -> request.exchangeForRequiredValue((sent, response) -> open(response), false),
                        failure -> unavailable(service, requireNonNull(failure)));
    }

    @Override
    public <T> StaffAnswer<T> send(
            StaffCall call, ServiceName service, Class<T> type, String path, Object body, String idempotencyKey) {
        return ask(
                call,
                service,
                type,
                HttpMethod.POST,
                at(path),
                request -> request.header("Idempotency-Key", idempotencyKey)
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(body));
    }

    @Override
    public <T> StaffAnswer<T> send(
            StaffCall call,
            ServiceName service,
            Class<T> type,
            String path,
            Object body,
            String idempotencyKey,
            String version) {
        return ask(
                call,
                service,
                type,
                HttpMethod.POST,
                at(path),
                request -> request.header("Idempotency-Key", idempotencyKey)
                        .header(HttpHeaders.IF_MATCH, version)
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(body));
    }

    private URI at(String path) {
        return UriComponentsBuilder.fromUri(gateway).path(path).encode().build().toUri();
    }

    private <T> StaffAnswer<T> ask(
            StaffCall call,
            ServiceName service,
            Class<T> type,
            HttpMethod method,
            URI address,
            UnaryOperator<RequestBodySpec> content) {
        RequestBodySpec request = inTheirName(client.method(method).uri(address), call)
                .accept(MediaType.APPLICATION_JSON, MediaType.APPLICATION_PROBLEM_JSON);
        RequestBodySpec complete = content.apply(request);
        return breakers.create(breaker(service))
                .run(() -> askTwice(complete, type), failure -> unavailable(service, requireNonNull(failure)));
    }

    private static RequestBodySpec inTheirName(RequestBodySpec request, StaffCall call) {
        Locale language = LocaleContextHolder.getLocale();
        return request.header(HttpHeaders.HOST, call.base().getAuthority())
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + call.accessToken())
                .header(HttpHeaders.ACCEPT_LANGUAGE, language.toLanguageTag());
    }

    /** A connection may have ended under us; everything asked here may be repeated. */
    private static <T> StaffAnswer<T> askTwice(RequestBodySpec request, Class<T> type) {
        try {
            return askOnce(request, type);
        } catch (ResourceAccessException unanswered) {
            return askOnce(request, type);
        }
    }

    private static <T> StaffAnswer<T> askOnce(RequestBodySpec request, Class<T> type) {
        return request.exchangeForRequiredValue((sent, response) -> read(response, type));
    }

    private static <T> StaffAnswer<T> read(ConvertibleClientHttpResponse response, Class<T> type) throws IOException {
        int status = response.getStatusCode().value();
        if (response.getStatusCode().is2xxSuccessful()) {
            T body = response.bodyTo(type);
            if (body == null) {
                throw new IOException("answered " + status + " without a body");
            }
            return new StaffAnswer.Given<>(body, response.getHeaders().getETag());
        }
        return refused(response, status);
    }

    /** Only a file is left open: it is read where it goes. */
    private static StaffAnswer<StaffFile> open(ConvertibleClientHttpResponse response) throws IOException {
        if (!response.getStatusCode().is2xxSuccessful()) {
            try (response) {
                return refused(response, response.getStatusCode().value());
            }
        }
        HttpHeaders headers = response.getHeaders();
        return new StaffAnswer.Given<>(
                new StaffFile(
                        headers.getFirst(HttpHeaders.CONTENT_TYPE),
                        headers.getFirst(HttpHeaders.CONTENT_DISPOSITION),
                        headers.getContentLength(),
                        response.getBody()),
                headers.getETag());
    }

    private static <T> StaffAnswer<T> refused(ConvertibleClientHttpResponse response, int status) throws IOException {
        return switch (status) {
            case 401 -> new StaffAnswer.SignedOut<>();
            case 403 -> new StaffAnswer.Forbidden<>();
            case 409 -> new StaffAnswer.Conflict<>(problem(response, status));
            case 412 -> new StaffAnswer.Stale<>(problem(response, status));
            default -> {
                if (!response.getStatusCode().is4xxClientError()) {
                    throw new IOException("answered " + status);
                }
                yield new StaffAnswer.Refused<>(problem(response, status));
            }
        };
    }

    private static Problem problem(ConvertibleClientHttpResponse response, int status) {
        try {
            Problem problem = response.bodyTo(Problem.class);
            return problem == null ? Problem.ofStatus(status) : problem;
        } catch (RestClientException notAProblem) {
            return Problem.ofStatus(status);
        }
    }

    /** Logs the kind of failure only: the text of an exception may quote a body. */
    private static <T> StaffAnswer<T> unavailable(ServiceName service, Throwable failure) {
        Throwable cause = NestedExceptionUtils.getMostSpecificCause(failure);
        LOG.warn(
                "{} did not answer the desk: {} by {}",
                service.id(),
                failure.getClass().getSimpleName(),
                cause.getClass().getSimpleName());
        return new StaffAnswer.Unavailable<>();
    }
}
