package org.prongsai.embedded.supervisor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;

/** Does in a few lines what a Spring Boot jar does at its start: unpacks itself, ends before it serves, or serves. */
public final class BootableStandIn {

    private BootableStandIn() {}

    public static void main(String[] arguments) throws IOException {
        run("", arguments);
    }

    private static void run(String who, String[] arguments) throws IOException {
        if ("tools".equals(System.getProperty("jarmode"))) {
            Path destination = Path.of(arguments[arguments.length - 1]);
            Path jar = Path.of(System.getProperty("java.class.path"));
            Files.copy(jar, destination.resolve(jar.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        } else {
            String doing = "onRefresh".equals(System.getProperty("spring.context.exit")) ? "trained" : "served";
            System.out.println(doing + who + " " + String.join(" ", Arrays.asList(arguments)));
        }
    }

    /** The same, built anew. */
    public static final class Other {

        private Other() {}

        public static void main(String[] arguments) throws IOException {
            run(" by another", arguments);
        }
    }
}
