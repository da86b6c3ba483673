package org.prongsai.procurement.register;

import static org.prongsai.support.aggregate.Decision.happens;
import static org.prongsai.support.aggregate.Decision.nothing;
import static org.prongsai.support.aggregate.Decision.refuse;

import java.time.Duration;
import java.time.Instant;
import org.prongsai.support.aggregate.Context;
import org.prongsai.support.aggregate.Decider;
import org.prongsai.support.aggregate.Decision;

/** Which procurement of an agency has a project number of e-GP: written before the procurement is. */
public sealed interface EgpClaim {

    record Free() implements EgpClaim {}

    record Held(Ocid by, Instant since) implements EgpClaim {}

    /**
     * Have it for this procurement.
     *
     * @param holderMissing whether the procurement that holds it was never written
     */
    record Claim(Ocid by, boolean holderMissing) {}

    record Claimed(Ocid by, Instant at) {}

    /** Another procurement has it. */
    record Taken() {}

    /** Gives a project number to the first who asks; what nobody came back for is free again. */
    final class ClaimDecider implements Decider<EgpClaim, Claim, Claimed, Taken> {

        /** For as long as a call is repeated: until then whoever claimed it may still come and write the procurement. */
        private static final Duration KEPT_FOR_ITS_CALLER = Duration.ofHours(24);

        @Override
        public EgpClaim initial() {
            return new Free();
        }

        @Override
        public Decision<Claimed, Taken> decide(EgpClaim claim, Claim command, Context context) {
            var claimed = new Claimed(command.by(), context.now());
            return switch (claim) {
                case Free() -> happens(claimed);
                case Held held when held.by().equals(command.by()) -> nothing();
                case Held held ->
                    command.holderMissing()
                                    && held.since().plus(KEPT_FOR_ITS_CALLER).isBefore(context.now())
                            ? happens(claimed)
                            : refuse(new Taken());
            };
        }

        @Override
        public EgpClaim evolve(EgpClaim claim, Claimed event) {
            return new Held(event.by(), event.at());
        }
    }
}
