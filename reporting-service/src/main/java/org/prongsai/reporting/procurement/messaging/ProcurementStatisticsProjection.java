package org.prongsai.reporting.procurement.messaging;

import java.time.LocalDate;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.prongsai.contracts.EventCodec;
import org.prongsai.contracts.EventEnvelope;
import org.prongsai.contracts.Topics;
import org.prongsai.contracts.procurement.ProcurementAwardedV1;
import org.prongsai.contracts.procurement.ProcurementCancelledV1;
import org.prongsai.contracts.procurement.ProcurementCompletedV1;
import org.prongsai.contracts.procurement.ProcurementContractedV1;
import org.prongsai.contracts.procurement.ProcurementCreatedV1;
import org.prongsai.contracts.procurement.ProcurementInvitedV1;
import org.prongsai.contracts.procurement.ProcurementPlanAdoptedV1;
import org.prongsai.contracts.procurement.ProcurementReferencePriceSetV1;
import org.prongsai.contracts.procurement.ProcurementWireEvent;
import org.prongsai.reporting.fold.Tally;
import org.prongsai.reporting.procurement.ProcurementFacts;
import org.prongsai.reporting.procurement.ProcurementFacts.OfProcurement;
import org.prongsai.reporting.procurement.ProcurementFacts.Step;
import org.prongsai.reporting.procurement.ProcurementStatistics;
import org.prongsai.reporting.procurement.Satang;
import org.prongsai.reporting.projection.Projection;
import org.springframework.stereotype.Component;

/** Every procurement adds its own figures to the statistics of the fiscal year whose budget pays. */
@Component
public class ProcurementStatisticsProjection implements Projection<EventEnvelope, ProcurementFacts, Tally> {

    @Override
    public String name() {
        return ProcurementStatistics.PROJECTION;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public SortedSet<String> topics() {
        return new TreeSet<>(Set.of(Topics.PROCUREMENT_EVENTS));
    }

    @Override
    public ProcurementFacts fold(@Nullable ProcurementFacts before, EventEnvelope event) {
        if (!(EventCodec.read(event) instanceof ProcurementWireEvent said)) {
            throw new IllegalArgumentException("not an event of a procurement");
        }
        var day = event.occurredOn();
        return switch (said) {
            case ProcurementPlanAdoptedV1 e -> {
                begins(before);
                yield planned(e, day);
            }
            case ProcurementCreatedV1 e -> {
                begins(before);
                yield ProcurementFacts.begun(e.fiscalYear(), e.method().name(), Satang.of(e.budget()), day);
            }
            case ProcurementReferencePriceSetV1 e -> next(before, "REFERENCE_PRICE", day, null, e.corrects());
            case ProcurementInvitedV1 e -> next(before, "INVITED", day, null, e.corrects());
            case ProcurementAwardedV1 e -> next(before, "AWARDED", day, Satang.of(e.agreedPrice()), e.corrects());
            case ProcurementContractedV1 e -> next(before, "CONTRACTED", day, null, e.corrects());
            case ProcurementCompletedV1 e -> next(before, "COMPLETED", day, null, e.corrects());
            case ProcurementCancelledV1 e -> next(before, "CANCELLED", day, null, e.corrects());
        };
    }

    private static ProcurementFacts planned(ProcurementPlanAdoptedV1 plan, LocalDate day) {
        return ProcurementFacts.planned(
                plan.fiscalYear(),
                day,
                plan.items().stream()
                        .map(item -> new ProcurementFacts.Item(item.method().name(), Satang.of(item.budget())))
                        .toList());
    }

    private static ProcurementFacts next(
            @Nullable ProcurementFacts before,
            String stage,
            LocalDate day,
            @Nullable Long agreed,
            @Nullable Integer corrects) {
        if (!(before instanceof OfProcurement procurement)) {
            throw new IllegalStateException("a procurement begins with its creation");
        }
        var step = new Step(stage, day, agreed);
        return corrects == null ? procurement.reached(step) : procurement.corrected(step);
    }

    private static void begins(@Nullable ProcurementFacts before) {
        if (before != null) {
            throw new IllegalStateException("what has begun does not begin again");
        }
    }

    @Override
    public Tally none() {
        return Tally.none();
    }

    @Override
    public Class<ProcurementFacts> factsType() {
        return ProcurementFacts.class;
    }

    @Override
    public Class<Tally> bodyType() {
        return Tally.class;
    }
}
