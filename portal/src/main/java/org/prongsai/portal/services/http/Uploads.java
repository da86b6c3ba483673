package org.prongsai.portal.services.http;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import org.prongsai.portal.services.ServiceName;
import org.prongsai.portal.services.Upload;
import org.prongsai.support.security.CallerToken;
import org.springframework.cloud.client.ServiceInstance;
import org.springframework.cloud.client.loadbalancer.LoadBalancerClient;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClient.RequestHeadersSpec.ConvertibleClientHttpResponse;

/**
 * Passes files through, a buffer at a time. What the other calls have is left out on purpose: a load-balanced client
 * keeps the whole body in memory, and a time limit runs the call on a thread of its own, which might still read a
 * request that was answered long ago. Here the request's own thread reads and writes; the patience that counts is for
 * the answer, once the file is there, and the service's other calls have a breaker that slow files do not open.
 */
final class Uploads {

    private final RestClient client;
    private final LoadBalancerClient instances;
    private final CircuitBreakerRegistry breakers;
    private final CircuitBreakerConfig limits;

    Uploads(
            RestClient client,
            LoadBalancerClient instances,
            CircuitBreakerRegistry breakers,
            CircuitBreakerConfig limits) {
        this.client = client;
        this.instances = instances;
        this.breakers = breakers;
        // a person whose connection ends says nothing about the service
        this.limits = CircuitBreakerConfig.from(limits)
                .ignoreExceptions(UncheckedIOException.class)
                .build();
    }

    /** What is made of the response while it is open. */
    interface Reading<A> {
        A read(ConvertibleClientHttpResponse response) throws IOException;
    }

    <A> A send(ServiceName service, String path, Upload upload, String idempotencyKey, Reading<A> reading) {
        CircuitBreaker breaker = breakers.circuitBreaker("upload-" + service.id(), limits);
        return breaker.executeSupplier(() -> client.post()
                .uri(instance(service).resolve(path))
                .accept(MediaType.APPLICATION_JSON, MediaType.APPLICATION_PROBLEM_JSON)
                .header(
                        HttpHeaders.AUTHORIZATION,
                        "Bearer " + CallerToken.current().orElseThrow())
                .header(
                        HttpHeaders.ACCEPT_LANGUAGE,
                        LocaleContextHolder.getLocale().toLanguageTag())
                .header("Idempotency-Key", idempotencyKey)
                .contentType(MediaType.MULTIPART_FORM_DATA)
                .body(form(upload))
                .exchangeForRequiredValue((sent, response) -> reading.read(response)));
    }

    private URI instance(ServiceName service) {
        ServiceInstance instance = instances.choose(service.id());
        if (instance == null) {
            throw new ResourceAccessException("no instance of " + service.id());
        }
        return instance.getUri();
    }

    /** The fields first: the service knows whose file it is before it takes it in. */
    private static LinkedMultiValueMap<String, Object> form(Upload upload) {
        var form = new LinkedMultiValueMap<String, Object>();
        upload.fields().forEach(form::add);
        form.add(upload.field(), new Incoming(upload));
        return form;
    }

    /** A file of which only the name is known before it has come in. */
    private static final class Incoming extends InputStreamResource {

        private static final long UNKNOWN = -1;

        private final String fileName;

        Incoming(Upload upload) {
            super(new Content(upload.content()));
            this.fileName = upload.fileName();
        }

        @Override
        public String getFilename() {
            return fileName;
        }

        @Override
        public long contentLength() {
            return UNKNOWN;
        }
    }

    /** Tells a failure to read the file from one to write it to the service. */
    private static final class Content extends FilterInputStream {

        Content(InputStream content) {
            super(content);
        }

        @Override
        public int read() {
            try {
                return super.read();
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            try {
                return super.read(buffer, offset, length);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }
}
