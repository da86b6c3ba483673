package org.prongsai.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.prongsai.files.content.FileType;

class DownloadTest {

    @Test
    void a_file_is_saved_and_never_shown() {
        var headers = Download.headers(file("สัญญา \"จ้าง\" 100%.pdf", FileType.PDF));

        assertThat(headers)
                .containsEntry("Content-Type", "application/pdf")
                .containsEntry(
                        "Content-Disposition",
                        "attachment; filename=\"_____ ______ 100_.pdf\"; filename*=UTF-8''%E0%B8%AA%E0%B8%B1"
                                + "%E0%B8%8D%E0%B8%8D%E0%B8%B2%20%22%E0%B8%88%E0%B9%89%E0%B8%B2%E0%B8%87%22%20100%25.pdf")
                .containsEntry("X-Content-Type-Options", "nosniff")
                .containsEntry("Content-Security-Policy", "default-src 'none'; sandbox")
                .containsEntry("Cache-Control", "no-store");
    }

    @Test
    void text_says_in_which_letters_it_is() {
        assertThat(Download.headers(file("a.txt", FileType.TEXT)))
                .containsEntry("Content-Type", "text/plain;charset=UTF-8")
                .containsEntry("Content-Disposition", "attachment; filename=\"a.txt\"; filename*=UTF-8''a.txt");
    }

    private static StoredFile file(String name, FileType type) {
        return new StoredFile(FileId.random("khambok"), name, type, 1, Scan.CLEAN, new SealedKey(new byte[0]));
    }
}
