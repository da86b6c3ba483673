package org.prongsai.messaging.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.prongsai.messaging.inbox.Fold.Folded;

class OrderedInboxProperties {

    /** @param refused whether the fold will not take it */
    record Event(int aggregate, long sequence, boolean refused) {}

    /** @param arrivals every event of every aggregate at least once */
    record Traffic(List<Event> arrivals, Map<Integer, Integer> lengths) {}

    /** A consumer of many aggregates, and what it applied of each. */
    private static final class Consumer {
        private final OrderedInbox<List<Long>, Event> ordered = new OrderedInbox<>(Consumer::add, Event::sequence);
        private final Map<Integer, Inbox<List<Long>, Event>> inboxes = new HashMap<>();
        private final Map<Integer, List<Long>> applied = new HashMap<>();

        private static Folded<List<Long>> add(List<Long> before, Event event) {
            if (event.refused()) {
                return Folded.refused("is bad");
            }
            var after = new ArrayList<>(before);
            after.add(event.sequence());
            return Folded.into(after);
        }

        void receive(Event event) {
            var inbox = inboxes.getOrDefault(event.aggregate(), Inbox.empty(List.of()));
            var receipt = ordered.receive(inbox, event);
            inboxes.put(event.aggregate(), receipt.inbox());
            if (receipt instanceof Receipt.Applied<List<Long>, Event>(var after, var events)) {
                events.forEach(taken -> applied.computeIfAbsent(taken.aggregate(), none -> new ArrayList<>())
                        .add(taken.sequence()));
            }
        }

        List<Long> applied(int aggregate) {
            return applied.getOrDefault(aggregate, List.of());
        }

        Inbox<List<Long>, Event> inbox(int aggregate) {
            return inboxes.getOrDefault(aggregate, Inbox.empty(List.of()));
        }
    }

    @Property
    void any_order_and_any_duplicates_come_to_the_same(@ForAll("traffic") Traffic traffic) {
        var consumer = new Consumer();
        traffic.arrivals().forEach(consumer::receive);

        traffic.lengths().forEach((aggregate, length) -> {
            assertThat(consumer.applied(aggregate)).isEqualTo(upTo(length));
            assertThat(consumer.inbox(aggregate).state()).isEqualTo(upTo(length));
            assertThat(consumer.inbox(aggregate).parked()).isEmpty();
        });
    }

    @Property
    void after_every_arrival_what_is_applied_has_no_gap_and_what_is_parked_lies_behind_it(
            @ForAll("traffic") Traffic traffic) {
        var consumer = new Consumer();
        for (Event event : traffic.arrivals()) {
            consumer.receive(event);
            var inbox = consumer.inbox(event.aggregate());
            assertThat(inbox.state()).isEqualTo(upTo(inbox.applied()));
            assertThat(inbox.parked())
                    .extracting(parked -> parked.event().sequence())
                    .isSorted()
                    .doesNotHaveDuplicates()
                    .allMatch(sequence -> sequence > inbox.applied() + 1);
        }
    }

    @Property
    void a_gap_that_is_filled_later_leaves_no_trace(
            @ForAll("traffic") Traffic traffic, @ForAll("someSequence") long missing) {
        var consumer = new Consumer();
        traffic.arrivals().stream().filter(event -> event.sequence() != missing).forEach(consumer::receive);
        traffic.arrivals().stream().filter(event -> event.sequence() == missing).forEach(consumer::receive);

        traffic.lengths()
                .forEach((aggregate, length) ->
                        assertThat(consumer.applied(aggregate)).isEqualTo(upTo(length)));
    }

    @Property
    void a_poisoned_aggregate_stops_before_its_poison_and_touches_no_other(
            @ForAll("traffic") Traffic traffic, @ForAll("someSequence") long poisoned) {
        int victim = 0;
        var consumer = new Consumer();
        for (Event event : traffic.arrivals()) {
            boolean refused = event.aggregate() == victim && event.sequence() == poisoned;
            consumer.receive(new Event(event.aggregate(), event.sequence(), refused));
        }

        traffic.lengths().forEach((aggregate, length) -> {
            long expected = aggregate == victim ? Math.min(length, poisoned - 1) : length;
            assertThat(consumer.applied(aggregate)).isEqualTo(upTo(expected));
        });

        consumer.receive(new Event(victim, poisoned, false));
        traffic.lengths()
                .forEach((aggregate, length) -> assertThat(consumer.applied(aggregate))
                        .isEqualTo(
                                upTo(aggregate == victim ? Math.max(length, onlyIfNext(length, poisoned)) : length)));
    }

    /** The mended event may lie behind the end of what was sent. */
    private static long onlyIfNext(int length, long sequence) {
        return sequence == length + 1 ? sequence : length;
    }

    private static List<Long> upTo(long last) {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }

    @Provide
    Arbitrary<Long> someSequence() {
        return Arbitraries.longs().between(1, 12);
    }

    @Provide
    Arbitrary<Traffic> traffic() {
        return Arbitraries.integers()
                .between(0, 12)
                .list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .flatMap(lengths -> {
                    var byAggregate = new HashMap<Integer, Integer>();
                    var all = new ArrayList<Event>();
                    for (int aggregate = 0; aggregate < lengths.size(); aggregate++) {
                        byAggregate.put(aggregate, lengths.get(aggregate));
                        for (long sequence = 1; sequence <= lengths.get(aggregate); sequence++) {
                            all.add(new Event(aggregate, sequence, false));
                        }
                    }
                    Arbitrary<List<Integer>> copies =
                            Arbitraries.integers().between(1, 3).list().ofSize(all.size());
                    return copies.flatMap(times -> {
                        var arrivals = new ArrayList<Event>();
                        for (int i = 0; i < all.size(); i++) {
                            int event = i;
                            IntStream.range(0, times.get(i)).forEach(copy -> arrivals.add(all.get(event)));
                        }
                        return Combinators.combine(Arbitraries.shuffle(arrivals), Arbitraries.just(byAggregate))
                                .as(Traffic::new);
                    });
                });
    }
}
