package org.prongsai.eservice.request;

import org.prongsai.support.idempotency.RepeatableCall;

/** By which a step names what was written with it: the same for a repeated call, another for every other. */
final class NoteId {

    private static final int LENGTH = 20;

    private NoteId() {}

    static String of(RepeatableCall call) {
        return call.key().substring(0, LENGTH);
    }
}
