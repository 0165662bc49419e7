package dev.sluice.truth.effect.random;

import dev.sluice.truth.server.Engine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What came of asking made-up cases. */
public final class RandomReport {

    private final Engine engine;
    private final long seed;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, Integer> discarded = new TreeMap<>();
    private final Map<String, Integer> refused = new TreeMap<>();
    private final Map<String, Integer> notKnown = new TreeMap<>();
    private int cases;
    private int statements;

    RandomReport(Engine engine, long seed) {
        this.engine = engine;
        this.seed = seed;
    }

    void asked(RandomCase asked) {
        cases++;
        statements += asked.run().parts().size();
    }

    void discarded(String reason) {
        discarded.merge(reason, 1, Integer::sum);
    }

    void refused(String code) {
        refused.merge(code, 1, Integer::sum);
    }

    /** @param fact that the model says is not known, with names that are made up */
    void notKnown(String fact) {
        notKnown.merge(fact.replaceAll("`[^`]*`", "…"), 1, Integer::sum);
    }

    void found(Finding finding) {
        findings.add(finding);
    }

    int found(String kind) {
        return (int) findings.stream().filter(it -> it.kind().equals(kind)).count();
    }

    public List<Finding> findings() {
        return List.copyOf(findings);
    }

    /** How many cases of a hundred had a setup that the server took. */
    public int usable() {
        int all = cases + sum(discarded);
        return all == 0 ? 100 : 100 * cases / all;
    }

    private static int sum(Map<String, Integer> counts) {
        return counts.values().stream().mapToInt(it -> it).sum();
    }

    private static String shown(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .map(it -> it.getKey() + " ×" + it.getValue())
                .collect(Collectors.joining(", "));
    }

    /** The numbers on a line. */
    public String summary() {
        return "%s, seed %d: %d statements in %d cases (%d %% usable), %d refused, %d not known, %d disagreements"
                .formatted(engine, seed, statements, cases, usable(), sum(refused), sum(notKnown), findings.size());
    }

    /** Each disagreement, smallest cases first written out, then the numbers. */
    @Override
    public String toString() {
        List<String> lines = new ArrayList<>();
        Map<String, List<Finding>> byKind =
                findings.stream().collect(Collectors.groupingBy(Finding::kind, TreeMap::new, Collectors.toList()));
        byKind.forEach((kind, same) -> {
            same.stream().filter(Finding::shrunk).forEach(it -> lines.add(it.written(seed)));
            List<Finding> rest = same.stream().filter(it -> !it.shrunk()).toList();
            if (!rest.isEmpty()) {
                lines.add("-- %s: %d more, cases %s\n"
                        .formatted(
                                kind,
                                rest.size(),
                                rest.stream().map(it -> "" + it.number()).collect(Collectors.joining(" "))));
            }
        });
        lines.add("setups that the server refused: " + shown(discarded));
        lines.add("refused: " + shown(refused));
        notKnown.forEach((fact, count) -> lines.add("not known ×" + count + ": " + fact));
        byKind.forEach((kind, same) -> lines.add("disagreement ×" + same.size() + ": " + kind));
        lines.add(summary());
        return String.join("\n", lines);
    }
}
