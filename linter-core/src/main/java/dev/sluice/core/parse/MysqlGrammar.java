package dev.sluice.core.parse;

import dev.sluice.core.ast.Statement;

/** The statements of MySQL and MariaDB. */
final class MysqlGrammar implements Grammar {

    @Override
    public Statement statement(TokenCursor cursor) {
        Statement statement = switch (cursor.word()) {
            case "create" -> create(cursor);
            case "alter" -> alter(cursor);
            case "drop" -> MysqlDrop.read(cursor);
            case "rename" -> MysqlDrop.rename(cursor);
            case "truncate" -> MysqlDrop.truncate(cursor);
            case "grant", "revoke" -> MysqlAccounts.privilege(cursor);
            case "start", "begin", "commit", "rollback", "savepoint", "release", "xa" -> MysqlTransactions.read(cursor);
            case "set" -> MysqlSet.read(cursor);
            case "analyze" -> MysqlUtility.analyze(cursor);
            case "show", "explain", "describe", "desc" -> describe(cursor);
            default -> DmlParser.begins(cursor) ? DmlParser.parse(cursor) : MysqlUtility.read(cursor);
        };
        cursor.expectEnd();
        return statement;
    }

    /** Reading the definition of something touches nothing. */
    private static Statement describe(TokenCursor cursor) {
        return DmlParser.parse(cursor);
    }

    private static Statement create(TokenCursor cursor) {
        int start = cursor.index();
        cursor.expect("CREATE");
        boolean orReplace = cursor.accept("OR", "REPLACE");
        if (cursor.at("TABLE")) {
            return MysqlCreateTable.read(cursor, start, orReplace, false);
        }
        if (cursor.atSequence("EXTERNAL", "TABLE")) {
            // MySQL 9: its rows are in files that a secondary engine reads.
            cursor.advance();
            return MysqlCreateTable.read(cursor, start, orReplace, false);
        }
        if (cursor.atSequence("TEMPORARY", "TABLE")) {
            cursor.advance();
            return MysqlCreateTable.read(cursor, start, orReplace, true);
        }
        if (MysqlIndexes.begins(cursor)) {
            return MysqlIndexes.create(cursor, start, orReplace);
        }
        return MysqlObjects.create(cursor, start, orReplace);
    }

    private static Statement alter(TokenCursor cursor) {
        int start = cursor.index();
        cursor.expect("ALTER");
        boolean table = cursor.at("TABLE") || cursor.at("ONLINE") || cursor.at("OFFLINE") || cursor.at("IGNORE");
        return table ? MysqlAlterTable.read(cursor, start) : MysqlObjects.alter(cursor, start);
    }
}
