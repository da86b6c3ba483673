package org.prongsai.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.prongsai.files.content.FileType;
import org.prongsai.files.store.DirectoryStore;
import org.prongsai.files.testing.Samples;

class IntakeProperties {

    private static Path directory = Path.of("");

    @BeforeContainer
    static void open() throws IOException {
        directory = java.nio.file.Files.createTempDirectory("prongsai-files-");
    }

    @AfterContainer
    static void discard() throws IOException {
        try (var tree = java.nio.file.Files.walk(directory)) {
            for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
                java.nio.file.Files.delete(path);
            }
        }
    }

    @Property(tries = 50)
    void any_text_comes_back_as_it_was(@ForAll("texts") String text, @ForAll @IntRange(min = 1, max = 3000) int times)
            throws IOException {
        byte[] bytes = text.repeat(times).getBytes(UTF_8);
        Files files = files();

        Intake intake = files.take("khambok", new ByteArrayInputStream(bytes), text, key -> key);

        assertThat(intake).isInstanceOfSatisfying(Intake.Taken.class, taken -> {
            assertThat(taken.file().type()).isEqualTo(FileType.TEXT);
            assertThat(taken.file().size()).isEqualTo(bytes.length);
            try (var in = files.open(taken.file(), key -> key)) {
                assertThat(in.readAllBytes()).isEqualTo(bytes);
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        });
    }

    /** Whatever is sent: a result, and never an exception that tells of the decoder which it broke. */
    @Property(tries = 500)
    void what_is_damaged_anyhow_is_taken_or_refused(
            @ForAll("samples") byte[] sample,
            @ForAll @Size(max = 5) Map<@IntRange(max = 100_000) Integer, Byte> changes,
            @ForAll @IntRange(max = 20_000) int length,
            @ForAll boolean cut)
            throws IOException {
        byte[] sent = cut ? Arrays.copyOf(sample, Math.min(length, sample.length)) : sample.clone();
        changes.forEach((at, value) -> {
            if (sent.length > 0) {
                sent[at % sent.length] = value;
            }
        });
        Files files = files();

        switch (files.take("khambok", new ByteArrayInputStream(sent), "name", key -> key)) {
            case Intake.Refused refused -> assertThat(refused.reason()).isNotNull();
            case Intake.Taken(StoredFile file) -> {
                try (var in = files.open(file, key -> key)) {
                    assertThat(in.readAllBytes()).hasSize((int) file.size());
                }
            }
        }
    }

    @Provide
    Arbitrary<byte[]> samples() throws IOException {
        return Arbitraries.of(
                Samples.withExif(Samples.jpeg(), 6),
                Samples.png(),
                Samples.encoded(new BufferedImage(9, 9, BufferedImage.TYPE_BYTE_INDEXED), "png"),
                Samples.encoded(new BufferedImage(9, 9, BufferedImage.TYPE_USHORT_GRAY), "png"),
                Samples.PDF,
                Samples.docx(),
                Samples.xlsx(),
                Samples.odt("<manifest/>"),
                Samples.isoMedia("mp42", "vide"),
                Samples.joined(Samples.id3("words"), Samples.mpegFrames(10)));
    }

    private static Files files() throws IOException {
        return new Files(
                new FileLimits(10_000_000, 10, Samples.LIMITS),
                DirectoryStore.open(directory),
                VirusScanner.NONE,
                directory);
    }

    /** Beginning so that no signature and no markup can come of it. */
    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings()
                .withCharRange(' ', ';')
                .withCharRange('=', '~')
                .withCharRange('ก', '๛')
                .withChars('\n', '\r', '\t')
                .ofMaxLength(400)
                .map(text -> "- " + text);
    }
}
