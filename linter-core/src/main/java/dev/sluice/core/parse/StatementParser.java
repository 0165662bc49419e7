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
            return new NotUnderstood(raw.span(), reason(raw, failure));
        }
    }

    /** A statement of many lines is easier to look through when its line is named. */
    private static String reason(RawStatement raw, ParseFailure failure) {
        String text = raw.tokens().text();
        int line = 1;
        for (int i = raw.tokens().textStart(0); i < failure.offset(); i++) {
            if (text.charAt(i) == '\n') {
                line++;
            }
        }
        return line == 1 ? failure.reason() : failure.reason() + " (line " + line + " of the statement)";
    }
}
