package org.prongsai.procurement.process;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.prongsai.procurement.process.ProcurementEvent.Created;

/** A procurement as its events have made it. */
public sealed interface Procurement {

    /** Before it is recorded. */
    record Unrecorded() implements Procurement {}

    /**
     * One that has begun: all that happened, in order. Its version is their number, and as it stood at an earlier
     * version is what the first so many say; so a version that was published can be shown for ever, and cannot change.
     */
    record Recorded(List<ProcurementEvent> history) implements Procurement {

        public Recorded {
            history = List.copyOf(history);
            if (history.isEmpty() || !(history.getFirst() instanceof Created)) {
                throw new IllegalArgumentException("a procurement begins with its creation");
            }
        }

        public Basics basics() {
            return ((Created) history.getFirst()).basics();
        }

        public Stage stage() {
            return last().stage();
        }

        public ProcurementEvent last() {
            return history.getLast();
        }

        public int version() {
            return history.size();
        }

        /** What holds of a kind of step: the last of them, which may correct those before. */
        public <E extends ProcurementEvent> Optional<E> standing(Class<E> kind) {
            return history.reversed().stream()
                    .filter(kind::isInstance)
                    .map(kind::cast)
                    .findFirst();
        }

        /** The last step that is no correction's forerunner: the one before the present stage. */
        public Optional<ProcurementEvent> beforeStage() {
            return history.reversed().stream()
                    .dropWhile(event -> event.stage() == stage())
                    .findFirst();
        }

        /** Whether everybody can read it. */
        public boolean isPublic() {
            return last().when().published();
        }

        /** As it stood at a version. */
        public Recorded at(int version) {
            return new Recorded(history.subList(0, version));
        }

        public boolean isPublished(int version) {
            return version >= 1
                    && version <= version()
                    && history.get(version - 1).when().published();
        }

        /** The version that puts this one right, where one does. */
        public OptionalInt correctionOf(int version) {
            return IntStream.rangeClosed(version + 1, version())
                    .filter(later -> {
                        var correction = history.get(later - 1).when().correction();
                        return correction != null && correction.version() == version;
                    })
                    .findFirst();
        }

        Recorded with(ProcurementEvent event) {
            return new Recorded(
                    Stream.concat(history.stream(), Stream.of(event)).toList());
        }
    }
}
