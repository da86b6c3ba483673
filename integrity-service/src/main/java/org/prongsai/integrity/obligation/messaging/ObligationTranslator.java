package org.prongsai.integrity.obligation.messaging;

import java.util.Optional;
import org.prongsai.contracts.integrity.ObligationFulfilledV1;
import org.prongsai.contracts.integrity.ObligationOpenedV1;
import org.prongsai.contracts.integrity.ObligationOverdueV1;
import org.prongsai.contracts.integrity.ObligationReopenedV1;
import org.prongsai.integrity.obligation.ObligationEvent;
import org.prongsai.integrity.obligation.ObligationEvent.EvidenceGone;
import org.prongsai.integrity.obligation.ObligationEvent.EvidenceSeen;
import org.prongsai.integrity.obligation.ObligationEvent.ObligationFulfilled;
import org.prongsai.integrity.obligation.ObligationEvent.ObligationOpened;
import org.prongsai.integrity.obligation.ObligationEvent.ObligationOverdue;
import org.prongsai.integrity.obligation.ObligationEvent.ObligationReopened;
import org.prongsai.support.aggregate.EventTranslator;

/** An obligation's events in the words of the contract; what shows it stays within the service. */
public final class ObligationTranslator implements EventTranslator<ObligationEvent> {

    @Override
    public Optional<Published> publish(ObligationEvent event) {
        return switch (event) {
            case EvidenceSeen _, EvidenceGone _ -> Optional.empty();
            // It was expected from the first day of its year, whenever the rule came to be applied.
            case ObligationOpened(var expectation) ->
                Optional.of(new Published(
                        expectation.key().fiscalYear().firstDay(),
                        new ObligationOpenedV1(
                                expectation.key().fiscalYear().value(),
                                expectation.key().rule(),
                                expectation.key().period(),
                                expectation.dueOn())));
            case ObligationFulfilled(var key, var on, var inTime, var byHand) ->
                Optional.of(new Published(
                        on,
                        new ObligationFulfilledV1(
                                key.fiscalYear().value(), key.rule(), key.period(), inTime, byHand.isPresent(), on)));
            // It became overdue when the day was over, whenever the clock came to notice it.
            case ObligationOverdue(var key, var due) ->
                Optional.of(new Published(
                        due.plusDays(1),
                        new ObligationOverdueV1(key.fiscalYear().value(), key.rule(), key.period(), due)));
            case ObligationReopened(var key, var on) ->
                Optional.of(new Published(
                        on, new ObligationReopenedV1(key.fiscalYear().value(), key.rule(), key.period(), on)));
        };
    }
}
