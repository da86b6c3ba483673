package org.prongsai.embedded.supervisor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.prongsai.embedded.process.CannotStart;
import org.prongsai.embedded.supervisor.process.Part;

@Timeout(20)
class FleetTest {

    private final Queue<String> happened = new ConcurrentLinkedQueue<>();

    @Test
    void everybody_is_told_what_to_wait_for() {
        fleet(recorded("store"), recorded("service"), recorded("gateway")).start();
        assertThat(happened)
                .containsExactly("start store needs []", "start service needs [store]", "start gateway needs []");
    }

    @Test
    void it_stops_from_the_door_to_the_backends() {
        fleet(recorded("store"), recorded("service"), recorded("gateway")).stop((_, _) -> {});
        assertThat(happened).containsExactly("stop gateway", "stop service", "stop store");
    }

    @Test
    void it_waits_for_all_and_gives_up_at_the_first_that_does_not_start() {
        Recorded store = recorded("store");
        Recorded service = recorded("service");
        Recorded gateway = recorded("gateway");
        gateway.ready().completeExceptionally(new CannotStart("no gateway today"));
        assertThatThrownBy(() -> fleet(store, service, gateway).awaitReady())
                .isInstanceOf(CannotStart.class)
                .hasMessage("no gateway today");
    }

    @Test
    void it_is_ready_when_all_are() {
        Recorded store = recorded("store");
        Recorded service = recorded("service");
        Recorded gateway = recorded("gateway");
        var waiting =
                CompletableFuture.runAsync(() -> fleet(store, service, gateway).awaitReady());
        store.ready().complete(null);
        gateway.ready().complete(null);
        assertThat(waiting).isNotDone();
        service.ready().complete(null);
        waiting.join();
    }

    private Recorded recorded(String name) {
        return new Recorded(name, happened, new CompletableFuture<>());
    }

    private static Fleet fleet(Part store, Part service, Part gateway) {
        return new Fleet(List.of(
                new Fleet.Member(store, Stage.BACKENDS, Set.of()),
                new Fleet.Member(service, Stage.SERVICES, Set.of("store")),
                new Fleet.Member(gateway, Stage.DOOR, Set.of())));
    }

    private record Recorded(String name, Queue<String> happened, CompletableFuture<Void> ready) implements Part {

        @Override
        public void start(List<Part> needs) {
            happened.add(
                    "start " + name + " needs " + needs.stream().map(Part::name).toList());
        }

        @Override
        public boolean healthy() {
            return ready.isDone();
        }

        @Override
        public void stop() {
            happened.add("stop " + name);
        }

        @Override
        public State state() {
            return new State(name, 1L, healthy(), 1L, 0, false);
        }
    }
}
