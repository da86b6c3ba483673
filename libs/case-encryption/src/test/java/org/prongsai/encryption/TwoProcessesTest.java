package org.prongsai.encryption;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two instances of a service share a directory of keys, and start at the same moment. */
class TwoProcessesTest {

    private static final int CASES = 60;

    @TempDir
    Path keysDir;

    @Test
    void they_agree_on_every_key_and_secret() throws Exception {
        var processes = List.of(start(), start());
        var readers =
                processes.stream().map(process -> process.inputReader(UTF_8)).toList();
        for (var reader : readers) {
            assertThat(reader.readLine()).isEqualTo("ready");
        }
        for (var process : processes) {
            process.outputWriter(UTF_8).append("go\n").flush();
        }

        var first = lines(readers.getFirst());
        var second = lines(readers.getLast());

        for (var process : processes) {
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isZero();
        }
        assertThat(first).hasSize(CASES + 1).isEqualTo(second);
        openWhatBothSealed();
    }

    private void openWhatBothSealed() throws IOException {
        var ciphers = new CaseCiphers(FileCaseKeyStore.open(keysDir), MasterKey.open(keysDir));
        try (var sealed = Files.list(keysDir.resolve("sealed"))) {
            assertThat(sealed).hasSize(2 * CASES).allSatisfy(file -> {
                var number = String.valueOf(file.getFileName()).replaceFirst("-.*", "");
                var access = ciphers.of(new CaseId("khambok", "complaint-" + number));
                assertThat(access)
                        .isInstanceOfSatisfying(
                                CaseCipher.class,
                                cipher -> assertThat(cipher.openText("subject", readBytes(file)))
                                        .isEqualTo("เรื่อง " + number));
            });
        }
    }

    private Process start() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Instance.class.getName(),
                        keysDir.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static List<String> lines(BufferedReader reader) {
        return reader.lines().toList();
    }

    private static byte[] readBytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One of the two. */
    static final class Instance {

        private Instance() {}

        public static void main(String[] args) throws IOException {
            var keysDir = Path.of(args[0]);
            var sealed = Files.createDirectories(keysDir.resolve("sealed"));
            System.out.println("ready");
            if (System.in.read() < 0) {
                return;
            }
            var store = FileCaseKeyStore.open(keysDir);
            var ciphers = new CaseCiphers(store, MasterKey.open(keysDir));
            var secrets = ServerSecrets.open(keysDir);
            System.out.println(
                    HexFormat.of().formatHex(secrets.mac("receipts", secrets.currentKeyId("receipts"), new byte[1])));
            IntStream.range(0, CASES).forEach(number -> {
                var id = new CaseId("khambok", "complaint-" + number);
                var cipher = (CaseCipher) ciphers.createIfAbsent(id);
                System.out.println(store.load(id).hashCode());
                var file = sealed.resolve(number + "-" + ProcessHandle.current().pid());
                write(file, cipher.seal("subject", "เรื่อง " + number));
            });
        }

        private static void write(Path file, byte[] bytes) {
            try {
                Files.write(file, bytes);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
