package org.prongsai.embedded.supervisor.process;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Asks a service's readiness address; 200 is well. */
public record HttpProbe(HttpClient http, URI readiness) implements Probe {

    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    @Override
    public Answer ask() {
        var request = HttpRequest.newBuilder(readiness).timeout(TIMEOUT).build();
        try {
            int status =
                    http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            return status == 200 ? Answer.READY : Answer.NOT_READY;
        } catch (IOException e) {
            return Answer.SILENT;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Answer.SILENT;
        }
    }
}
