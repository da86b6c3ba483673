package org.prongsai.complaint.casework;

import java.util.Optional;

/** Where the agency's first reply stands, as long as none was given. */
public enum Reply {
    AWAITING,
    OVERDUE;

    /** Empty when the case was acknowledged, or ended without. */
    public static Optional<Reply> of(Complaint.Filed filed) {
        return filed.replied() || filed.status().isDecided()
                ? Optional.empty()
                : Optional.of(filed.overdue() ? OVERDUE : AWAITING);
    }
}
