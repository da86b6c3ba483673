package org.prongsai.reporting.projection.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prongsai.reporting.testing.Histories.day;
import static org.prongsai.reporting.testing.Histories.measure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.prongsai.calendar.FiscalYear;
import org.prongsai.contracts.EventEnvelope;
import org.prongsai.contracts.Topics;
import org.prongsai.contracts.complaint.ComplaintChannel;
import org.prongsai.contracts.complaint.ComplaintKind;
import org.prongsai.contracts.complaint.ComplaintOutcome;
import org.prongsai.contracts.integrity.DisclosureKind;
import org.prongsai.contracts.integrity.OitCheck;
import org.prongsai.contracts.integrity.StepRule;
import org.prongsai.contracts.integrity.WithdrawalReason;
import org.prongsai.reporting.measures.messaging.MeasuresProjection;
import org.prongsai.reporting.oit.OitReport;
import org.prongsai.reporting.oit.messaging.OitProjection;
import org.prongsai.reporting.procurement.messaging.ProcurementStatisticsProjection;
import org.prongsai.reporting.rules.RuleBook;
import org.prongsai.reporting.statistics.messaging.ComplaintStatisticsProjection;
import org.prongsai.reporting.testing.Histories;
import org.prongsai.reporting.testing.Procurements;

/** Any order, any duplicates, any interleaving of topics: the same rows, byte for byte. */
class InterleavingTest {

    private static final String TOPIC = Topics.COMPLAINT_EVENTS;

    @Property(tries = 8)
    void complaints_come_to_the_same_row_in_any_order_and_however_often(
            @ForAll @Size(min = 1, max = 6) List<ComplaintKind> kinds, @ForAll Random random) {
        var events = new ArrayList<EventEnvelope>();
        for (int i = 0; i < kinds.size(); i++) {
            events.addAll(aCase("complaint-" + i, kinds.get(i), random).events());
        }

        try (var inOrder = TestTopology.of(new ComplaintStatisticsProjection());
                var anyhow = TestTopology.of(new ComplaintStatisticsProjection())) {
            inOrder.send(TOPIC, events);
            anyhow.send(TOPIC, shuffledAndDoubled(events, random));

            assertThat(anyhow.says()).isEqualTo(inOrder.says()).isNotEmpty();
        }
    }

    @Property(tries = 8)
    void measures_come_to_the_same_row_however_the_topics_interleave(@ForAll Random random) {
        var complaints = new ArrayList<EventEnvelope>();
        for (ComplaintKind kind : ComplaintKind.values()) {
            complaints.addAll(aCase("complaint-" + kind, kind, random).events());
        }
        var integrity = new ArrayList<>(Histories.of("khambok", "plan-2564")
                .adopted(2564, day("2020-10-01"), List.of(measure(1, StepRule.HEARD, null, null)))
                .adopted(2564, day("2020-11-01"), List.of(measure(1, StepRule.DISCLOSED, null, null)))
                .events());
        integrity.addAll(Histories.of("khambok", "disclosure-1")
                .published(2564, DisclosureKind.NEWS, "office", day("2021-01-10"), 1, 1)
                .withdrawn(2564, WithdrawalReason.SUPERSEDED, day("2021-01-20"))
                .events());

        try (var one = TestTopology.of(new MeasuresProjection());
                var other = TestTopology.of(new MeasuresProjection())) {
            one.send(TOPIC, complaints);
            one.send(Topics.INTEGRITY_EVENTS, integrity);
            other.send(Topics.INTEGRITY_EVENTS, shuffledAndDoubled(integrity, random));
            other.send(TOPIC, shuffledAndDoubled(complaints, random));

            assertThat(other.says()).isEqualTo(one.says()).isNotEmpty();
        }
    }

    @Property(tries = 8)
    void procurements_come_to_the_same_row_in_any_order_and_however_often(@ForAll Random random) {
        var events = new ArrayList<EventEnvelope>();
        for (int number = 1; number <= 3; number++) {
            events.addAll(Procurements.awardedAndCorrected("khambok", "ocds-prongsai-khambok-2564-000" + number)
                    .events());
        }

        try (var inOrder = TestTopology.of(new ProcurementStatisticsProjection());
                var anyhow = TestTopology.of(new ProcurementStatisticsProjection())) {
            inOrder.send(Topics.PROCUREMENT_EVENTS, events);
            anyhow.send(Topics.PROCUREMENT_EVENTS, shuffledAndDoubled(events, random));

            assertThat(anyhow.says()).isEqualTo(inOrder.says()).isNotEmpty();
        }
    }

    @Property(tries = 8)
    void oit_points_come_to_the_same_row_however_the_topics_interleave(@ForAll Random random) {
        var complaints = new ArrayList<EventEnvelope>();
        for (ComplaintKind kind : ComplaintKind.values()) {
            complaints.addAll(aCase("complaint-" + kind, kind, random).events());
        }
        var integrity = new ArrayList<EventEnvelope>();
        List.of(
                        Histories.of("khambok", "oit-2564")
                                .oitList(
                                        2564,
                                        day("2021-02-09"),
                                        Histories.oitItem("O31", "9.5", OitCheck.CORRUPTION_STATISTICS),
                                        Histories.oitItem("O43", "10.2", OitCheck.MEASURES_RESULTS)),
                        Histories.of("khambok", "oit-2564-o31")
                                .entered("O31", 1, day("2021-04-01"))
                                .returned("O31", 1, day("2021-04-02"))
                                .entered("O31", 2, day("2021-04-03"))
                                .approved("O31", 2, "/statistics/complaints", day("2021-04-04")),
                        Histories.of("khambok", "deficiency-2564-o31")
                                .deficient("O31", day("2021-02-09"))
                                .deficiencyResolved("O31", day("2021-04-04")),
                        Histories.of("khambok", "plan-2564")
                                .adopted(2564, day("2020-10-01"), List.of(measure(1, StepRule.HEARD, null, null))),
                        Histories.of("khambok", "disclosure-1")
                                .published(2564, DisclosureKind.NEWS, "office", day("2021-01-10"), 1, 1)
                                .withdrawn(2564, WithdrawalReason.SUPERSEDED, day("2021-01-20")))
                .forEach(history -> integrity.addAll(history.events()));

        try (var one = TestTopology.of(oit());
                var other = TestTopology.of(oit())) {
            one.send(TOPIC, complaints);
            one.send(Topics.INTEGRITY_EVENTS, integrity);
            other.send(Topics.INTEGRITY_EVENTS, shuffledAndDoubled(integrity, random));
            other.send(TOPIC, shuffledAndDoubled(complaints, random));

            assertThat(other.says()).isEqualTo(one.says()).isNotEmpty();
            assertThat(OitReport.of(
                                    new FiscalYear(2564),
                                    other.row("khambok", 2564).body(),
                                    RuleBook.load().of(new FiscalYear(2564)),
                                    day("2021-05-01"))
                            .points()
                            .shown()
                            .intValue())
                    .isEqualTo(20);
        }
    }

    private static OitProjection oit() {
        return new OitProjection(new MeasuresProjection(), new ComplaintStatisticsProjection());
    }

    private static Histories aCase(String id, ComplaintKind kind, Random random) {
        var history = Histories.of("khambok", id)
                .received(
                        kind,
                        random.nextBoolean() ? "ROADS" : null,
                        random.nextBoolean() ? ComplaintChannel.WEB : ComplaintChannel.PHONE,
                        random.nextBoolean(),
                        day("2021-01-01").plusDays(random.nextInt(40)));
        var day = history.event(1).occurredOn();
        if (random.nextBoolean()) {
            history.replyOverdue(day.plusDays(15)).acknowledged(day.plusDays(17), false);
        } else {
            history.acknowledged(day.plusDays(1), true);
        }
        history.assigned(day.plusDays(20));
        if (random.nextBoolean()) {
            history.resolved(ComplaintOutcome.FIXED, day.plusDays(21)).closed(22, day.plusDays(22));
        }
        return history;
    }

    private static List<EventEnvelope> shuffledAndDoubled(List<EventEnvelope> events, Random random) {
        var all = new ArrayList<>(events);
        events.stream().filter(event -> random.nextInt(3) == 0).forEach(all::add);
        Collections.shuffle(all, random);
        return all;
    }
}
