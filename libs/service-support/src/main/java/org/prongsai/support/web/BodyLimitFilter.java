package org.prongsai.support.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.prongsai.support.problem.ProblemException;
import org.prongsai.support.problem.ProblemType;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses a body beyond the limit: at once when it announces its length, while it is read when it does not. */
final class BodyLimitFilter extends OncePerRequestFilter {
    private final Limit limit;
    private final Map<String, DataSize> fileBodies;
    private final ProblemWriter problems;

    BodyLimitFilter(WebProperties properties, ProblemWriter problems) {
        this.limit = new Limit(properties.maxBody().toBytes(), ProblemType.BODY_TOO_LARGE);
        this.fileBodies = properties.fileBodies();
        this.problems = problems;
    }

    private record Limit(long bytes, ProblemType refusal) {}

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Limit limit = limit(request);
        if (request.getContentLengthLong() > limit.bytes()) {
            problems.write(limit.refusal(), request, response);
        } else {
            chain.doFilter(new LimitedRequest(request, limit), response);
        }
    }

    /** By the path as it was sent: one that is written otherwise has the limit of all others. */
    private Limit limit(HttpServletRequest request) {
        DataSize file = fileBodies.get(request.getRequestURI());
        return file == null ? limit : new Limit(file.toBytes(), ProblemType.FILE_TOO_LARGE);
    }

    private static final class LimitedRequest extends HttpServletRequestWrapper {
        private final Limit limit;
        private @Nullable ServletInputStream body;

        LimitedRequest(HttpServletRequest request, Limit limit) {
            super(request);
            this.limit = limit;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            if (body == null) {
                body = new LimitedStream(super.getInputStream(), limit);
            }
            return body;
        }

        @Override
        public BufferedReader getReader() throws IOException {
            return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
        }
    }

    private static final class LimitedStream extends ServletInputStream {
        private final ServletInputStream body;
        private final Limit limit;
        private long left;

        LimitedStream(ServletInputStream body, Limit limit) {
            this.body = body;
            this.limit = limit;
            this.left = limit.bytes();
        }

        @Override
        public int read() throws IOException {
            int next = body.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int count = body.read(buffer, offset, length);
            count(Math.max(count, 0));
            return count;
        }

        private void count(int bytes) {
            left -= bytes;
            if (left < 0) {
                throw new ProblemException(limit.refusal());
            }
        }

        @Override
        public boolean isFinished() {
            return body.isFinished();
        }

        @Override
        public boolean isReady() {
            return body.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            body.setReadListener(listener);
        }
    }
}
