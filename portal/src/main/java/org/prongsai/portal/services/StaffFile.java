package org.prongsai.portal.services;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * A file while a service sends it; whoever has read it closes it.
 *
 * @param type as the service names it
 * @param disposition under which name it is saved
 * @param length in bytes; negative where the service does not tell
 */
public record StaffFile(@Nullable String type, @Nullable String disposition, long length, InputStream content)
        implements Closeable {

    @Override
    public void close() throws IOException {
        content.close();
    }

    /** The name of a file may be confidential. */
    @Override
    public String toString() {
        return "StaffFile";
    }
}
