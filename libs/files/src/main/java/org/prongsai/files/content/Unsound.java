package org.prongsai.files.content;

import java.io.IOException;
import java.io.Serial;

/** Ends the examination of a file that is not taken; it becomes a result where the examination began. */
public final class Unsound extends IOException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final Refusal refusal;

    /** @param why for whoever looks for a fault here; nothing of the file's content */
    public Unsound(Refusal refusal, String why) {
        super(why);
        this.refusal = refusal;
    }

    public Unsound(Refusal refusal, String why, Throwable cause) {
        super(why, cause);
        this.refusal = refusal;
    }

    public Refusal refusal() {
        return refusal;
    }
}
