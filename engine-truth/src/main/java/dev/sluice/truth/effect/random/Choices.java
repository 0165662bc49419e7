package dev.sluice.truth.effect.random;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Chance, the same for the same seed and number. */
public final class Choices {

    private static final long SPREAD = 0xD1342543DE82EF95L;

    private final SplittableRandom random;

    public Choices(long seed, int number) {
        random = new SplittableRandom(seed * SPREAD + number);
    }

    /** True in so many cases of a hundred. */
    public boolean in100(int chance) {
        return random.nextInt(100) < chance;
    }

    /** A number from one to another, both included. */
    public int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    @SafeVarargs
    public final <T> T of(T... some) {
        return some[random.nextInt(some.length)];
    }

    /**
     * One of a list.
     *
     * @throws IllegalArgumentException if it is empty
     */
    public <T> T of(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    /** So many of a list, or all of it, in an order of their own. */
    public <T> List<T> some(int count, List<T> of) {
        List<T> left = new ArrayList<>(of);
        List<T> taken = new ArrayList<>();
        while (taken.size() < count && !left.isEmpty()) {
            taken.add(left.remove(random.nextInt(left.size())));
        }
        return taken;
    }
}
