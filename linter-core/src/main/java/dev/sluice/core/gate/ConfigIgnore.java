package dev.sluice.core.gate;

import dev.sluice.core.finding.Category;
import dev.sluice.core.finding.Finding;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Findings that a team lives with: an {@code [[ignore]]} of its config. What judges suppressions is not among them.
 *
 * @param paths the files, empty for all
 * @param rules ids of rules and categories
 * @param reason why
 * @param until the last day on which it holds, or null for ever
 * @param place where it stands, for people
 */
public record ConfigIgnore(
        List<PathGlob> paths,
        Set<String> rules,
        String reason,
        @Nullable LocalDate until,
        String place) implements Suppressor {

    public ConfigIgnore {
        paths = List.copyOf(paths);
        rules = Set.copyOf(rules);
    }

    @Override
    public Optional<Suppressed> suppress(Finding finding) {
        boolean rule = rules.contains(finding.rule())
                || rules.contains(finding.category().id());
        return rule
                        && finding.category() != Category.GATE
                        && (paths.isEmpty() || PathGlob.anyMatches(paths, finding.file()))
                ? Optional.of(new Suppressed(finding, Suppressed.By.CONFIG, reason))
                : Optional.empty();
    }

    /** Whether it no longer holds on a day. */
    public boolean expired(LocalDate today) {
        return until != null && today.isAfter(until);
    }
}
