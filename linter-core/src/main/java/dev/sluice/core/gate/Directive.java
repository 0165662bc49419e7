package dev.sluice.core.gate;

import dev.sluice.core.source.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a comment asks to be held back, as written: nobody has looked yet whether there are such rules.
 *
 * @param comment where it stands, UTF-16, half-open
 * @param tool whom it was written for
 * @param verb what follows the tool's name, as written
 * @param scope how much it asks for
 * @param rules the names of rules, in order, at most {@value #MOST_RULES} of them
 * @param until the date behind {@code until}, as written, or null
 * @param reason {@code ""} where none is given
 */
public record Directive(
        Span comment,
        Tool tool,
        Word verb,
        Scope scope,
        List<Word> rules,
        @Nullable Word until,
        String reason) {

    /** Who names more has not read what they ask for. */
    static final int MOST_RULES = 50;

    public Directive {
        rules = List.copyOf(rules);
    }

    /** Whose form a comment has. */
    public enum Tool {
        SLUICE("Sluice"),
        ATLAS("Atlas"),
        SQUAWK("Squawk");

        private final String title;

        Tool(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /** How much a comment asks for. */
    public enum Scope {
        /** The statement, or the part of one, that it stands at. */
        STATEMENT,
        FILE,
        /** The file where it stands at its head and a blank line follows, else a statement. */
        FILE_AT_HEAD,
        /** Sluice knows no such verb. */
        UNKNOWN
    }

    /**
     * A word of it.
     *
     * @param span of a name with more than one word, all of them
     * @param follows whether no comma stands between it and the word before
     */
    public record Word(String text, Span span, boolean follows) {}
}
