package dev.sluice.core.gate;

import dev.sluice.core.gate.Directive.Scope;
import dev.sluice.core.gate.Directive.Tool;
import dev.sluice.core.gate.Directive.Word;
import dev.sluice.core.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads a comment that holds findings back: {@code sluice:ignore RULE, RULE until DATE -- reason}, and what Atlas and
 * Squawk write instead. Linear in the comment.
 */
public final class DirectiveReader {

    private static final String SLUICE = "sluice:";
    private static final String ATLAS = "atlas:nolint";
    private static final String SQUAWK = "squawk-ignore";

    private final String text;
    private final int end;
    private int at;

    private DirectiveReader(String text, int start, int end) {
        this.text = text;
        this.at = start;
        this.end = end;
    }

    /** Whether a text may hold such comments; no proof that it does. */
    public static boolean mayStandIn(String text) {
        return text.contains(SLUICE) || text.contains(ATLAS) || text.contains(SQUAWK);
    }

    /**
     * What a comment asks for; empty if it is any other comment.
     *
     * @param text of the file
     * @param comment of any kind, with its marks
     */
    public static Optional<Directive> read(String text, Span comment) {
        int start = comment.start();
        int end = comment.end();
        if (text.startsWith("/*", start)) {
            start += 2;
            end = end - 2 >= start && text.startsWith("*/", end - 2) ? end - 2 : end;
        }
        while (start < end && (text.charAt(start) == '-' || text.charAt(start) == '#' || text.charAt(start) == '*')) {
            start++;
        }
        return Optional.ofNullable(new DirectiveReader(text, start, end).directive(comment));
    }

    private @Nullable Directive directive(Span comment) {
        blanks();
        Tool tool = tool();
        if (tool == null) {
            return null;
        }
        Word verb = verb(tool);
        Scope scope = scope(verb.text());
        if (scope == null) {
            return null;
        }
        List<Word> rules = new ArrayList<>(1);
        Word until = null;
        boolean comma = true;
        while (true) {
            int before = at;
            blanks();
            comma |= text.substring(before, at).indexOf(',') >= 0;
            Word word = word(!comma);
            if (word == null) {
                return new Directive(comment, tool, verb, scope, rules, until, "");
            }
            if (isDash(word.text())) {
                return new Directive(comment, tool, verb, scope, rules, until, reason());
            }
            if (tool == Tool.SLUICE && until == null && word.text().equals("until")) {
                blanks();
                Word date = word(true);
                until = date == null || isDash(date.text()) ? new Word("", word.span(), true) : date;
                if (date != null && isDash(date.text())) {
                    return new Directive(comment, tool, verb, scope, rules, until, reason());
                }
            } else if (rules.size() < Directive.MOST_RULES) {
                rules.add(word);
            }
            comma = false;
        }
    }

    private @Nullable Tool tool() {
        if (at + SLUICE.length() <= end && text.startsWith(SLUICE, at)) {
            return Tool.SLUICE;
        }
        if (text.startsWith(ATLAS, at)) {
            return Tool.ATLAS;
        }
        return text.startsWith(SQUAWK, at) ? Tool.SQUAWK : null;
    }

    private Word verb(Tool tool) {
        int start = at;
        at = Math.min(end, tool == Tool.SLUICE ? at + SLUICE.length() : at);
        while (at < end && !separates(text.charAt(at))) {
            at++;
        }
        return new Word(text.substring(start, at), new Span(start, at), false);
    }

    /** Null where the words only begin like a directive. */
    private static @Nullable Scope scope(String verb) {
        return switch (verb) {
            case "sluice:ignore", SQUAWK -> Scope.STATEMENT;
            case "sluice:ignore-file", "squawk-ignore-file" -> Scope.FILE;
            case ATLAS -> Scope.FILE_AT_HEAD;
            default -> verb.length() > SLUICE.length() && verb.startsWith(SLUICE) ? Scope.UNKNOWN : null;
        };
    }

    private @Nullable Word word(boolean follows) {
        int start = at;
        while (at < end && !separates(text.charAt(at))) {
            at++;
        }
        return at == start ? null : new Word(text.substring(start, at), new Span(start, at), follows);
    }

    private void blanks() {
        while (at < end && separates(text.charAt(at))) {
            at++;
        }
    }

    /** The rest, on one line. */
    private String reason() {
        StringBuilder reason = new StringBuilder();
        for (int i = at; i < end; i++) {
            char c = text.charAt(i);
            boolean blank = Character.isWhitespace(c) || Character.isISOControl(c);
            if (!blank) {
                reason.append(c);
            } else if (reason.length() > 0 && reason.charAt(reason.length() - 1) != ' ') {
                reason.append(' ');
            }
        }
        return reason.toString().strip();
    }

    private static boolean separates(char c) {
        return c == ',' || Character.isWhitespace(c) || Character.isISOControl(c);
    }

    /** Editors make one long dash of two. */
    private static boolean isDash(String word) {
        return word.chars().allMatch(c -> c == '-' || c == '\u2013' || c == '\u2014');
    }
}
