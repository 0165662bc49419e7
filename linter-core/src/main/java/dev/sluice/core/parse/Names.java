package dev.sluice.core.parse;

import dev.sluice.core.ast.Name;
import dev.sluice.core.lex.Identifiers;
import dev.sluice.core.lex.StringLiterals;
import dev.sluice.core.lex.TokenKind;
import dev.sluice.core.lex.Tokens;
import dev.sluice.core.source.Dialect;
import dev.sluice.core.source.Span;

/** Tokens as names and string values. */
final class Names {

    private Names() {}

    static Name of(Tokens tokens, int index, Dialect dialect) {
        boolean quoted = tokens.kind(index) == TokenKind.QUOTED_NAME;
        Span span = tokens.span(index, end(tokens, index));
        return new Name(Identifiers.name(tokens, index, dialect), span, quoted);
    }

    /** The index after the name at {@code index}, which may have an escape clause. */
    static int end(Tokens tokens, int index) {
        return Identifiers.end(tokens, index);
    }

    static String string(Tokens tokens, int index, Dialect dialect) {
        return StringLiterals.value(tokens, index, dialect);
    }

    /** The index after the string at {@code index} with all that is joined to it. */
    static int stringEnd(Tokens tokens, int index, Dialect dialect) {
        return StringLiterals.end(tokens, index, dialect);
    }
}
