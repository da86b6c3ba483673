package org.prongsai.files.spool;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;

/** The JDK's own would ask the channel for its size, which a decrypting one does not know before it has read. */
final class SpoolInputStream extends InputStream {

    private final SeekableByteChannel channel;

    SpoolInputStream(SeekableByteChannel channel) {
        this.channel = channel;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        var bytes = ByteBuffer.wrap(buffer, offset, length);
        int count = 0;
        while (count == 0) {
            count = channel.read(bytes);
        }
        return count;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
