package dev.sluice.rules.history;

import dev.sluice.core.rule.ProjectFacts;

/** What several rules say of versions. */
final class Versions {

    private Versions() {}

    /** A migration's version for people; without one, what the database remembers it by. */
    static String named(ProjectFacts.Entry entry) {
        return entry.version().isEmpty() ? "`%s`".formatted(entry.recordedAs()) : entry.version();
    }

    /** What to call it instead. */
    static String rename(ProjectFacts.Entry entry, ProjectFacts facts) {
        return facts.renamed()
                .apply(entry)
                .map("call it `%s`, the next one that is free"::formatted)
                .orElse("give it a version that is later than all others");
    }

    /** The smaller of two paths. */
    static String first(String one, String other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
