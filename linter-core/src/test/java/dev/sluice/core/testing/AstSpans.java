package dev.sluice.core.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.ast.CreateTable;
import dev.sluice.core.ast.DataType;
import dev.sluice.core.ast.Expression;
import dev.sluice.core.ast.Name;
import dev.sluice.core.ast.Nested;
import dev.sluice.core.ast.Statement;
import dev.sluice.core.lex.Identifiers;
import dev.sluice.core.lex.RawStatement;
import dev.sluice.core.lex.Splitter;
import dev.sluice.core.lex.TokenKind;
import dev.sluice.core.lex.Tokens;
import dev.sluice.core.parse.StatementParser;
import dev.sluice.core.source.Dialect;
import dev.sluice.core.source.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What must hold for every span of a statement, whatever its kind: it lies in the span of what holds it, begins and ends
 * with a token, follows the one before it in a list, and its text is what the record says.
 */
public final class AstSpans {

    private final Tokens tokens;
    private final Dialect dialect;
    private final Map<Integer, Integer> byStart = new HashMap<>();
    private final Map<Integer, Integer> byEnd = new HashMap<>();

    private AstSpans(Tokens tokens, Dialect dialect) {
        this.tokens = tokens;
        this.dialect = dialect;
        for (int i = 0; i < tokens.size(); i++) {
            byStart.put(tokens.start(i), i);
            byEnd.put(tokens.end(i), i);
        }
    }

    /** Asserts it of a statement and of all that it is made of. */
    public static void check(RawStatement raw, Statement statement, Dialect dialect) {
        // MariaDB's SET STATEMENT … FOR a statement is read as that statement, which has its own span.
        int start = raw.tokens().is(0, "set") && raw.tokens().is(1, "statement")
                ? statement.span().start()
                : raw.span().start();
        assertThat(statement.span())
                .as("span of %s", statement)
                .isEqualTo(new Span(start, raw.span().end()));
        new AstSpans(raw.tokens(), dialect).check(statement, raw.span());
    }

    private void check(Object node, Span around) {
        Span span = node instanceof Nested ? around : AstNodes.span(node);
        if (span != null) {
            checkSpan(node, span, around);
        }
        switch (node) {
            case Name name -> checkName(name);
            case Expression expression -> checkText(expression.text(), expression.span());
            case DataType type -> checkType(type);
            default -> {}
        }
        Span inner = span == null ? around : span;
        for (Object child : AstNodes.children(node)) {
            check(child, inner);
        }
        for (List<?> siblings : AstNodes.lists(node)) {
            checkOrder(node, siblings);
        }
    }

    private void checkSpan(Object node, Span span, Span around) {
        assertThat(around.contains(span))
                .as("%s lies in %s of what holds it", node, around)
                .isTrue();
        boolean onTokens = span.length() == 0
                ? byStart.containsKey(span.start()) || byEnd.containsKey(span.end())
                : byStart.containsKey(span.start()) && byEnd.containsKey(span.end());
        assertThat(onTokens || inString(span))
                .as("%s at %s begins and ends with a token", node, span)
                .isTrue();
    }

    /** Statements in a string that is SQL itself stand on no token of the file. */
    private boolean inString(Span span) {
        for (int i = 0; i < tokens.size() && tokens.start(i) < span.start(); i++) {
            if (tokens.kind(i) == TokenKind.STRING && tokens.end(i) >= span.end()) {
                return true;
            }
        }
        return false;
    }

    /** In a string quotes are doubled and characters escaped, so that what is read is not what is written. */
    private void checkText(String read, Span span) {
        String written = tokens.text().substring(span.start(), span.end());
        assertThat(read.equals(written) || inString(span))
                .as("%s is written %s", read, written)
                .isTrue();
    }

    private void checkType(DataType type) {
        checkText(type.text(), type.span());
        String column = "CREATE TABLE t (c " + type.text() + ")";
        RawStatement raw = Splitter.split(column, new Span(0, column.length()), dialect)
                .statements()
                .get(0);
        Statement read = StatementParser.parse(raw, dialect);
        assertThat(read).as(column).isInstanceOf(CreateTable.class);
        DataType again = ((CreateTable) read).columns().get(0).type();
        assertThat(again).as(column).isNotNull();
        assertThat(Facts.of(again, column, dialect)).isEqualTo(Facts.of(type, column, dialect));
    }

    /** A privilege of several words, an account and a dotted setting are names of more than one token. */
    private void checkName(Name name) {
        Integer token = byStart.get(name.span().start());
        boolean oneName = token != null
                && tokens.kind(token) != TokenKind.STRING
                && name.span().end() == tokens.end(Identifiers.end(tokens, token) - 1);
        if (oneName) {
            assertThat(name.value()).isEqualTo(Identifiers.name(tokens, token, dialect));
            assertThat(name.quoted()).isEqualTo(tokens.kind(token) == TokenKind.QUOTED_NAME);
        }
    }

    /** What one word stands for, as {@code serial} for NOT NULL and a default, has the span of that word. */
    private static void checkOrder(Object node, List<?> siblings) {
        Span before = new Span(0, 0);
        for (Object sibling : siblings) {
            Span span = AstNodes.span(sibling);
            if (span != null) {
                assertThat(span.equals(before) || span.start() >= before.end())
                        .as("%s follows the one before it in %s", sibling, node)
                        .isTrue();
                before = span;
            }
        }
    }
}
