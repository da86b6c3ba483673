package org.prongsai.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prongsai.encryption.BrokenSealException;
import org.prongsai.encryption.CaseCipher;
import org.prongsai.encryption.CaseCiphers;
import org.prongsai.encryption.CaseId;
import org.prongsai.encryption.InMemoryCaseKeyStore;
import org.prongsai.encryption.MasterKey;
import org.prongsai.files.VirusScanner.Verdict;
import org.prongsai.files.content.FileType;
import org.prongsai.files.content.Refusal;
import org.prongsai.files.store.DirectoryStore;
import org.prongsai.files.testing.Samples;

class FilesTest {

    private static final FileLimits LIMITS = new FileLimits(5_000_000, 10, Samples.LIMITS);
    private static final String WORDS = "พบเห็นการเรียกรับเงิน ที่ศาลากลางบ้าน";

    @TempDir
    private Path directory;

    @TempDir
    private Path spool;

    private final CaseCiphers ciphers = new CaseCiphers(new InMemoryCaseKeyStore(), MasterKey.ephemeral());
    private final CaseCipher cipher = cipher("complaint-a");
    private Files files;

    @BeforeEach
    void open() throws IOException {
        files = files(VirusScanner.NONE);
    }

    @Test
    void what_is_taken_comes_back_and_its_owner_knows_what_it_is() throws IOException {
        StoredFile file = taken(WORDS.getBytes(UTF_8), "บันทึก.txt");

        assertThat(file.type()).isEqualTo(FileType.TEXT);
        assertThat(file.name()).isEqualTo("บันทึก.txt");
        assertThat(file.size()).isEqualTo(WORDS.getBytes(UTF_8).length);
        assertThat(file.scan()).isEqualTo(Scan.NOT_SCANNED);
        assertThat(file.id().agency()).isEqualTo("khambok");
        assertThat(file.toString()).doesNotContain("บันทึก");
        assertThat(content(file)).isEqualTo(WORDS.getBytes(UTF_8));
    }

    @Test
    void documents_are_kept_as_they_are_and_told_by_their_content() throws IOException {
        for (var sample : Map.of(
                        FileType.PDF, Samples.PDF,
                        FileType.DOCX, Samples.docx(),
                        FileType.XLSX, Samples.xlsx(),
                        FileType.ODT, Samples.odt("<manifest/>"))
                .entrySet()) {
            StoredFile file = taken(sample.getValue(), "photo.jpg.exe");

            assertThat(file.type()).isEqualTo(sample.getKey());
            assertThat(file.name()).isEqualTo("photo.jpg." + sample.getKey().extension());
            assertThat(content(file)).isEqualTo(sample.getValue());
        }
    }

    @Test
    void a_photograph_comes_back_without_its_place_and_upright() throws IOException {
        StoredFile file = taken(Samples.withExif(Samples.jpeg(), 6), "IMG_0001.JPG");

        byte[] kept = content(file);
        assertThat(file.type()).isEqualTo(FileType.JPEG);
        assertThat(file.size()).isEqualTo(kept.length);
        assertThat(text(kept)).doesNotContain("Exif", "xmpmeta", "13.7563");
        var image = ImageIO.read(new ByteArrayInputStream(kept));
        assertThat(image.getWidth()).isEqualTo(32);
        assertThat(image.getHeight()).isEqualTo(64);
    }

    @Test
    void of_a_picture_that_is_an_archive_too_only_the_picture_is_kept() throws IOException {
        byte[] archive = Samples.zip(Map.of("hidden.txt", "behind the picture".getBytes(UTF_8)));
        for (byte[] picture : List.of(Samples.jpeg(), Samples.png())) {
            StoredFile file = taken(Samples.joined(picture, archive), "picture");

            assertThat(text(content(file))).doesNotContain("hidden.txt", "PK\3\4", "PK\5\6");
        }
    }

    @Test
    void what_is_not_of_the_types_is_refused_whatever_it_is_called() throws IOException {
        for (byte[] sample : Samples.otherTypes()) {
            assertRefused(sample, Refusal.TYPE);
        }
    }

    @Test
    void text_may_speak_of_markup() throws IOException {
        for (String words : List.of("omit the \"commit <object-name>\" header", "a < b and b > c", "\uFEFFบันทึก")) {
            assertThat(taken(words.getBytes(UTF_8), "a.txt").type()).isEqualTo(FileType.TEXT);
        }
    }

    @Test
    void a_pdf_that_is_something_else_too_is_refused() throws IOException {
        byte[] archive = Samples.zip(Map.of("a.txt", new byte[10]));
        byte[] commented = archive.clone();
        commented[commented.length - 2] = 6;
        assertRefused(Samples.joined(Samples.PDF, archive), Refusal.TYPE);
        assertRefused(Samples.joined(Samples.PDF, "<html>".getBytes(UTF_8)), Refusal.TYPE);
        assertRefused(Samples.joined(Samples.PDF, commented, "%%EOF\n".getBytes(UTF_8)), Refusal.TYPE);
        assertRefused("%PDF-1.4 and no end".getBytes(UTF_8), Refusal.DAMAGED);
    }

    @Test
    void the_test_virus_is_refused_even_without_a_scanner() throws IOException {
        assertRefused(Samples.EICAR, Refusal.INFECTED);
        assertRefused(Samples.joined("ดู: ".getBytes(UTF_8), Samples.EICAR), Refusal.INFECTED);
        assertRefused(Samples.joined(Samples.PDF, Samples.EICAR), Refusal.INFECTED);
        var document = Samples.docxEntries();
        document.put("word/media/image1.png", Samples.EICAR);
        assertRefused(Samples.zip(document), Refusal.INFECTED);
    }

    @Test
    void what_the_scanner_says_decides() throws IOException {
        files = files(content -> Verdict.CLEAN);
        assertThat(taken(Samples.PDF, "a.pdf").scan()).isEqualTo(Scan.CLEAN);
        java.nio.file.Files.delete(stored());
        files = files(content -> Verdict.INFECTED);
        assertRefused(Samples.PDF, Refusal.INFECTED);
        files = files(content -> Verdict.AWAY);
        assertRefused(Samples.PDF, Refusal.SCANNER_AWAY);
    }

    @Test
    void the_scanner_sees_the_file_as_it_was_sent() throws IOException {
        byte[] sent = Samples.withExif(Samples.jpeg(), 1);
        files = files(content -> {
            try {
                return Arrays.equals(content.readAllBytes(), sent) ? Verdict.CLEAN : Verdict.AWAY;
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        });

        assertThat(taken(sent, "a.jpg").scan()).isEqualTo(Scan.CLEAN);
    }

    @Test
    void an_empty_file_is_refused() throws IOException {
        assertRefused(new byte[0], Refusal.EMPTY);
    }

    @Test
    void a_file_over_the_limit_is_cut_off_while_it_comes() throws IOException {
        var endless = new InputStream() {
            private long given;

            @Override
            public int read() {
                given++;
                return 'a';
            }

            @Override
            public int read(byte[] buffer, int offset, int length) {
                Arrays.fill(buffer, offset, offset + length, (byte) 'a');
                given += length;
                return length;
            }
        };

        assertThat(files.take("khambok", endless, "long.txt", this::seal)).isEqualTo(refused(Refusal.TOO_LARGE));
        assertThat(endless.given).isLessThan(LIMITS.maxSize() + 100_000);
        assertNothingStored();
        assertThat(files.take("khambok", stream(new byte[(int) LIMITS.maxSize()]), "nul.txt", this::seal))
                .isEqualTo(refused(Refusal.TYPE));
    }

    @Test
    void a_sender_who_goes_away_leaves_nothing() throws IOException {
        var reset = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("connection reset");
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                return read();
            }
        };
        var breaking = new SequenceInputStream(stream(new byte[100_000]), reset);

        assertThatThrownBy(() -> files.take("khambok", breaking, "a.txt", this::seal))
                .hasMessage("connection reset");
        assertNothingStored();
    }

    @Test
    void a_picture_of_too_many_pixels_is_refused_before_it_is_decoded() throws IOException {
        assertRefused(Samples.pngHeader(50_000, 50_000), Refusal.BOMB);
    }

    @Test
    void a_picture_that_breaks_while_it_is_decoded_leaves_nothing() throws IOException {
        assertRefused(Samples.pngHeader(10, 10), Refusal.DAMAGED);
        byte[] png = Samples.png();
        png[png.length - 30] ^= 0x55;
        assertRefused(png, Refusal.DAMAGED);
    }

    @Test
    void an_owner_whose_key_is_gone_leaves_nothing() throws IOException {
        assertThatThrownBy(() -> files.take("khambok", stream(Samples.PDF), "a.pdf", key -> {
                    throw new IllegalStateException("the case was erased");
                }))
                .hasMessage("the case was erased");
        assertNothingStored();
    }

    @Test
    void nothing_of_it_can_be_read_where_it_lies() throws IOException {
        String words = WORDS.repeat(1000);
        taken(words.getBytes(UTF_8), "บันทึกลับ.txt");

        byte[] ciphertext = java.nio.file.Files.readAllBytes(stored());
        for (int at = 0; at + 12 < WORDS.getBytes(UTF_8).length; at += 12) {
            byte[] piece = Arrays.copyOfRange(WORDS.getBytes(UTF_8), at, at + 12);
            assertThat(text(ciphertext)).doesNotContain(text(piece));
        }
        assertThat(stored().toString()).doesNotContain("บันทึก").doesNotContain("txt");
    }

    @Test
    void the_key_of_another_case_does_not_open_it() throws IOException {
        StoredFile file = taken(Samples.PDF, "a.pdf");
        CaseCipher other = cipher("complaint-b");

        assertThatThrownBy(() -> files.open(file, key -> other.open("file", key)))
                .isInstanceOf(BrokenSealException.class);
    }

    @Test
    void the_key_of_another_file_does_not_open_it() throws IOException {
        StoredFile one = taken(Samples.PDF, "a.pdf");
        StoredFile another = taken(Samples.PDF, "a.pdf");
        var mixed = new StoredFile(one.id(), one.name(), one.type(), one.size(), one.scan(), another.key());

        assertThatThrownBy(() -> files.open(mixed, this::unseal)).isInstanceOf(BrokenFileException.class);
        assertThatThrownBy(() -> files.open(one, key -> new byte[] {1, 2, 3})).isInstanceOf(BrokenFileException.class);
    }

    @Test
    void a_file_in_anothers_place_does_not_open() throws IOException {
        StoredFile file = taken(Samples.PDF, "a.pdf");
        Path elsewhere = stored().resolveSibling("0".repeat(32));
        java.nio.file.Files.move(stored(), elsewhere);
        var store = new FileStoreOfOne(elsewhere);
        var moved = new StoredFile(
                FileId.random("khambok"), file.name(), file.type(), file.size(), file.scan(), file.key());

        assertThatThrownBy(() -> new Files(LIMITS, store, VirusScanner.NONE, spool).open(moved, this::unseal))
                .isInstanceOf(BrokenFileException.class);
    }

    @Test
    void what_was_changed_since_does_not_open() throws IOException {
        StoredFile file = taken(WORDS.repeat(100).getBytes(UTF_8), "a.txt");
        byte[] whole = java.nio.file.Files.readAllBytes(stored());
        for (int at : new int[] {0, 1, 20, 41, 100, whole.length - 1}) {
            byte[] changed = whole.clone();
            changed[at] ^= 1;
            java.nio.file.Files.write(stored(), changed);
            assertThatThrownBy(() -> files.open(file, this::unseal).readAllBytes())
                    .isInstanceOf(IOException.class);
        }
        for (int length : new int[] {0, 10, whole.length - 1}) {
            java.nio.file.Files.write(stored(), Arrays.copyOf(whole, length));
            assertThatThrownBy(() -> files.open(file, this::unseal).readAllBytes())
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void what_was_changed_further_on_is_not_read_to_there() throws IOException {
        var random = new Random(7);
        byte[] long3 = new byte[3_000_000];
        for (int i = 0; i < long3.length; i++) {
            long3[i] = (byte) ('a' + random.nextInt(26));
        }
        StoredFile file = taken(long3, "long.txt");
        assertThat(content(file)).isEqualTo(long3);
        byte[] changed = java.nio.file.Files.readAllBytes(stored());
        changed[2_500_000] ^= 1;
        java.nio.file.Files.write(stored(), changed);

        try (InputStream in = files.open(file, this::unseal)) {
            assertThat(in.readNBytes(1_000_000)).isEqualTo(Arrays.copyOf(long3, 1_000_000));
            assertThatThrownBy(in::readAllBytes).isInstanceOf(IOException.class);
        }
    }

    @Test
    void a_deleted_file_is_gone() throws IOException {
        StoredFile file = taken(Samples.PDF, "a.pdf");
        files.delete(file.id());
        files.delete(file.id());

        assertThatThrownBy(() -> files.open(file, this::unseal)).isInstanceOf(NoSuchFileException.class);
        assertNothingStored();
    }

    @Test
    void what_nobody_named_is_swept() throws IOException {
        StoredFile named = taken(Samples.PDF, "a.pdf");
        taken(Samples.PDF, "b.pdf");

        assertThat(files.sweep(named.id()::equals, Instant.now().plusSeconds(60)))
                .isEqualTo(1);
        assertThat(content(named)).isEqualTo(Samples.PDF);
    }

    private Files files(VirusScanner scanner) throws IOException {
        return new Files(LIMITS, DirectoryStore.open(directory), scanner, spool);
    }

    private StoredFile taken(byte[] content, String name) throws IOException {
        Intake intake = files.take("khambok", stream(content), name, this::seal);
        assertThat(intake).isInstanceOf(Intake.Taken.class);
        assertThat(spool).isEmptyDirectory();
        return ((Intake.Taken) intake).file();
    }

    private byte[] content(StoredFile file) throws IOException {
        try (InputStream in = files.open(file, this::unseal)) {
            return in.readAllBytes();
        }
    }

    private void assertRefused(byte[] content, Refusal reason) throws IOException {
        assertThat(files.take("khambok", stream(content), "picture.jpg", this::seal))
                .as("%s", text(Arrays.copyOf(content, 20)))
                .isEqualTo(refused(reason));
        assertNothingStored();
    }

    private void assertNothingStored() throws IOException {
        assertThat(spool).isEmptyDirectory();
        try (var tree = java.nio.file.Files.walk(directory)) {
            assertThat(tree.filter(java.nio.file.Files::isRegularFile)).isEmpty();
        }
    }

    private Path stored() throws IOException {
        try (var tree = java.nio.file.Files.walk(directory)) {
            return tree.filter(java.nio.file.Files::isRegularFile).findFirst().orElseThrow();
        }
    }

    private byte[] seal(byte[] key) {
        return cipher.seal("file", key);
    }

    private byte[] unseal(byte[] key) {
        return cipher.open("file", key);
    }

    private CaseCipher cipher(String id) {
        return (CaseCipher) ciphers.createIfAbsent(new CaseId("khambok", id));
    }

    private static Intake refused(Refusal reason) {
        return new Intake.Refused(reason);
    }

    private static InputStream stream(byte[] content) {
        return new ByteArrayInputStream(content);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, ISO_8859_1);
    }

    /** Gives the same file whatever it is asked for. */
    private record FileStoreOfOne(Path file) implements FileStore {
        @Override
        public void put(FileId id, org.prongsai.files.content.Content.Rendition ciphertext) {
            throw new UnsupportedOperationException();
        }

        @Override
        public InputStream open(FileId id) throws IOException {
            return java.nio.file.Files.newInputStream(file);
        }

        @Override
        public void delete(FileId id) {
            throw new UnsupportedOperationException();
        }

        @Override
        public int sweep(java.util.function.Predicate<FileId> known, Instant olderThan) {
            throw new UnsupportedOperationException();
        }
    }
}
