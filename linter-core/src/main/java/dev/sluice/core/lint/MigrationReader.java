package dev.sluice.core.lint;

import dev.sluice.core.ast.Call;
import dev.sluice.core.ast.CreateRoutine;
import dev.sluice.core.ast.Nested;
import dev.sluice.core.ast.NotUnderstood;
import dev.sluice.core.ast.Statement;
import dev.sluice.core.lex.RawStatement;
import dev.sluice.core.lex.SourceText;
import dev.sluice.core.lex.SplitFile;
import dev.sluice.core.lex.Splitter;
import dev.sluice.core.lex.TemplateHelpers;
import dev.sluice.core.migration.Migration;
import dev.sluice.core.parse.StatementParser;
import dev.sluice.core.parse.StoredProcedures;
import dev.sluice.core.source.Dialect;
import dev.sluice.core.source.SourceFile;
import dev.sluice.core.source.Span;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the statements of migrations, and counts them. */
final class MigrationReader {

    private final Dialect dialect;
    private final TemplateHelpers helpers;
    private final Mishaps mishaps;
    private final Counts counts = new Counts();
    private final Templates templates = new Templates();
    private final StoredProcedures procedures = new StoredProcedures();

    MigrationReader(Dialect dialect, TemplateHelpers helpers, Mishaps mishaps) {
        this.dialect = dialect;
        this.helpers = helpers;
        this.mishaps = mishaps;
    }

    Counts counts() {
        return counts;
    }

    /** The files with conditions that nobody evaluates. */
    Templates templates() {
        return templates;
    }

    ReadStatements read(Migration migration, SourceFile file, boolean judged) {
        return read(
                helpers.render(migration.text(file)),
                migration.script().delimiter(),
                file,
                judged,
                migration.conditional());
    }

    /**
     * The statements of a text.
     *
     * @param delimiter what ends a statement beside the {@code ;}, or null
     * @param conditional whether the runner may pass over all of the text
     */
    ReadStatements read(
            SourceText text, @Nullable String delimiter, SourceFile file, boolean judged, boolean conditional) {
        StatementParser parser = new StatementParser(dialect, procedures);
        SplitFile split = Splitter.split(text, dialect, delimiter);
        ReadStatements statements = new ReadStatements(split.comments());
        Deque<Span> operations = new ArrayDeque<>(split.operations());
        for (RawStatement raw : split.statements()) {
            addOperations(statements, operations, raw.span().start());
            if (raw.mayBeLeftOut()) {
                templates.add(file.path());
            }
            statements.add(
                    parse(raw, parser, file),
                    conditional || raw.conditional(),
                    !raw.alternatives().isEmpty());
        }
        addOperations(statements, operations, Integer.MAX_VALUE);
        count(statements, judged);
        return statements;
    }

    /** What a tool does beside the SQL may change anything. */
    private static void addOperations(ReadStatements statements, Deque<Span> operations, int before) {
        while (!operations.isEmpty() && operations.getFirst().start() < before) {
            Statement operation = new NotUnderstood(operations.remove(), "its tool could not write it as SQL");
            statements.add(List.of(operation), false, false);
        }
    }

    private List<Statement> parse(RawStatement raw, StatementParser parser, SourceFile file) {
        try {
            return parser.parseAll(raw);
        } catch (RuntimeException | StackOverflowError e) {
            mishaps.add(file, raw.span(), e);
            return List.of(new NotUnderstood(raw.span(), "an internal error of Sluice"));
        }
    }

    private void count(ReadStatements statements, boolean judged) {
        // A body that is read anew for each call is counted there.
        Set<String> readAtCalls = new HashSet<>();
        for (Statement statement : statements.all()) {
            if (statement instanceof Call call && !call.nested().isEmpty()) {
                readAtCalls.add(call.procedure().toString());
            }
        }
        for (int i = 0; i < statements.all().size(); i = statements.next(i)) {
            Statement statement = statements.all().get(i);
            counts.statement(judged, statements.understood(i));
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
}
