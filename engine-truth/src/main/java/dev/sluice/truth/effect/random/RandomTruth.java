package dev.sluice.truth.effect.random;

import dev.sluice.truth.effect.Answer;
import dev.sluice.truth.effect.CaseFolder;
import dev.sluice.truth.effect.EffectCase;
import dev.sluice.truth.effect.EngineFamily.Claims;
import dev.sluice.truth.effect.EngineFamily.Measured;
import dev.sluice.truth.effect.EngineFamily.Measuring;
import dev.sluice.truth.effect.SetupRefused;
import dev.sluice.truth.effect.Verdict;
import dev.sluice.truth.server.Engine;
import dev.sluice.truth.server.Server;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Asks a server and the model cases that were made up, exactly as those that were written. */
public final class RandomTruth {

    private static final int TRIES = 400;

    private final Vocabulary vocabulary;
    private final int shrunkOfAKind;

    /**
     * Asks in the words of a vocabulary.
     *
     * @param shrunkOfAKind how many disagreements of one kind are cut down; more may show the same
     */
    public RandomTruth(Vocabulary vocabulary, int shrunkOfAKind) {
        this.vocabulary = vocabulary;
        this.shrunkOfAKind = shrunkOfAKind;
    }

    /** One thing that the model says other than the server. */
    private record Wrong(String kind, String line) {}

    /** Asks the cases of a seed with some numbers. */
    public RandomReport ask(Server server, long seed, List<Integer> numbers) throws SQLException {
        Engine engine = server.engine();
        RandomReport report = new RandomReport(engine, seed);
        CaseFolder folder = new CaseFolder(Path.of(""), vocabulary.base(), List.of());
        Claims claims = vocabulary.family().claims(folder, engine);
        try (Measuring measuring = vocabulary.family().measuring(server, folder)) {
            for (int number : numbers) {
                RandomCase made = vocabulary.invent(new Choices(seed, number), engine);
                Asking asking = new Asking(claims, measuring);
                try {
                    List<Wrong> wrong = asking.ask(made);
                    report.asked(made);
                    asking.notKnown.forEach(report::notKnown);
                    String refused = asking.refused();
                    if (!refused.isEmpty()) {
                        report.refused(refused);
                    }
                    sort(made, number, wrong, asking, report);
                } catch (SetupRefused e) {
                    report.discarded(e.getSQLState() + " "
                            + String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
                } catch (SQLException e) {
                    report.found(new Finding(number, "not measured", String.valueOf(e.getMessage()), made, false));
                }
            }
        }
        return report;
    }

    private void sort(RandomCase made, int number, List<Wrong> wrong, Asking asking, RandomReport report)
            throws SQLException {
        Set<String> shown = new HashSet<>();
        for (Wrong one : wrong) {
            if (shown.contains(one.kind())) {
                continue;
            }
            if (report.found(one.kind()) >= shrunkOfAKind) {
                report.found(new Finding(number, one.kind(), one.line(), made, false));
            } else {
                RandomCase smallest = new Shrinking(smaller -> asking.still(smaller, one.kind()), TRIES).shrink(made);
                List<Wrong> still = asking.ask(smallest);
                // One cause is told in several words: how it runs, which clauses are taken, what work it is.
                still.forEach(it -> shown.add(it.kind()));
                String lines = still.stream().map(Wrong::line).collect(Collectors.joining("; "));
                report.found(new Finding(number, one.kind(), lines, smallest, true));
            }
        }
    }

    /** Asks both sides. */
    private final class Asking {
        private final Claims claims;
        private final Measuring measuring;
        private @Nullable Answer answer;
        private List<String> notKnown = List.of();

        Asking(Claims claims, Measuring measuring) {
            this.claims = claims;
            this.measuring = measuring;
        }

        /** The server's code for its refusal of what was asked last; {@code ""} where there was none. */
        String refused() {
            return answer == null ? "" : vocabulary.refused(answer);
        }

        List<Wrong> ask(RandomCase made) throws SQLException {
            EffectCase asked = made.asked("random");
            answer = null;
            notKnown = List.of();
            Measured measured;
            try {
                measured = measuring.measure(asked);
            } catch (SetupRefused e) {
                throw e;
            } catch (SQLException | IllegalArgumentException e) {
                return List.of(new Wrong("not measured", String.valueOf(e.getMessage())));
            }
            Answer now = measured.answer();
            answer = now;
            Verdict verdict = claims.judge(asked, now);
            notKnown = verdict.notKnown();
            List<String> lines = new ArrayList<>(verdict.wrong());
            lines.addAll(measured.wrongPrechecks());
            return lines.stream().map(line -> wrong(now, line)).toList();
        }

        private Wrong wrong(Answer answer, String line) {
            // what was claimed belongs to the kind where it is a word, and not where it names relations
            String kind = line.startsWith("work ") ? line : line.split(" ?[\\[:`]", 2)[0];
            String refused = vocabulary.refused(answer);
            return new Wrong(refused.isEmpty() ? kind : kind + ", refused " + refused, line);
        }

        boolean still(RandomCase smaller, String kind) {
            try {
                return ask(smaller).stream().anyMatch(it -> it.kind().equals(kind));
            } catch (SQLException e) {
                // smaller, but no case any more
                return false;
            }
        }
    }
}
