package org.prongsai.embedded.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.prongsai.embedded.process.CannotStart;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Calls the gateway as people and staff would. Every call has an Idempotency-Key derived from its place, so that one
 * that was cut off can be repeated without anything happening twice.
 */
public final class DemoCalls {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final int ATTEMPTS = 20;
    private static final int STALE = 412;

    private final HttpClient http;
    private final URI gateway;
    private final StaffTokens tokens;

    public DemoCalls(HttpClient http, URI gateway, StaffTokens tokens) {
        this.http = http;
        this.gateway = gateway;
        this.tokens = tokens;
    }

    /** What was answered, with the version that it names. */
    record Answer(JsonNode body, Optional<String> eTag) {}

    String staffId(Agency agency, String role) {
        return StaffTokens.staffId(tokens.of(agency, role));
    }

    Answer send(Agency agency, Call call, String place) {
        return send(agency, call, place, null);
    }

    /**
     * Sends until it is answered; a refusal is a {@link CallRefused}.
     *
     * @param ifMatch the version that the caller has seen; where the clock has changed it since, the call is made on
     *     the newer one
     */
    Answer send(Agency agency, Call call, String place, @Nullable String ifMatch) {
        HttpResponse<String> response = answered(agency, call, place, ifMatch);
        if (response.statusCode() == STALE && ifMatch != null) {
            response = answered(agency, call, place, versionNow(agency, call));
        }
        if (response.statusCode() / 100 != 2) {
            throw new CallRefused(told(call, place, response.statusCode() + " " + response.body()));
        }
        return new Answer(
                JsonMapper.shared().readTree(response.body()),
                response.headers().firstValue("ETag"));
    }

    /** A command is a sub-resource of what it changes. */
    private @Nullable String versionNow(Agency agency, Call command) {
        String path = command.path().substring(0, command.path().lastIndexOf('/'));
        var reading = new Call("GET", path, command.role(), JsonMapper.shared().nullNode());
        return answered(agency, reading, path, null)
                .headers()
                .firstValue("ETag")
                .orElse(null);
    }

    /** The answer, once it is neither of passing weakness nor missing: the same key makes repeating safe. */
    private HttpResponse<String> answered(Agency agency, Call call, String place, @Nullable String ifMatch) {
        String failure = "";
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            try {
                HttpRequest request = request(agency, call, place, ifMatch);
                HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
                if (!isPassing(response.statusCode())) {
                    return response;
                }
                failure = response.statusCode() + " " + response.body();
                LockSupport.parkNanos(pause(response).toNanos());
            } catch (IOException e) {
                failure = e.toString();
                LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            }
        }
        throw new CannotStart(told(call, place, failure));
    }

    private HttpRequest request(Agency agency, Call call, String place, @Nullable String ifMatch) {
        var request = HttpRequest.newBuilder(gateway.resolve(call.path())).timeout(TIMEOUT);
        String host = agency.hosts().getFirst() + ":" + gateway.getPort();
        if (!host.equals(gateway.getAuthority())) {
            request.header("Host", host);
        }
        if (!call.body().isNull()) {
            request.header("Content-Type", "application/json").header("Idempotency-Key", idempotencyKey(place));
        }
        if (call.role() != null) {
            request.header("Authorization", "Bearer " + tokens.of(agency, call.role()));
        }
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return request.method(
                        call.method(),
                        call.body().isNull()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(
                                        call.body().toString()))
                .build();
    }

    private static String told(Call call, String place, String answer) {
        return "the demo could not be loaded: %s (%s %s) was answered %s"
                .formatted(place, call.method(), call.path(), answer.replaceAll("\\s+", " "));
    }

    private static boolean isPassing(int status) {
        return status == 429 || status == 502 || status == 503 || status == 504;
    }

    private static Duration pause(HttpResponse<?> response) {
        return Duration.ofSeconds(response.headers()
                .firstValue("Retry-After")
                .filter(seconds -> seconds.matches("[0-9]{1,3}"))
                .map(Long::parseLong)
                .orElse(1L));
    }

    /** 128 bits, as hexadecimal digits. */
    private static String idempotencyKey(String place) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(("demo/" + place).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(Arrays.copyOf(digest, 16));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
