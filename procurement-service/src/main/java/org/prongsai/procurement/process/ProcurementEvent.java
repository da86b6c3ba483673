package org.prongsai.procurement.process;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.procurement.Baht;

/** What happened to a procurement. Each makes the next version of it. */
public sealed interface ProcurementEvent {

    Occurrence when();

    /** The stage that it led to. */
    Stage stage();

    record Created(Basics basics, Occurrence when) implements ProcurementEvent {
        @Override
        public Stage stage() {
            return Stage.PLANNED;
        }
    }

    /** @param sourceTh where the price comes from (แหล่งที่มาของราคากลาง) */
    record ReferencePriceSet(Baht amount, String sourceTh, Occurrence when) implements ProcurementEvent {
        @Override
        public Stage stage() {
            return Stage.REFERENCE_PRICE;
        }
    }

    /** @param closesOn last day for bids; null where none was set */
    record Invited(@Nullable LocalDate closesOn, Occurrence when) implements ProcurementEvent {
        @Override
        public Stage stage() {
            return Stage.INVITED;
        }
    }

    /**
     * A supplier was chosen; until now the bids were nowhere in the system.
     *
     * @param winner place in the list of bidders, from 0
     * @param reasonTh why (เหตุผลที่คัดเลือกโดยสรุป)
     */
    record Awarded(List<Bidder> bidders, int winner, Baht agreedPrice, String reasonTh, Occurrence when)
            implements ProcurementEvent {

        public Awarded {
            bidders = List.copyOf(bidders);
        }

        public Bidder chosen() {
            return bidders.get(winner);
        }

        @Override
        public Stage stage() {
            return Stage.AWARDED;
        }
    }

    /**
     * A contract or an agreement in writing was signed.
     *
     * @param number เลขที่ของสัญญาหรือข้อตกลง
     * @param dueOn last day of delivery; null where none was agreed
     */
    record Contracted(String number, Baht amount, @Nullable LocalDate dueOn, Occurrence when)
            implements ProcurementEvent {
        @Override
        public Stage stage() {
            return Stage.CONTRACTED;
        }
    }

    record Completed(Occurrence when) implements ProcurementEvent {
        @Override
        public Stage stage() {
            return Stage.COMPLETED;
        }
    }

    record Cancelled(String reasonTh, Occurrence when) implements ProcurementEvent {
        @Override
        public Stage stage() {
            return Stage.CANCELLED;
        }
    }
}
