package dev.sluice.core.parse.query;

import dev.sluice.core.lex.Splitter;
import dev.sluice.core.lex.TokenKind;
import dev.sluice.core.lex.Tokens;
import dev.sluice.core.source.Dialect;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A token; words in lower case, quoted names without their quotes. */
record Token(TokenKind kind, String value) {

    /** Whether it is this word or symbol. */
    boolean is(String text) {
        return kind != TokenKind.STRING && kind != TokenKind.QUOTED_NAME && value.equals(text);
    }

    boolean name() {
        return kind == TokenKind.WORD || kind == TokenKind.QUOTED_NAME;
    }

    /** Whether what it stands for cannot be seen: a subquery, a template's text. */
    boolean opaque() {
        return is("select")
                || kind == TokenKind.PLACEHOLDER
                || kind == TokenKind.UNTERMINATED
                || kind == TokenKind.UNKNOWN;
    }

    /** The tokens of an expression without trivia. */
    static List<Token> read(String text, Dialect dialect) {
        Tokens tokens = Splitter.tokensWithin(text, dialect);
        List<Token> result = new ArrayList<>(tokens.size());
        for (int i = 0; i < tokens.size(); i++) {
            result.add(of(tokens.kind(i), tokens.text(i), dialect));
        }
        return result;
    }

    private static Token of(TokenKind kind, String text, Dialect dialect) {
        if (kind == TokenKind.WORD) {
            return new Token(kind, text.toLowerCase(Locale.ROOT));
        }
        if (kind != TokenKind.QUOTED_NAME || text.length() < 2) {
            return new Token(kind, text);
        }
        String quote = text.substring(text.length() - 1);
        String inner =
                text.substring(text.indexOf(quote) + 1, text.length() - 1).replace(quote + quote, quote);
        return new Token(kind, dialect.mysqlFamily() ? inner.toLowerCase(Locale.ROOT) : inner);
    }
}
