package org.prongsai.eservice.request;

import java.util.Locale;

/** What staff do with a request, and in which states. */
public enum Action {
    ACCEPT(Status.ACCEPTED),
    RETURN_TO_CITIZEN(Status.RETURNED),
    /** The citizen has brought what was missing. */
    RESUME(Status.ACCEPTED),
    COMPLETE(Status.COMPLETED),
    REJECT(Status.REJECTED);

    private final Status to;

    Action(Status to) {
        this.to = to;
    }

    public boolean isPossibleIn(Status status) {
        return switch (this) {
            case ACCEPT -> status == Status.SUBMITTED;
            case RETURN_TO_CITIZEN, COMPLETE -> status == Status.ACCEPTED;
            case RESUME -> status == Status.RETURNED;
            case REJECT -> status.isOpen();
        };
    }

    Status leadsTo() {
        return to;
    }

    /** As it stands in addresses and in the audit trail: {@code return-to-citizen}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
