package dev.sluice.core.parse;

import dev.sluice.core.ast.NotUnderstood;
import dev.sluice.core.ast.Statement;
import dev.sluice.core.lex.RawStatement;
import dev.sluice.core.source.Dialect;

/** Tokens of one statement to its record. */
public final class StatementParser {

    private static final Grammar POSTGRES = new PostgresGrammar();

    private StatementParser() {}

    /**
     * Reads a statement. Never throws for what is written: what cannot be read is a
     * {@link dev.sluice.core.ast.NotUnderstood} statement or action.
     */
    public static Statement parse(RawStatement raw, Dialect dialect) {
        return parse(raw, dialect, new MysqlScript(raw.tokens().text().length()));
    }

    static Statement parse(RawStatement raw, Dialect dialect, MysqlScript script) {
        String defect = raw.defect();
        if (defect != null) {
            return new NotUnderstood(raw.span(), defect);
        }
        Grammar grammar = dialect.mysqlFamily() ? new MysqlGrammar(script) : POSTGRES;
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
}
