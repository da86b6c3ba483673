package org.prongsai.integrity.obligation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What can be asked of an obligation. */
public sealed interface ObligationCommand {

    /** A rule expects it. */
    record Expect(Expectation expectation) implements ObligationCommand {}

    /**
     * Something shows that it has happened.
     *
     * @param source the aggregate that shows it
     */
    record Show(ObligationKey key, String source, LocalDate on) implements ObligationCommand {}

    /** What showed it is withdrawn. */
    record Withdraw(String source, LocalDate on) implements ObligationCommand {}

    /**
     * Staff say that it has happened, where no event shows it.
     *
     * @param fulfilledOn null for today
     */
    record FulfilByHand(@Nullable LocalDate fulfilledOn, String reason) implements ObligationCommand {}

    /** Time has passed. */
    record Tick() implements ObligationCommand {}
}
