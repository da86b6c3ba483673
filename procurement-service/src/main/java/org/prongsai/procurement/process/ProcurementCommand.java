package org.prongsai.procurement.process;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.prongsai.procurement.Baht;
import org.prongsai.procurement.plan.ProcurementPlan;

/** What can be asked of a procurement. */
public sealed interface ProcurementCommand {

    /**
     * Begin it.
     *
     * @param plan of its fiscal year, of which it may be an item; plans do not change once adopted
     */
    record Create(Basics basics, LocalDate on, Optional<ProcurementPlan> plan) implements ProcurementCommand {}

    /** Record what happened next, or put right what was recorded last. */
    sealed interface Step extends ProcurementCommand {

        Filing filing();

        Action action();
    }

    /**
     * When a step happened.
     *
     * @param correction null for a step of its own
     */
    record Filing(LocalDate on, @Nullable Correction correction) {}

    record SetReferencePrice(Baht amount, String sourceTh, Filing filing) implements Step {
        @Override
        public Action action() {
            return Action.REFERENCE_PRICE;
        }
    }

    record Invite(@Nullable LocalDate closesOn, Filing filing) implements Step {
        @Override
        public Action action() {
            return Action.INVITATION;
        }
    }

    /** @param winner place in the list of bidders, from 0 */
    record Award(List<Bidder> bidders, int winner, Baht agreedPrice, String reasonTh, Filing filing) implements Step {

        public Award {
            bidders = List.copyOf(bidders);
        }

        @Override
        public Action action() {
            return Action.AWARD;
        }
    }

    record Sign(String number, Baht amount, @Nullable LocalDate dueOn, Filing filing) implements Step {
        @Override
        public Action action() {
            return Action.CONTRACT;
        }
    }

    record Complete(Filing filing) implements Step {
        @Override
        public Action action() {
            return Action.COMPLETION;
        }
    }

    record Cancel(String reasonTh, Filing filing) implements Step {
        @Override
        public Action action() {
            return Action.CANCELLATION;
        }
    }
}
