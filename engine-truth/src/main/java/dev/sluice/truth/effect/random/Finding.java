package dev.sluice.truth.effect.random;

/**
 * A disagreement between server and model.
 *
 * @param number of the case, which with the seed makes it again
 * @param kind what it is about, the same for alike ones: {@code locks}, {@code refused 42703}
 * @param wrong what the model says, and what the server
 * @param smallest the case, cut down if {@code shrunk}
 */
public record Finding(int number, String kind, String wrong, RandomCase smallest, boolean shrunk) {

    /** A finding as a case to be written down. */
    String written(long seed) {
        return "-- %s: %s\n%s".formatted(kind, wrong, smallest.written("random_" + seed + "_" + number));
    }
}
