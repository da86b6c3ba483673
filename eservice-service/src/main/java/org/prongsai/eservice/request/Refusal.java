package org.prongsai.eservice.request;

/** Why a request's own rules refuse a command. */
public sealed interface Refusal {

    record NotInThisState() implements Refusal {}

    /** The service takes no requests in that month. */
    record OutsideWindow() implements Refusal {}

    /**
     * A time that cannot be.
     *
     * @param field of the command that names it
     */
    record ImpossibleTime(String field, TimeRule rule) implements Refusal {}

    enum TimeRule {
        NOT_IN_THE_FUTURE,
        /** Not before the step before it. */
        IN_ORDER,
        /** What is asked for online happens when the platform hears of it. */
        ONLY_ON_PAPER,
        /** A request is taken up before it is completed. */
        NEEDS_ACCEPTANCE
    }
}
