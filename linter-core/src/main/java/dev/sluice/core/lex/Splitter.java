package dev.sluice.core.lex;

import dev.sluice.core.source.Dialect;
import dev.sluice.core.source.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
        return split(SourceText.of(text, section), dialect);
    }

    /** The statements of a text, in a file or in a literal of one; offsets in the result are those of the file. */
    public static SplitFile split(SourceText source, Dialect dialect) {
        return read(source, lexer(source, dialect), dialect);
    }

    /**
     * The same where the runner ends statements at a delimiter of its own, too.
     *
     * @param delimiter {@code //}, say, wherever a token may begin; a word or a single character only alone on its line
     */
    public static SplitFile split(SourceText source, Dialect dialect, @Nullable String delimiter) {
        Lexer lexer = lexer(source, dialect);
        if (delimiter != null) {
            lexer.endDelimiter(delimiter);
        }
        return read(source, lexer, dialect);
    }

    /**
     * The statements of a section with the branches of a template that are for other engines, to find out which one the
     * text is for.
     */
    public static SplitFile splitAllBranches(String text, Span section, Dialect dialect) {
        SourceText source = SourceText.of(text, section);
        return read(source, Lexer.of(text, section, dialect, null), dialect);
    }

    /**
     * All tokens of a section, trivia and terminators included: they tile it, each beginning where the one before
     * ended.
     *
     * @param text a whole file; offsets in the result point into it
     * @param section what to read of it, in UTF-16 units
     */
    public static Tokens tokens(String text, Span section, Dialect dialect) {
        SourceText source = SourceText.of(text, section);
        Tokens.Builder everything = new Tokens.Builder(source);
        new StatementReader(source, lexer(source, dialect), dialect, everything).read();
        return everything.build();
    }

    /** The tokens of a text without trivia, for a language that has other statements than SQL. */
    public static Tokens program(SourceText source, Dialect dialect) {
        Tokens.Builder tokens = new Tokens.Builder(source);
        Lexer lexer = lexer(source, dialect);
        lexer.betweenStatements(false);
        while (lexer.next()) {
            if (!lexer.kind().trivia()) {
                tokens.add(lexer.kind(), lexer.start(), lexer.end());
            }
        }
        return tokens.build();
    }

    /**
     * The tokens of a part of a statement without trivia. A word that is also a client's command between statements, as
     * {@code status} is of MySQL's, is none here. Offsets in the result are those of the part.
     */
    public static Tokens tokensWithin(String part, Dialect dialect) {
        return program(SourceText.of(part, new Span(0, part.length())), dialect);
    }

    /** The comments before the first statement of a text. */
    public static List<Span> head(String text, Dialect dialect) {
        List<Span> comments = new ArrayList<>();
        Lexer lexer = lexer(SourceText.of(text, new Span(0, text.length())), dialect);
        while (lexer.next() && lexer.kind().trivia()) {
            if (lexer.kind() == TokenKind.LINE_COMMENT || lexer.kind() == TokenKind.BLOCK_COMMENT) {
                comments.add(new Span(lexer.start(), lexer.end()));
            }
        }
        return comments;
    }

    /** The comments of a section of a text in which statements stand, those between their tokens too. */
    public static List<Span> comments(String text, Span section, Dialect dialect) {
        return split(text, section, dialect).comments();
    }

    private static Lexer lexer(SourceText source, Dialect dialect) {
        return Lexer.of(source.text(), source.section(), dialect, dialect);
    }

    private static SplitFile read(SourceText source, Lexer lexer, Dialect dialect) {
        return new StatementReader(source, lexer, dialect, null).read();
    }
}
