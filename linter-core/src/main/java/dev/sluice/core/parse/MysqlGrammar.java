package dev.sluice.core.parse;

import dev.sluice.core.ast.Statement;

/** The statements of MySQL and MariaDB. */
final class MysqlGrammar implements Grammar {

    @Override
    public Statement statement(TokenCursor cursor) {
        throw cursor.failure("expected a statement");
    }
}
