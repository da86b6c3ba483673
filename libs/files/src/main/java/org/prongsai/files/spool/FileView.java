package org.prongsai.files.spool;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;

/** An open file seen from a position of one's own; closing the view leaves the file open. */
final class FileView implements SeekableByteChannel {

    private final FileChannel file;
    private long position;
    private boolean open = true;

    FileView(FileChannel file) {
        this.file = file;
    }

    @Override
    public int read(ByteBuffer bytes) throws IOException {
        int count = file.read(bytes, position);
        position += Math.max(count, 0);
        return count;
    }

    @Override
    public int write(ByteBuffer bytes) throws IOException {
        int count = file.write(bytes, position);
        position += count;
        return count;
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public SeekableByteChannel position(long newPosition) {
        position = newPosition;
        return this;
    }

    @Override
    public long size() throws IOException {
        return file.size();
    }

    @Override
    public SeekableByteChannel truncate(long size) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean isOpen() {
        return open && file.isOpen();
    }

    @Override
    public void close() {
        open = false;
    }
}
