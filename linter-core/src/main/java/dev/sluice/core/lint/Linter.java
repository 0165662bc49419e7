package dev.sluice.core.lint;

import dev.sluice.core.finding.Finding;
import dev.sluice.core.finding.Label;
import dev.sluice.core.gate.Suppressed;
import dev.sluice.core.gate.Suppressor;
import dev.sluice.core.migration.Discovery;
import dev.sluice.core.migration.MigrationTree;
import dev.sluice.core.migration.Selection;
import dev.sluice.core.rule.ProjectRule;
import dev.sluice.core.rule.Rule;
import dev.sluice.core.source.FileTree;
import dev.sluice.core.source.FileTree.ReadResult;
import dev.sluice.core.source.SourceFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Judges migrations: the whole way from files to a report. */
public final class Linter {

    private final LintRequest request;
    private final Progress progress;
    private final Trees trees;
    private final Counts counts = new Counts();
    private final List<Finding> findings = new ArrayList<>();
    private final List<Suppressed> suppressed = new ArrayList<>();
    private final Map<String, SourceFile> sources = new LinkedHashMap<>();
    private final Set<String> judged = new HashSet<>();
    private final List<String> problems = new ArrayList<>();
    private final SuppressionNames names;

    private Linter(LintRequest request, Progress progress) {
        this.request = request;
        this.progress = progress;
        this.trees = Trees.of(request.reading());
        this.names = new SuppressionNames(request.rules(), request.today());
        problems.addAll(trees.problems());
    }

    /** Judges what a request asks for. Never throws for what files hold. */
    public static LintReport lint(LintRequest request) {
        return lint(request, Progress.NONE);
    }

    public static LintReport lint(LintRequest request, Progress progress) {
        return new Linter(request, progress).run();
    }

    /** The schemas that migrations leave behind; nothing is judged. Never throws for what files hold. */
    public static SchemaReport replay(Reading reading, Progress progress) {
        Trees trees = Trees.of(reading);
        List<String> problems = new ArrayList<>(trees.problems());
        List<SchemaReport.Schema> schemas = new ArrayList<>();
        for (Trees.Tree tree : trees.found()) {
            Places places = new Places(tree.migrations());
            TreeWalk.Result result = new TreeWalk(tree, places, TreeWalk.Audience.NONE, progress).run(trees.dump());
            problems.addAll(result.problems());
            result.notice().ifPresent(trees.notices()::add);
            schemas.add(new SchemaReport.Schema(
                    tree.summary(), result.counts().summary().migrations(), result.schema(), result.gap()));
        }
        return new SchemaReport(schemas, List.copyOf(trees.notices()), problems);
    }

    /**
     * What migrations lock; nothing is judged. Never throws for what files hold.
     *
     * @param latest how many of each tree's last migrations are asked for, at least 1, or null for all
     */
    public static LocksReport locks(Reading reading, @Nullable Integer latest, Progress progress) {
        Trees trees = Trees.of(reading);
        List<String> problems = new ArrayList<>(trees.problems());
        List<LocksReport.Tree> listed = new ArrayList<>();
        for (Trees.Tree found : trees.found()) {
            Trees.Tree tree =
                    latest == null ? found : found.with(found.selection().latest(latest));
            Places places = new Places(tree.migrations());
            TreeLocks locks = new TreeLocks(tree, places);
            TreeWalk.Result result = new TreeWalk(tree, places, locks, progress).run(trees.dump());
            problems.addAll(result.problems());
            result.notice().ifPresent(trees.notices()::add);
            tree.migrations()
                    .unreadable()
                    .forEach(it -> problems.add("what `%s` locks is not known: %s".formatted(it.path(), it.reason())));
            listed.add(new LocksReport.Tree(tree.summary(), locks.migrations()));
        }
        return new LocksReport(listed, List.copyOf(trees.notices()), problems);
    }

    private LintReport run() {
        trees.found().forEach(this::judge);
        trees.notices().addAll(names.notices());
        return new LintReport(
                counts.summary(),
                trees.found().stream().map(Trees.Tree::summary).toList(),
                request.rules().rules().stream().map(Rule::meta).toList(),
                findings,
                suppressed,
                sources,
                judged,
                List.copyOf(trees.notices()),
                problems,
                request.failOn());
    }

    private void judge(Trees.Tree found) {
        Integer latest = request.latest();
        Trees.Tree tree = latest == null ? found : found.with(found.selection().latest(latest));
        ActiveRules rules = ActiveRules.of(request.rules(), tree.config().policy(), request.choice());
        List<Finding> fresh = judgeFiles(tree, rules);
        Places places = new Places(tree.migrations());
        InlineSuppressions comments = new InlineSuppressions(tree, names);
        TreeLint lint = new TreeLint(tree, rules, request.downs(), places, comments);
        TreeWalk.Result result = new TreeWalk(tree, places, lint, progress).run(trees.dump());
        counts.add(result.counts());
        judged.addAll(comments.inFull());
        fresh.addAll(lint.findings());
        Comparator<Finding> order = lint.order();
        fresh.sort(order);
        List<Finding> passed = pass(fresh, List.of(comments));
        passed.addAll(lint.ofComments(rules));
        passed.sort(order);
        findings.addAll(passed);
        problems.addAll(result.problems());
        problems.addAll(lint.problems());
        result.notice().ifPresent(trees.notices()::add);
        sources.putAll(lint.sources());
        addLabelled(tree.migrations(), fresh);
    }

    /** Lets findings pass that nothing holds back; what does first, counts. */
    private List<Finding> pass(List<Finding> fresh, List<Suppressor> suppressors) {
        List<Finding> passed = new ArrayList<>(fresh.size());
        for (Finding finding : fresh) {
            suppressors.stream()
                    .flatMap(it -> it.suppress(finding).stream())
                    .findFirst()
                    .ifPresentOrElse(suppressed::add, () -> passed.add(finding));
        }
        return passed;
    }

    /** The texts that labels point into, in files without findings of their own. */
    private void addLabelled(MigrationTree tree, List<Finding> fresh) {
        Set<String> paths = new HashSet<>();
        for (Finding finding : fresh) {
            finding.labels().stream().map(Label::file).forEach(paths::add);
        }
        paths.removeAll(sources.keySet());
        for (MigrationTree.Entry entry : tree.migrations()) {
            if (paths.remove(entry.migration().path()) && entry.read() instanceof ReadResult.Text text) {
                sources.put(text.file().path(), text.file());
            }
        }
        SourceFile dump = trees.dump();
        if (dump != null && paths.contains(dump.path())) {
            sources.put(dump.path(), dump);
        }
    }

    private List<Finding> judgeFiles(Trees.Tree tree, ActiveRules rules) {
        counts.unreadable(tree.migrations().unreadable().size());
        List<ProjectRule> projectRules = rules.rules().stream()
                .filter(ProjectRule.class::isInstance)
                .map(ProjectRule.class::cast)
                .filter(rule -> rule.meta().dialects().contains(tree.target().dialect()))
                .toList();
        if (projectRules.isEmpty()) {
            return new ArrayList<>();
        }
        ProjectReview review = new ProjectReview(tree, others(tree, request.base()), others(tree, request.target()));
        return review.findings(projectRules, rules, problems);
    }

    /** The same tree among other files, or null where there is none. */
    private @Nullable MigrationTree others(Trees.Tree tree, @Nullable FileTree files) {
        if (files == null) {
            return null;
        }
        MigrationTree here = tree.migrations();
        return Discovery.discover(
                        files,
                        List.of(here.root()),
                        here.layout().id(),
                        tree.target().dialect())
                .selections()
                .stream()
                .map(Selection::tree)
                .filter(it -> it.root().equals(here.root()))
                .findFirst()
                .orElse(null);
    }
}
