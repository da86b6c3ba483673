package org.prongsai.support.supervised;

import java.io.IOException;
import java.io.InputStream;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Where a supervisor started the process ({@code prongsai.supervised=true}), the supervisor holds the other end of its
 * standard input. When that ends, even by {@code kill -9}, nobody looks after this process any more, and it halts.
 */
final class Supervised implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        boolean supervised = context.getEnvironment().getProperty("prongsai.supervised", Boolean.class, false);
        // a child context, the management one for instance, is in the same process
        if (supervised && context.getParent() == null) {
            Thread.ofPlatform().daemon().name("supervised").start(() -> haltAtEndOf(System.in));
        }
    }

    private static void haltAtEndOf(InputStream supervisor) {
        try {
            while (supervisor.read() >= 0) {
                // what it says does not matter, only that it is there
            }
        } catch (IOException brokenPipe) {
            // the same as the end
        }
        Runtime.getRuntime().halt(1);
    }
}
