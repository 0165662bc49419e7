package dev.sluice.core.parse;

import dev.sluice.core.ast.Statement;

/** One dialect's statements. */
interface Grammar {

    /**
     * Reads the statement that the cursor holds, all of it.
     *
     * @throws ParseFailure if it is not what the grammar has
     */
    Statement statement(TokenCursor cursor);
}
