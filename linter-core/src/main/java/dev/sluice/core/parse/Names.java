package dev.sluice.core.parse;

import dev.sluice.core.ast.Name;
import dev.sluice.core.lex.TokenKind;
import dev.sluice.core.lex.Tokens;
import dev.sluice.core.source.Dialect;
import java.util.Locale;

/** Tokens as names and string values. */
final class Names {

    private Names() {}

    static Name of(Tokens tokens, int index, Dialect dialect) {
        String text = tokens.text(index);
        if (tokens.kind(index) == TokenKind.QUOTED_NAME) {
            char quote = text.charAt(text.length() - 1);
            String inner = text.substring(text.indexOf(quote) + 1, text.length() - 1);
            String twice = String.valueOf(new char[] {quote, quote});
            return new Name(inner.replace(twice, String.valueOf(quote)), tokens.span(index), true);
        }
        return new Name(dialect.mysqlFamily() ? text : text.toLowerCase(Locale.ROOT), tokens.span(index), false);
    }

    static String string(Tokens tokens, int index, Dialect dialect) {
        String text = tokens.text(index);
        return text.substring(text.indexOf('\'') + 1, text.length() - 1).replace("''", "'");
    }
}
