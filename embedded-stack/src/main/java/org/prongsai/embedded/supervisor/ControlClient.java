package org.prongsai.embedded.supervisor;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.prongsai.embedded.process.CannotStart;
import tools.jackson.databind.json.JsonMapper;

/** The script's side of {@link ControlServer}. */
record ControlClient(StackFile stack) {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final Duration LONGEST_STOP = Duration.ofMinutes(2);

    /** Empty when no supervisor runs with this data, also when one was killed and left its file. */
    static Optional<ControlClient> of(DataDirectory data) {
        return StackFile.read(data.stackFile()).filter(StackFile::isCurrent).map(ControlClient::new);
    }

    String status(boolean json) {
        return call("GET", json ? "/status.json" : "/status");
    }

    Verification.Begun rebuild() {
        return JsonMapper.shared().readValue(call("POST", "/rebuild"), Verification.Begun.class);
    }

    Verification.Seen projections() {
        return JsonMapper.shared().readValue(call("GET", "/projections.json"), Verification.Seen.class);
    }

    /** Returns when the supervisor, and so everything, has ended. */
    void down() {
        CompletableFuture<ProcessHandle> ended = stack.supervisor()
                .find()
                .map(ProcessHandle::onExit)
                .orElseGet(() -> CompletableFuture.completedFuture(ProcessHandle.current()));
        call("POST", "/down");
        try {
            ended.get(LONGEST_STOP.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new CannotStart("it has not stopped within %d s (process %d)"
                    .formatted(LONGEST_STOP.toSeconds(), stack.supervisor().pid()));
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private String call(String method, String path) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + stack.port() + path))
                .method(method, HttpRequest.BodyPublishers.noBody())
                .header("Authorization", "Bearer " + stack.secret())
                .timeout(TIMEOUT)
                .build();
        try (var http = HttpClient.newHttpClient()) {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new CannotStart("the supervisor answers " + response.statusCode());
            }
            return response.body();
        } catch (IOException e) {
            throw new CannotStart("the supervisor (process %d) does not answer"
                    .formatted(stack.supervisor().pid()));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
