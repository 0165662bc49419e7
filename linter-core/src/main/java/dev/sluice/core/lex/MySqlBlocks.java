package dev.sluice.core.lex;

import java.util.Arrays;

/**
 * The open blocks of a stored program. Its words are not reserved for it: IF and REPEAT are functions too, CASE and its
 * END also an expression, BEGIN and END may be names. What they are follows from where they stand, so this keeps
 * track of where a statement of the body begins.
 */
final class MySqlBlocks {

    private enum Kind {
        BEGIN,
        /** MariaDB's, whose routines have bodies without a CREATE of their own. */
        PACKAGE,
        IF,
        CASE,
        LOOP,
        WHILE,
        REPEAT,
        FOR,
        /** The condition of REPEAT … UNTIL condition END REPEAT. */
        UNTIL,
        CASE_EXPRESSION
    }

    /** After these an operand follows, and END is a name. */
    private static final String[] BEFORE_OPERAND = {
        "AND",
        "BETWEEN",
        "BINARY",
        "BY",
        "CASE",
        "DISTINCT",
        "DIV",
        "ELSE",
        "IN",
        "INTERVAL",
        "IS",
        "LIKE",
        "MOD",
        "NOT",
        "ON",
        "OR",
        "REGEXP",
        "RLIKE",
        "SELECT",
        "SET",
        "THEN",
        "UNTIL",
        "WHEN",
        "WHERE",
        "XOR"
    };

    /** In DECLARE … HANDLER FOR: the conditions, then a statement. */
    private enum Handler {
        NONE,
        DECLARE,
        CONDITION,
        AFTER_CONDITION
    }

    private final Boundaries statement;
    private Kind[] kinds = new Kind[8];
    private int[] opened = new int[8];
    private int depth;
    private boolean statementStart;
    private Handler handler = Handler.NONE;

    MySqlBlocks(Boundaries statement) {
        this.statement = statement;
    }

    void reset() {
        depth = 0;
        statementStart = false;
        handler = Handler.NONE;
    }

    int depth() {
        return depth;
    }

    /** What is open, outermost. */
    String name() {
        return kinds[0] + " block";
    }

    int openedAt() {
        return opened[0];
    }

    /** Says whether a statement of the body begins with the next token. */
    void statementStart(boolean begins) {
        statementStart = begins;
    }

    void openBlock(int index) {
        open(Kind.BEGIN, index, true);
    }

    void openPackage(int index) {
        open(Kind.PACKAGE, index, false);
    }

    /** Takes the token at an index, the newest. */
    void token(int index) {
        Tokens.Builder tokens = statement.tokens;
        boolean begins = statementStart;
        statementStart = false;
        switch (tokens.kind(index)) {
            case SEMICOLON -> {
                // a CASE expression cannot go on past it
                while (depth > 0 && kinds[depth - 1] == Kind.CASE_EXPRESSION) {
                    depth--;
                }
                handler = Handler.NONE;
                statementStart = true;
            }
            case OPERATOR -> statementStart = tokens.is(index, ':');
            case WORD -> word(index, begins);
            case NUMBER, STRING, QUOTED_NAME -> {
                if (handler == Handler.CONDITION) {
                    handler = Handler.AFTER_CONDITION;
                }
            }
            case COMMA -> {
                if (handler == Handler.AFTER_CONDITION) {
                    handler = Handler.CONDITION;
                }
            }
            default -> {}
        }
    }

    private void word(int index, boolean begins) {
        boolean starts = begins;
        if (handler == Handler.AFTER_CONDITION) {
            handler = Handler.NONE;
            starts = true;
        }
        if (handler != Handler.NONE) {
            declaration(index);
        } else if (starts) {
            first(index);
        } else if (statement.isWord(index, "CASE") && !afterDot(index) && !closing(index)) {
            open(Kind.CASE_EXPRESSION, index, false);
        } else if (depth > 0) {
            inside(index);
        }
    }

    private void declaration(int index) {
        if (handler == Handler.DECLARE) {
            if (statement.isWord(index, "FOR") && statement.isWord(index - 1, "HANDLER")) {
                handler = Handler.CONDITION;
            } else if (statement.isWord(index, "DEFAULT") || statement.isWord(index, "CURSOR")) {
                handler = Handler.NONE;
            }
        } else if (!statement.isWord(index, "SQLSTATE")
                && !statement.isWord(index, "VALUE")
                && !statement.isWord(index, "NOT")) {
            handler = Handler.AFTER_CONDITION;
        }
    }

    /** The first word of a statement. */
    private void first(int index) {
        if (statement.isWord(index, "BEGIN")) {
            open(Kind.BEGIN, index, true);
        } else if (statement.isWord(index, "IF")) {
            open(Kind.IF, index, false);
        } else if (statement.isWord(index, "CASE")) {
            open(Kind.CASE, index, false);
        } else if (statement.isWord(index, "LOOP")) {
            open(Kind.LOOP, index, true);
        } else if (statement.isWord(index, "WHILE")) {
            open(Kind.WHILE, index, false);
        } else if (statement.isWord(index, "REPEAT")) {
            open(Kind.REPEAT, index, true);
        } else if (statement.isWord(index, "FOR")) {
            open(Kind.FOR, index, false);
        } else if (statement.isWord(index, "DECLARE")) {
            handler = Handler.DECLARE;
        } else if (depth > 0) {
            continued(index);
        }
    }

    /** What continues or ends a block instead of beginning a statement. */
    private void continued(int index) {
        Kind top = kinds[depth - 1];
        if (statement.isWord(index, "END")) {
            depth--;
        } else if (statement.isWord(index, "UNTIL") && top == Kind.REPEAT) {
            kinds[depth - 1] = Kind.UNTIL;
        } else if (statement.isWord(index, "ELSE") && (top == Kind.IF || top == Kind.CASE)) {
            statementStart = true;
        }
    }

    /** A word in the middle of a statement. */
    private void inside(int index) {
        Kind top = kinds[depth - 1];
        boolean then = top == Kind.IF || top == Kind.CASE;
        if (then && statement.isWord(index, "THEN")) {
            statementStart = true;
        } else if (top == Kind.PACKAGE && statement.isWord(index, "BEGIN")) {
            open(Kind.BEGIN, index, true);
        } else if ((top == Kind.WHILE || top == Kind.FOR) && statement.isWord(index, "DO")) {
            // the first DO ends the condition; a DO after it is a statement and stands at the beginning of one
            statementStart = true;
        } else if ((top == Kind.CASE_EXPRESSION || top == Kind.UNTIL)
                && statement.isWord(index, "END")
                && !operandExpected(index)) {
            depth--;
        }
    }

    /** Whether the word is that of END CASE. */
    private boolean closing(int index) {
        return statement.isWord(index - 1, "END") && (index < 2 || !operandExpected(index - 1));
    }

    private boolean afterDot(int index) {
        return index > 0 && statement.tokens.kind(index - 1) == TokenKind.DOT;
    }

    private boolean operandExpected(int index) {
        return switch (statement.tokens.kind(index - 1)) {
            case OPERATOR, COMMA, LEFT_PAREN, DOT -> true;
            case WORD -> statement.isAnyWord(index - 1, BEFORE_OPERAND);
            default -> false;
        };
    }

    private void open(Kind kind, int index, boolean statementFollows) {
        if (depth == kinds.length) {
            kinds = Arrays.copyOf(kinds, depth * 2);
            opened = Arrays.copyOf(opened, depth * 2);
        }
        kinds[depth] = kind;
        opened[depth] = statement.tokens.start(index);
        depth++;
        statementStart = statementFollows;
    }
}
