package org.prongsai.support.observability;

import org.jspecify.annotations.Nullable;

/** A stack trace without the exceptions' messages, which may repeat what a person wrote. */
public final class Traces {
    private static final int FRAMES = 12;
    private static final int CAUSES = 5;

    private Traces() {}

    public static String withoutMessages(Throwable thrown) {
        StringBuilder trace = new StringBuilder();
        @Nullable Throwable cause = thrown;
        for (int depth = 0; cause != null && depth < CAUSES; depth++) {
            trace.append(depth == 0 ? "" : "\ncaused by ")
                    .append(cause.getClass().getName());
            StackTraceElement[] frames = cause.getStackTrace();
            for (int i = 0; i < Math.min(FRAMES, frames.length); i++) {
                trace.append("\n\tat ").append(frames[i]);
            }
            cause = cause.getCause();
        }
        return trace.toString();
    }
}
