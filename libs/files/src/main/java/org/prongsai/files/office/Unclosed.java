package org.prongsai.files.office;

import java.io.FilterInputStream;
import java.io.InputStream;

/** A stream that is read on after what unpacked its beginning was closed. */
final class Unclosed extends FilterInputStream {

    Unclosed(InputStream in) {
        super(in);
    }

    @Override
    public void close() {
        // Another closes it.
    }
}
