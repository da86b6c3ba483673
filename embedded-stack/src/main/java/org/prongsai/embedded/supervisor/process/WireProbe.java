package org.prongsai.embedded.supervisor.process;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Asks the broker or the store the smallest question of its own protocol, so that the supervisor carries no client of either. */
public final class WireProbe implements Probe {

    private static final int TIMEOUT_MILLIS = 5_000;
    private static final int CORRELATION = 0x50524f4e;

    private final InetSocketAddress address;
    private final Exchange exchange;

    private interface Exchange {
        boolean isWell(Socket socket) throws IOException;
    }

    private WireProbe(InetSocketAddress address, Exchange exchange) {
        this.address = address;
        this.exchange = exchange;
    }

    /** Whether somebody takes the connection: all that can be asked of a server whose security is not ours to know. */
    public static Probe connects(String host, int port) {
        return new WireProbe(new InetSocketAddress(host, port), socket -> true);
    }

    /** Kafka: ApiVersions, version 0, which every broker answers (https://kafka.apache.org/protocol). */
    public static Probe kafka(int port) {
        return new WireProbe(loopback(port), socket -> {
            byte[] client = "supervisor".getBytes(StandardCharsets.US_ASCII);
            var request = ByteBuffer.allocate(4 + 2 + 2 + 4 + 2 + client.length);
            request.putInt(request.capacity() - 4)
                    .putShort((short) 18)
                    .putShort((short) 0)
                    .putInt(CORRELATION)
                    .putShort((short) client.length)
                    .put(client);
            socket.getOutputStream().write(request.array());
            var answer = new DataInputStream(socket.getInputStream());
            answer.readInt(); // size
            return answer.readInt() == CORRELATION && answer.readShort() == 0;
        });
    }

    /** MongoDB: {@code {ping: 1, $db: "admin"}} as an OP_MSG; any OP_MSG that refers to it is an answer. */
    public static Probe mongo(int port) {
        return new WireProbe(loopback(port), socket -> {
            socket.getOutputStream().write(ping());
            var header = ByteBuffer.wrap(socket.getInputStream().readNBytes(16)).order(ByteOrder.LITTLE_ENDIAN);
            return header.remaining() == 16 && header.getInt(8) == CORRELATION && header.getInt(12) == OP_MSG;
        });
    }

    private static final int OP_MSG = 2013;

    private static byte[] ping() {
        var document = ByteBuffer.allocate(64).order(ByteOrder.LITTLE_ENDIAN);
        document.putInt(0) // its length, below
                .put((byte) 0x10)
                .put(cString("ping"))
                .putInt(1)
                .put((byte) 0x02)
                .put(cString("$db"))
                .putInt(6)
                .put(cString("admin"))
                .put((byte) 0);
        document.putInt(0, document.position()).flip();
        var message = ByteBuffer.allocate(16 + 4 + 1 + document.limit()).order(ByteOrder.LITTLE_ENDIAN);
        message.putInt(message.capacity())
                .putInt(CORRELATION)
                .putInt(0)
                .putInt(OP_MSG)
                .putInt(0) // flags
                .put((byte) 0) // one document follows
                .put(document);
        return message.array();
    }

    private static byte[] cString(String text) {
        return (text + '\0').getBytes(StandardCharsets.US_ASCII);
    }

    private static InetSocketAddress loopback(int port) {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }

    @Override
    public Answer ask() {
        try (var socket = new Socket()) {
            socket.setSoTimeout(TIMEOUT_MILLIS);
            socket.connect(address, TIMEOUT_MILLIS);
            return exchange.isWell(socket) ? Answer.READY : Answer.NOT_READY;
        } catch (IOException e) {
            return Answer.SILENT;
        }
    }
}
