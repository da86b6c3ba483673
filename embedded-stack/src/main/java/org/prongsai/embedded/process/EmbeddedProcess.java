package org.prongsai.embedded.process;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The arguments of an embedded process, {@code --key=value} each, and what follows from them. */
public record EmbeddedProcess(Map<String, String> arguments) {

    private static final String LOGGING = "logback.configurationFile";

    /** Takes the arguments of {@code main}; a supervised process dies when its supervisor does. */
    public static EmbeddedProcess of(String[] arguments) {
        if (System.getProperty(LOGGING) == null) {
            System.setProperty(LOGGING, "org/prongsai/embedded/logback.xml");
        }
        var process = new EmbeddedProcess(Arrays.stream(arguments)
                .map(argument -> argument.replaceFirst("^--", "").split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair.length == 2 ? pair[1] : "true")));
        if (Boolean.parseBoolean(process.arguments.get("prongsai.supervised"))) {
            Thread.ofPlatform().daemon().name("supervisor-watch").start(EmbeddedProcess::endWithSupervisor);
        }
        return process;
    }

    public Path directory() {
        return Path.of(required("dir"));
    }

    public int port() {
        return Integer.parseInt(required("port"));
    }

    private String required(String name) {
        return Optional.ofNullable(arguments.get(name))
                .orElseThrow(() -> new IllegalArgumentException("--" + name + "= is missing"));
    }

    /** The supervisor holds the other end of standard input, and never writes to it. */
    private static void endWithSupervisor() {
        try {
            while (System.in.read() != -1) {
                // only the end matters
            }
        } catch (IOException e) {
            // a broken pipe is an end, too
        }
        // no shutdown hooks: what was acknowledged is on disk, and nobody waits for the rest
        Runtime.getRuntime().halt(1);
    }
}
