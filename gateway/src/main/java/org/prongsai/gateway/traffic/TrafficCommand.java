package org.prongsai.gateway.traffic;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * {@code ./prongsai traffic-key} and {@code traffic-open}: needs no running platform and no network, and belongs on the
 * machine of whoever keeps the private key.
 */
public final class TrafficCommand {
    private final PrintStream out;
    private final PrintStream err;

    TrafficCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    public static void main(String[] arguments) {
        System.exit(new TrafficCommand(System.out, System.err).run(List.of(arguments)));
    }

    /**
     * @param arguments {@code key FILE}, or {@code open FILE.private SEALED...}
     * @return 0 when all was done
     */
    int run(List<String> arguments) {
        try {
            return switch (arguments.getFirst()) {
                case "key" -> makeKey(arguments.get(1));
                case "open" -> open(Path.of(arguments.get(1)), arguments.subList(2, arguments.size()));
                default -> refuse("there is no command " + arguments.getFirst());
            };
        } catch (FileAlreadyExistsException there) {
            return refuse(there.getFile() + " is there already: a key is never overwritten");
        } catch (NoSuchFileException absent) {
            return refuse("there is no " + absent.getFile());
        } catch (IOException | UncheckedIOException failure) {
            return refuse(failure.toString());
        }
    }

    private int makeKey(String name) throws IOException {
        Path toKeep = Path.of(name + ".private");
        Path toGive = Path.of(name + ".public");
        if (Files.exists(toGive)) {
            throw new FileAlreadyExistsException(toGive.toString());
        }
        OpeningKey key = OpeningKey.generate();
        Files.createFile(toKeep, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(toKeep, key.privateFile());
        Files.writeString(toGive, key.publicFile());
        String fingerprint =
                SealingKey.of(toGive.toString(), Files.readAllBytes(toGive)).fingerprint();
        out.printf("%s   opens the records: for whom the law names alone, never on the platform%n", toKeep);
        out.printf("%s    for the platform: prongsai.gateway.traffic.public-key%n", toGive);
        out.printf("fingerprint %s, which /api/complaints/privacy tells everybody%n", fingerprint);
        return 0;
    }

    private int open(Path privateKey, List<String> sealed) throws IOException {
        Optional<OpeningKey> key = OpeningKey.of(Files.readString(privateKey));
        if (key.isEmpty()) {
            return refuse(privateKey + " is no private key of traffic data");
        }
        int result = 0;
        for (String file : sealed) {
            result = Math.max(result, open(key.get(), Path.of(file)));
        }
        return result;
    }

    private int open(OpeningKey key, Path sealed) throws IOException {
        long closed;
        try (Stream<String> lines = Files.lines(sealed, StandardCharsets.ISO_8859_1)) {
            closed = lines.filter(line -> !line.isEmpty())
                    .map(key::open)
                    .filter(opened -> {
                        opened.ifPresent(out::println);
                        return opened.isEmpty();
                    })
                    .count();
        }
        return closed == 0 ? 0 : refuse("%s: %d lines do not open with this key".formatted(sealed, closed));
    }

    private int refuse(String why) {
        err.println("prongsai: " + why);
        return 1;
    }
}
