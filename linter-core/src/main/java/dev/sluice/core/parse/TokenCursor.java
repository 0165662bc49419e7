package dev.sluice.core.parse;

import dev.sluice.core.ast.Expression;
import dev.sluice.core.ast.Name;
import dev.sluice.core.ast.NotUnderstood;
import dev.sluice.core.ast.QualifiedName;
import dev.sluice.core.lex.SourceText;
import dev.sluice.core.lex.StringLiterals;
import dev.sluice.core.lex.TokenKind;
import dev.sluice.core.lex.Tokens;
import dev.sluice.core.lex.TypedString;
import dev.sluice.core.source.Dialect;
import dev.sluice.core.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A place in a statement's tokens, and the moves that every grammar rule makes: look, take, demand. It never moves past
 * its end, which may be before the statement's end (one action of an ALTER, say).
 */
final class TokenCursor {

    private final Tokens tokens;
    private final Dialect dialect;
    private final int end;
    private int at;

    TokenCursor(Tokens tokens, Dialect dialect) {
        this(tokens, dialect, 0, tokens.size());
    }

    private TokenCursor(Tokens tokens, Dialect dialect, int from, int end) {
        this.tokens = tokens;
        this.dialect = dialect;
        this.at = from;
        this.end = end;
    }

    Dialect dialect() {
        return dialect;
    }

    /** A cursor over the tokens {@code [from, to)} alone. */
    TokenCursor slice(int from, int to) {
        return new TokenCursor(tokens, dialect, from, to);
    }

    /** A cursor over the tokens {@code [from, to)} without those in {@code [cutFrom, cutTo)}. */
    TokenCursor sliceWithout(int from, int to, int cutFrom, int cutTo) {
        return new TokenCursor(tokens.sliceWithout(from, to, cutFrom, cutTo), dialect);
    }

    /** A cursor from here to the next depth-0 comma, or to the end. This one does not move. */
    TokenCursor part() {
        int depth = 0;
        int to = at;
        for (; to < end; to++) {
            TokenKind kind = tokens.kind(to);
            if (kind == TokenKind.LEFT_PAREN || kind == TokenKind.LEFT_BRACKET) {
                depth++;
            } else if (kind == TokenKind.RIGHT_PAREN || kind == TokenKind.RIGHT_BRACKET) {
                depth--;
            } else if (kind == TokenKind.COMMA && depth <= 0) {
                break;
            }
        }
        return slice(at, to);
    }

    /** The string literals between here and the end; of PostgreSQL, since of other dialects nobody asks. */
    List<TypedString> strings() {
        return dialect.mysqlFamily() ? List.of() : TypedString.among(tokens, at, end);
    }

    /** The index after its last token. */
    int end() {
        return end;
    }

    /** The index of the next token. */
    int index() {
        return at;
    }

    /** Goes back to, or on to, an index that {@link #index()} gave. */
    void moveTo(int index) {
        at = index;
    }

    boolean atEnd() {
        return at >= end;
    }

    /** The kind of the next token, or null at the end. */
    @Nullable
    TokenKind kind() {
        return kind(0);
    }

    /** The kind of the token {@code ahead} of the next one, or null past the end. */
    @Nullable
    TokenKind kind(int ahead) {
        return at + ahead < end ? tokens.kind(at + ahead) : null;
    }

    /** Whether the next token is this unquoted word. */
    boolean at(String word) {
        return at(0, word);
    }

    boolean at(int ahead, String word) {
        return at + ahead < end && tokens.is(at + ahead, word);
    }

    /** Whether these unquoted words come next, in this order. */
    boolean atSequence(String... words) {
        return at + words.length <= end && tokens.are(at, words);
    }

    /** Whether these unquoted words are the last ones before the end, and not yet taken. */
    boolean endsWith(String... words) {
        int from = end - words.length;
        return from >= at && tokens.are(from, words);
    }

    boolean atSymbol(String symbol) {
        return at < end && tokens.isSymbol(at, symbol);
    }

    boolean atSymbol(int ahead, String symbol) {
        return at + ahead < end && tokens.isSymbol(at + ahead, symbol);
    }

    /** The next token in lower case if it is an unquoted word, else {@code ""}; for a switch over keywords. */
    String word() {
        return word(0);
    }

    /** The token {@code ahead} of the next one, in the same way. */
    String word(int ahead) {
        return kind(ahead) == TokenKind.WORD ? tokens.text(at + ahead).toLowerCase(Locale.ROOT) : "";
    }

    boolean accept(String word) {
        if (!at(word)) {
            return false;
        }
        at++;
        return true;
    }

    /** Takes these words if they come next, all or none. */
    boolean accept(String... words) {
        if (!atSequence(words)) {
            return false;
        }
        at += words.length;
        return true;
    }

    /** Takes the first of these words that comes next; null if none does. */
    @Nullable
    String acceptAny(String... words) {
        for (String word : words) {
            if (accept(word)) {
                return word;
            }
        }
        return null;
    }

    /** Whether one of these words comes next. */
    boolean atAny(String... words) {
        for (String word : words) {
            if (at(word)) {
                return true;
            }
        }
        return false;
    }

    boolean acceptSymbol(String symbol) {
        if (!atSymbol(symbol)) {
            return false;
        }
        at++;
        return true;
    }

    void expect(String... words) {
        if (!accept(words)) {
            throw failure("expected " + String.join(" ", words).toUpperCase(Locale.ROOT));
        }
    }

    void expectSymbol(String symbol) {
        if (!acceptSymbol(symbol)) {
            throw failure("expected `" + symbol + "`");
        }
    }

    void expectEnd() {
        if (!atEnd()) {
            throw failure("nothing more was expected");
        }
    }

    void advance() {
        if (atEnd()) {
            throw failure("more was expected");
        }
        at++;
    }

    /** The next token's text, taken. */
    String take() {
        if (atEnd()) {
            throw failure("more was expected");
        }
        return tokens.text(at++);
    }

    /** The next token's text; {@code ""} at the end. */
    String peekText() {
        return atEnd() ? "" : tokens.text(at);
    }

    /** A failure at the next token that says what stands there. */
    ParseFailure failure(String expectation) {
        if (atEnd()) {
            int offset = end == 0 ? 0 : tokens.textEnd(end - 1);
            return new ParseFailure(expectation + ", but the statement ends", offset);
        }
        String found = tokens.text(at);
        String shown = found.length() > 40 ? found.substring(0, 40) + "…" : found;
        return new ParseFailure(expectation + ", found `" + shown.replaceAll("\\s+", " ") + "`", tokens.textStart(at));
    }

    /** Whether the next token can be a name: any word is one where the grammar wants a name. */
    boolean atName() {
        TokenKind kind = kind();
        return kind == TokenKind.WORD || kind == TokenKind.QUOTED_NAME || kind == TokenKind.PLACEHOLDER;
    }

    Name name() {
        if (!atName()) {
            throw failure("expected a name");
        }
        Name name = Names.of(tokens, at, dialect);
        at = Names.end(tokens, at);
        return name;
    }

    /** A name with its qualifiers. */
    QualifiedName qualifiedName() {
        List<Name> parts = new ArrayList<>(2);
        parts.add(name());
        while (atSymbol(".")) {
            at++;
            parts.add(name());
        }
        return new QualifiedName(
                parts, parts.get(0).span().to(parts.get(parts.size() - 1).span()));
    }

    List<QualifiedName> qualifiedNames() {
        List<QualifiedName> names = new ArrayList<>(1);
        do {
            names.add(qualifiedName());
        } while (acceptSymbol(","));
        return names;
    }

    /** {@code (name, name, …)}. */
    List<Name> nameList() {
        expectSymbol("(");
        List<Name> names = new ArrayList<>(2);
        do {
            names.add(name());
        } while (acceptSymbol(","));
        expectSymbol(")");
        return names;
    }

    /** Skips one token, or a whole parenthesis or bracket with all that is in it. */
    void skipBalanced() {
        int depth = 0;
        do {
            TokenKind kind = kind();
            if (kind == null) {
                throw failure("a parenthesis is not closed");
            }
            if (kind == TokenKind.LEFT_PAREN || kind == TokenKind.LEFT_BRACKET) {
                depth++;
            } else if (kind == TokenKind.RIGHT_PAREN || kind == TokenKind.RIGHT_BRACKET) {
                if (depth == 0) {
                    throw failure("a parenthesis was never opened");
                }
                depth--;
            }
            at++;
        } while (depth > 0);
    }

    /** Skips all that is left; every parenthesis in it must be closed. */
    void skipRest() {
        while (!atEnd()) {
            skipBalanced();
        }
    }

    /** All that is left, at least one token, as an expression. */
    Expression rest() {
        int from = at;
        skipRest();
        return expressionOf(from, at);
    }

    /** The tokens {@code [from, index())}, which may be none. */
    Taken taken(int from) {
        return new Taken(tokens, dialect, from, at);
    }

    /** The tokens {@code [from, index())}, at least one, as a statement that could not be read. */
    NotUnderstood notUnderstood(int from, ParseFailure failure) {
        String reason = failure.reason() + failure.place(tokens.text(), tokens.textStart(from));
        return new NotUnderstood(spanFrom(from), reason, StatementHead.touches(slice(from, end)));
    }

    /** The tokens {@code [from, index())} as written; empty if there are none. */
    String textSince(int from) {
        return from == at ? "" : tokens.text(from, at);
    }

    /** The inside of a parenthesis that comes next, as an expression; the parentheses are taken. */
    Expression parenthesised() {
        if (!atSymbol("(")) {
            throw failure("expected `(`");
        }
        int open = at;
        skipBalanced();
        int close = at - 1;
        return open + 1 == close
                ? new Expression(new Span(tokens.end(open), tokens.end(open)), "")
                : expressionOf(open + 1, close);
    }

    /** The tokens {@code [from, to)} as an expression; there is at least one. */
    Expression expressionOf(int from, int to) {
        if (from >= to) {
            throw failure("expected an expression");
        }
        return new Expression(tokens.span(from, to), tokens.text(from, to));
    }

    /** From the first of the tokens {@code [from, index())} to the last. */
    Span spanFrom(int from) {
        return taken(from).span();
    }

    /** The span of the next token. */
    Span nextSpan() {
        if (atEnd()) {
            throw failure("more was expected");
        }
        return tokens.span(at);
    }

    /** What the string literal that comes next holds, to be read as SQL; it is taken. */
    SourceText literal() {
        if (kind() != TokenKind.STRING) {
            throw failure("expected a string");
        }
        SourceText inside = StringLiterals.inside(tokens, at, dialect);
        at = Names.stringEnd(tokens, at, dialect);
        return inside;
    }

    /** A cursor over what is in the parenthesis that comes next; all of it is taken. */
    TokenCursor inside() {
        int open = at;
        skipBalanced();
        return slice(open + 1, at - 1);
    }

    /** The text that is read. */
    SourceText source() {
        return tokens.source();
    }

    /** The value of the string literal that comes next, taken; adjacent literals are joined as the dialect joins them. */
    String string() {
        if (kind() != TokenKind.STRING) {
            throw failure("expected a string");
        }
        String value = Names.string(tokens, at, dialect);
        at = Names.stringEnd(tokens, at, dialect);
        return value;
    }
}
