package org.prongsai.files.picture;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import javax.imageio.stream.ImageInputStreamImpl;
import org.prongsai.files.spool.Spool;

/** The JDK's own would copy the picture into memory or, as it came, into a file. */
final class SpoolImageInput extends ImageInputStreamImpl {

    private final SeekableByteChannel channel;
    private final long size;

    SpoolImageInput(Spool spool) throws IOException {
        this.channel = spool.channel();
        this.size = spool.size();
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        checkClosed();
        bitOffset = 0;
        if (length == 0) {
            return 0;
        }
        if (streamPos >= size) {
            return -1;
        }
        var bytes = ByteBuffer.wrap(buffer, offset, length);
        channel.position(streamPos);
        int count = 0;
        while (count == 0) {
            count = channel.read(bytes);
        }
        streamPos += Math.max(count, 0);
        return count;
    }

    @Override
    public long length() {
        return size;
    }

    @Override
    public void close() throws IOException {
        super.close();
        channel.close();
    }
}
