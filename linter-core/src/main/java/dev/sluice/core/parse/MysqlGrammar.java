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
        int modifiers = cursor.index();
        while (cursor.acceptAny("ONLINE", "OFFLINE", "IGNORE") != null) {
            // MariaDB takes ONLINE as LOCK=NONE would be, old servers IGNORE: neither changes the actions.
        }
        if (cursor.at("TABLE")) {
            return MysqlAlterTable.read(cursor, start);
        }
        cursor.moveTo(modifiers);
        return MysqlObjects.alter(cursor, start);
    }
}
