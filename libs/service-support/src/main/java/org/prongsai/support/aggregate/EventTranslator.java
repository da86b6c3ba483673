package org.prongsai.support.aggregate;

import java.time.LocalDate;
import java.util.Optional;
import org.prongsai.contracts.WireEvent;

/** Says which of an aggregate's events the other services hear of, and in which words. */
public interface EventTranslator<E> {

    /** The event as the contract has it, or nothing when it stays within the service. */
    Optional<Published> publish(E event);

    /**
     * An event in its public form.
     *
     * @param occurredOn the day in Bangkok on which it happened, which may be long before it was recorded
     */
    record Published(LocalDate occurredOn, WireEvent wire) {}
}
