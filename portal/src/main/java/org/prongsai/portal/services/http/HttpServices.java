package org.prongsai.portal.services.http;

import static java.util.Objects.requireNonNull;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import java.io.IOException;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.prongsai.portal.services.Answer;
import org.prongsai.portal.services.Done;
import org.prongsai.portal.services.Problem;
import org.prongsai.portal.services.ServiceName;
import org.prongsai.portal.services.Services;
import org.prongsai.portal.services.Upload;
import org.prongsai.support.security.CallerToken;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.client.circuitbreaker.CircuitBreakerFactory;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClient.RequestBodySpec;
import org.springframework.web.client.RestClient.RequestHeadersSpec.ConvertibleClientHttpResponse;
import org.springframework.web.client.RestClientException;

@Component
class HttpServices implements Services {

    private static final Logger LOG = LoggerFactory.getLogger(HttpServices.class);

    private final RestClient client;
    private final CircuitBreakerFactory<?, ?> breakers;
    private final Uploads uploads;

    HttpServices(RestClient.Builder serviceClient, CircuitBreakerFactory<?, ?> breakers, Uploads uploads) {
        this.client = serviceClient.build();
        this.breakers = breakers;
        this.uploads = uploads;
    }

    @Override
    public <T> Answer<T> get(ServiceName service, Class<T> type, String path, Object... variables) {
        return ask(service, type, HttpMethod.GET, request -> request, path, variables);
    }

    @Override
    public <T> Answer<T> query(ServiceName service, Class<T> type, String path, Object body) {
        return ask(service, type, HttpMethod.POST, request -> json(request, body), path);
    }

    @Override
    public <T> Answer<T> send(ServiceName service, Class<T> type, String path, Object body, String idempotencyKey) {
        return ask(
                service,
                type,
                HttpMethod.POST,
                request -> json(request.header("Idempotency-Key", idempotencyKey), body),
                path);
    }

    @Override
    public <T> Answer<T> upload(ServiceName service, Class<T> type, String path, Upload upload, String idempotencyKey) {
        try {
            return uploads.send(service, path, upload, idempotencyKey, response -> read(response, type));
        } catch (RestClientException | CallNotPermittedException failure) {
            return unavailable(service, failure);
        }
    }

    private static RequestBodySpec json(RequestBodySpec request, Object body) {
        return request.contentType(MediaType.APPLICATION_JSON).body(body);
    }

    private <T> Answer<T> ask(
            ServiceName service,
            Class<T> type,
            HttpMethod method,
            UnaryOperator<RequestBodySpec> content,
            String path,
            Object... variables) {
        // Token and language belong to this thread; the call is made on another.
        String token = CallerToken.current().orElseThrow();
        Locale language = LocaleContextHolder.getLocale();
        RequestBodySpec request = client.method(method)
                .uri("http://" + service.id() + path, variables)
                .accept(MediaType.APPLICATION_JSON, MediaType.APPLICATION_PROBLEM_JSON)
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + token)
                .header(HttpHeaders.ACCEPT_LANGUAGE, language.toLanguageTag());
        RequestBodySpec complete = content.apply(request);
        return breakers.create(service.id())
                .run(() -> askTwice(complete, type), failure -> unavailable(service, requireNonNull(failure)));
    }

    /** Another instance may answer where one did not; everything asked here may be repeated. */
    private static <T> Answer<T> askTwice(RequestBodySpec request, Class<T> type) {
        try {
            return askOnce(request, type);
        } catch (ResourceAccessException unanswered) {
            return askOnce(request, type);
        }
    }

    private static <T> Answer<T> askOnce(RequestBodySpec request, Class<T> type) {
        return request.exchangeForRequiredValue((sent, response) -> read(response, type));
    }

    private static <T> Answer<T> read(ConvertibleClientHttpResponse response, Class<T> type) throws IOException {
        HttpStatusCode status = response.getStatusCode();
        if (status.is2xxSuccessful()) {
            if (type.equals(Done.class)) {
                return new Answer.Given<>(type.cast(new Done()));
            }
            T body = response.bodyTo(type);
            if (body == null) {
                throw new IOException("answered " + status.value() + " without a body");
            }
            return new Answer.Given<>(body);
        }
        // 401 and 403 are not the person's doing: the gateway and the services do not agree on a token.
        if (status.is4xxClientError() && status.value() != 401 && status.value() != 403) {
            return new Answer.Refused<>(problem(response, status.value()));
        }
        throw new IOException("answered " + status.value());
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
    private static <T> Answer<T> unavailable(ServiceName service, Throwable failure) {
        Throwable cause = NestedExceptionUtils.getMostSpecificCause(failure);
        LOG.warn(
                "{} did not answer: {} by {}",
                service.id(),
                failure.getClass().getSimpleName(),
                cause.getClass().getSimpleName());
        return new Answer.Unavailable<>();
    }
}
