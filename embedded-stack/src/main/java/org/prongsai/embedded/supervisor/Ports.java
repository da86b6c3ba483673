package org.prongsai.embedded.supervisor;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.prongsai.embedded.process.CannotStart;

/** Free ports on loopback for the processes of one platform. */
final class Ports {

    // Below the range from which systems take the near end of a connection (Linux from 32768, others from 49152): a
    // client that keeps calling a process that is down must not be given that very port, and so keep it from coming
    // back.
    private static final int FIRST = 20_000;
    private static final int LAST = 32_000;

    private final Set<Integer> taken = new HashSet<>();

    int next() {
        for (int attempt = 0; attempt < 1_000; attempt++) {
            int port = ThreadLocalRandom.current().nextInt(FIRST, LAST);
            if (isFree(InetAddress.getLoopbackAddress(), port) && taken.add(port)) {
                return port;
            }
        }
        throw new CannotStart("no free port between %d and %d".formatted(FIRST, LAST));
    }

    static boolean isFree(InetAddress address, int port) {
        try (var socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(address, port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** Whether the one port that listens to the outside can be had. */
    static boolean isFreeEverywhere(int port) {
        return isFree(new InetSocketAddress(0).getAddress(), port);
    }
}
