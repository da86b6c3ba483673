package org.prongsai.files.picture;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.prongsai.files.content.ContentLimits;
import org.prongsai.files.content.FileType;
import org.prongsai.files.content.Refusal;
import org.prongsai.files.content.Unsound;
import org.prongsai.files.testing.Samples;
import org.prongsai.files.testing.Spools;
import org.prongsai.files.testing.Spools.Examination;

class PicturesTest {

    private static final int WIDTH = 96;
    private static final int HEIGHT = 48;

    @TempDir
    private Path spool;

    private final Pictures pictures = new Pictures(Samples.LIMITS);

    /** Where the picture's upper left corner, which is red, and its lower left, which is green, come to stand. */
    @ParameterizedTest
    @CsvSource({
        "1, UPPER_LEFT, LOWER_LEFT",
        "2, UPPER_RIGHT, LOWER_RIGHT",
        "3, LOWER_RIGHT, UPPER_RIGHT",
        "4, LOWER_LEFT, UPPER_LEFT",
        "5, UPPER_LEFT, UPPER_RIGHT",
        "6, UPPER_RIGHT, UPPER_LEFT",
        "7, LOWER_RIGHT, LOWER_LEFT",
        "8, LOWER_LEFT, LOWER_RIGHT",
        "0, UPPER_LEFT, LOWER_LEFT",
        "99, UPPER_LEFT, LOWER_LEFT",
    })
    void a_photograph_stands_upright(int orientation, Corner red, Corner green) throws IOException {
        byte[] sent = Samples.withExif(Samples.encoded(corners(), "jpeg"), orientation);

        BufferedImage kept = jpeg(sent);

        boolean sideways = orientation >= 5 && orientation <= 8;
        assertThat(kept.getWidth()).isEqualTo(sideways ? HEIGHT : WIDTH);
        assertThat(kept.getHeight()).isEqualTo(sideways ? WIDTH : HEIGHT);
        for (Corner corner : Corner.values()) {
            Color colour = corner.of(kept);
            assertThat(colour.getRed() > 150).as("red %s", corner).isEqualTo(corner == red);
            assertThat(colour.getGreen() > 150).as("green %s", corner).isEqualTo(corner == green);
        }
    }

    @Test
    void nothing_of_what_was_written_beside_the_picture_is_left() throws IOException {
        byte[] sent = Samples.joined(
                Samples.withExif(Samples.jpeg(), 1), "and behind it".getBytes(ISO_8859_1), Samples.jpeg());
        assertThat(new String(sent, ISO_8859_1)).contains("Exif", "xmpmeta", "13.7563N", "behind it");

        byte[] kept = keptJpeg(sent);

        assertThat(new String(kept, ISO_8859_1)).doesNotContain("Exif", "xmp", "13.7563", "behind it");
        assertThat(kept).endsWith(0xFF, 0xD9);
        assertThat(markers(kept)).doesNotContain(0xE1, 0xE2, 0xED, 0xFE);
    }

    @Test
    void text_in_a_png_is_left_behind_and_its_pixels_are_the_same() throws IOException {
        BufferedImage image = new BufferedImage(50, 20, BufferedImage.TYPE_INT_ARGB);
        image.setRGB(3, 4, 0x80FF8040);
        byte[] png = Samples.encoded(image, "png");
        byte[] text = Samples.joined(Samples.ints(8), "tEXtGPS\00013.7".getBytes(ISO_8859_1), Samples.ints(0xC0FFEE));
        byte[] sent = Samples.joined(Arrays.copyOf(png, 33), text, Arrays.copyOfRange(png, 33, png.length));

        var kept = Spools.kept(spool, sent, pictures::png);

        assertThat(kept.type()).isEqualTo(FileType.PNG);
        assertThat(new String(kept.content(), ISO_8859_1)).doesNotContain("GPS", "tEXt");
        assertThat(ImageIO.read(new ByteArrayInputStream(kept.content())).getRGB(3, 4))
                .isEqualTo(0x80FF8040);
    }

    @Test
    void grey_and_stepwise_photographs_are_taken_as_well() throws IOException {
        var grey = new BufferedImage(40, 30, BufferedImage.TYPE_BYTE_GRAY);
        assertThat(jpeg(Samples.withExif(Samples.encoded(grey, "jpeg"), 8)).getHeight())
                .isEqualTo(40);
        assertThat(jpeg(Samples.withExif(progressive(corners()), 3)).getWidth()).isEqualTo(WIDTH);
    }

    @Test
    void a_picture_that_needs_more_memory_than_it_may_have_becomes_coarser() throws IOException {
        var few = new Pictures(new ContentLimits(1_000_000, WIDTH * HEIGHT * 3 / 4, 1, 1, 1));
        byte[] turned = Samples.withExif(Samples.encoded(corners(), "jpeg"), 6);

        var photograph = ImageIO.read(
                new ByteArrayInputStream(Spools.kept(spool, turned, few::jpeg).content()));
        var drawing = ImageIO.read(new ByteArrayInputStream(
                Spools.kept(spool, Samples.encoded(corners(), "png"), few::png).content()));

        assertThat(photograph.getWidth()).isEqualTo(HEIGHT / 2);
        assertThat(photograph.getHeight()).isEqualTo(WIDTH / 2);
        assertThat(Corner.UPPER_RIGHT.of(photograph).getRed()).isGreaterThan(150);
        assertThat(drawing.getWidth()).isEqualTo(WIDTH / 2);
    }

    @Test
    void too_many_pixels_are_refused() throws IOException {
        var few = new Pictures(new ContentLimits(WIDTH * HEIGHT - 1, 1_000_000, 1, 1, 1));
        assertRefused(Samples.encoded(corners(), "jpeg"), few::jpeg, Refusal.BOMB);
        assertRefused(Samples.encoded(corners(), "png"), few::png, Refusal.BOMB);
        assertRefused(Samples.pngHeader(50_000, 50_000), pictures::png, Refusal.BOMB);
        var half = new Pictures(new ContentLimits(WIDTH * HEIGHT, 1_000_000, 1, 1, 1));
        assertThat(Spools.kept(spool, Samples.encoded(corners(), "jpeg"), half::jpeg)
                        .type())
                .isEqualTo(FileType.JPEG);
        assertRefused(progressive(corners()), half::jpeg, Refusal.BOMB);
    }

    @Test
    void too_many_steps_are_refused() throws IOException {
        byte[] jpeg = progressive(corners());
        int scan = new String(jpeg, ISO_8859_1).lastIndexOf("\u00FF\u00DA");
        byte[] last = Arrays.copyOfRange(jpeg, scan, jpeg.length - 2);
        var many = new ByteArrayOutputStream();
        many.write(jpeg, 0, jpeg.length - 2);
        for (int i = 0; i < 200; i++) {
            many.writeBytes(last);
        }
        assertRefused(
                Samples.joined(many.toByteArray(), new byte[] {(byte) 0xFF, (byte) 0xD9}),
                pictures::jpeg,
                Refusal.BOMB);
    }

    @Test
    void what_is_not_whole_is_refused() throws IOException {
        byte[] jpeg = Samples.jpeg();
        byte[] png = Samples.png();
        for (int length : new int[] {8, 20, 100, jpeg.length - 2}) {
            assertRefused(Arrays.copyOf(jpeg, length), pictures::jpeg, Refusal.DAMAGED);
        }
        for (int length : new int[] {8, 20, 33, 60, png.length - 12}) {
            assertRefused(Arrays.copyOf(png, length), pictures::png, Refusal.DAMAGED);
        }
        byte[] beyond = png.clone();
        beyond[33] = 0x7F;
        assertRefused(beyond, pictures::png, Refusal.DAMAGED);
    }

    @Test
    void the_colours_of_printers_are_refused() throws IOException {
        byte[] jpeg = Samples.jpeg();
        int frame = new String(jpeg, ISO_8859_1).indexOf("\u00FF\u00C0");
        jpeg[frame + 9] = 4;
        assertRefused(jpeg, pictures::jpeg, Refusal.TYPE);
    }

    enum Corner {
        UPPER_LEFT,
        UPPER_RIGHT,
        LOWER_LEFT,
        LOWER_RIGHT;

        Color of(BufferedImage image) {
            boolean left = this == UPPER_LEFT || this == LOWER_LEFT;
            boolean upper = this == UPPER_LEFT || this == UPPER_RIGHT;
            return new Color(image.getRGB(left ? 4 : image.getWidth() - 5, upper ? 4 : image.getHeight() - 5));
        }
    }

    private static BufferedImage corners() {
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setColor(Color.BLUE);
        graphics.fillRect(0, 0, WIDTH, HEIGHT);
        graphics.setColor(Color.RED);
        graphics.fillRect(0, 0, 16, 16);
        graphics.setColor(Color.GREEN);
        graphics.fillRect(0, HEIGHT - 16, 16, 16);
        graphics.dispose();
        return image;
    }

    private static byte[] progressive(BufferedImage image) throws IOException {
        var out = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var target = new MemoryCacheImageOutputStream(out)) {
            writer.setOutput(target);
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            writer.write(null, new IIOImage(image, null, null), how);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }

    private byte[] keptJpeg(byte[] sent) throws IOException {
        var kept = Spools.kept(spool, sent, pictures::jpeg);
        assertThat(kept.type()).isEqualTo(FileType.JPEG);
        return kept.content();
    }

    private BufferedImage jpeg(byte[] sent) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(keptJpeg(sent)));
    }

    /** Of the segments before the picture itself. */
    private static List<Integer> markers(byte[] jpeg) {
        var markers = new ArrayList<Integer>();
        int at = 2;
        int marker = 0;
        while (marker != 0xDA) {
            marker = jpeg[at + 1] & 0xFF;
            markers.add(marker);
            at += 2 + ((jpeg[at + 2] & 0xFF) << 8 | (jpeg[at + 3] & 0xFF));
        }
        return markers;
    }

    private void assertRefused(byte[] sent, Examination examination, Refusal reason) {
        assertThatExceptionOfType(Unsound.class)
                .isThrownBy(() -> Spools.kept(spool, sent, examination))
                .satisfies(unsound ->
                        assertThat(unsound.refusal()).as(unsound.getMessage()).isEqualTo(reason));
    }
}
