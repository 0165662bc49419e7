package dev.sluice.core.parse;

import dev.sluice.core.ast.Statement;

/** PostgreSQL 12 to 19, by the first word of a statement. */
final class PostgresGrammar implements Grammar {

    @Override
    public Statement statement(TokenCursor cursor) {
        return switch (cursor.word()) {
            case "create" -> PostgresCreate.statement(cursor);
            case "alter" -> PostgresAlter.statement(cursor);
            case "drop" -> PostgresDrop.statement(cursor);
            case "begin", "start", "commit", "end", "rollback", "abort", "savepoint", "release" ->
                PostgresTransactions.statement(cursor);
            case "set", "reset", "show" -> PostgresSettings.statement(cursor);
            case "grant", "revoke" -> PostgresPrivileges.statement(cursor);
            case "comment", "security" -> PostgresComments.statement(cursor);
            case "truncate", "lock", "reindex", "vacuum", "analyze", "analyse", "cluster", "repack", "refresh" ->
                PostgresMaintenance.statement(cursor);
            case "do" -> PostgresRoutines.doBlock(cursor);
            case "select" -> {
                Statement setting = PostgresSettings.setConfig(cursor);
                yield setting == null ? DmlParser.parse(cursor) : setting;
            }
            case "insert", "update", "delete", "merge", "with", "values", "table" -> DmlParser.parse(cursor);
            case "" -> {
                if (!cursor.atSymbol("(")) {
                    throw cursor.failure("expected a statement");
                }
                yield DmlParser.parse(cursor);
            }
            default -> PostgresSession.statement(cursor);
        };
    }
}
