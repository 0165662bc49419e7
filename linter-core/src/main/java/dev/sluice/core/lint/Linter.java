package dev.sluice.core.lint;

import dev.sluice.core.catalog.Origin;
import dev.sluice.core.engine.EngineVersion;
import dev.sluice.core.engine.KnownVersions;
import dev.sluice.core.engine.Target;
import dev.sluice.core.finding.Finding;
import dev.sluice.core.finding.Label;
import dev.sluice.core.migration.Discovery;
import dev.sluice.core.migration.MigrationTree;
import dev.sluice.core.migration.Selection;
import dev.sluice.core.rule.ProjectFacts;
import dev.sluice.core.rule.ProjectRule;
import dev.sluice.core.rule.Rule;
import dev.sluice.core.source.Dialect;
import dev.sluice.core.source.SourceFile;
import dev.sluice.core.source.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Judges migrations: the whole way from files to a report. */
public final class Linter {

    private final LintRequest request;
    private final Progress progress;
    private final Counts counts = new Counts();
    private final List<LintReport.Tree> trees = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, SourceFile> sources = new LinkedHashMap<>();
    private final Set<String> notices = new LinkedHashSet<>();
    private final List<String> problems = new ArrayList<>();

    private Linter(LintRequest request, Progress progress) {
        this.request = request;
        this.progress = progress;
    }

    /** Judges what a request asks for. Never throws for what files hold. */
    public static LintReport lint(LintRequest request) {
        return lint(request, Progress.NONE);
    }

    public static LintReport lint(LintRequest request, Progress progress) {
        return new Linter(request, progress).run();
    }

    private LintReport run() {
        Discovery.Found found =
                Discovery.discover(request.head(), request.paths(), request.layout(), request.dialect());
        notices.addAll(found.notices());
        problems.addAll(found.problems());
        Dialects dialects =
                Dialects.of(found.selections().stream().map(Selection::tree).toList(), request.dialect());
        notices.addAll(dialects.notices());
        for (Selection selection : found.selections()) {
            judge(selection, dialects.of(selection.tree()));
        }
        return new LintReport(
                counts.summary(),
                trees,
                request.rules().rules().stream().map(Rule::meta).toList(),
                findings,
                sources,
                List.copyOf(notices),
                problems,
                request.failOn());
    }

    private void judge(Selection selection, Dialect dialect) {
        MigrationTree tree = selection.tree();
        EngineVersion version = version(dialect);
        trees.add(new LintReport.Tree(
                tree.root(),
                dialect.id(),
                dialect.title(),
                version.toString(),
                tree.layout().id()));
        judgeFiles(tree);
        Templates.notice(tree, dialect).ifPresent(notices::add);
        TreeLint.Result result = new TreeLint(selection, new Target(dialect, version), request.rules(), progress).run();
        counts.add(result.counts());
        findings.addAll(result.findings());
        problems.addAll(result.problems());
        keepSources(tree, result.findings());
    }

    /** Keeps the text of the files that findings and their labels point into; the others may go. */
    private void keepSources(MigrationTree tree, List<Finding> fresh) {
        Set<String> paths = new HashSet<>();
        for (Finding finding : fresh) {
            paths.add(finding.file());
            finding.labels().stream().map(Label::file).forEach(paths::add);
        }
        for (MigrationTree.Entry entry : tree.migrations()) {
            if (paths.contains(entry.file().path())) {
                sources.put(entry.file().path(), entry.file());
            }
        }
    }

    private void judgeFiles(MigrationTree tree) {
        List<ProjectFacts.Unreadable> unreadable = tree.unreadable().stream()
                .map(file -> new ProjectFacts.Unreadable(file.path(), file.reason()))
                .toList();
        counts.unreadable(unreadable.size());
        ProjectFacts facts = new ProjectFacts(unreadable);
        for (Rule rule : request.rules().rules()) {
            if (rule instanceof ProjectRule projectRule) {
                List<Draft> drafts = new ArrayList<>();
                projectRule.check(facts, (path, message) -> {
                    Draft draft = new Draft(rule.meta(), path, new Span(0, 0), message, null, null);
                    drafts.add(draft);
                    return draft;
                });
                drafts.forEach(draft -> findings.add(
                        draft.finish(Fingerprints.ofFile(rule.meta().id(), draft.file()), Origin::file)));
            }
        }
    }

    private EngineVersion version(Dialect dialect) {
        if (request.version() != null) {
            return request.version();
        }
        EngineVersion version = new KnownVersions().standard(dialect);
        notices.add("judged for %s %s; --target-version names another".formatted(dialect.title(), version));
        return version;
    }
}
