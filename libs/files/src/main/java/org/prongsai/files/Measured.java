package org.prongsai.files;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Counts what is written, and closes nothing: what lies below is another's to close. */
final class Measured extends FilterOutputStream {

    private long size;

    Measured(OutputStream out) {
        super(out);
    }

    long size() {
        return size;
    }

    @Override
    public void write(int b) throws IOException {
        out.write(b);
        size++;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        out.write(bytes, offset, length);
        size += length;
    }

    @Override
    public void close() throws IOException {
        flush();
    }
}
