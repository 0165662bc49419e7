package dev.sluice.core.lint;

import dev.sluice.core.finding.Fingerprint;
import dev.sluice.core.lex.Splitter;
import dev.sluice.core.lex.TokenKind;
import dev.sluice.core.lex.Tokens;
import dev.sluice.core.source.Dialect;
import dev.sluice.core.source.SourceFile;
import dev.sluice.core.source.Span;
import org.jspecify.annotations.Nullable;

/**
 * What findings are recognised by beside their file: the rule, the statement and what of it is flagged, without comments
 * and layout. Neither places nor other statements are in it.
 */
final class Fingerprints {

    /** Several findings of one statement come one after the other. */
    private @Nullable Text statement;

    private @Nullable Text flagged;

    /** A part of a file, and the hash of its tokens. */
    private record Text(SourceFile file, Span span, String hash) {

        static Text of(@Nullable Text last, SourceFile file, Span span, Dialect dialect) {
            return last != null && last.file() == file && last.span().equals(span)
                    ? last
                    : new Text(file, span, Fingerprint.of(normalised(file, span, dialect)));
        }
    }

    /** Of a finding about a whole file. */
    static String ofFile(String rule) {
        return Fingerprint.of(rule);
    }

    /** Of a finding about a comment, or a part of one, which has no tokens. */
    static String ofComment(String rule, SourceFile file, Span span) {
        return Fingerprint.of(rule, String.join(" ", file.text(span).split("\\s+", -1)));
    }

    /** @param at the statement that the flagged part is in, or that it is about */
    String of(String rule, SourceFile file, Span at, Span span, Dialect dialect) {
        Text whole = Text.of(statement, file, at, dialect);
        statement = whole;
        Text part = at.equals(span) ? whole : Text.of(flagged, file, span, dialect);
        flagged = part;
        return Fingerprint.of(rule, whole.hash(), part.hash());
    }

    /** The tokens of a part of a file, without comments and layout. */
    static String normalised(SourceFile file, Span span, Dialect dialect) {
        StringBuilder text = new StringBuilder();
        Tokens tokens = Splitter.tokens(file.text(), span, dialect);
        for (int i = 0; i < tokens.size(); i++) {
            if (!tokens.kind(i).trivia() && tokens.kind(i) != TokenKind.SEMICOLON) {
                text.append(tokens.text(i)).append(' ');
            }
        }
        return text.toString();
    }
}
