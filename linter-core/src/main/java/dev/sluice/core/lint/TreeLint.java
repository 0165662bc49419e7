package dev.sluice.core.lint;

import dev.sluice.core.ast.Statement;
import dev.sluice.core.catalog.Catalog;
import dev.sluice.core.catalog.State;
import dev.sluice.core.engine.EngineModel;
import dev.sluice.core.engine.Target;
import dev.sluice.core.finding.Category;
import dev.sluice.core.finding.Finding;
import dev.sluice.core.migration.Migration;
import dev.sluice.core.migration.MigrationTree;
import dev.sluice.core.migration.Selection;
import dev.sluice.core.migration.TransactionPlan;
import dev.sluice.core.recipe.Recipes;
import dev.sluice.core.rule.JudgedMigration;
import dev.sluice.core.rule.SettingInForce;
import dev.sluice.core.source.SourceFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Judges the migrations of one tree. */
final class TreeLint implements TreeWalk.Audience {

    private static final String MAY_BE_PASSED_OVER =
            "it may run: a condition that the files do not decide says whether the migration is applied";

    /** Which rules judge what takes a migration back, unless all are asked to. */
    private static final Set<Category> JUDGE_DOWNS =
            EnumSet.of(Category.PARSE, Category.CORRECTNESS, Category.REVERSIBILITY);

    private final MigrationTree tree;
    private final Selection selection;

    private final Target target;
    private final EngineModel model;
    private final FileRules rules;
    private final ReadExpressions expressions;
    private final boolean downs;
    private final Map<ActiveRules, Runners> runners = new HashMap<>();
    private final Places places;
    private final InlineSuppressions comments;
    private final boolean downsExpected;
    private final Mishaps mishaps = new Mishaps();
    private final Verdicts verdicts = new Verdicts();
    /** Of migrations that are no part of the change set around them. */
    private final Verdicts aside = new Verdicts();

    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, SourceFile> sources = new LinkedHashMap<>();
    private final Fingerprints fingerprints = new Fingerprints();
    private @Nullable Entered entered;

    private record Entered(JudgedMigration.Entry entry, Review review, Verdicts verdicts) {}

    /**
     * /**
     * The rules for files that are judged alike.
     *
     * @param down judge what goes back
     * @param wayBack judge ups of which nothing but the way back is asked
     */
    private record Runners(RuleRunner up, RuleRunner down, RuleRunner wayBack) {}

    /**
     * @param downs whether all rules judge downs too
     * @param comments gets those of the files that are read
     */
    TreeLint(Trees.Tree tree, FileRules rules, boolean downs, Places places, InlineSuppressions comments) {
        this.comments = comments;
        this.tree = tree.migrations();
        this.selection = tree.selection();
        this.target = tree.target();
        this.rules = rules;
        this.downs = downs;
        this.expressions = new ReadExpressions(target.dialect());
        this.model = Engines.model(target, expressions);
        this.downsExpected = downsExpected(this.tree);
        this.places = places;
    }

    @Override
    public void read(Migration migration, SourceFile file, ReadStatements statements) {
        comments.read(migration, file, statements, () -> runner(migration).active());
    }

    @Override
    public @Nullable Observer enter(
            Migration migration, SourceFile file, TransactionPlan plan, Supplier<Stream<Statement>> beyond) {
        boolean up = forwards(migration);
        boolean wayBack = selection.wayBack().contains(migration.ordinal());
        if (up && !selection.released()) {
            settle(verdicts);
        }
        if (wayBack) {
            settle(aside);
        }
        entered = null;
        RuleRunner runner = runner(migration);
        // Without rules there is nothing to judge, and no effect to be worked out.
        if (runner.active().rules().isEmpty()) {
            return null;
        }
        Review review = new Review(
                file,
                model,
                runner,
                Recipes.of(target, plan.with(tree.layout())),
                places,
                migration.conditional() ? MAY_BE_PASSED_OVER : "",
                beyond);
        entered = new Entered(entry(migration, plan), review, wayBack ? aside : verdicts);
        return review;
    }

    private RuleRunner runner(Migration migration) {
        Runners three = runners.computeIfAbsent(rules.of(migration.path()), this::runners);
        return selection.wayBack().contains(migration.ordinal())
                ? three.wayBack()
                : forwards(migration) ? three.up() : three.down();
    }

    private Runners runners(ActiveRules active) {
        ActiveRules onDialect = active.only(rule -> rule.dialects().contains(target.dialect()));
        RuleRunner up = new RuleRunner(onDialect, expressions, mishaps);
        RuleRunner down = downs
                ? up
                : new RuleRunner(onDialect.only(rule -> JUDGE_DOWNS.contains(rule.category())), expressions, mishaps);
        RuleRunner wayBack =
                new RuleRunner(onDialect.only(rule -> rule.category() == Category.REVERSIBILITY), expressions, mishaps);
        return new Runners(up, down, wayBack);
    }

    @Override
    public void leave(State before, State after) {
        if (entered != null) {
            entered.verdicts().add(entered.entry(), entered.review(), before, after, left(after));
        }
    }

    /** What the session keeps of a migration's settings for the next one. */
    private Map<String, SettingInForce> left(State after) {
        Map<String, SettingInForce> left = new TreeMap<>();
        after.afterCommit().forEach((name, value) -> {
            if (!tree.layout().resets(name)) {
                after.setBy(name).ifPresent(by -> left.put(name, new SettingInForce(value, by)));
            }
        });
        return left;
    }

    @Override
    public void reverted(Migration down, Catalog schema) {
        verdicts.reverted(down.runsAfter(), down.path(), down.section(), schema);
        aside.reverted(down.runsAfter(), down.path(), down.section(), schema);
    }

    private JudgedMigration.Entry entry(Migration migration, TransactionPlan plan) {
        return new JudgedMigration.Entry(
                migration.path(),
                migration.ordinal(),
                migration.version(),
                migration.title(),
                migration.section(),
                forwards(migration),
                migration.rerun(),
                plan.kind(),
                tree.layout().title(),
                downsExpected);
    }

    /** Whether of the migrations beside any one without a down most have one. */
    private static boolean downsExpected(MigrationTree tree) {
        List<Migration> all =
                tree.migrations().stream().map(MigrationTree.Entry::migration).toList();
        long ups = all.stream().filter(it -> forwards(it) && !it.repeatable()).count();
        long downs = all.stream()
                .filter(it -> it.direction() == Migration.Direction.DOWN)
                .mapToInt(Migration::runsAfter)
                .distinct()
                .count();
        return downs * 2 > ups - 1;
    }

    private static boolean forwards(Migration migration) {
        return migration.direction() == Migration.Direction.UP;
    }

    /** What is judged together has been replayed. */
    private void settle(Verdicts replayed) {
        findings.addAll(replayed.settle(sources, fingerprints, target.dialect()));
    }

    /** The text of every file with a finding, by path. */
    Map<String, SourceFile> sources() {
        return sources;
    }

    /** A line for each rule that failed. */
    List<String> problems() {
        return mishaps.lines();
    }

    /** Those of comments, for which all is known by now. */
    List<Finding> ofComments() {
        return comments.judge(rules, mishaps, sources);
    }

    /** In the order in which the migrations are run; a file with sections may hold several. */
    List<Finding> findings() {
        settle(verdicts);
        settle(aside);
        comments.settle();
        return findings;
    }

    /** By file in runner order, then offset, then rule. */
    Comparator<Finding> order() {
        Map<String, Integer> order = new HashMap<>();
        for (MigrationTree.Entry entry : tree.migrations()) {
            order.putIfAbsent(entry.migration().path(), order.size());
        }
        return Comparator.comparingInt((Finding finding) -> order.getOrDefault(finding.file(), -1))
                .thenComparing(Finding::span)
                .thenComparing(Finding::rule);
    }
}
