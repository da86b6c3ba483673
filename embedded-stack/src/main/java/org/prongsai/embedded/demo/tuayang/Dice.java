package org.prongsai.embedded.demo.tuayang;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.ToIntFunction;

/** Chance that falls the same way for the same name, on every machine and every day. */
final class Dice {

    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    private final SplittableRandom random;

    private Dice(long seed) {
        this.random = new SplittableRandom(seed);
    }

    static Dice of(String name) {
        long seed = FNV_OFFSET;
        for (int i = 0; i < name.length(); i++) {
            seed = (seed ^ name.charAt(i)) * FNV_PRIME;
        }
        return new Dice(seed);
    }

    /** Both ends included. */
    int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    boolean percent(int chance) {
        return random.nextInt(100) < chance;
    }

    <T> T of(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    <T> T of(List<T> choices, ToIntFunction<T> weight) {
        int left = random.nextInt(choices.stream().mapToInt(weight).sum());
        for (T choice : choices) {
            left -= weight.applyAsInt(choice);
            if (left < 0) {
                return choice;
            }
        }
        throw new IllegalStateException("the weights add up");
    }

    String of(Map<String, Integer> weights) {
        return of(List.copyOf(weights.entrySet()), Map.Entry::getValue).getKey();
    }
}
