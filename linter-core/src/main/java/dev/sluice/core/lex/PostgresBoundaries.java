package dev.sluice.core.lex;

import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL's grammar has a {@code ;} inside a statement in two places only: {@code CREATE RULE … DO (a; b)}, and the
 * body {@code BEGIN ATOMIC a; b; END} of a routine. Everywhere else it ends the statement, even where parentheses are
 * open (psql would wait for them to be closed; the server could only refuse what it then gets).
 */
final class PostgresBoundaries extends Boundaries {

    /**
     * Statements that may stand neither in a rule's actions nor in an SQL body: a line that begins with one after a
     * {@code ;} shows that the parenthesis or the body was never closed.
     */
    private static final String[] NEVER_NESTED = {
        "ALTER",
        "BEGIN",
        "COMMENT",
        "COMMIT",
        "COPY",
        "CREATE",
        "DO",
        "DROP",
        "GRANT",
        "REVOKE",
        "ROLLBACK",
        "SET",
        "START",
        "TRUNCATE"
    };

    private boolean create;
    private boolean rule;
    /** Open {@code BEGIN ATOMIC} and the CASEs in it. */
    private int body;

    private int bodyStart;
    private int innerSemicolon;
    private boolean fromClient;

    PostgresBoundaries(Tokens.Builder tokens) {
        super(tokens);
        reset();
    }

    @Override
    void reset() {
        super.reset();
        create = false;
        rule = false;
        body = 0;
        innerSemicolon = -1;
        fromClient = false;
    }

    @Override
    void added(int index, TokenKind kind) {
        count(index, kind);
        if (kind == TokenKind.SEMICOLON) {
            innerSemicolon = index;
            if (body > 0) {
                closeParens();
            }
        } else if (kind == TokenKind.WORD) {
            word(index);
        }
    }

    private void word(int index) {
        if (index == 0) {
            create = isWord(0, "CREATE");
            return;
        }
        if (!create) {
            fromClient |= parens == 0 && isWord(index, "STDIN") && isWord(index - 1, "FROM");
            return;
        }
        rule |= index <= 3 && isWord(index, "RULE") && (index == 1 || isWord(index - 1, "REPLACE"));
        if (body == 0) {
            if (parens == 0 && isWord(index, "ATOMIC") && isWord(index - 1, "BEGIN")) {
                body = 1;
                bodyStart = tokens.start(index - 1);
            }
        } else if (!isWord(index - 1, "AS") && tokens.kind(index - 1) != TokenKind.DOT) {
            // END and CASE are reserved, so that only AS or a dot can make a name of them
            if (isWord(index, "CASE")) {
                body++;
            } else if (isWord(index, "END")) {
                body--;
            }
        }
    }

    @Override
    boolean ended() {
        return body == 0 && !(rule && parens > 0);
    }

    @Override
    int cut() {
        int index = tokens.size() - 1;
        boolean afterSemicolon = innerSemicolon >= 0 && innerSemicolon == index - 1;
        return afterSemicolon && isAnyWord(index, NEVER_NESTED) && beginsLine(index) ? index : -1;
    }

    @Override
    @Nullable
    String openBlock() {
        return body > 0 ? "BEGIN ATOMIC body" : null;
    }

    @Override
    int blockStart() {
        return bodyStart;
    }

    @Override
    boolean copiesFromClient() {
        return fromClient && isWord(0, "COPY");
    }
}
