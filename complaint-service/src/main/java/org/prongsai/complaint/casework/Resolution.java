package org.prongsai.complaint.casework;

import static org.prongsai.complaint.Kind.CORRUPTION;
import static org.prongsai.complaint.Kind.FEEDBACK;
import static org.prongsai.complaint.Kind.QUESTION;
import static org.prongsai.complaint.Kind.SERVICE;

import org.prongsai.complaint.Kind;

/** How a case comes out; which outcomes a decision may have depends on its kind. */
public enum Resolution {
    /** มีมูล. */
    WELL_FOUNDED,
    /** ไม่มีมูล. */
    UNFOUNDED,
    /** พยานหลักฐานไม่เพียงพอ. */
    INSUFFICIENT_EVIDENCE,
    /** Agreed with the one who complained; a corruption case is never settled between parties. */
    SETTLED,
    FIXED,
    ANSWERED,
    NOTED,
    /** Its reporter withdrew it: no decision, so nobody can decide so. */
    WITHDRAWN,
    /** Another case is about the same: no decision either. */
    DUPLICATE;

    boolean appliesTo(Kind kind) {
        return switch (this) {
            case WELL_FOUNDED, INSUFFICIENT_EVIDENCE -> kind == CORRUPTION;
            case UNFOUNDED -> kind == CORRUPTION || kind == SERVICE;
            case SETTLED -> kind == SERVICE;
            case FIXED -> kind == SERVICE || kind == FEEDBACK;
            case ANSWERED -> kind == QUESTION || kind == SERVICE || kind == FEEDBACK;
            case NOTED -> kind == FEEDBACK;
            case WITHDRAWN, DUPLICATE -> false;
        };
    }
}
