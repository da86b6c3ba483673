package org.prongsai.files.picture;

import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;
import javax.imageio.IIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.prongsai.files.content.Content;
import org.prongsai.files.content.ContentLimits;
import org.prongsai.files.content.FileType;
import org.prongsai.files.content.Refusal;
import org.prongsai.files.content.Unsound;
import org.prongsai.files.spool.Spool;

/**
 * Pictures are decoded and encoded again: what remains is what one sees, upright, and neither where nor by what it was
 * taken, nor anything that was hidden in the file or behind it.
 */
public final class Pictures {

    private static final float QUALITY = 0.9f;

    // A picture that becomes clearer step by step is held by the decoder as a whole, at each step.
    private static final int MOST_SCANS = 100;

    private final ContentLimits limits;

    /** Decoded pictures are what needs memory here: one at a time. */
    private final Semaphore turn = new Semaphore(1);

    public Pictures(ContentLimits limits) {
        this.limits = limits;
    }

    /** @throws Unsound when it has too many pixels or scans, is not whole, or is in the colours of printers */
    public Content jpeg(Spool spool) throws IOException {
        JpegMarkers markers = JpegMarkers.of(spool);
        if (markers.components() != 1 && markers.components() != 3) {
            throw new Unsound(Refusal.TYPE, "a JPEG of " + markers.components() + " components");
        }
        if (markers.scans() > MOST_SCANS) {
            throw new Unsound(Refusal.BOMB, "a JPEG of " + markers.scans() + " scans");
        }
        requireFewPixels(spool, FileType.JPEG, markers.scans() > 1 ? limits.maxPixels() / 2 : limits.maxPixels());
        return painted(FileType.JPEG, spool, reader -> decode(reader, markers));
    }

    /** @throws Unsound when it has too many pixels or is not whole */
    public Content png(Spool spool) throws IOException {
        requireFewPixels(spool, FileType.PNG, limits.maxPixels());
        PngChunks.check(spool);
        return painted(FileType.PNG, spool, this::decode);
    }

    private interface Reading<T> {
        T from(ImageReader reader) throws IOException;
    }

    private Content painted(FileType type, Spool spool, Reading<BufferedImage> decoder) {
        return new Content(type, out -> {
            turn.acquireUninterruptibly();
            try {
                encode(type, read(spool, type, decoder), out);
            } finally {
                turn.release();
            }
        });
    }

    private static void requireFewPixels(Spool spool, FileType type, long most) throws IOException {
        long pixels = read(spool, type, reader -> (long) reader.getWidth(0) * reader.getHeight(0));
        if (pixels > most) {
            throw new Unsound(Refusal.BOMB, "a picture of " + pixels + " pixels");
        }
    }

    private static <T> T read(Spool spool, FileType type, Reading<T> reading) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName(type.name()).next();
        try (ImageInputStream in = new SpoolImageInput(spool)) {
            reader.setInput(in, true, true);
            return reading.from(reader);
        } catch (IIOException | EOFException | RuntimeException e) {
            // Of a picture that is made to break it, a decoder throws anything.
            throw new Unsound(Refusal.DAMAGED, "a picture that cannot be decoded", e);
        } finally {
            reader.dispose();
        }
    }

    private BufferedImage decode(ImageReader reader, JpegMarkers markers) throws IOException {
        int bands = markers.components();
        int step = step(reader, bands * Byte.SIZE);
        var colours = new ComponentColorModel(
                ColorSpace.getInstance(bands == 1 ? ColorSpace.CS_GRAY : ColorSpace.CS_sRGB),
                false,
                false,
                Transparency.OPAQUE,
                DataBuffer.TYPE_BYTE);
        var target = new UprightTarget(
                Math.ceilDiv(reader.getWidth(0), step),
                Math.ceilDiv(reader.getHeight(0), step),
                bands,
                markers.orientation());
        ImageReadParam how = reader.getDefaultReadParam();
        how.setSourceSubsampling(step, step, 0, 0);
        how.setDestination(new BufferedImage(colours, target, false, null));
        reader.read(0, how);
        return new BufferedImage(colours, target.upright(), false, null);
    }

    private BufferedImage decode(ImageReader reader) throws IOException {
        var type = reader.getImageTypes(0).next();
        int step =
                step(reader, IntStream.of(type.getSampleModel().getSampleSize()).sum());
        ImageReadParam how = reader.getDefaultReadParam();
        how.setSourceSubsampling(step, step, 0, 0);
        return reader.read(0, how);
    }

    /** Every how manieth pixel is taken, so that the picture fits into the memory that it may have. */
    private int step(ImageReader reader, int bitsPerPixel) throws IOException {
        long width = reader.getWidth(0);
        long height = reader.getHeight(0);
        int step = 1;
        while (Math.ceilDiv(width, step) * Math.ceilDiv(height, step) * bitsPerPixel / Byte.SIZE
                > limits.imageMemory()) {
            step++;
        }
        return step;
    }

    private static void encode(FileType type, BufferedImage image, OutputStream out) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName(type.name()).next();
        try (var target = new MemoryCacheImageOutputStream(out)) {
            writer.setOutput(target);
            ImageWriteParam how = writer.getDefaultWriteParam();
            if (type == FileType.JPEG) {
                how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                how.setCompressionQuality(QUALITY);
            }
            writer.write(null, new IIOImage(image, null, null), how);
        } finally {
            writer.dispose();
        }
    }
}
