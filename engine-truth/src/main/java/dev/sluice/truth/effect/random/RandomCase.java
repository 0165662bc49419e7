package dev.sluice.truth.effect.random;

import dev.sluice.truth.effect.EffectCase;
import dev.sluice.truth.effect.random.Part.Some;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A case that was made up.
 *
 * @param setup statements, committed one after the other
 * @param run the statements that are asked about, at least one
 */
public record RandomCase(Some setup, Some run) {

    private static final String END = ";\n";

    /** A case of statements without their semicolons. */
    public static RandomCase of(List<Part> setup, List<Part> run) {
        return new RandomCase(new Some(setup, END, 0), new Some(run, END, 1));
    }

    /** As the families ask it. */
    EffectCase asked(String id) {
        return EffectCase.of(id, "random", ended(setup), ended(run));
    }

    private static String ended(Some statements) {
        return statements.parts().isEmpty() ? "" : statements.sql() + ";";
    }

    /** Ready to stand in a file of cases. */
    String written(String id) {
        EffectCase asked = asked(id);
        return "--# %s\n%s\n--# run\n%s\n".formatted(id, asked.setup(), asked.run());
    }

    /** What its parts are tied to, the greater things first: {@code x} before {@code x.a}. */
    Set<String> ties() {
        Set<String> ties = new TreeSet<>(setup.ties());
        ties.addAll(run.ties());
        return ties;
    }

    Optional<RandomCase> without(String key) {
        return run.without(key)
                .map(left -> new RandomCase((Some) setup.without(key).orElseThrow(), (Some) left));
    }

    RandomCase withSetup(Some other) {
        return new RandomCase(other, run);
    }

    RandomCase withRun(Some other) {
        return new RandomCase(setup, other);
    }
}
