package org.prongsai.files.scan;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** A server that speaks clamd's INSTREAM and finds "virus". */
final class FakeClamd implements AutoCloseable {

    /** What it does with a connection. */
    enum Mood {
        HONEST,
        /** Hears everything and says nothing. */
        SILENT,
        /** Does not even listen. */
        DEAF,
        /** Ends the connection at once. */
        RUDE,
        /** As clamd does beyond its StreamMaxLength. */
        OVERWHELMED,
        TALKING_NONSENSE
    }

    private final ServerSocket server;
    private final Mood mood;
    final BlockingQueue<byte[]> heard = new LinkedBlockingQueue<>();

    FakeClamd(Mood mood) throws IOException {
        this.mood = mood;
        this.server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::serve);
    }

    int port() {
        return server.getLocalPort();
    }

    private void serve() {
        while (!server.isClosed()) {
            try {
                Socket connection = server.accept();
                Thread.ofVirtual().start(() -> answer(connection));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void answer(Socket connection) {
        try {
            if (mood == Mood.DEAF) {
                return;
            }
            if (mood == Mood.RUDE) {
                connection.close();
                return;
            }
            byte[] content = listen(connection);
            heard.add(content);
            if (mood == Mood.SILENT) {
                return;
            }
            connection.getOutputStream().write((reply(content) + "\0").getBytes(StandardCharsets.UTF_8));
            connection.close();
        } catch (IOException gone) {
            // The client went away, as it should from some of these.
        }
    }

    private String reply(byte[] content) {
        return switch (mood) {
            case OVERWHELMED -> "INSTREAM size limit exceeded. ERROR";
            case TALKING_NONSENSE -> "stream: OK, or so it seems";
            case HONEST, SILENT, DEAF, RUDE ->
                new String(content, StandardCharsets.ISO_8859_1).contains("virus")
                        ? "stream: Test.Virus-1 FOUND"
                        : "stream: OK";
        };
    }

    private static byte[] listen(Socket connection) throws IOException {
        var in = new DataInputStream(connection.getInputStream());
        byte[] command = in.readNBytes(10);
        if (!new String(command, StandardCharsets.US_ASCII).equals("zINSTREAM\0")) {
            throw new IOException("not the command");
        }
        var content = new ByteArrayOutputStream();
        for (int length = in.readInt(); length != 0; length = in.readInt()) {
            content.writeBytes(in.readNBytes(length));
        }
        return content.toByteArray();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
