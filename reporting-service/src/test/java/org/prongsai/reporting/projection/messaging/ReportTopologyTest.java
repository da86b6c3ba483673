package org.prongsai.reporting.projection.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.prongsai.reporting.testing.Histories.day;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.prongsai.contracts.EventEnvelope;
import org.prongsai.contracts.Topics;
import org.prongsai.contracts.complaint.ComplaintKind;
import org.prongsai.reporting.fold.Tally;
import org.prongsai.reporting.parking.ParkedNote;
import org.prongsai.reporting.statistics.CaseFacts;
import org.prongsai.reporting.statistics.messaging.ComplaintStatisticsProjection;
import org.prongsai.reporting.testing.Histories;

class ReportTopologyTest {

    private static final String TOPIC = Topics.COMPLAINT_EVENTS;

    private final Mendable projection = new Mendable();
    private final TestTopology<CaseFacts, Tally> topology = TestTopology.of(projection);

    @AfterEach
    void close() {
        topology.close();
    }

    @Test
    void a_row_says_how_many_events_are_in_it_and_from_where() {
        var history = Histories.of("khambok", "complaint-1")
                .inLogEpoch(3)
                .received(ComplaintKind.SERVICE, day("2021-03-01"))
                .assigned(day("2021-03-02"));
        topology.send(TOPIC, history.events());
        topology.send(TOPIC, history.events());

        var lineage = topology.row("khambok", 2564).lineage();

        assertThat(lineage.applied()).containsExactly(Map.entry(TOPIC, 2L));
        assertThat(lineage.positions()).containsKey(TOPIC);
        assertThat(lineage.positions().get(TOPIC)).containsEntry(0, 1L);
        assertThat(lineage.logEpoch()).isEqualTo(3);
        assertThat(lineage.lastEventTime()).isEqualTo(history.event(2).time());
    }

    @Test
    void agencies_and_years_have_rows_of_their_own() {
        topology.send(
                TOPIC,
                Histories.of("khambok", "a")
                        .received(ComplaintKind.SERVICE, day("2021-09-30"))
                        .events());
        topology.send(
                TOPIC,
                Histories.of("khambok", "b")
                        .received(ComplaintKind.SERVICE, day("2021-10-01"))
                        .events());
        topology.send(
                TOPIC,
                Histories.of("tuayang", "a")
                        .received(ComplaintKind.SERVICE, day("2021-10-01"))
                        .events());

        assertThat(topology.says().keySet()).containsExactlyInAnyOrder("khambok/2564", "khambok/2565", "tuayang/2565");
    }

    @Test
    void an_event_that_does_not_fit_parks_its_aggregate_and_no_other() {
        var broken = Histories.of("khambok", "broken")
                .received(ComplaintKind.SERVICE, day("2021-03-01"))
                .and("complaint.acknowledged.v1", "{\"acknowledgedOn\":\"yesterday\"}", day("2021-03-02"))
                .assigned(day("2021-03-03"));
        var whole = Histories.of("khambok", "whole")
                .received(ComplaintKind.SERVICE, day("2021-03-01"))
                .assigned(day("2021-03-02"));
        topology.send(TOPIC, broken.events());
        topology.send(TOPIC, whole.events());

        assertThat(topology.parked())
                .extracting(ParkedNote::aggregate, ParkedNote::sequence, ParkedNote::reason)
                .containsExactlyInAnyOrder(tuple("broken", 2L, "REFUSED"), tuple("broken", 3L, "BEHIND_PARKED"));
        assertThat(topology.parked()).noneMatch(note -> note.detail().contains("yesterday"));
        assertThat(number("total")).isEqualTo(2);
        assertThat(number("status/ASSIGNED")).isEqualTo(1);
    }

    @Test
    void mended_an_event_is_applied_in_order_with_those_behind_it() {
        var broken = Histories.of("khambok", "c")
                .received(ComplaintKind.SERVICE, day("2021-03-01"))
                .and("complaint.acknowledged.v1", "{}", day("2021-03-02"))
                .closed(5, day("2021-03-06"));
        var mended = Histories.of("khambok", "c")
                .received(ComplaintKind.SERVICE, day("2021-03-01"))
                .acknowledged(day("2021-03-02"), true);
        topology.send(TOPIC, broken.events());
        assertThat(number("status/RECEIVED")).isEqualTo(1);

        topology.send(TOPIC, List.of(mended.event(2)));

        assertThat(topology.parked()).isEmpty();
        assertThat(number("status/CLOSED")).isEqualTo(1);
        assertThat(number("reply/IN_TIME")).isEqualTo(1);
        assertThat(topology.row("khambok", 2564).lineage().applied()).containsEntry(TOPIC, 3L);
    }

    @Test
    void a_gap_is_waited_for() {
        var history = Histories.of("khambok", "c")
                .received(ComplaintKind.SERVICE, day("2021-03-01"))
                .acknowledged(day("2021-03-02"), true)
                .assigned(day("2021-03-03"));
        topology.send(TOPIC, List.of(history.event(1), history.event(3)));
        assertThat(topology.parked()).extracting(ParkedNote::reason).containsExactly("GAP");

        topology.send(TOPIC, List.of(history.event(2)));

        assertThat(topology.parked()).isEmpty();
        assertThat(number("status/ASSIGNED")).isEqualTo(1);
    }

    @Test
    void a_redrive_tries_again_and_does_no_harm_where_nothing_is_parked() {
        projection.mended = false;
        topology.send(
                TOPIC,
                Histories.of("khambok", "c")
                        .received(ComplaintKind.SERVICE, day("2021-03-01"))
                        .assigned(day("2021-03-02"))
                        .events());
        assertThat(topology.parked()).hasSize(2);
        topology.redrive("khambok/c", "measures");
        topology.redrive("khambok/c", projection.name());
        assertThat(topology.parked()).hasSize(2);

        projection.mended = true;
        topology.redrive("khambok/c", projection.name());
        topology.redrive("khambok/c", projection.name());
        topology.redrive("khambok/nobody", projection.name());

        assertThat(topology.parked()).isEmpty();
        assertThat(number("status/ASSIGNED")).isEqualTo(1);
    }

    @Test
    void nothing_that_a_record_can_hold_stops_the_stream() {
        var history = Histories.of("khambok", "c").received(ComplaintKind.SERVICE, day("2021-03-01"));
        topology.sendRaw(TOPIC, null, null);
        topology.sendRaw(TOPIC, "khambok/c", new byte[] {1, 2, 3});
        topology.sendUnderKey(TOPIC, "khambok/other", history.event(1));
        topology.send(
                TOPIC,
                Histories.of("khambok", "odd")
                        .and("no.such.type.v9", "{}", day("2021-03-01"))
                        .events());
        topology.send(
                TOPIC,
                Histories.of("khambok", "late")
                        .received(ComplaintKind.SERVICE, day("4021-03-01"))
                        .events());
        topology.send(TOPIC, history.events());

        assertThat(topology.parked())
                .extracting(ParkedNote::reason)
                .containsExactlyInAnyOrder("UNREADABLE", "UNREADABLE", "UNREADABLE", "REFUSED", "FAILED");
        assertThat(topology.parked())
                .noneMatch(note -> String.valueOf(note.type()).contains("no.such"));
        assertThat(number("total")).isEqualTo(1);
    }

    private long number(String cell) {
        return topology.row("khambok", 2564).body().at(cell, day("2030-01-01"));
    }

    /** Refuses everything while it is not mended. */
    private static final class Mendable extends ComplaintStatisticsProjection {

        private boolean mended = true;

        @Override
        public CaseFacts fold(@Nullable CaseFacts before, EventEnvelope event) {
            if (!mended) {
                throw new IllegalStateException("not yet");
            }
            return super.fold(before, event);
        }
    }
}
