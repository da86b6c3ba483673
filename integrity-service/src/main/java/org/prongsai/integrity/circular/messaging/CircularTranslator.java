package org.prongsai.integrity.circular.messaging;

import java.util.Optional;
import org.prongsai.contracts.integrity.CircularAcknowledgedV1;
import org.prongsai.contracts.integrity.CircularIssuedV1;
import org.prongsai.contracts.integrity.CircularOverdueV1;
import org.prongsai.integrity.PostId;
import org.prongsai.integrity.UnitId;
import org.prongsai.integrity.circular.CircularEvent;
import org.prongsai.integrity.circular.CircularEvent.CircularAcknowledged;
import org.prongsai.integrity.circular.CircularEvent.CircularIssued;
import org.prongsai.integrity.circular.CircularEvent.CircularOverdue;
import org.prongsai.integrity.circular.Circulation;
import org.prongsai.support.aggregate.EventTranslator;

/** A circular's events in the words of the contract: whom it is for by unit and post, and counts. */
public final class CircularTranslator implements EventTranslator<CircularEvent> {

    @Override
    public Optional<Published> publish(CircularEvent event) {
        return Optional.of(
                switch (event) {
                    case CircularIssued issued ->
                        new Published(issued.circulation().issuedOn(), issued(issued.circulation()));
                    case CircularAcknowledged e ->
                        new Published(e.on(), new CircularAcknowledgedV1(e.acknowledged(), e.recipients(), e.on()));
                    // It became overdue when the day was over, whenever the clock came to notice it.
                    case CircularOverdue e ->
                        new Published(
                                e.dueOn().plusDays(1),
                                new CircularOverdueV1(e.acknowledged(), e.recipients(), e.dueOn()));
                });
    }

    private static CircularIssuedV1 issued(Circulation circulation) {
        var disclosure = circulation.disclosure();
        return new CircularIssuedV1(
                disclosure == null ? null : disclosure.value(),
                circulation.units().stream().map(UnitId::value).toList(),
                circulation.posts().stream().map(PostId::value).toList(),
                circulation.recipients().size(),
                circulation.acknowledgeBy(),
                circulation.issuedOn());
    }
}
