package org.prongsai.files.office;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** An entry's content, counted as it is unpacked. */
final class BudgetedStream extends FilterInputStream {

    private final Budget budget;
    private final long packed;
    private long count;

    BudgetedStream(InputStream unpacking, Budget budget, long packed) {
        super(unpacking);
        this.budget = budget;
        this.packed = packed;
    }

    long count() {
        return count;
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        counted(next < 0 ? 0 : 1);
        return next;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        counted(Math.max(read, 0));
        return read;
    }

    @Override
    public long skip(long n) throws IOException {
        // Unpacked all the same.
        return Math.max(0, read(new byte[Math.clamp(n, 0, 8192)]));
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void counted(int bytes) throws IOException {
        count += bytes;
        budget.unpacked(bytes, count, packed);
    }
}
