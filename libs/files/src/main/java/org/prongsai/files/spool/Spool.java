package org.prongsai.files.spool;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.StreamingAead;
import com.google.crypto.tink.streamingaead.PredefinedStreamingAeadParameters;
import com.google.crypto.tink.streamingaead.StreamingAeadConfig2026;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file on its way in, which can be read again and again and from any place: encrypted under a key that only this
 * object has, in a file whose name is taken away as soon as it is open. After a crash neither is left. For one thread.
 */
public final class Spool implements Closeable {

    private static final FileAttribute<?> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    private static final int BUFFER = 64 * 1024;
    private static final byte[] NOTHING_MORE = {};

    private final FileChannel file;
    private final StreamingAead cipher;
    private long size;
    private @Nullable SeekableByteChannel anywhere;

    private Spool(FileChannel file, StreamingAead cipher) {
        this.file = file;
        this.cipher = cipher;
    }

    /**
     * Reads a stream to its end, but no further than 64 KiB beyond the limit.
     *
     * @param directory where the encrypted file lies as long as this is open
     * @param limit bytes
     * @return empty when the stream is longer than the limit
     */
    public static Optional<Spool> fill(Path directory, InputStream content, long limit) throws IOException {
        var spool = new Spool(
                FileChannel.open(
                        directory.resolve(".spool-" + UUID.randomUUID()),
                        Set.of(
                                StandardOpenOption.CREATE_NEW,
                                StandardOpenOption.READ,
                                StandardOpenOption.WRITE,
                                StandardOpenOption.DELETE_ON_CLOSE),
                        OWNER_ONLY),
                newCipher());
        boolean filled = false;
        try {
            filled = spool.write(content, limit);
        } finally {
            if (!filled) {
                spool.close();
            }
        }
        return filled ? Optional.of(spool) : Optional.empty();
    }

    /** In bytes. */
    public long size() {
        return size;
    }

    /** The content from its beginning. */
    public InputStream open() throws IOException {
        return open(0);
    }

    /** The content from a position on. */
    public InputStream open(long position) throws IOException {
        return new BufferedInputStream(new SpoolInputStream(channel().position(position)), BUFFER / 4);
    }

    /** The bytes from a position on; fewer than asked for where the content ends. */
    public byte[] read(long position, int length) throws IOException {
        var bytes = ByteBuffer.allocate((int) Math.max(0, Math.min(length, size - position)));
        if (anywhere == null) {
            anywhere = channel();
        }
        anywhere.position(position);
        while (bytes.hasRemaining() && anywhere.read(bytes) >= 0) {
            // Until all are there.
        }
        return bytes.array();
    }

    /** The content, to be read from any place; one for each who reads. */
    public SeekableByteChannel channel() throws IOException {
        try {
            return cipher.newSeekableDecryptingChannel(new FileView(file), NOTHING_MORE);
        } catch (GeneralSecurityException e) {
            throw new IOException("the spool cannot be read", e);
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    private boolean write(InputStream content, long limit) throws IOException {
        // Not closed with the stream that encrypts: it is read from next.
        OutputStream ciphertext = new BufferedOutputStream(Channels.newOutputStream(new FileView(file)), BUFFER);
        try (OutputStream encrypting = cipher.newEncryptingStream(ciphertext, NOTHING_MORE)) {
            var buffer = new byte[BUFFER];
            for (int count = content.read(buffer); count >= 0; count = content.read(buffer)) {
                size += count;
                if (size > limit) {
                    return false;
                }
                encrypting.write(buffer, 0, count);
            }
            return true;
        } catch (GeneralSecurityException e) {
            throw new IOException("the spool cannot be written", e);
        }
    }

    private static StreamingAead newCipher() {
        try {
            // Small segments, because what is looked for lies here and there.
            return KeysetHandle.generateNew(
                            PredefinedStreamingAeadParameters.AES256_GCM_HKDF_4KB, StreamingAeadConfig2026.get())
                    .getPrimitive(StreamingAeadConfig2026.get(), StreamingAead.class);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a key for the spool", e);
        }
    }
}
