package org.prongsai.files.picture;

import java.awt.Point;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.PixelInterleavedSampleModel;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.util.stream.IntStream;

/**
 * What a JPEG is decoded into: it takes the rows as the camera wrote them and lays them down upright at once, because a
 * picture that is turned afterwards is in memory twice.
 *
 * <p>It counts on the JDK's reader handing over row by row through {@link #setRect}; {@link #upright} says when it did not.
 */
final class UprightTarget extends WritableRaster {

    private final Orientation orientation;
    private final WritableRaster upright;
    private int rows;

    /** @param bands bytes a pixel */
    UprightTarget(int width, int height, int bands, Orientation orientation) {
        this(width, height, bands, new DataBufferByte(Math.multiplyExact(width * bands, height)), orientation);
    }

    private UprightTarget(int width, int height, int bands, DataBufferByte pixels, Orientation orientation) {
        super(
                new PixelInterleavedSampleModel(
                        DataBuffer.TYPE_BYTE, width, height, bands, width * bands, inOrder(bands)),
                pixels,
                new Point());
        int uprightWidth = orientation.sideways() ? height : width;
        int uprightHeight = orientation.sideways() ? width : height;
        this.orientation = orientation;
        this.upright = Raster.createInterleavedRaster(
                pixels, uprightWidth, uprightHeight, uprightWidth * bands, bands, inOrder(bands), null);
    }

    @Override
    public void setRect(int x, int y, Raster row) {
        if (x != 0 || row.getWidth() != width || row.getHeight() != 1) {
            throw new IllegalStateException("the reader hands over pieces of rows");
        }
        byte[] pixels = (byte[]) row.getDataElements(row.getMinX(), row.getMinY(), width, 1, null);
        if (orientation.backwards()) {
            reverse(pixels);
        }
        int place = orientation.fromTheEnd() ? height - 1 - y : y;
        if (orientation.sideways()) {
            upright.setDataElements(place, 0, 1, width, pixels);
        } else {
            upright.setDataElements(0, place, width, 1, pixels);
        }
        rows++;
    }

    /** The whole picture, as it stands. */
    WritableRaster upright() {
        if (rows < height) {
            throw new IllegalStateException("the reader handed over " + rows + " of " + height + " rows");
        }
        return upright;
    }

    private void reverse(byte[] pixels) {
        for (int left = 0, right = (width - 1) * numBands; left < right; left += numBands, right -= numBands) {
            for (int band = 0; band < numBands; band++) {
                byte kept = pixels[left + band];
                pixels[left + band] = pixels[right + band];
                pixels[right + band] = kept;
            }
        }
    }

    private static int[] inOrder(int bands) {
        return IntStream.range(0, bands).toArray();
    }
}
