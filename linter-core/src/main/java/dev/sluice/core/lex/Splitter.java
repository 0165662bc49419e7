package dev.sluice.core.lex;

import dev.sluice.core.source.Dialect;
import dev.sluice.core.source.Span;

/** Cuts a text into statements the way the engine's client and server do. */
public final class Splitter {

    private Splitter() {}

    /**
     * The statements of a section of a text.
     *
     * @param text a whole file; offsets in the result point into it
     * @param section what to read of it, in UTF-16 units
     */
    public static SplitFile split(String text, Span section, Dialect dialect) {
        return new StatementReader(text, section, dialect, false, null).read();
    }

    /**
     * The statements of a format string, which PostgreSQL's {@code format()} fills in: {@code %I}, {@code %L} and
     * {@code %s} are placeholders wherever they stand, and {@code %%} is a percent sign.
     *
     * @param text a whole file; offsets in the result point into it
     * @param section the format string, in UTF-16 units
     */
    public static SplitFile splitFormat(String text, Span section, Dialect dialect) {
        return new StatementReader(text, section, dialect, true, null).read();
    }

    /**
     * All tokens of a section, trivia and terminators included: they tile it, each beginning where the one before
     * ended.
     *
     * @param text a whole file; offsets in the result point into it
     * @param section what to read of it, in UTF-16 units
     */
    public static Tokens tokens(String text, Span section, Dialect dialect) {
        Tokens.Builder everything = new Tokens.Builder(text);
        new StatementReader(text, section, dialect, false, everything).read();
        return everything.build();
    }

    /**
     * The tokens of a part of a statement, without trivia. It begins inside of a statement: a word that is also a
     * client's command, as {@code status} is of MySQL's, is none here.
     *
     * @param text offsets in the result point into it
     * @param section what to read of it, in UTF-16 units
     */
    public static Tokens tokensWithin(String text, Span section, Dialect dialect) {
        Tokens.Builder tokens = new Tokens.Builder(text);
        Lexer lexer = Lexer.of(text, section, dialect);
        lexer.betweenStatements(false);
        while (lexer.next()) {
            if (!lexer.kind().trivia()) {
                tokens.add(lexer.kind(), lexer.start(), lexer.end());
            }
        }
        return tokens.build();
    }
}
