package org.prongsai.files.office;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.prongsai.files.content.ContentLimits;
import org.prongsai.files.content.FileType;
import org.prongsai.files.content.Refusal;
import org.prongsai.files.content.Unsound;
import org.prongsai.files.testing.Samples;
import org.prongsai.files.testing.Spools;

class OfficeDocumentsTest {

    private static final String MANIFEST = "<manifest xmlns=\"m\"><file-entry/></manifest>";

    @TempDir
    private Path spool;

    private OfficeDocuments documents = new OfficeDocuments(Samples.LIMITS);

    @Test
    void documents_are_what_they_say_and_stay_as_they_are() throws IOException {
        assertTaken(Samples.docx(), FileType.DOCX);
        assertTaken(Samples.xlsx(), FileType.XLSX);
        assertTaken(Samples.odt(MANIFEST), FileType.ODT);
        assertTaken(with("word/media/image1.png", Samples.png()), FileType.DOCX);
    }

    @Test
    void archives_that_are_no_documents_are_refused() throws IOException {
        assertRefused(Samples.zip(Map.of("a.txt", new byte[5])), Refusal.TYPE);
        assertRefused(Samples.zip(Map.of("[Content_Types].xml", "<Types/>".getBytes(UTF_8))), Refusal.TYPE);
        assertRefused(
                Samples.zip(Map.of(
                        "[Content_Types].xml",
                        Samples.contentTypes(
                                "/ppt/presentation.xml",
                                "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"))),
                Refusal.TYPE);
        var missing = Samples.docxEntries();
        missing.remove("word/document.xml");
        assertRefused(Samples.zip(missing), Refusal.TYPE);
        assertRefused(
                Samples.zip(Map.of("mimetype", "application/vnd.oasis.opendocument.text".getBytes(UTF_8))),
                Refusal.TYPE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/vnd.ms-word.document.macroEnabled.main+xml",
                "application/vnd.ms-office.vbaProject",
                "application/vnd.ms-excel.macrosheet+xml",
                "application/vnd.ms-office.activeX+xml",
            })
    void macros_are_refused_by_their_type(String type) {
        var entries = Samples.docxEntries();
        String types = new String(entries.get("[Content_Types].xml"), UTF_8)
                .replace("</Types>", "<Default Extension=\"bin\" ContentType=\"" + type + "\"/></Types>");
        entries.put("[Content_Types].xml", types.getBytes(UTF_8));
        assertRefused(Samples.zip(entries), Refusal.TYPE);
    }

    @Test
    void macros_are_refused_by_where_they_lie() throws IOException {
        assertRefused(with("word/vbaProject.bin", new byte[9]), Refusal.TYPE);
        assertRefused(Samples.odt(MANIFEST, "Basic/Standard/Module1.xml"), Refusal.TYPE);
        assertRefused(Samples.odt(MANIFEST, "Scripts/python/x.py"), Refusal.TYPE);
    }

    @Test
    void what_cannot_be_looked_into_is_refused() throws IOException {
        assertRefused(Samples.odt("<manifest><file-entry><encryption-data/></file-entry></manifest>"), Refusal.TYPE);
        byte[] encrypted = Samples.docx();
        int directory = text(encrypted).indexOf("PK\1\2");
        encrypted[directory + 8] |= 1;
        assertRefused(encrypted, Refusal.TYPE);
        byte[] otherwisePacked = Samples.docx();
        otherwisePacked[directory + 10] = 12;
        assertRefused(otherwisePacked, Refusal.TYPE);
    }

    @Test
    void a_document_type_declaration_is_refused() {
        var entries = Samples.docxEntries();
        String types = new String(entries.get("[Content_Types].xml"), UTF_8)
                .replace("<Types", "<!DOCTYPE Types [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><Types");
        entries.put("[Content_Types].xml", types.getBytes(UTF_8));
        assertRefused(Samples.zip(entries), Refusal.TYPE);
    }

    @Test
    void what_unpacks_to_too_much_is_refused() {
        assertRefused(with("word/media/image1.bmp", new byte[10_000_000]), Refusal.BOMB);
        documents = new OfficeDocuments(new ContentLimits(1, 1, 100, 1_000_000, 100));
        byte[] noise = Samples.noise(600_000);
        var entries = Samples.docxEntries();
        entries.put("word/media/image1.bmp", noise);
        entries.put("word/media/image2.bmp", noise);
        assertRefused(Samples.zip(entries), Refusal.BOMB);
    }

    @Test
    void too_many_entries_are_refused() {
        var entries = Samples.docxEntries();
        for (int i = 0; i < 100; i++) {
            entries.put("word/media/image" + i, new byte[1]);
        }
        assertRefused(Samples.zip(entries), Refusal.BOMB);
    }

    @Test
    void archives_inside_documents_are_refused_whatever_they_are_called() throws IOException {
        byte[] inner = Samples.zip(Map.of("a.txt", new byte[5]));
        assertRefused(with("word/media/image1.png", inner), Refusal.BOMB);
        assertRefused(
                with("word/media/image1.png", Arrays.copyOf(new byte[] {0x1F, (byte) 0x8B, 8}, 20)), Refusal.BOMB);
        assertRefused(with("word/media/image1.png", "Rar!\u001A\7\0 and more".getBytes(ISO_8859_1)), Refusal.BOMB);
        assertRefused(with("word/media/image1.png", "MZ a program".getBytes(UTF_8)), Refusal.TYPE);
        assertRefused(with("word/other.bin", compound()), Refusal.BOMB);
    }

    @Test
    void what_office_programs_put_into_documents_is_taken() throws IOException {
        assertTaken(with("word/embeddings/Microsoft_Excel_Sheet1.xlsx", Samples.xlsx()), FileType.DOCX);
        assertTaken(with("word/media/image1.emz", gzip(new byte[500])), FileType.DOCX);
        assertTaken(with("word/embeddings/oleObject1.bin", compound()), FileType.DOCX);
    }

    @Test
    void what_is_put_into_documents_may_not_hold_another_nor_unpack_to_too_much() throws IOException {
        String embedded = "word/embeddings/Microsoft_Excel_Sheet1.xlsx";
        assertRefused(with(embedded, Samples.zip(Map.of("xl/embeddings/x.docx", Samples.docx()))), Refusal.BOMB);
        assertRefused(with(embedded, Samples.zip(Map.of("x.exe", "MZ..".getBytes(UTF_8)))), Refusal.TYPE);
        assertRefused(with(embedded, Samples.zip(Map.of("xl/vbaProject.bin", new byte[5]))), Refusal.TYPE);
        assertRefused(with(embedded, Samples.zip(Map.of("x.xml", new byte[10_000_000]))), Refusal.BOMB);
        assertRefused(with("word/media/image1.emz", gzip(new byte[10_000_000])), Refusal.BOMB);
        assertRefused(with("word/media/image1.emz", gzip(gzip(new byte[10]))), Refusal.BOMB);
    }

    @Test
    void nothing_may_stand_before_between_or_behind() throws IOException {
        byte[] document = Samples.docx();
        assertRefused(Samples.joined(document, new byte[1]), Refusal.DAMAGED);
        assertRefused(Samples.joined(new byte[4], document), Refusal.DAMAGED);
        assertRefused(Samples.joined(Samples.zip(Map.of("hidden.exe", new byte[5])), document), Refusal.DAMAGED);
        int directory = text(document).indexOf("PK\1\2");
        byte[] between = Samples.joined(
                Arrays.copyOf(document, directory),
                new byte[100],
                Arrays.copyOfRange(document, directory, document.length));
        int end = between.length - 22;
        int start = directory + 100;
        for (int i = 0; i < 4; i++) {
            between[end + 16 + i] = (byte) (start >> (8 * i));
        }
        assertRefused(between, Refusal.DAMAGED);
    }

    @Test
    void a_directory_that_says_otherwise_than_the_entries_is_refused() {
        byte[] document = Samples.docx();
        int directory = text(document).indexOf("PK\1\2");
        for (int at : new int[] {16, 20, 24, 28, 42, 46}) {
            byte[] lying = document.clone();
            lying[directory + at] ^= 1;
            assertRefused(lying, Refusal.DAMAGED);
        }
        byte[] broken = document.clone();
        broken[60] ^= 0x55;
        assertRefused(broken, Refusal.DAMAGED);
        for (int length : new int[] {4, 30, document.length - 1}) {
            assertRefused(Arrays.copyOf(document, length), Refusal.DAMAGED);
        }
    }

    private static byte[] with(String name, byte[] content) {
        var entries = Samples.docxEntries();
        entries.put(name, content);
        return Samples.zip(entries);
    }

    private static byte[] gzip(byte[] content) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(content);
        }
        return out.toByteArray();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, ISO_8859_1);
    }

    private void assertTaken(byte[] sent, FileType type) throws IOException {
        var kept = Spools.kept(spool, sent, documents::examine);
        assertThat(kept.type()).isEqualTo(type);
        assertThat(kept.content()).isEqualTo(sent);
    }

    private void assertRefused(byte[] sent, Refusal reason) {
        assertThatExceptionOfType(Unsound.class)
                .isThrownBy(() -> Spools.kept(spool, sent, documents::examine))
                .satisfies(unsound ->
                        assertThat(unsound.refusal()).as(unsound.getMessage()).isEqualTo(reason));
    }

    /** The beginning of a file of the old office formats. */
    private static byte[] compound() {
        return HexFormat.of().parseHex("d0cf11e0a1b11ae1" + "00".repeat(100));
    }
}
