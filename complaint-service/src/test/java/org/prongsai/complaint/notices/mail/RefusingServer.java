package org.prongsai.complaint.notices.mail;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** A mail server that takes mails for nobody, and says so with the address, as real ones do. */
public final class RefusingServer implements Closeable {

    private final ServerSocket socket;
    private final String refusal;

    /** @param refusal such as {@code 550 5.1.1} */
    public RefusingServer(String refusal) {
        this.refusal = refusal;
        try {
            this.socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::serve);
    }

    public int port() {
        return socket.getLocalPort();
    }

    private void serve() {
        while (!socket.isClosed()) {
            serveOne();
        }
    }

    private void serveOne() {
        try (Socket client = socket.accept()) {
            talk(client);
        } catch (IOException closed) {
            // by the test, or by the client
        }
    }

    private void talk(Socket client) throws IOException {
        var in = new BufferedReader(new InputStreamReader(client.getInputStream(), US_ASCII));
        var out = new PrintWriter(client.getOutputStream(), true, US_ASCII);
        out.print("220 refusing\r\n");
        out.flush();
        for (String line = in.readLine(); line != null && !line.startsWith("QUIT"); line = in.readLine()) {
            out.print((line.startsWith("RCPT") ? refusal + " " + line.substring("RCPT TO:".length()) : "250 ok")
                    + "\r\n");
            out.flush();
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
