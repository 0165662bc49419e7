package dev.sluice.core.parse;

import dev.sluice.core.ast.NotUnderstood;
import dev.sluice.core.ast.Statement;
import dev.sluice.core.lex.RawStatement;
import dev.sluice.core.lex.TemplateHelpers;
import dev.sluice.core.lex.TokenKind;
import dev.sluice.core.source.Dialect;
import java.util.List;

/**
 * Tokens of a statement to its record. A parser reads the statements of one migration in their order: what an earlier one
 * puts into a variable, a later one may run.
 */
public final class StatementParser {

    private final Dialect dialect;
    private final Grammar grammar;

    public StatementParser(Dialect dialect) {
        this(dialect, new StoredProcedures());
    }

    /** @param stored what the migrations before this one have made, and takes what this one makes */
    public StatementParser(Dialect dialect, StoredProcedures stored) {
        this(dialect, dialect.mysqlFamily() ? new MysqlGrammar(new MysqlScript(stored)) : new PostgresGrammar());
    }

    private StatementParser(Dialect dialect, Grammar grammar) {
        this.dialect = dialect;
        this.grammar = grammar;
    }

    /** Reads a statement by itself, as {@link #parse(RawStatement)} does. */
    public static Statement parse(RawStatement raw, Dialect dialect) {
        return new StatementParser(dialect).parse(raw);
    }

    /** Reads a statement of text that a script runs. */
    static Statement parse(RawStatement raw, Dialect dialect, MysqlScript script) {
        return new StatementParser(dialect, new MysqlGrammar(script)).parse(raw);
    }

    /**
     * Reads the next statement. Never throws for what is written: what cannot be read is a
     * {@link dev.sluice.core.ast.NotUnderstood} statement or action.
     */
    public Statement parse(RawStatement raw) {
        String defect = raw.defect();
        if (defect != null) {
            return new NotUnderstood(raw.span(), defect, StatementHead.touches(new TokenCursor(raw.tokens(), dialect)));
        }
        if (raw.tokens().kind(0) == TokenKind.PLACEHOLDER) {
            return new NotUnderstood(raw.span(), writtenBy(raw.tokens().text(0)));
        }
        TokenCursor cursor = new TokenCursor(raw.tokens(), dialect);
        try {
            Statement statement = grammar.statement(cursor);
            cursor.expectEnd();
            return statement;
        } catch (ParseFailure failure) {
            cursor.moveTo(cursor.end());
            return cursor.notUnderstood(0, failure);
        }
    }

    private static String writtenBy(String template) {
        String helper = TemplateHelpers.calledBy(template);
        return "a template writes this statement"
                + (helper == null ? "" : "; `[templates]` in sluice.toml can say what `" + helper + "` writes");
    }

    /**
     * Reads the next statement, and those behind it that were run together with it because no {@code ;} stands between
     * them: each line that begins a statement that can be read is one, and what stands before it is not understood. Of a
     * statement that a template may write in several ways, each.
     */
    public List<Statement> parseAll(RawStatement raw) {
        if (!raw.alternatives().isEmpty()) {
            return raw.alternatives().stream().map(this::parse).toList();
        }
        Statement statement = parse(raw);
        return statement.understood() ? List.of(statement) : Recovery.recover(raw, statement, dialect, grammar);
    }
}
