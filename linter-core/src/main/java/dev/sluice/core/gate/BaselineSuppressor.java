package dev.sluice.core.gate;

import dev.sluice.core.finding.Category;
import dev.sluice.core.finding.Finding;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Holds back as many findings of a kind as a baseline has, the first ones; it is asked once for each, in their order. */
public final class BaselineSuppressor implements Suppressor {

    private final Map<String, Integer> left = new HashMap<>();
    private final UnaryOperator<String> paths;

    /** @param paths how the baseline names a file */
    public BaselineSuppressor(Baseline baseline, UnaryOperator<String> paths) {
        baseline.entries().forEach((fingerprint, entry) -> left.put(fingerprint, entry.count()));
        this.paths = paths;
    }

    @Override
    public Optional<Suppressed> suppress(Finding finding) {
        String fingerprint = finding.fingerprint(paths.apply(finding.file()));
        Integer count = left.get(fingerprint);
        if (count == null || count == 0 || finding.category() == Category.GATE) {
            return Optional.empty();
        }
        left.put(fingerprint, count - 1);
        return Optional.of(new Suppressed(finding, Suppressed.By.BASELINE, ""));
    }

    /** How many more findings it would have held back. */
    public int stale() {
        return left.values().stream().mapToInt(Integer::intValue).sum();
    }
}
