package dev.sluice.core.parse;

import dev.sluice.core.lex.TokenKind;
import dev.sluice.core.lex.Tokens;
import dev.sluice.core.source.Dialect;
import dev.sluice.core.source.Span;

/**
 * Tokens that a grammar rule has taken and keeps as text.
 *
 * @param from the index of the first
 * @param to the index after the last
 */
record Taken(Tokens tokens, Dialect dialect, int from, int to) {

    /** Decoded if they are one string literal, else as written; may be empty. */
    String value() {
        if (from == to) {
            return "";
        }
        return isLiteral() ? Names.string(tokens, from, dialect) : text();
    }

    /** Whether they are a single string literal. */
    boolean isLiteral() {
        return from < to && tokens.kind(from) == TokenKind.STRING && Names.stringEnd(tokens, from, dialect) == to;
    }

    /** Without what stands between them; words stay apart by a space. */
    String joined() {
        StringBuilder joined = new StringBuilder();
        for (int i = from; i < to; i++) {
            boolean words = i > from && tokens.kind(i) == TokenKind.WORD && tokens.kind(i - 1) == TokenKind.WORD;
            joined.append(words ? " " : "").append(tokens.text(i));
        }
        return joined.toString();
    }

    /** As written; there is at least one. */
    String text() {
        demandAny();
        return tokens.text(from, to);
    }

    /** Where they stand in the text that is read; there is at least one. */
    Span textSpan() {
        demandAny();
        return new Span(tokens.textStart(from), tokens.textEnd(to - 1));
    }

    /** From the first to the last, in the file; there is at least one. */
    Span span() {
        demandAny();
        return tokens.span(from, to);
    }

    private void demandAny() {
        if (from >= to) {
            int offset = to == 0 ? 0 : tokens.textEnd(to - 1);
            throw new ParseFailure("expected more", offset);
        }
    }
}
