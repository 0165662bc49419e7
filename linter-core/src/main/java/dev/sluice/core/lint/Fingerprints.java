package dev.sluice.core.lint;

import dev.sluice.core.lex.Splitter;
import dev.sluice.core.lex.TokenKind;
import dev.sluice.core.lex.Tokens;
import dev.sluice.core.source.Dialect;
import dev.sluice.core.source.SourceFile;
import dev.sluice.core.source.Span;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Names findings so that they can be recognised after changes elsewhere: a hash of the rule, the path and the flagged
 * text without comments and layout, and a count where the same text stands several times in a file.
 */
final class Fingerprints {

    private static final int BYTES = 16;

    private final Map<String, Integer> seen = new HashMap<>();
    private final MessageDigest digest = sha256();
    /** Several findings of one statement come one after the other. */
    private @Nullable Flagged last;

    private record Flagged(SourceFile file, Span span, String text) {}

    /** Of a finding about a whole file. */
    static String ofFile(String rule, String path) {
        return new Fingerprints().hash(rule + '\n' + path);
    }

    String of(String rule, SourceFile file, Span span, Dialect dialect) {
        Flagged flagged = last;
        if (flagged == null || flagged.file() != file || !flagged.span().equals(span)) {
            flagged = new Flagged(file, span, normalised(file, span, dialect));
            last = flagged;
        }
        return counted(rule + '\n' + file.path() + '\n' + flagged.text());
    }

    /** Of a finding about a comment, or a part of one, which has no tokens. */
    String ofComment(String rule, SourceFile file, Span span) {
        return counted(rule
                + '\n'
                + file.path()
                + '\n'
                + String.join(" ", file.text(span).split("\\s+", -1)));
    }

    private String counted(String subject) {
        int before = seen.merge(subject, 1, Integer::sum) - 1;
        return hash(before == 0 ? subject : subject + '\n' + before);
    }

    private String hash(String subject) {
        byte[] hash = digest.digest(subject.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(hash, 0, BYTES);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
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
