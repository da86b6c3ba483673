package org.prongsai.reporting.oit.messaging;

import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.prongsai.contracts.EventCodec;
import org.prongsai.contracts.EventEnvelope;
import org.prongsai.contracts.Topics;
import org.prongsai.contracts.complaint.ComplaintWireEvent;
import org.prongsai.contracts.integrity.CircularAcknowledgedV1;
import org.prongsai.contracts.integrity.CircularIssuedV1;
import org.prongsai.contracts.integrity.CircularOverdueV1;
import org.prongsai.contracts.integrity.DeficiencyAssignedV1;
import org.prongsai.contracts.integrity.DeficiencyOverdueV1;
import org.prongsai.contracts.integrity.DeficiencyRecordedV1;
import org.prongsai.contracts.integrity.DeficiencyResolvedV1;
import org.prongsai.contracts.integrity.DisclosurePublishedV1;
import org.prongsai.contracts.integrity.DisclosureWithdrawnV1;
import org.prongsai.contracts.integrity.IntegrityPlanAdoptedV1;
import org.prongsai.contracts.integrity.IntegrityWireEvent;
import org.prongsai.contracts.integrity.ObligationFulfilledV1;
import org.prongsai.contracts.integrity.ObligationOpenedV1;
import org.prongsai.contracts.integrity.ObligationOverdueV1;
import org.prongsai.contracts.integrity.ObligationReopenedV1;
import org.prongsai.contracts.integrity.OitItemApprovedV1;
import org.prongsai.contracts.integrity.OitItemEnteredV1;
import org.prongsai.contracts.integrity.OitItemReturnedV1;
import org.prongsai.contracts.integrity.OitYearAdoptedV1;
import org.prongsai.contracts.integrity.OrganisationArrangedV1;
import org.prongsai.reporting.fold.Tally;
import org.prongsai.reporting.measures.MeasureFacts;
import org.prongsai.reporting.measures.MeasuresBody;
import org.prongsai.reporting.oit.Deficiency;
import org.prongsai.reporting.oit.ItemHistory.Change;
import org.prongsai.reporting.oit.OitBody;
import org.prongsai.reporting.oit.OitFacts;
import org.prongsai.reporting.oit.OitFacts.OfCase;
import org.prongsai.reporting.oit.OitFacts.OfDeficiency;
import org.prongsai.reporting.oit.OitFacts.OfItem;
import org.prongsai.reporting.oit.OitFacts.OfMeasures;
import org.prongsai.reporting.oit.OitReport;
import org.prongsai.reporting.projection.Projection;
import org.prongsai.reporting.statistics.CaseFacts;
import org.springframework.stereotype.Component;

/**
 * Lists say what is asked for, items and deficiencies what was answered; plans, disclosures and cases are read as the
 * measures and the statistics read them, so that nothing is counted in two ways.
 */
@Component
public class OitProjection implements Projection<EventEnvelope, OitFacts, OitBody> {

    private final Projection<EventEnvelope, MeasureFacts, MeasuresBody> measures;
    private final Projection<EventEnvelope, CaseFacts, Tally> statistics;

    /** Reads measures and complaints as those projections do. */
    public OitProjection(
            Projection<EventEnvelope, MeasureFacts, MeasuresBody> measures,
            Projection<EventEnvelope, CaseFacts, Tally> statistics) {
        this.measures = measures;
        this.statistics = statistics;
    }

    @Override
    public String name() {
        return OitReport.PROJECTION;
    }

    /** Of its own fold and of those that it reads with. */
    @Override
    public int version() {
        return 1 + (measures.version() - 1) + (statistics.version() - 1);
    }

    @Override
    public SortedSet<String> topics() {
        return new TreeSet<>(Set.of(Topics.COMPLAINT_EVENTS, Topics.INTEGRITY_EVENTS));
    }

    @Override
    public @Nullable OitFacts fold(@Nullable OitFacts before, EventEnvelope event) {
        return switch (EventCodec.read(event)) {
            case ComplaintWireEvent _ -> ofCase(before, event);
            case IntegrityWireEvent said -> ofIntegrity(before, said, event);
            default -> throw new IllegalArgumentException("not an event of the assessment, a measure or a complaint");
        };
    }

    private @Nullable OitFacts ofCase(@Nullable OitFacts before, EventEnvelope event) {
        OfCase known = before == null ? null : known(before, OfCase.class);
        CaseFacts counted = statistics.fold(known == null ? null : known.statistics(), event);
        MeasureFacts seen = measures.fold(known == null ? null : known.measures(), event);
        return counted == null || seen == null ? null : new OfCase(counted, seen);
    }

    private @Nullable OitFacts ofMeasures(@Nullable OitFacts before, EventEnvelope event) {
        MeasureFacts seen = measures.fold(
                before == null ? null : known(before, OfMeasures.class).facts(), event);
        return seen == null ? null : new OfMeasures(seen);
    }

    private @Nullable OitFacts ofIntegrity(@Nullable OitFacts before, IntegrityWireEvent said, EventEnvelope event) {
        return switch (said) {
            case IntegrityPlanAdoptedV1 _, DisclosurePublishedV1 _, DisclosureWithdrawnV1 _ ->
                ofMeasures(before, event);
            case OitYearAdoptedV1 e -> {
                begins(before);
                yield OitFacts.adopted(e.fiscalYear(), OitRecords.list(e));
            }
            case OitItemEnteredV1 e -> {
                var change = Change.entered(e.entry(), e.enteredOn());
                yield before == null
                        ? OitFacts.entered(e.fiscalYear(), e.code(), change)
                        : known(before, OfItem.class).and(change);
            }
            case OitItemApprovedV1 e ->
                known(before, OfItem.class).and(Change.approved(e.entry(), e.approvedOn(), e.url(), e.noteTh()));
            case OitItemReturnedV1 e ->
                known(before, OfItem.class)
                        .and(Change.returned(
                                e.entry(), e.returnedOn(), e.reason().name()));
            case DeficiencyRecordedV1 e -> {
                begins(before);
                yield OitFacts.recorded(
                        e.fiscalYear(),
                        e.foundIn(),
                        e.code(),
                        e.foundTh(),
                        e.dimensionTh(),
                        new Deficiency.Ownership(e.owner(), e.dueOn(), e.recordedOn()),
                        e.recordedOn());
            }
            case DeficiencyAssignedV1 e ->
                known(before, OfDeficiency.class)
                        .assigned(new Deficiency.Ownership(e.owner(), e.dueOn(), e.assignedOn()));
            // That a day has passed, the report sees for itself.
            case DeficiencyOverdueV1 _ -> known(before, OfDeficiency.class);
            case DeficiencyResolvedV1 e -> known(before, OfDeficiency.class).resolved(e.resolvedOn(), e.url());
            // Of these the assessment does not speak.
            case OrganisationArrangedV1 _,
                    CircularIssuedV1 _,
                    CircularAcknowledgedV1 _,
                    CircularOverdueV1 _,
                    ObligationOpenedV1 _,
                    ObligationFulfilledV1 _,
                    ObligationOverdueV1 _,
                    ObligationReopenedV1 _ -> null;
        };
    }

    private static void begins(@Nullable OitFacts before) {
        if (before != null) {
            throw new IllegalStateException("what has begun does not begin again");
        }
    }

    private static <F extends OitFacts> F known(@Nullable OitFacts before, Class<F> kind) {
        if (!kind.isInstance(before)) {
            throw new IllegalStateException("not an event of what is known so far");
        }
        return kind.cast(before);
    }

    @Override
    public OitBody none() {
        return OitBody.none();
    }

    @Override
    public Class<OitFacts> factsType() {
        return OitFacts.class;
    }

    @Override
    public Class<OitBody> bodyType() {
        return OitBody.class;
    }
}
