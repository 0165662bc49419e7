package dev.sluice.core.parse;

import dev.sluice.core.ast.NotUnderstood;
import dev.sluice.core.ast.Statement;
import dev.sluice.core.lex.RawStatement;
import dev.sluice.core.lex.TokenKind;
import dev.sluice.core.lex.Tokens;
import dev.sluice.core.source.Dialect;
import dev.sluice.core.source.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the statements behind one that was not closed: the server refuses all of them together, but who forgot a
 * {@code ;} wants to know of them.
 */
final class Recovery {

    /** A line that begins with one of these begins a statement, if it can be read as one. */
    private static final List<String> BEGINNINGS =
            List.of("CREATE", "ALTER", "DROP", "TRUNCATE", "INSERT", "DELETE", "GRANT", "REVOKE", "COMMENT");

    /** These are a statement's first words even inside a parenthesis that was never closed. */
    private static final List<String> NEVER_IN_PARENTHESES = List.of("CREATE", "ALTER", "DROP");

    private final Tokens tokens;
    private final Dialect dialect;
    private final Grammar grammar;
    private final List<Statement> statements = new ArrayList<>();
    /** Where the tokens begin that no statement has been made of. */
    private int pending;

    private Recovery(Tokens tokens, Dialect dialect, Grammar grammar) {
        this.tokens = tokens;
        this.dialect = dialect;
        this.grammar = grammar;
    }

    /** What was not understood up to the first statement behind it, and so on; itself alone if there is none. */
    static List<Statement> recover(RawStatement raw, Statement whole, Dialect dialect, Grammar grammar) {
        Tokens tokens = raw.tokens();
        List<Integer> beginnings = beginnings(tokens);
        if (beginnings.isEmpty()) {
            return List.of(whole);
        }
        Recovery recovery = new Recovery(tokens, dialect, grammar);
        recovery.read(beginnings);
        return recovery.statements.isEmpty() ? List.of(whole) : recovery.withLast();
    }

    /** Where lines begin that may be statements; none in what has a body, whose statements are its own. */
    private static List<Integer> beginnings(Tokens tokens) {
        List<Integer> beginnings = new ArrayList<>();
        int depth = 0;
        for (int i = 0; i < tokens.size(); i++) {
            switch (tokens.kind(i)) {
                case LEFT_PAREN -> depth++;
                case RIGHT_PAREN -> depth--;
                case SEMICOLON, UNTERMINATED -> {
                    return List.of();
                }
                case WORD -> {
                    if (i > 0
                            && tokens.kind(i - 1) != TokenKind.COMMA
                            && begins(tokens, i, depth > 0 ? NEVER_IN_PARENTHESES : BEGINNINGS)) {
                        beginnings.add(i);
                    }
                }
                default -> {}
            }
        }
        return beginnings;
    }

    private static boolean begins(Tokens tokens, int index, List<String> words) {
        for (String word : words) {
            if (tokens.is(index, word)) {
                return tokens.text().indexOf('\n', tokens.textEnd(index - 1), tokens.textStart(index)) >= 0;
            }
        }
        return false;
    }

    private void read(List<Integer> beginnings) {
        for (int i = 0; i < beginnings.size(); i++) {
            int from = beginnings.get(i);
            int to = i + 1 < beginnings.size() ? beginnings.get(i + 1) : tokens.size();
            Statement statement = read(from, to);
            if (statement.understood()) {
                addPending(from);
                statements.add(statement);
                pending = to;
            }
        }
    }

    private void addPending(int to) {
        if (pending < to) {
            statements.add(new NotUnderstood(
                    span(pending, to), "no `;` stands between it and the next statement", touches(pending, to)));
        }
    }

    private List<Statement> withLast() {
        if (pending < tokens.size()) {
            statements.add(read(pending, tokens.size()));
        }
        return List.copyOf(statements);
    }

    private Statement read(int from, int to) {
        TokenCursor cursor = new TokenCursor(tokens, dialect).slice(from, to);
        try {
            Statement statement = grammar.statement(cursor);
            cursor.expectEnd();
            return statement;
        } catch (ParseFailure failure) {
            return new NotUnderstood(span(from, to), failure.reason(), touches(from, to));
        }
    }

    private NotUnderstood.Touches touches(int from, int to) {
        return StatementHead.touches(new TokenCursor(tokens, dialect).slice(from, to));
    }

    private Span span(int from, int to) {
        return tokens.span(from, to);
    }
}
