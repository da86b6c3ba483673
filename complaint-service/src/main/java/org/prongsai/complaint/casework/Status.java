package org.prongsai.complaint.casework;

import java.util.Set;

/** How far a case has come. */
public enum Status {
    RECEIVED,
    /** Looked through before anybody is charged with it (พิจารณาเบื้องต้น). */
    TRIAGED,
    /** The first reply was given. */
    ACKNOWLEDGED,
    ASSIGNED,
    INVESTIGATING,
    /** The reporter was asked for more; the clock of the decision stands. */
    WAITING,
    /** Decided. */
    RESOLVED,
    /** Passed on to a body that has the power to decide it. */
    REFERRED,
    /** Not taken up (ไม่รับไว้พิจารณา). */
    REJECTED,
    CLOSED,
    /** Taken up again after its end. */
    REOPENED;

    private static final Set<Status> ENDS = Set.of(REJECTED, CLOSED);
    private static final Set<Status> DECIDED = Set.of(RESOLVED, REFERRED, REJECTED, CLOSED);

    /** Whether the case has ended here: nobody works on it any more. */
    public boolean isEnd() {
        return ENDS.contains(this);
    }

    /** Whether what there was to decide has been decided, by this agency or by whom it passed the case on to. */
    boolean isDecided() {
        return DECIDED.contains(this);
    }
}
