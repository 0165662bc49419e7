package dev.sluice.truth.effect.random;

import dev.sluice.truth.effect.random.Part.Maybe;
import dev.sluice.truth.effect.random.Part.Row;
import dev.sluice.truth.effect.random.Part.Simply;
import dev.sluice.truth.effect.random.Part.Some;
import dev.sluice.truth.effect.random.Part.Tied;
import dev.sluice.truth.effect.random.Part.Words;
import java.sql.SQLException;
import java.util.Optional;

/** Leaves out of a case what it takes no part in, for as long as a question about it is answered by yes. */
final class Shrinking {

    /** What is left after so many rounds is small enough. */
    private static final int ROUNDS = 3;

    private final Question question;
    private int left;

    /**
     * Shrinks by a question.
     *
     * @param tries how often it may be asked
     */
    Shrinking(Question question, int tries) {
        this.question = question;
        left = tries;
    }

    /** Asked of a smaller case. */
    interface Question {
        boolean still(RandomCase smaller) throws SQLException;
    }

    /** The same question of a part, with all around it as it is. */
    private interface Fits {
        boolean test(Part part) throws SQLException;
    }

    RandomCase shrink(RandomCase whole) throws SQLException {
        RandomCase smallest = whole;
        for (int round = 0; round < ROUNDS; round++) {
            RandomCase before = smallest;
            smallest = untied(smallest);
            RandomCase whatIsThere = smallest;
            Some run = (Some) smaller(whatIsThere.run(), part -> still(whatIsThere.withRun((Some) part)));
            RandomCase narrowed = whatIsThere.withRun(run);
            smallest = narrowed.withSetup(
                    (Some) smaller(narrowed.setup(), part -> still(narrowed.withSetup((Some) part))));
            if (smallest.equals(before)) {
                break;
            }
        }
        return smallest;
    }

    /** Without each thing that parts are tied to, with all of them. */
    private RandomCase untied(RandomCase whole) throws SQLException {
        RandomCase smallest = whole;
        for (String key : whole.ties()) {
            Optional<RandomCase> without = smallest.without(key);
            if (without.isPresent() && !without.get().equals(smallest) && still(without.get())) {
                smallest = without.get();
            }
        }
        return smallest;
    }

    private boolean still(RandomCase candidate) throws SQLException {
        return left-- > 0 && question.still(candidate);
    }

    private Part smaller(Part part, Fits fits) throws SQLException {
        return switch (part) {
            case Words words -> words;
            case Row row -> {
                Row now = row;
                for (int i = 0; i < row.parts().size(); i++) {
                    int at = i;
                    Row around = now;
                    now = now.with(at, smaller(now.parts().get(at), it -> fits.test(around.with(at, it))));
                }
                yield now;
            }
            case Maybe maybe ->
                fits.test(Part.NOTHING)
                        ? Part.NOTHING
                        : new Maybe(smaller(maybe.part(), it -> fits.test(new Maybe(it))));
            case Simply simply -> simpler(simply, fits);
            case Some some -> fewer(some, fits);
            case Tied tied -> new Tied(tied.keys(), smaller(tied.part(), it -> fits.test(new Tied(tied.keys(), it))));
        };
    }

    private Part simpler(Simply simply, Fits fits) throws SQLException {
        for (Part simple : simply.simpler()) {
            if (fits.test(simple)) {
                return simple;
            }
        }
        return new Simply(smaller(simply.part(), it -> fits.test(new Simply(it, simply.simpler()))), simply.simpler());
    }

    /** Halves are left out first, then quarters, down to single ones, the last first: later parts name earlier ones. */
    private Some fewer(Some some, Fits fits) throws SQLException {
        Some now = some;
        for (int size = Math.max(1, some.parts().size() / 2); size >= 1; size /= 2) {
            for (int to = now.parts().size(); to > 0; to -= size) {
                int from = Math.max(0, to - size);
                int count = now.parts().size();
                if (to <= count && count - (to - from) >= now.least() && fits.test(now.without(from, to))) {
                    now = now.without(from, to);
                }
            }
        }
        for (int i = 0; i < now.parts().size(); i++) {
            int at = i;
            Some around = now;
            now = now.with(at, smaller(now.parts().get(at), it -> fits.test(around.with(at, it))));
        }
        return now;
    }
}
