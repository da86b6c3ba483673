package org.prongsai.integrity.disclosure;

import java.time.Instant;
import java.time.LocalDate;

/** A disclosure as its events have made it. Published is published: nothing changes what it says. */
public sealed interface Disclosure {

    /** Before it is published. */
    record Unpublished() implements Disclosure {}

    /**
     * Shown to everybody.
     *
     * @param recordedAt when staff entered it, which may be long after it was published on paper
     */
    record Published(Publication publication, Instant recordedAt) implements Disclosure {}

    /** No longer shown: a notice stands at its address. What it said stays in the record and is shown to nobody. */
    record Withdrawn(Published published, LocalDate withdrawnOn, WithdrawalReason reason) implements Disclosure {}
}
