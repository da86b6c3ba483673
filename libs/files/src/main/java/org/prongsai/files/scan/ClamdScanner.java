package org.prongsai.files.scan;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.prongsai.files.VirusScanner;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * ClamAV's daemon, over its own protocol (clamd(8), INSTREAM). Whatever it says that is not a clear yes or no counts as
 * no answer.
 */
public final class ClamdScanner implements VirusScanner {

    private static final Logger log = LoggerFactory.getLogger(ClamdScanner.class);

    private static final byte[] COMMAND = "zINSTREAM\0".getBytes(StandardCharsets.US_ASCII);
    private static final String CLEAN = "stream: OK";
    private static final String FOUND = " FOUND";
    private static final int CHUNK = 64 * 1024;
    private static final int LONGEST_ANSWER = 1024;

    private final String host;
    private final int port;
    private final Duration patience;

    /** @param patience how long one file may take, from the connection to the answer */
    public ClamdScanner(String host, int port, Duration patience) {
        this.host = host;
        this.port = port;
        this.patience = patience;
    }

    @Override
    public Verdict scan(InputStream content) {
        try (var socket = new Socket()) {
            // Closing it is what ends a write that nobody reads; a socket's own timeout is for reads alone.
            var end = CompletableFuture.runAsync(
                    () -> close(socket), CompletableFuture.delayedExecutor(patience.toMillis(), TimeUnit.MILLISECONDS));
            try {
                return verdict(ask(socket, content));
            } finally {
                end.cancel(false);
            }
        } catch (IOException e) {
            log.warn("The virus scanner at {}:{} does not answer: {}", host, port, e.toString());
            return Verdict.AWAY;
        }
    }

    private String ask(Socket socket, InputStream content) throws IOException {
        socket.connect(new InetSocketAddress(host, port), Math.toIntExact(patience.toMillis()));
        var out = new DataOutputStream(new BufferedOutputStream(socket.getOutputStream(), CHUNK));
        out.write(COMMAND);
        var chunk = new byte[CHUNK];
        for (int count = content.readNBytes(chunk, 0, CHUNK); count > 0; count = content.readNBytes(chunk, 0, CHUNK)) {
            out.writeInt(count);
            out.write(chunk, 0, count);
        }
        out.writeInt(0);
        out.flush();
        byte[] answer = socket.getInputStream().readNBytes(LONGEST_ANSWER);
        return new String(answer, StandardCharsets.UTF_8).replace("\0", "").strip();
    }

    private Verdict verdict(String answer) {
        if (answer.equals(CLEAN)) {
            return Verdict.CLEAN;
        }
        if (answer.endsWith(FOUND)) {
            log.info("The virus scanner refused a file: {}", answer);
            return Verdict.INFECTED;
        }
        log.warn("The virus scanner at {}:{} says neither yes nor no: {}", host, port, answer);
        return Verdict.AWAY;
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            log.debug("A connection did not close", e);
        }
    }
}
