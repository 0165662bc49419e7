package dev.sluice.core.lint;

import dev.sluice.core.BuildInfo;
import dev.sluice.core.catalog.Origin;
import dev.sluice.core.finding.Finding;
import dev.sluice.core.migration.Bookkeeping;
import dev.sluice.core.migration.Layout;
import dev.sluice.core.migration.Migration;
import dev.sluice.core.migration.MigrationTree;
import dev.sluice.core.rule.FindingBuilder;
import dev.sluice.core.rule.ProjectContext;
import dev.sluice.core.rule.ProjectFacts;
import dev.sluice.core.rule.ProjectRule;
import dev.sluice.core.rule.RuleOption;
import dev.sluice.core.source.Dialect;
import dev.sluice.core.source.FileTree.ReadResult;
import dev.sluice.core.source.SourceFile;
import dev.sluice.core.source.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The findings about the files of a tree. */
final class ProjectReview {

    private final ProjectFacts facts;

    /**
     * @param base the same tree when the work began, or null
     * @param target the same tree where the work is to go, or null
     */
    ProjectReview(Trees.Tree tree, @Nullable MigrationTree base, @Nullable MigrationTree target) {
        Dialect dialect = tree.target().dialect();
        facts = facts(
                tree.migrations(),
                tree.selection().judged(),
                dialect,
                base == null ? null : facts(base, Set.of(), dialect, null, null),
                target == null ? null : facts(target, Set.of(), dialect, null, null));
    }

    /** @param problems gets a line for each rule that fails */
    List<Finding> findings(List<ProjectRule> rules, FileRules active, List<String> problems) {
        List<Finding> findings = new ArrayList<>();
        for (ProjectRule rule : rules) {
            Reports reports = new Reports(rule, active, new ArrayList<>(0));
            try {
                rule.check(facts, reports);
            } catch (RuntimeException | StackOverflowError e) {
                problems.add("internal error in rule %s at %s, please report: sluice %s, %s"
                        .formatted(rule.meta().id(), facts.root(), BuildInfo.version(), e));
                reports.drafts().clear();
            }
            for (Draft draft : reports.drafts()) {
                if (!draft.silent()) {
                    findings.add(draft.finish(Fingerprints.ofFile(rule.meta().id()), Origin::file));
                }
            }
        }
        return findings;
    }

    private record Reports(ProjectRule rule, FileRules active, List<Draft> drafts) implements ProjectContext {

        @Override
        public FindingBuilder reportFile(String path, String message) {
            Draft draft = new Draft(rule.meta(), Draft.Place.ofFile(path), message, null, null, active.of(path));
            if (active.of(path).rules().contains(rule)) {
                drafts.add(draft);
            }
            return draft;
        }

        @Override
        public <T> T option(RuleOption<T> option) {
            return active.elsewhere().policy().options().of(rule.meta().id(), option);
        }
    }

    private static ProjectFacts facts(
            MigrationTree tree,
            Set<Integer> judged,
            Dialect dialect,
            @Nullable ProjectFacts base,
            @Nullable ProjectFacts target) {
        Layout layout = tree.layout();
        List<Migration> all =
                tree.migrations().stream().map(MigrationTree.Entry::migration).toList();
        Set<String> versions = new HashSet<>(tree.claimed().values());
        all.forEach(it -> versions.add(it.version()));
        Stream.of(base, target)
                .filter(Objects::nonNull)
                .forEach(it -> it.entries().forEach(entry -> versions.add(entry.version())));
        return new ProjectFacts(
                tree.root(),
                layout.title(),
                layout.bookkeeping(),
                (one, other) -> layout.compare(one.migration(), other.migration()),
                tree.migrations().stream()
                        .map(it -> entry(it, judged, layout.bookkeeping().compared(), dialect))
                        .toList(),
                tree.claimed(),
                files(tree.misnamed()),
                files(tree.unreadable()),
                entry -> layout.renumbered(entry.migration(), versions),
                base,
                target);
    }

    private static List<ProjectFacts.Unreadable> files(List<MigrationTree.LeftOut> files) {
        return files.stream()
                .map(it -> new ProjectFacts.Unreadable(it.path(), it.reason()))
                .toList();
    }

    private static ProjectFacts.Entry entry(
            MigrationTree.Entry entry, Set<Integer> judged, Bookkeeping.Compared compared, Dialect dialect) {
        Migration migration = entry.migration();
        return new ProjectFacts.Entry(
                migration,
                judged.contains(migration.ordinal()),
                () -> entry.read() instanceof ReadResult.Text text
                        ? Optional.of(compared(migration, text.file(), compared, dialect))
                        : Optional.empty());
    }

    /** What of a migration's text makes it another one. */
    private static String compared(
            Migration migration, SourceFile file, Bookkeeping.Compared compared, Dialect dialect) {
        Span section = migration.section();
        String text = file.text().substring(section.start(), section.end());
        return switch (compared) {
            case TOKENS -> Fingerprints.normalised(file, section, dialect);
            case LINES -> text.lines().collect(Collectors.joining("\n"));
            case BYTES -> text;
        };
    }
}
