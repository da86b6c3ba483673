package org.prongsai.messaging.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.prongsai.messaging.inbox.Cause.Reason;
import org.prongsai.messaging.inbox.Fold.Folded;

class OrderedInboxTest {

    record Event(long sequence, String content) {}

    private static final String BAD = "bad";
    private static final String BROKEN = "broken";

    private final Set<Long> refusedForNow = new HashSet<>();
    private OrderedInbox<List<String>, Event> ordered = new OrderedInbox<>(this::add, Event::sequence);
    private Inbox<List<String>, Event> inbox = Inbox.empty(List.of());

    private Folded<List<String>> add(List<String> before, Event event) {
        if (event.content().equals(BROKEN)) {
            throw new IllegalStateException("somebody's secret");
        }
        if (event.content().equals(BAD) || refusedForNow.contains(event.sequence())) {
            return Folded.refused("is bad");
        }
        var after = new ArrayList<>(before);
        after.add(event.content());
        return Folded.into(List.copyOf(after));
    }

    @Test
    void events_in_order_are_applied_one_by_one() {
        assertThat(receive(1, "a")).isInstanceOf(Receipt.Applied.class);
        assertThat(receive(2, "b")).isInstanceOf(Receipt.Applied.class);

        assertThat(inbox.state()).containsExactly("a", "b");
        assertThat(inbox.applied()).isEqualTo(2);
        assertThat(inbox.parked()).isEmpty();
    }

    @Test
    void an_applied_event_that_comes_again_changes_nothing() {
        receive(1, "a");
        var before = inbox;

        assertThat(receive(1, "a")).isEqualTo(new Receipt.Duplicate<>(before));
    }

    @Test
    void an_event_after_a_gap_waits_for_what_is_missing() {
        assertThat(receive(2, "b")).isEqualTo(new Receipt.Parked<>(inbox, new Cause(Reason.GAP, "1")));
        assertThat(inbox.lacksEvents()).isTrue();

        assertThat(receive(1, "a"))
                .isEqualTo(new Receipt.Applied<>(inbox, List.of(new Event(1, "a"), new Event(2, "b"))));
        assertThat(inbox.state()).containsExactly("a", "b");
        assertThat(inbox.lacksEvents()).isFalse();
    }

    @Test
    void a_refused_event_holds_up_the_later_ones() {
        assertThat(receive(1, BAD)).isEqualTo(new Receipt.Parked<>(inbox, new Cause(Reason.REFUSED, "is bad")));
        assertThat(receive(2, "b")).isEqualTo(new Receipt.Parked<>(inbox, new Cause(Reason.BEHIND_PARKED, "1")));

        assertThat(inbox.applied()).isZero();
        assertThat(inbox.parked()).extracting(ParkedEvent::event).containsExactly(new Event(1, BAD), new Event(2, "b"));
    }

    @Test
    void an_exception_is_a_refusal_that_repeats_nothing_of_the_event() {
        assertThat(receive(1, BROKEN))
                .isEqualTo(
                        new Receipt.Parked<>(inbox, new Cause(Reason.FAILED, IllegalStateException.class.getName())));
    }

    @Test
    void a_mended_event_takes_the_place_of_the_parked_one_and_the_others_follow() {
        receive(1, "a");
        receive(2, BAD);
        receive(3, "c");
        receive(4, "d");

        assertThat(receive(2, "b"))
                .isEqualTo(
                        new Receipt.Applied<>(inbox, List.of(new Event(2, "b"), new Event(3, "c"), new Event(4, "d"))));
        assertThat(inbox.state()).containsExactly("a", "b", "c", "d");
        assertThat(inbox.parked()).isEmpty();
    }

    @Test
    void a_later_event_is_mended_before_its_turn() {
        receive(2, BAD);
        receive(2, "b");
        receive(1, "a");

        assertThat(inbox.state()).containsExactly("a", "b");
    }

    @Test
    void what_follows_stops_at_the_next_event_that_does_not_fit() {
        receive(3, "c");
        receive(2, BAD);
        receive(1, "a");

        assertThat(inbox.state()).containsExactly("a");
        assertThat(inbox.parked())
                .containsExactly(
                        new ParkedEvent<>(new Event(2, BAD), new Cause(Reason.REFUSED, "is bad")),
                        new ParkedEvent<>(new Event(3, "c"), new Cause(Reason.BEHIND_PARKED, "2")));
    }

    @Test
    void a_redrive_tries_the_parked_ones_again_in_order() {
        refusedForNow.addAll(Set.of(1L, 3L));
        receive(1, "a");
        receive(2, "b");
        receive(3, "c");
        assertThat(redrive()).isEmpty();

        refusedForNow.remove(1L);
        assertThat(redrive()).containsExactly(new Event(1, "a"), new Event(2, "b"));

        refusedForNow.remove(3L);
        assertThat(redrive()).containsExactly(new Event(3, "c"));
        assertThat(inbox.state()).containsExactly("a", "b", "c");
    }

    @Test
    void a_full_inbox_keeps_the_events_that_are_needed_first_and_says_what_it_lacks() {
        ordered = new OrderedInbox<>(this::add, Event::sequence, 2);
        receive(4, "d");
        receive(3, "c");
        assertThat(receive(5, "e")).isEqualTo(new Receipt.Parked<>(inbox, new Cause(Reason.GAP, "1")));
        receive(2, "b");
        assertThat(inbox.parked())
                .extracting(parked -> parked.event().sequence())
                .containsExactly(2L, 3L);

        receive(1, "a");
        assertThat(inbox.state()).containsExactly("a", "b", "c");
        assertThat(inbox.heard()).isEqualTo(5);
        assertThat(inbox.lacksEvents()).isTrue();

        // sent again from the journal
        receive(4, "d");
        receive(5, "e");
        assertThat(inbox.state()).containsExactly("a", "b", "c", "d", "e");
        assertThat(inbox.lacksEvents()).isFalse();
    }

    private Receipt<List<String>, Event> receive(long sequence, String content) {
        var receipt = ordered.receive(inbox, new Event(sequence, content));
        inbox = receipt.inbox();
        return receipt;
    }

    private List<Event> redrive() {
        var drained = ordered.redrive(inbox);
        inbox = drained.inbox();
        return drained.events();
    }
}
