package org.prongsai.files.recording;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prongsai.files.content.FileType;
import org.prongsai.files.content.Refusal;
import org.prongsai.files.content.Unsound;
import org.prongsai.files.testing.Samples;
import org.prongsai.files.testing.Spools;
import org.prongsai.files.testing.Spools.Examination;

class RecordingsTest {

    @TempDir
    private Path spool;

    @Test
    void sound_and_video_are_told_by_their_tracks() throws IOException {
        assertThat(isoMedia(Samples.isoMedia("mp42", "vide")).type()).isEqualTo(FileType.MP4);
        assertThat(isoMedia(Samples.isoMedia("qt  ", "vide")).type()).isEqualTo(FileType.MOV);
        assertThat(isoMedia(Samples.isoMedia("mp42", "soun")).type()).isEqualTo(FileType.M4A);
        assertThat(isoMedia(Samples.isoMedia("M4A ", "soun")).type()).isEqualTo(FileType.M4A);
    }

    @Test
    void where_it_was_recorded_is_taken_out_and_nothing_is_moved() throws IOException {
        byte[] sent = Samples.isoMedia("mp42", "vide");
        assertThat(text(sent)).contains("+13.7563", "hidden");

        byte[] kept = isoMedia(sent).content();

        assertThat(kept).hasSameSizeAs(sent);
        assertThat(text(kept))
                .doesNotContain("13.7563", "xyz", "udta", "hidden")
                .contains("mvhd", "hdlr", "vide");
        assertThat(text(kept).indexOf("mdat")).isEqualTo(text(sent).indexOf("mdat"));
        assertThat(isoMedia(kept).content()).isEqualTo(kept);
    }

    @Test
    void a_large_box_is_emptied_wholly() throws IOException {
        byte[] place = Samples.box("udta", "13.7563 ".repeat(30_000).getBytes(UTF_8));
        byte[] sent = Samples.joined(Samples.isoMedia("mp42", "vide"), place, Samples.box("mdat", new byte[9]));

        assertThat(text(isoMedia(sent).content())).doesNotContain("13.7563").contains("mdat");
    }

    @Test
    void other_things_in_the_same_container_are_refused() throws IOException {
        assertRefused(Samples.isoMedia("mp42", "meta"), Recordings::isoMedia, Refusal.TYPE);
        byte[] heic = Samples.joined(
                Samples.box("ftyp", "heic\0\0\0\0mif1".getBytes(ISO_8859_1)), Samples.box("mdat", new byte[20]));
        assertRefused(heic, Recordings::isoMedia, Refusal.TYPE);
    }

    @Test
    void boxes_fill_the_file() {
        byte[] film = Samples.isoMedia("mp42", "vide");
        assertRefused(Samples.joined(film, new byte[3]), Recordings::isoMedia, Refusal.DAMAGED);
        assertRefused(Arrays.copyOf(film, film.length - 1), Recordings::isoMedia, Refusal.DAMAGED);
        assertRefused(
                Samples.joined(film, Samples.box("mdat", Samples.zip(Map.of("a", new byte[1])))),
                Recordings::isoMedia,
                Refusal.TYPE);
        byte[] tooShort = film.clone();
        tooShort[3] = 4;
        assertRefused(tooShort, Recordings::isoMedia, Refusal.DAMAGED);
    }

    @Test
    void of_an_mp3_the_sound_is_kept_and_the_tags_are_not() throws IOException {
        byte[] sound = Samples.mpegFrames(20);
        byte[] sent = Samples.joined(
                Samples.id3("recorded by somebody"),
                sound,
                Arrays.copyOf("TAGmeeting at the temple".getBytes(UTF_8), 128));

        var kept = Spools.kept(spool, sent, Recordings::mpegAudio);

        assertThat(kept.type()).isEqualTo(FileType.MP3);
        assertThat(kept.content()).isEqualTo(sound);
    }

    @Test
    void what_only_begins_like_sound_is_refused() {
        assertRefused(Samples.joined(Samples.mpegFrames(2), new byte[500]), Recordings::mpegAudio, Refusal.TYPE);
        assertRefused("ID3 is no tag here".getBytes(UTF_8), Recordings::mpegAudio, Refusal.TYPE);
        assertRefused(
                Samples.joined(Samples.mpegFrames(20), new byte[300_000]), Recordings::mpegAudio, Refusal.DAMAGED);
    }

    private Spools.Kept isoMedia(byte[] sent) throws IOException {
        return Spools.kept(spool, sent, Recordings::isoMedia);
    }

    private void assertRefused(byte[] sent, Examination examination, Refusal reason) {
        assertThatExceptionOfType(Unsound.class)
                .isThrownBy(() -> Spools.kept(spool, sent, examination))
                .satisfies(unsound ->
                        assertThat(unsound.refusal()).as(unsound.getMessage()).isEqualTo(reason));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, ISO_8859_1);
    }
}
