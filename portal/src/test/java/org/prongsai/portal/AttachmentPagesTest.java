package org.prongsai.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A file on its way from a form to the service. */
class AttachmentPagesTest extends PortalTest {

    private static final String ATTACH = "POST /api/complaints/attachments";
    private static final String STATUS = "POST /api/complaints/status";
    private static final String KEY = "Zk3vQ9xT1bLm8RwY5nHc2A";
    private static final String BOUNDARY = "----a-browsers-boundary";
    private static final int MIB = 1024 * 1024;

    @Test
    void a_file_is_passed_on_with_the_code_before_it_and_its_own_name() {
        Page page = attach("ใบเสร็จรับเงิน.jpg", "hello".getBytes(StandardCharsets.UTF_8));

        StubService.Received received = COMPLAINTS.received(ATTACH).getFirst();
        assertThat(received.key()).isEqualTo(KEY);
        assertThat(received.token()).startsWith("Bearer ey");
        assertThat(received.language()).isEqualTo("th");
        assertThat(received.contentType()).startsWith("multipart/form-data");
        assertThat(received.body())
                .contains("ใบเสร็จรับเงิน.jpg")
                .containsSubsequence("name=\"receiptCode\"", Examples.RECEIPT_CODE, "name=\"file\"", "hello");
        assertThat(received.body()).as("the portal's own").doesNotContain(BOUNDARY, KEY);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.one("[role=status]").text()).isEqualTo("แนบไฟล์แล้ว");
        assertThat(page.html().select(".documents li")).hasSize(2);
    }

    @Test
    void where_the_file_lay_on_the_senders_machine_is_not_passed_on() {
        attach("C:\\Users\\somchai\\proof.pdf", new byte[] {1});

        assertThat(COMPLAINTS.received(ATTACH).getFirst().body())
                .contains("proof.pdf")
                .doesNotContain("somchai");
    }

    @Test
    void a_file_goes_on_while_it_comes_in_and_nothing_of_it_lies_on_a_disk() throws IOException {
        Set<Path> before = temporaryFiles();
        byte[] half = new byte[2 * MIB];
        Iterator<byte[]> parts = Stream.<Supplier<byte[]>>of(
                        () -> head("video.mp4"),
                        () -> half,
                        () -> {
                            Awaitility.await()
                                    .atMost(Duration.ofSeconds(10))
                                    .until(() -> COMPLAINTS.bytesReceived() > MIB);
                            assertThat(newFiles(before)).isEmpty();
                            return half;
                        },
                        AttachmentPagesTest::tail)
                .map(Supplier::get)
                .iterator();
        Page page = send(BodyPublishers.ofByteArrays(() -> parts));

        assertThat(page.status()).isEqualTo(200);
        assertThat(COMPLAINTS.bytesReceived()).isGreaterThan(4 * MIB);
        assertThat(newFiles(before)).isEmpty();
    }

    @Test
    void twenty_megabytes_are_taken() {
        Page page = attach("video.mp4", new byte[20 * MIB]);

        assertThat(page.status()).isEqualTo(200);
        assertThat(COMPLAINTS.bytesReceived()).isGreaterThan(20 * MIB);
    }

    @Test
    void a_larger_file_is_refused_beside_the_field_without_asking_the_service() {
        Page page = attach("video.mp4", new byte[21 * MIB]);

        assertThat(page.status()).isEqualTo(413);
        assertThat(page.one("#file-error").text()).contains("ใหญ่เกิน 20 MB");
        assertThat(page.one("#problems a").attr("href")).isEqualTo("#file");
        assertThat(COMPLAINTS.received(ATTACH)).isEmpty();
    }

    @Test
    void a_larger_file_that_does_not_say_how_large_it_is_is_refused_too() {
        Page page = send(BodyPublishers.ofByteArrays(List.of(head("video.mp4"), new byte[21 * MIB], tail())));

        assertThat(page.status()).isEqualTo(413);
        assertThat(page.one("#file-error").text()).contains("ใหญ่เกิน 20 MB");
        theServiceCannotTakeItForWhole();
    }

    @ParameterizedTest
    @CsvSource({
        "413,file-too-large,,413,ใหญ่เกิน 20 MB",
        "422,file-refused,TYPE,422,ไม่รับไฟล์ชนิดนี้",
        "422,file-refused,INFECTED,422,พบไวรัสในไฟล์นี้",
        "422,file-refused,BOMB,422,ใหญ่ผิดปกติ",
        "422,file-refused,DAMAGED,422,ไฟล์นี้เสีย",
        "422,file-refused,NEW_REASON,422,เรารับไฟล์นี้ไม่ได้",
        "409,too-many-files,,409,ไฟล์ครบจำนวน",
        "422,idempotency-key-reused,,409,ใช้ส่งไฟล์อื่นไปแล้ว"
    })
    void what_the_service_refuses_is_said_beside_the_field(
            int status, String slug, String reason, int shown, String words) {
        COMPLAINTS.answers(
                ATTACH,
                status,
                "{\"type\": \"/problems#%s\", \"status\": %d, \"reason\": %s}"
                        .formatted(slug, status, reason == null ? "null" : "\"" + reason + "\""));
        Page page = attach("a.exe", new byte[] {1});

        assertThat(page.status()).isEqualTo(shown);
        assertThat(page.one("#file-error").text()).contains(words);
        assertThat(page.one("#file").attr("aria-describedby")).isEqualTo("file-hint file-error");
        assertThat(page.one("form[action$=attachments] [name=key]").attr("value"))
                .as("another file goes under another key")
                .isNotEqualTo(KEY);
    }

    @Test
    void a_case_that_takes_no_files_any_more_says_so() {
        COMPLAINTS.answers(ATTACH, 409, "{\"type\": \"/problems#state-conflict\", \"status\": 409}");
        Page page = attach("a.jpg", new byte[] {1});

        assertThat(page.status()).isEqualTo(409);
        assertThat(page.one("#problems").text()).contains("ขณะนี้ทำรายการนี้ไม่ได้แล้ว");
    }

    @Test
    void while_the_service_is_down_the_file_is_asked_for_again_under_the_same_key() {
        COMPLAINTS.goesDown();
        Page page = attach("a.jpg", new byte[] {1});

        assertThat(page.status()).isEqualTo(503);
        assertThat(page.one("[role=alert]").text()).contains("โปรดเลือกไฟล์เดิมอีกครั้ง");
        assertThat(page.one("form[action$=attachments] [name=key]").attr("value"))
                .isEqualTo(KEY);
    }

    @Test
    void a_form_without_a_file_is_told_beside_the_field() {
        Page page = attach("", new byte[0]);

        assertThat(page.status()).isEqualTo(400);
        assertThat(page.one("#file-error").text()).isEqualTo("โปรดเลือกไฟล์ที่ต้องการแนบ");
        assertThat(COMPLAINTS.received(ATTACH)).isEmpty();
    }

    @Test
    void an_unknown_code_gets_the_same_words_as_everywhere() {
        COMPLAINTS.answers(ATTACH, 404, "{\"type\": \"/problems#receipt-unknown\", \"status\": 404}");
        Page page = attach("a.jpg", new byte[] {1});

        assertThat(page.status()).isEqualTo(404);
        assertThat(page.text()).contains("ไม่พบเรื่องตามรหัสนี้");
        assertThat(COMPLAINTS.received(STATUS)).isEmpty();
    }

    @Test
    void a_form_that_ends_in_the_middle_is_whole_nowhere_and_the_file_is_asked_for_again() {
        Page page = send(BodyPublishers.ofByteArray(head("a.jpg")));

        assertThat(page.status()).isEqualTo(400);
        assertThat(page.one("#file-error").text()).contains("ได้รับไฟล์ไม่ครบ");
        theServiceCannotTakeItForWhole();
    }

    /** What went on has no end. */
    private static void theServiceCannotTakeItForWhole() {
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(() -> !COMPLAINTS.received(ATTACH).isEmpty());
        assertThat(COMPLAINTS.received(ATTACH).getFirst().body().endsWith("--\r\n"))
                .isFalse();
    }

    private Page attach(String name, byte[] content) {
        var body = new ByteArrayOutputStream();
        body.writeBytes(head(name));
        body.writeBytes(content);
        body.writeBytes(tail());
        return send(BodyPublishers.ofByteArray(body.toByteArray()));
    }

    private Page send(BodyPublisher body) {
        HttpRequest.Builder request = request("/complaints/status/attachments", "khambok")
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(body);
        return send(request);
    }

    /** As a browser sends it: in the order of the form. */
    private static byte[] head(String fileName) {
        return """
                --%1$s\r
                Content-Disposition: form-data; name="receiptCode"\r
                \r
                %2$s\r
                --%1$s\r
                Content-Disposition: form-data; name="key"\r
                \r
                %3$s\r
                --%1$s\r
                Content-Disposition: form-data; name="file"; filename="%4$s"\r
                Content-Type: application/octet-stream\r
                \r
                """.formatted(BOUNDARY, Examples.RECEIPT_CODE, KEY, fileName).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] tail() {
        return "\r\n--%s--\r\n".formatted(BOUNDARY).getBytes(StandardCharsets.UTF_8);
    }

    private static Set<Path> temporaryFiles() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(System.getProperty("java.io.tmpdir")), 6)) {
            return files.filter(file -> file.toString().contains("tomcat")).collect(Collectors.toSet());
        }
    }

    private static Set<Path> newFiles(Set<Path> before) {
        try {
            return temporaryFiles().stream()
                    .filter(file -> !before.contains(file) && Files.isRegularFile(file))
                    .collect(Collectors.toSet());
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
