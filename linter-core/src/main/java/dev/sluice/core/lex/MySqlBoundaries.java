package dev.sluice.core.lex;

import org.jspecify.annotations.Nullable;

/**
 * In MySQL and MariaDB a {@code ;} stands inside a statement only in the body of a routine, trigger or event, and in
 * MariaDB's compound statements outside of them. Many runners send a script without DELIMITER lines, so the bodies are
 * followed by their grammar.
 */
final class MySqlBoundaries extends Boundaries {

    private static final String[] ROUTINES = {"PROCEDURE", "FUNCTION"};
    private static final String[] COMPOUND = {"IF", "CASE", "LOOP", "WHILE", "REPEAT", "FOR"};
    /** What makes the body of a routine one plain statement. SET is not here: RETURNS SET('a'), CHARACTER SET x. */
    private static final String[] PLAIN = {
        "ALTER",
        "ANALYZE",
        "CALL",
        "CREATE",
        "DELETE",
        "DROP",
        "EXECUTE",
        "INSERT",
        "REPLACE",
        "RETURN",
        "SELECT",
        "SIGNAL",
        "TRUNCATE",
        "UPDATE",
        "VALUES",
        "WITH"
    };

    private enum State {
        /** Before the second word. */
        FIRST,
        /** In {@code CREATE OR REPLACE DEFINER = … }, before the word that says what is created. */
        CREATE,
        /** In a routine's name, parameters and characteristics. */
        ROUTINE,
        TRIGGER,
        EVENT,
        /** In a body, or in a compound statement. */
        BODY,
        /** Anything else: the first {@code ;} ends it. */
        PLAIN
    }

    private final MySqlBlocks blocks;
    private State state = State.FIRST;
    private boolean alter;
    private boolean definer;
    private boolean parametersRead;
    /** Index of the token with which the innermost statement of the body begins. */
    private int innerStart;

    private int cut = -1;

    MySqlBoundaries(Tokens.Builder tokens) {
        super(tokens);
        blocks = new MySqlBlocks(this);
    }

    @Override
    void reset() {
        super.reset();
        state = State.FIRST;
        alter = false;
        definer = false;
        parametersRead = false;
        innerStart = 0;
        cut = -1;
        blocks.reset();
    }

    @Override
    void added(int index, TokenKind kind) {
        count(index, kind);
        if (kind == TokenKind.SEMICOLON) {
            closeParens();
        }
        switch (state) {
            case FIRST -> first(index);
            case CREATE -> create(index);
            case ROUTINE -> routine(index, kind);
            case TRIGGER -> trigger(index);
            case EVENT -> {
                if (parens == 0 && isWord(index, "DO")) {
                    body(index + 1);
                }
            }
            case BODY -> inBody(index, kind);
            case PLAIN -> afterUse(index);
        }
    }

    private void first(int index) {
        if (index == 0) {
            alter = isWord(0, "ALTER");
            if (alter || isWord(0, "CREATE")) {
                state = State.CREATE;
            } else if (isAnyWord(0, COMPOUND)) {
                body(1);
                blocks.token(0);
            }
            return;
        }
        boolean label = index == 1 && tokens.is(1, ':');
        boolean block = isWord(0, "BEGIN") && (index == 1 ? isWord(1, "NOT") : isWord(2, "ATOMIC"));
        if (label) {
            body(2);
        } else if (!block) {
            state = State.PLAIN;
        } else if (index == 2) {
            body(3);
            blocks.openBlock(0);
        }
    }

    private void create(int index) {
        if (!alter && isAnyWord(index, ROUTINES)) {
            state = State.ROUTINE;
        } else if (!alter && isWord(index, "TRIGGER")) {
            state = State.TRIGGER;
        } else if (isWord(index, "EVENT")) {
            state = State.EVENT;
        } else if (!alter && isWord(index, "PACKAGE")) {
            state = State.BODY;
            innerStart = index + 1;
            blocks.openPackage(index);
        } else if (isWord(index, "DEFINER")) {
            definer = true;
        } else if (definer ? isWord(index, "VIEW") || isWord(index, "SQL") : !createsMore(index)) {
            state = State.PLAIN;
        }
    }

    private boolean createsMore(int index) {
        return isWord(index, "OR") || isWord(index, "REPLACE") || isWord(index, "AGGREGATE");
    }

    private void routine(int index, TokenKind kind) {
        if (kind == TokenKind.RIGHT_PAREN && parens == 0) {
            parametersRead = true;
            return;
        }
        if (!parametersRead || parens > 0) {
            return;
        }
        boolean set = isWord(index, "SET") && !isWord(index - 1, "RETURNS") && !isWord(index - 1, "CHARACTER");
        if (tokens.is(index, ':') || set || isAnyWord(index, PLAIN)) {
            body(index + 1);
            blocks.statementStart(!set && tokens.is(index, ':'));
        } else if (isWord(index, "BEGIN") || isAnyWord(index, COMPOUND)) {
            body(index + 1);
            blocks.token(index);
        }
    }

    /** The body follows FOR EACH ROW [FOLLOWS|PRECEDES other_trigger]. */
    private void trigger(int index) {
        if (isWord(index, "ROW") && isWord(index - 1, "EACH")) {
            body(index + 1);
        }
    }

    private void body(int begin) {
        state = State.BODY;
        innerStart = begin;
        blocks.statementStart(true);
    }

    private void inBody(int index, TokenKind kind) {
        if (index == innerStart && (isWord(index, "FOLLOWS") || isWord(index, "PRECEDES"))) {
            innerStart += 2;
            return;
        }
        if (index < innerStart) {
            return;
        }
        blocks.token(index);
        if (kind == TokenKind.SEMICOLON) {
            innerStart = index + 1;
        } else if (kind == TokenKind.WORD && index > innerStart) {
            noticeRoutine(index);
        }
    }

    /**
     * A stored program can neither create nor drop a routine, trigger or event (ER_SP_NO_RECURSIVE_CREATE,
     * ER_SP_NO_DROP_SP, ER_EVENT_RECURSION_FORBIDDEN). A line that begins so shows that the body before was not closed.
     */
    private void noticeRoutine(int index) {
        boolean creates = isWord(innerStart, "CREATE");
        if (!creates && !isWord(innerStart, "DROP")) {
            return;
        }
        boolean program = isAnyWord(index, ROUTINES) || isWord(index, "TRIGGER") || isWord(index, "EVENT");
        if (!program || innerStart == 0 || tokens.kind(innerStart - 1) != TokenKind.SEMICOLON) {
            return;
        }
        for (int i = innerStart + 1; i < index; i++) {
            if (isWord(i, "DEFINER")) {
                break;
            }
            if (!createsMore(i)) {
                return;
            }
        }
        if (beginsLine(innerStart)) {
            cut = innerStart;
        }
    }

    /** The client takes {@code USE db} without a {@code ;} too, and nothing can follow the name. */
    private void afterUse(int index) {
        if (index == 2 && isWord(0, "USE") && beginsLine(2)) {
            cut = 2;
        }
    }

    @Override
    boolean ended() {
        return state != State.BODY || blocks.depth() == 0;
    }

    @Override
    boolean bodyExpected() {
        return !alter && (state == State.ROUTINE || state == State.TRIGGER || state == State.EVENT);
    }

    @Override
    int cut() {
        int found = cut;
        cut = -1;
        return found;
    }

    @Override
    @Nullable
    String openBlock() {
        return blocks.depth() > 0 ? blocks.name() : null;
    }

    @Override
    int blockStart() {
        return blocks.openedAt();
    }
}
