package org.prongsai.files;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.prongsai.files.content.FileType;

class FileNameTest {

    @ParameterizedTest
    @CsvSource({
        "../../etc/passwd, passwd.pdf",
        "../../x, x.pdf",
        "C:\\x, x.pdf",
        "C:\\Users\\somebody\\Desktop\\สัญญา.pdf, สัญญา.pdf",
        "/home/somebody/สัญญา.pdf, สัญญา.pdf",
        "ใบเสร็จ ค่าน้ำมัน เดือน ต.ค. ๒๕๖๔.PDF, ใบเสร็จ ค่าน้ำมัน เดือน ต.ค. ๒๕๖๔.pdf",
        "photo.jpg, photo.pdf",
        "invoice.pdf.exe, invoice.pdf.pdf",
        "report 1.2, report 1.2.pdf",
        "a<b>:\"|?*.pdf, a_b______.pdf",
        "CON, _CON.pdf",
        "...hidden.pdf..., hidden.pdf",
    })
    void a_name_is_its_last_part_with_the_extension_of_the_content(String given, String shown) {
        assertThat(FileName.of(given, FileType.PDF)).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "..", "../..", "///", ".pdf", "\u202E", "\0", "....pdf"})
    void what_has_no_name_is_called_an_attachment(String given) {
        assertThat(FileName.of(given, FileType.PDF)).isEqualTo("ไฟล์แนบ.pdf");
    }

    @Test
    void marks_that_turn_the_text_around_are_taken_out() {
        assertThat(FileName.of("invoice\u202Egpj.exe", FileType.TEXT)).isEqualTo("invoicegpj.txt");
        String marks = "\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069\u200E\u200F\u061C";
        assertThat(FileName.of("a" + marks + "b.txt", FileType.TEXT)).isEqualTo("ab.txt");
        assertThat(FileName.of("a\r\nSet-Cookie: x\u2028\u0000b.txt", FileType.TEXT))
                .isEqualTo("aSet-Cookie_ x b.txt");
    }

    @Test
    void a_long_name_is_cut_between_characters() {
        assertThat(FileName.of("ก".repeat(300) + ".docx", FileType.DOCX)).isEqualTo("ก".repeat(95) + ".docx");
        String cut = FileName.of("📎".repeat(300), FileType.PNG);
        assertThat(cut).isEqualTo("📎".repeat(96) + ".png");
    }

    @Property
    void no_name_is_dangerous(@ForAll String given) {
        String name = FileName.of(given, FileType.JPEG);

        assertThat(name).matches("[^/\\\\<>:\"|?*\\p{Cc}\\p{Cf}\\p{Cs}]+\\.jpg");
        assertThat(name).doesNotStartWith(".");
        assertThat(name.codePointCount(0, name.length())).isLessThanOrEqualTo(101);
    }
}
