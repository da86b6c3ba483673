package org.prongsai.integrity.disclosure;

import java.util.Optional;
import org.prongsai.integrity.plan.IntegrityPlan;

/** What can be asked of a disclosure. */
public sealed interface DisclosureCommand {

    /**
     * Show it to everybody.
     *
     * @param plan the plan of its fiscal year, whose units and steps it may name; plans do not change once adopted
     * @param replaced the earlier version that it names, while that is shown; what is published does not change
     */
    record Publish(Publication publication, Optional<IntegrityPlan> plan, Optional<Publication> replaced)
            implements DisclosureCommand {}

    record Withdraw(WithdrawalReason reason) implements DisclosureCommand {}
}
