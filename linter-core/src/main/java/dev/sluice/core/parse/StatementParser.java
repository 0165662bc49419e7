package dev.sluice.core.parse;

import dev.sluice.core.ast.NotUnderstood;
import dev.sluice.core.ast.Statement;
import dev.sluice.core.lex.RawStatement;
import dev.sluice.core.source.Dialect;

/** Tokens of one statement to its record. */
public final class StatementParser {

    private static final Grammar POSTGRES = new PostgresGrammar();
    private static final Grammar MYSQL = new MysqlGrammar();

    private StatementParser() {}

    /**
     * Reads a statement. Never throws for what is written: what cannot be read is a
     * {@link dev.sluice.core.ast.NotUnderstood} statement or action.
     */
    public static Statement parse(RawStatement raw, Dialect dialect) {
        String defect = raw.defect();
        if (defect != null) {
            return new NotUnderstood(raw.span(), defect);
        }
        Grammar grammar = dialect.mysqlFamily() ? MYSQL : POSTGRES;
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
