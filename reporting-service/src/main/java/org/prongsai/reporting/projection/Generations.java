package org.prongsai.reporting.projection;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.prongsai.reporting.projection.Generation.Origin;

/**
 * Which generations of a projection there are. Instances of the service agree on it by compare-and-set.
 *
 * @param version grows with every change
 * @param live answers reports
 * @param building is built beside it, to take its place
 * @param retired took part once, and left something to clean up on Kafka
 * @param lastComparison of the last two that took turns, when both were made by the same fold
 */
public record Generations(
        String projection,
        long version,
        Generation live,
        @Nullable Generation building,
        List<Generation> retired,
        @Nullable Comparison lastComparison) {

    public Generations {
        retired = List.copyOf(retired);
    }

    /** The first generation is live from the start: there is nothing that it could stand beside. */
    static Generations first(String projection, Origin origin) {
        return new Generations(projection, 1, new Generation(1, origin, null), null, List.of(), null);
    }

    /** Begins a new generation; one that was being built is given up for it. */
    Generations rebuild(Origin origin, @Nullable String request) {
        var next = new Generation(newest().number() + 1, origin, request);
        return new Generations(projection, version + 1, live, next, retiredWith(building), lastComparison);
    }

    /** The one that was built takes over. */
    Generations swapped(@Nullable Comparison comparison) {
        if (building == null) {
            throw new IllegalStateException("nothing is being built of " + projection);
        }
        return new Generations(projection, version + 1, building, null, retiredWith(live), comparison);
    }

    /** Nothing of a retired one is left on Kafka. */
    Generations erased(Generation generation) {
        var left = new ArrayList<>(retired);
        left.remove(generation);
        return new Generations(projection, version + 1, live, building, left, lastComparison);
    }

    Generation newest() {
        return building == null ? live : building;
    }

    Stream<Generation> inUse() {
        return Stream.concat(Stream.of(live), Stream.ofNullable(building));
    }

    private List<Generation> retiredWith(@Nullable Generation generation) {
        return Stream.concat(retired.stream(), Stream.ofNullable(generation)).toList();
    }
}
