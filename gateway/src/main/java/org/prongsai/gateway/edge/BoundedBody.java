package org.prongsai.gateway.edge;

import java.io.ByteArrayOutputStream;
import org.prongsai.support.problem.ProblemException;
import org.prongsai.support.problem.ProblemType;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;

/**
 * Keeps what fits. What goes beyond is counted and dropped, up to a point, because most clients read an answer only
 * when they have sent all.
 */
final class BoundedBody {
    /** In bytes. */
    static final long PATIENCE = 16L * 1024 * 1024;

    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private final long limit;
    private long seen;

    BoundedBody(long limit) {
        this.limit = limit;
    }

    long limit() {
        return limit;
    }

    void add(DataBuffer part) {
        seen += part.readableByteCount();
        if (seen <= limit) {
            byte[] bytes = new byte[part.readableByteCount()];
            part.read(bytes);
            kept.writeBytes(bytes);
        }
        DataBufferUtils.release(part);
    }

    boolean isHopeless() {
        return seen > limit + PATIENCE;
    }

    byte[] bytes() {
        if (seen > limit) {
            throw new ProblemException(ProblemType.BODY_TOO_LARGE);
        }
        return kept.toByteArray();
    }
}
