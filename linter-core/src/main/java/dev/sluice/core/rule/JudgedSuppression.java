package dev.sluice.core.rule;

import dev.sluice.core.source.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A comment that holds findings back, and what came of it.
 *
 * @param comment where it stands, UTF-16, half-open
 * @param verb as written: {@code sluice:ignore}
 * @param reach what it is about
 * @param names the rules that it names, in order
 * @param reason {@code ""} where none is given
 * @param until the last day on which it holds, or null
 */
public record JudgedSuppression(
        Span comment,
        Named verb,
        Reach reach,
        List<Named> names,
        String reason,
        @Nullable Until until) {

    public JudgedSuppression {
        names = List.copyOf(names);
    }

    /** What a suppression is about. */
    public enum Reach {
        STATEMENT,
        FILE,
        /** It asks for the file and does not stand at its head, so that it holds nothing back. */
        FILE_NOT_AT_HEAD,
        /** No statement follows, so that it holds nothing back. */
        NOTHING,
        /** Its verb is not known, so that it holds nothing back. */
        UNKNOWN
    }

    /**
     * A name that stands in it.
     *
     * @param like a name that is known, where this one is not and looks like it
     */
    public record Named(String text, Span span, Meaning meaning, Optional<String> like) {}

    /** What a name means. */
    public enum Meaning {
        /** A rule that found something, which was held back. */
        USED,
        /** A rule that found nothing here. */
        UNUSED,
        /** A rule of which nobody knows what it would have found: switched off, or not all was judged. */
        OPEN,
        /** A category, which is more than a suppression may name. */
        CATEGORY,
        /** A rule about suppressions, which none of them holds back. */
        GATE,
        UNKNOWN
    }

    /**
     * How long it holds.
     *
     * @param date empty if it is none
     * @param past whether the date is over
     */
    public record Until(String text, Span span, Optional<LocalDate> date, boolean past) {}
}
