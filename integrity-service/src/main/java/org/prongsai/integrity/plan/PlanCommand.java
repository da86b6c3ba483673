package org.prongsai.integrity.plan;

import java.util.Optional;
import org.prongsai.integrity.organisation.Structure;

/** What can be asked of a plan. */
public sealed interface PlanCommand {

    /**
     * Adopt the measures of a year.
     *
     * @param structure the agency's units, of which the plan's are some; while none are stated the plan states its own
     */
    record Adopt(IntegrityPlan content, Optional<Structure> structure) implements PlanCommand {

        /** Of an agency that has not stated its units. */
        public Adopt(IntegrityPlan content) {
            this(content, Optional.empty());
        }
    }
}
