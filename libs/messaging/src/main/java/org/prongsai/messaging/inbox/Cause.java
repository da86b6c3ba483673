package org.prongsai.messaging.inbox;

/**
 * Why an event is parked.
 *
 * @param detail what the fold said, the class of what it threw, or the sequence that is waited for
 */
public record Cause(Reason reason, String detail) {

    public enum Reason {
        /** The fold does not accept it. */
        REFUSED,
        /** The fold threw an exception. */
        FAILED,
        /** An earlier event of its aggregate has not come. */
        GAP,
        /** An earlier event of its aggregate is parked. */
        BEHIND_PARKED
    }

    static Cause refused(String why) {
        return new Cause(Reason.REFUSED, why);
    }

    static Cause failed(RuntimeException e) {
        // the class only: a message may repeat what the event says
        return new Cause(Reason.FAILED, e.getClass().getName());
    }

    static Cause gap(long awaited) {
        return new Cause(Reason.GAP, Long.toString(awaited));
    }

    static Cause behindParked(long parked) {
        return new Cause(Reason.BEHIND_PARKED, Long.toString(parked));
    }
}
