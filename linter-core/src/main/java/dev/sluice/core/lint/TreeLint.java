package dev.sluice.core.lint;

import dev.sluice.core.ast.Call;
import dev.sluice.core.ast.CreateRoutine;
import dev.sluice.core.ast.Nested;
import dev.sluice.core.ast.NotUnderstood;
import dev.sluice.core.ast.Statement;
import dev.sluice.core.catalog.Catalog;
import dev.sluice.core.catalog.ChangeSet;
import dev.sluice.core.catalog.Doubt;
import dev.sluice.core.catalog.Origin;
import dev.sluice.core.catalog.Replay;
import dev.sluice.core.catalog.State;
import dev.sluice.core.catalog.Transaction;
import dev.sluice.core.engine.EngineModel;
import dev.sluice.core.engine.Target;
import dev.sluice.core.finding.Finding;
import dev.sluice.core.lex.RawStatement;
import dev.sluice.core.lex.SourceText;
import dev.sluice.core.lex.Splitter;
import dev.sluice.core.migration.Migration;
import dev.sluice.core.migration.MigrationTree;
import dev.sluice.core.migration.Selection;
import dev.sluice.core.migration.TransactionPlan;
import dev.sluice.core.parse.StatementParser;
import dev.sluice.core.recipe.Recipes;
import dev.sluice.core.rule.RuleRegistry;
import dev.sluice.core.source.Dialect;
import dev.sluice.core.source.SourceFile;
import dev.sluice.core.source.Span;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One tree from its first migration to the last one under review: read, judge, replay, one migration at a time. */
final class TreeLint {

    private final Selection selection;
    private final Target target;
    private final Dialect dialect;
    private final EngineModel model;
    /** Without rules there is nothing to judge, and no effect to be worked out. */
    private final boolean judges;

    private final RuleRunner upRules;
    private final RuleRunner downRules;
    private final Progress progress;
    private final Counts counts = new Counts();
    private final List<Finding> findings = new ArrayList<>();
    private final Mishaps mishaps = new Mishaps();
    private final Set<String> counted = new HashSet<>();
    private final Fingerprints fingerprints = new Fingerprints();
    private final Places places;
    private String lastFile = "";

    /**
     * What judging a tree gave.
     *
     * @param schema after the last migration under review
     */
    record Result(Counts counts, List<Finding> findings, List<String> problems, Catalog schema) {}

    TreeLint(Selection selection, Target target, RuleRegistry rules, Progress progress) {
        this.selection = selection;
        this.target = target;
        this.dialect = target.dialect();
        this.model = Engines.model(target, new ReadExpressions(dialect));
        this.judges = !rules.rules().isEmpty();
        this.upRules = RuleRunner.all(rules, dialect);
        this.downRules = RuleRunner.reading(rules, dialect);
        this.progress = progress;
        this.places = new Places(selection.tree());
    }

    /** @param dump what stands in for the history before the first migration, or null */
    Result run(@Nullable SourceFile dump) {
        State state = dump == null ? State.initial(dialect) : restored(dump);
        // What a migration that is no SQL, or no text, does to the schema is not known from there on.
        MigrationTree tree = selection.tree();
        Map<Integer, MigrationTree.LeftOut> unread = Stream.concat(tree.leftOut().stream(), tree.unreadable().stream())
                .collect(Collectors.toMap(MigrationTree.LeftOut::before, it -> it, (first, second) -> second));
        int end = selection.end();
        for (MigrationTree.Entry entry : tree.migrations()) {
            Migration migration = entry.migration();
            if (migration.ordinal() < end && migration.runsOn(dialect)) {
                MigrationTree.LeftOut before = unread.get(migration.ordinal());
                if (before != null) {
                    Origin origin = new Origin(before.path(), new Span(0, 0), migration.ordinal());
                    state = state.withCatalog(state.catalog().doubting(new Doubt(Doubt.Cause.UNREAD, origin)));
                }
                State after = migrate(migration, entry.file(), state);
                // A down is replayed against the state after its up, and nothing follows from it.
                state = migration.direction() == Migration.Direction.UP ? after : state;
                progress.migration(migration.ordinal() + 1, end);
            }
        }
        return new Result(counts, inOrder(), mishaps.lines(), state.catalog());
    }

    /** What a dump makes is older than every migration. */
    private State restored(SourceFile dump) {
        places.add(dump);
        BitSet conditional = new BitSet();
        Span whole = new Span(0, dump.text().length());
        List<Statement> statements = read(SourceText.of(dump.text(), whole), null, dump, false, conditional);
        counts.file(false);
        State before = Replay.beginMigration(State.initial(dialect), Transaction.Kind.AUTOCOMMIT, 0);
        State after = new Execution(dump, Origin.DUMP, null, mishaps).run(statements, conditional, before);
        return Replay.endMigration(after);
    }

    private State migrate(Migration migration, SourceFile file, State before) {
        boolean judged = selection.judged().contains(migration.ordinal());
        BitSet conditional = new BitSet();
        List<Statement> statements =
                read(migration.text(file), migration.script().delimiter(), file, judged, conditional);
        counts.migration(judged);
        if (counted.add(file.path())) {
            counts.file(judged);
        }
        TransactionPlan plan = selection.tree().layout().transactions(migration, statements, dialect);
        int transactions = file.path().equals(lastFile) ? before.transactions() : 0;
        lastFile = file.path();
        State state = Replay.beginMigration(before.withChangeSet(changeSet(migration)), plan.kind(), transactions);
        Review review = judged && judges ? review(migration, file, plan) : null;
        State after = new Execution(file, migration.ordinal(), review, mishaps).run(statements, conditional, state);
        if (review != null) {
            findings.addAll(review.findings(fingerprints, dialect));
        }
        return Replay.endMigration(after);
    }

    private Review review(Migration migration, SourceFile file, TransactionPlan plan) {
        RuleRunner rules = migration.direction() == Migration.Direction.UP ? upRules : downRules;
        return new Review(
                file,
                model,
                rules,
                Recipes.of(target, plan.with(selection.tree().layout())),
                places);
    }

    private List<Statement> parse(RawStatement raw, StatementParser parser, SourceFile file) {
        try {
            return parser.parseAll(raw);
        } catch (RuntimeException | StackOverflowError e) {
            mishaps.add(file, raw.span(), e);
            return List.of(new NotUnderstood(raw.span(), "an internal error of Sluice"));
        }
    }

    /** @param conditional takes the places of the statements that a template may leave out */
    private List<Statement> read(
            SourceText text, @Nullable String delimiter, SourceFile file, boolean judged, BitSet conditional) {
        List<Statement> statements = new ArrayList<>();
        StatementParser parser = new StatementParser(dialect);
        for (RawStatement raw : Splitter.split(text, dialect, delimiter).statements()) {
            for (Statement statement : parse(raw, parser, file)) {
                conditional.set(statements.size(), raw.conditional());
                statements.add(statement);
            }
        }
        count(statements, judged);
        return statements;
    }

    private void count(List<Statement> statements, boolean judged) {
        // A body that is read anew for each call is counted there.
        Set<String> readAtCalls = new HashSet<>();
        for (Statement statement : statements) {
            if (statement instanceof Call call && !call.nested().isEmpty()) {
                readAtCalls.add(call.procedure().toString());
            }
        }
        for (Statement statement : statements) {
            counts.statement(judged, statement.understood());
            boolean elsewhere = statement instanceof CreateRoutine routine
                    && readAtCalls.contains(routine.routine().toString());
            if (!elsewhere) {
                nested(statement.nested(), judged);
            }
        }
    }

    private void nested(List<Nested> body, boolean judged) {
        for (Nested nested : body) {
            counts.nested(judged, nested.statement().understood());
            nested(nested.statement().nested(), judged);
        }
    }

    private ChangeSet changeSet(Migration migration) {
        return new ChangeSet(
                selection.released() && selection.judged().contains(migration.ordinal())
                        ? selection.judged()
                        : Set.of(migration.ordinal()));
    }

    /** By file in runner order, then offset, then rule; a file with sections may hold several migrations. */
    private List<Finding> inOrder() {
        Map<String, Integer> order = new HashMap<>();
        for (MigrationTree.Entry entry : selection.tree().migrations()) {
            order.putIfAbsent(entry.file().path(), order.size());
        }
        findings.sort(Comparator.comparingInt((Finding finding) -> order.getOrDefault(finding.file(), order.size()))
                .thenComparing(Finding::span)
                .thenComparing(Finding::rule));
        return findings;
    }
}
