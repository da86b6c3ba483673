package org.prongsai.integrity.deficiency.messaging;

import java.util.Optional;
import org.prongsai.contracts.integrity.DeficiencyAssignedV1;
import org.prongsai.contracts.integrity.DeficiencyOverdueV1;
import org.prongsai.contracts.integrity.DeficiencyRecordedV1;
import org.prongsai.contracts.integrity.DeficiencyResolvedV1;
import org.prongsai.integrity.deficiency.DeficiencyEvent;
import org.prongsai.integrity.deficiency.DeficiencyEvent.DeficiencyAssigned;
import org.prongsai.integrity.deficiency.DeficiencyEvent.DeficiencyOverdue;
import org.prongsai.integrity.deficiency.DeficiencyEvent.DeficiencyRecorded;
import org.prongsai.integrity.deficiency.DeficiencyEvent.DeficiencyResolved;
import org.prongsai.support.aggregate.EventTranslator;

/** A deficiency's events in the words of the contract. */
public final class DeficiencyTranslator implements EventTranslator<DeficiencyEvent> {

    @Override
    public Optional<Published> publish(DeficiencyEvent event) {
        return Optional.of(
                switch (event) {
                    case DeficiencyRecorded(var finding, var owner, var due) ->
                        new Published(
                                finding.recordedOn(),
                                new DeficiencyRecordedV1(
                                        finding.fiscalYear().value(),
                                        finding.foundIn().value(),
                                        finding.code().value(),
                                        finding.foundTh(),
                                        finding.dimensionTh(),
                                        owner.value(),
                                        due,
                                        finding.recordedOn()));
                    case DeficiencyAssigned(var year, var code, var owner, var due, var on) ->
                        new Published(on, new DeficiencyAssignedV1(year.value(), code.value(), owner.value(), due, on));
                    // It became overdue when the day was over, whenever the clock came to notice it.
                    case DeficiencyOverdue(var year, var code, var due) ->
                        new Published(due.plusDays(1), new DeficiencyOverdueV1(year.value(), code.value(), due));
                    case DeficiencyResolved(var year, var code, var on, var url) ->
                        new Published(on, new DeficiencyResolvedV1(year.value(), code.value(), url.value(), on));
                });
    }
}
