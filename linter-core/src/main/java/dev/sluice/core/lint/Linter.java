package dev.sluice.core.lint;

import dev.sluice.core.finding.Finding;
import dev.sluice.core.finding.Label;
import dev.sluice.core.finding.Severity;
import dev.sluice.core.gate.Config;
import dev.sluice.core.gate.ConfigIgnore;
import dev.sluice.core.gate.FailOn;
import dev.sluice.core.gate.Suppressed;
import dev.sluice.core.gate.Suppressor;
import dev.sluice.core.gate.TreeSettings.AppliedMark;
import dev.sluice.core.migration.Migration;
import dev.sluice.core.migration.MigrationTree;
import dev.sluice.core.migration.Selection;
import dev.sluice.core.rule.ProjectRule;
import dev.sluice.core.rule.Rule;
import dev.sluice.core.source.FileTree;
import dev.sluice.core.source.FileTree.ReadResult;
import dev.sluice.core.source.SourceFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
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
    private final @Nullable Revision base;
    private final @Nullable Revision target;
    private final List<LintReport.Tree> changed = new ArrayList<>();
    private final SuppressionNames names;
    private final List<FileRules> ruled = new ArrayList<>();

    private Linter(LintRequest request, Progress progress) {
        this.request = request;
        this.progress = progress;
        this.trees = Trees.of(request.reading());
        this.base = revision(request.base());
        this.target = revision(request.target());
        this.names = new SuppressionNames(request.rules(), request.today());
        problems.addAll(trees.problems());
    }

    private @Nullable Revision revision(@Nullable FileTree files) {
        if (files == null) {
            return null;
        }
        return new Revision(files, request.reading().paths(), trees);
    }

    /** Judges what a request asks for. Never throws for what files hold. */
    public static LintReport lint(LintRequest request) {
        return lint(request, Progress.NONE);
    }

    public static LintReport lint(LintRequest request, Progress progress) {
        return new Linter(request, progress).run();
    }

    /** The trees that a reading leads to; of their statements nothing is read but what tells their dialect. */
    public static TreesReport find(Reading reading) {
        Trees trees = Trees.of(reading);
        List<TreesReport.Found> found = new ArrayList<>();
        for (Trees.Tree tree : trees.found()) {
            List<Migration> all = tree.migrations().migrations().stream()
                    .map(MigrationTree.Entry::migration)
                    .toList();
            String last = "";
            for (Migration migration : all) {
                boolean counted = migration.direction() == Migration.Direction.UP && !migration.repeatable();
                last = counted || last.isEmpty() ? migration.title() : last;
            }
            found.add(new TreesReport.Found(tree.summary(), all.size(), last));
        }
        return new TreesReport(found, List.copyOf(trees.notices()), List.copyOf(trees.problems()));
    }

    /** The schemas that migrations leave behind; nothing is judged. Never throws for what files hold. */
    public static SchemaReport replay(Reading reading, Progress progress) {
        Trees trees = Trees.of(reading);
        List<String> problems = new ArrayList<>(trees.problems());
        List<SchemaReport.Schema> schemas = new ArrayList<>();
        for (Trees.Tree tree : trees.found()) {
            Places places = new Places(tree.migrations());
            TreeWalk.Result result = new TreeWalk(tree, places, TreeWalk.Audience.NONE, progress).run(tree.dump());
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
            TreeWalk.Result result = new TreeWalk(tree, places, locks, progress).run(tree.dump());
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
        Severity failOn = failOn();
        trees.found().forEach(this::judge);
        if (base != null) {
            judgeGone(base);
        }
        trees.notices().addAll(names.notices());
        Set<String> active = activeRules();
        return new LintReport(
                counts.summary(),
                changed.isEmpty()
                        ? trees.found().stream().map(Trees.Tree::summary).toList()
                        : changed,
                request.rules().rules().stream()
                        .map(Rule::meta)
                        .filter(rule -> active.contains(rule.id()))
                        .toList(),
                findings,
                suppressed,
                sources,
                judged,
                List.copyOf(trees.notices()),
                problems,
                failOn);
    }

    /** What fails the gate, null for nothing. A run has one gate: of what several configs say, the strictest. */
    private @Nullable Severity failOn() {
        FailOn asked = request.failOn();
        if (asked != null) {
            return asked.severity().orElse(null);
        }
        Set<FailOn> said = EnumSet.noneOf(FailOn.class);
        for (Trees.Tree tree : trees.found()) {
            FailOn own = tree.config().failOn();
            said.add(own == null ? FailOn.ERROR : own);
        }
        FailOn strictest = said.stream().max(Comparator.naturalOrder()).orElse(FailOn.ERROR);
        if (said.size() > 1) {
            trees.notices()
                    .add("the configs do not agree on fail-on; the strictest holds: `%s`".formatted(strictest.id()));
        }
        return strictest.severity().orElse(null);
    }

    /** The ordinal of the last migration that every database has, -1 without one; empty, and a problem, where it is not found. */
    private OptionalInt applied(Trees.Tree tree) {
        AppliedMark mark = tree.applied();
        if (mark == null) {
            return OptionalInt.of(-1);
        }
        OptionalInt applied = AppliedMarks.find(tree.migrations(), mark);
        if (applied.isEmpty()) {
            problems.add("%s: there is no migration `%s` in `%s`"
                    .formatted(mark.place(), mark.migration(), tree.summary().root()));
        }
        return applied;
    }

    private void judge(Trees.Tree found) {
        OptionalInt applied = applied(found);
        if (applied.isEmpty()) {
            return;
        }
        if (base == null) {
            Selection all = found.selection().after(applied.getAsInt());
            Trees.Tree tree = found.with(request.latest() == null ? all : all.latest(request.latest()));
            judge(tree, tree, null);
            return;
        }
        Trees.Tree tree =
                request.latest() == null ? found : found.with(found.selection().latest(request.latest()));
        MigrationTree before = base.of(tree);
        Changes changes = Changes.of(
                tree.selection(),
                before,
                tree.target().dialect(),
                request.reading().head(),
                base.files());
        // That what is applied was edited is for the rules about files to say.
        boolean any =
                judge(tree.with(changes.touched()), tree.with(changes.judged().after(applied.getAsInt())), before);
        if (!changes.nothing() || any) {
            changed.add(tree.summary());
        }
    }

    /** Trees that are no more leave migrations behind which databases remember. */
    private void judgeGone(Revision before) {
        List<MigrationTree> gone = before.gone();
        if (!gone.isEmpty()) {
            problems.removeAll(trees.empty());
        }
        for (MigrationTree was : gone) {
            Trees.Tree tree = trees.gone(was);
            if (tree != null) {
                findings.addAll(pass(judgeFiles(tree, was, rules(tree)), suppressors(tree)));
            }
        }
    }

    private FileRules rules(Trees.Tree tree) {
        FileRules rules = new FileRules(request.rules(), tree.config(), request.choice());
        ruled.add(rules);
        return rules;
    }

    /** The ids of the rules that spoke of any file. */
    private Set<String> activeRules() {
        if (ruled.isEmpty()) {
            ruled.add(new FileRules(request.rules(), Config.NONE, request.choice()));
        }
        return ruled.stream().flatMap(FileRules::ids).collect(Collectors.toSet());
    }

    /**
     * Judges the files and the statements of a tree; false if nothing was found.
     *
     * @param touched what the rules about files are asked
     * @param reviewed what the rules about statements are asked
     * @param before the same tree when the work under review began, or null
     */
    private boolean judge(Trees.Tree touched, Trees.Tree reviewed, @Nullable MigrationTree before) {
        FileRules rules = rules(reviewed);
        List<Finding> fresh = judgeFiles(touched, before, rules);
        Places places = new Places(reviewed.migrations());
        InlineSuppressions comments = new InlineSuppressions(reviewed, names);
        TreeLint lint = new TreeLint(reviewed, rules, request.downs(), places, comments);
        TreeWalk.Result result = new TreeWalk(reviewed, places, lint, progress).run(reviewed.dump());
        counts.add(result.counts());
        judged.addAll(comments.inFull());
        fresh.addAll(lint.findings());
        Comparator<Finding> order = lint.order();
        fresh.sort(order);
        List<Suppressor> suppressors = new ArrayList<>(List.of(comments));
        suppressors.addAll(suppressors(reviewed));
        List<Finding> passed = pass(fresh, suppressors);
        passed.addAll(lint.ofComments());
        passed.sort(order);
        findings.addAll(passed);
        problems.addAll(result.problems());
        problems.addAll(lint.problems());
        result.notice().ifPresent(trees.notices()::add);
        sources.putAll(lint.sources());
        addLabelled(reviewed, fresh);
        return !fresh.isEmpty();
    }

    /** What holds findings of a tree back today. */
    private List<Suppressor> suppressors(Trees.Tree tree) {
        List<Suppressor> suppressors = new ArrayList<>();
        for (ConfigIgnore ignore : tree.config().ignores()) {
            if (ignore.expired(request.today())) {
                trees.notices()
                        .add("%s: this [[ignore]] ended on %s; what it held back is judged again"
                                .formatted(ignore.place(), ignore.until()));
            } else {
                suppressors.add(ignore);
            }
        }
        return suppressors;
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

    /** The texts that findings about files and labels point into, in files without findings about statements. */
    private void addLabelled(Trees.Tree tree, List<Finding> fresh) {
        Set<String> paths = new HashSet<>();
        for (Finding finding : fresh) {
            paths.add(finding.file());
            finding.labels().stream().map(Label::file).forEach(paths::add);
        }
        paths.removeAll(sources.keySet());
        for (MigrationTree.Entry entry : tree.migrations().migrations()) {
            if (paths.remove(entry.migration().path()) && entry.read() instanceof ReadResult.Text text) {
                sources.put(text.file().path(), text.file());
            }
        }
        SourceFile dump = tree.dump();
        if (dump != null && paths.contains(dump.path())) {
            sources.put(dump.path(), dump);
        }
    }

    /** @param before the same tree when the work under review began, or null */
    private List<Finding> judgeFiles(Trees.Tree tree, @Nullable MigrationTree before, FileRules rules) {
        counts.unreadable(tree.migrations().unreadable().size());
        List<ProjectRule> projectRules = request.rules().rules().stream()
                .filter(ProjectRule.class::isInstance)
                .map(ProjectRule.class::cast)
                .filter(rule -> rule.meta().dialects().contains(tree.target().dialect()))
                .toList();
        if (projectRules.isEmpty()) {
            return new ArrayList<>();
        }
        ProjectReview review = new ProjectReview(tree, before, target == null ? null : target.of(tree));
        return review.findings(projectRules, rules, problems);
    }
}
