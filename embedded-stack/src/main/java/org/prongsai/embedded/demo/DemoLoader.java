package org.prongsai.embedded.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.prongsai.embedded.process.CannotStart;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Posts the demo through the gateway, as people and staff would. Every call has an Idempotency-Key derived from its
 * place, so that a load that was cut off can be repeated from the start without anything happening twice.
 */
public final class DemoLoader {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final int ATTEMPTS = 20;
    private static final int PROGRESS_EVERY = 25;

    /** One file: {@code demo/<agency>/<name>.json}. */
    record Demo(List<Call> requests) {}

    /** @param role of the staff member who calls; nobody's for what the public does */
    record Call(String method, String path, @Nullable String role, JsonNode body) {}

    private final HttpClient http;
    private final URI gateway;
    private final BiFunction<Agency, String, String> tokens;
    private final Consumer<String> tell;

    /** @param tokens an access token of somebody at an agency who has a role */
    public DemoLoader(HttpClient http, URI gateway, BiFunction<Agency, String, String> tokens, Consumer<String> tell) {
        this.http = http;
        this.gateway = gateway;
        this.tokens = tokens;
        this.tell = tell;
    }

    public void load(Path demo, List<Agency> agencies) {
        for (Agency agency : agencies) {
            for (Path file : files(demo.resolve(agency.id()))) {
                load(agency, file);
            }
        }
    }

    /** Who can sign in, before anything else: what staff do needs staff. */
    public void loadAccounts(Path demo, List<Agency> agencies, String firstAdminCode) {
        JsonMapper json = JsonMapper.shared();
        for (Agency agency : agencies) {
            DemoAccounts.of(demo, agency).ifPresent(accounts -> {
                String place = agency.id() + "/" + DemoAccounts.FILE;
                JsonNode first = json.valueToTree(accounts.first(firstAdminCode));
                send(agency, new Call("POST", "/api/accounts/first", null, first), place + "#admin");
                for (DemoAccounts.Account account : accounts.accounts()) {
                    JsonNode body = json.valueToTree(account);
                    send(agency, new Call("POST", "/api/accounts", "admin", body), place + "#" + account.loginName());
                }
                tell.accept(
                        "demo %s: %d logins".formatted(place, accounts.logins().size()));
            });
        }
    }

    private static List<Path> files(Path directory) {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".json") && !file.endsWith(DemoAccounts.FILE))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void load(Agency agency, Path file) {
        String name = agency.id() + "/" + file.getFileName();
        List<Call> calls =
                JsonMapper.shared().readValue(file.toFile(), Demo.class).requests();
        for (int i = 0; i < calls.size(); i++) {
            send(agency, calls.get(i), name + "#" + i);
            if ((i + 1) % PROGRESS_EVERY == 0 && i + 1 < calls.size()) {
                tell.accept("demo %s: %d of %d".formatted(name, i + 1, calls.size()));
            }
        }
        tell.accept("demo %s: %d loaded".formatted(name, calls.size()));
    }

    private void send(Agency agency, Call call, String place) {
        var request = HttpRequest.newBuilder(gateway.resolve(call.path()))
                .method(
                        call.method(),
                        HttpRequest.BodyPublishers.ofString(call.body().toString()))
                .timeout(TIMEOUT)
                .header("Host", agency.hosts().getFirst() + ":" + gateway.getPort())
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", idempotencyKey(place));
        if (call.role() != null) {
            request.header("Authorization", "Bearer " + tokens.apply(agency, call.role()));
        }
        String failure = "";
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            try {
                HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
                if (response.statusCode() / 100 == 2) {
                    return;
                }
                failure = response.statusCode() + " " + response.body();
                if (!isPassing(response.statusCode())) {
                    break;
                }
                LockSupport.parkNanos(pause(response).toNanos());
            } catch (IOException e) {
                failure = e.toString(); // unanswered: the same key makes repeating safe
                LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            }
        }
        throw new CannotStart("the demo could not be loaded: %s (%s %s) was answered %s"
                .formatted(place, call.method(), call.path(), failure.replaceAll("\\s+", " ")));
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
