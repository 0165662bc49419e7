package dev.sluice.core.lex;

import dev.sluice.core.source.Span;
import java.util.Map;

/** Puts what template helpers write in the place of their calls. */
final class TemplateRenderer {

    /** A text may grow to so many times its length, and {@link #SPARE} units; calls beyond that stay. */
    private static final int GROWTH = 4;

    private static final int SPARE = 1_000_000;

    /** After so many calls that cannot be read, no more are looked at: each may have cost a look at many units. */
    private static final int UNREADABLE = 1_000;

    /** A longer argument that is no literal is not taken for the same as another one. */
    private static final int LONGEST_PLACEHOLDER = 200;

    /** After the number in <code>{1:name}</code>. */
    private static final String AS_NAME = ":name}";

    private final SourceText source;
    private final String text;
    private final Span section;
    private final Map<String, String> patterns;
    private final SourceText.Builder rendered;

    TemplateRenderer(SourceText source, Map<String, String> patterns) {
        this.source = source;
        this.text = source.text();
        this.section = source.section();
        this.patterns = patterns;
        this.rendered = new SourceText.Builder(source);
    }

    SourceText render() {
        TemplateCall.Reader calls = new TemplateCall.Reader(text, section.end(), patterns.keySet());
        long longest = (long) GROWTH * section.length() + SPARE;
        int copied = section.start();
        int at = text.indexOf("{{", copied, section.end());
        while (at >= 0 && calls.unreadable() < UNREADABLE) {
            TemplateCall call = calls.at(at);
            String pattern = call == null ? null : patterns.get(call.name());
            int next = at + 2;
            if (call != null && pattern != null) {
                if (rendered.length() + length(pattern, call) > longest) {
                    break;
                }
                rendered.copy(source, copied, at);
                write(pattern, call);
                copied = call.end();
                next = copied;
            }
            at = text.indexOf("{{", next, section.end());
        }
        return copied == section.start()
                ? source
                : rendered.copy(source, copied, section.end()).rendered();
    }

    private void write(String pattern, TemplateCall call) {
        int start = rendered.length();
        int written = 0;
        for (int i = pattern.indexOf('{'); i >= 0; i = pattern.indexOf('{', i + 1)) {
            int end = referenceEnd(pattern, i);
            if (end > 0) {
                rendered.write(pattern.substring(written, i), source, call.start(), call.end());
                argument(number(pattern, i), pattern.startsWith(AS_NAME, end - AS_NAME.length()), call);
                written = end;
            }
        }
        rendered.write(pattern.substring(written), source, call.start(), call.end());
        if (aloneOnLine(call)) {
            rendered.callSince(start);
        }
    }

    /** No less than what a call writes, in UTF-16 units. */
    private static long length(String pattern, TemplateCall call) {
        long length = pattern.length();
        for (int i = pattern.indexOf('{'); i >= 0; i = pattern.indexOf('{', i + 1)) {
            if (referenceEnd(pattern, i) > 0) {
                TemplateCall.Argument argument = call.argument(number(pattern, i));
                length += argument == null ? 0 : argument.to() - argument.from() + 4;
            }
        }
        return length;
    }

    /** Where a reference to an argument ends, exclusive; -1 if none begins at the brace. */
    private static int referenceEnd(String pattern, int brace) {
        int i = brace + 1;
        while (i < pattern.length() && i < brace + 4 && Words.digit(pattern.charAt(i))) {
            i++;
        }
        if (i == brace + 1 || i == pattern.length()) {
            return -1;
        }
        return pattern.charAt(i) == '}' ? i + 1 : pattern.startsWith(AS_NAME, i) ? i + AS_NAME.length() : -1;
    }

    private static int number(String pattern, int brace) {
        int number = 0;
        for (int i = brace + 1; Words.digit(pattern.charAt(i)); i++) {
            number = 10 * number + pattern.charAt(i) - '0';
        }
        return number;
    }

    private void argument(int number, boolean asName, TemplateCall call) {
        TemplateCall.Argument argument = call.argument(number);
        if (argument == null) {
            return;
        }
        int from = argument.from();
        int to = argument.to();
        if (!argument.literal()) {
            placeholder(from, to);
        } else if (asName) {
            rendered.write(name(from, to), source, from, to);
        } else if (argument.escapes()) {
            escaped(from, to);
        } else {
            rendered.copy(source, from, to);
        }
    }

    /** A value that the template has when it runs: unknown, and the same wherever it is spelled so. */
    private void placeholder(int from, int to) {
        String placeholder = "{{" + text.substring(from, Math.min(to, from + LONGEST_PLACEHOLDER)) + "}}";
        boolean unique = to - from > LONGEST_PLACEHOLDER
                || new TemplateTags(placeholder, placeholder.length(), null).at(0)
                || Placeholders.end(placeholder, 0, placeholder.length()) != placeholder.length();
        rendered.write(unique ? "{}" : placeholder, source, from, to);
    }

    /** Each run of what no name has in it becomes one {@code _}: of {@code "team_id, is_template"}, say. */
    private String name(int from, int to) {
        StringBuilder name = new StringBuilder();
        boolean gap = false;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (Words.namePart(c)) {
                name.append(gap && !name.isEmpty() ? "_" : "").append(c);
                gap = false;
            } else {
                gap = true;
            }
        }
        return name.toString();
    }

    private void escaped(int from, int to) {
        int copied = from;
        for (int i = text.indexOf('\\', from, to); i >= 0; i = text.indexOf('\\', i + 2, to)) {
            char meant = TemplateCall.escaped(text.charAt(i + 1));
            rendered.copy(source, copied, i).put(String.valueOf(meant), source, i, i + 2);
            copied = i + 2;
            if (copied >= to) {
                break;
            }
        }
        rendered.copy(source, copied, to);
    }

    private boolean aloneOnLine(TemplateCall call) {
        int before = call.start();
        while (before > section.start() && blank(text.charAt(before - 1))) {
            before--;
        }
        int behind = call.end();
        while (behind < section.end() && blank(text.charAt(behind))) {
            behind++;
        }
        return (before == section.start() || Words.lineBreak(text.charAt(before - 1)))
                && (behind == section.end() || Words.lineBreak(text.charAt(behind)));
    }

    private static boolean blank(char c) {
        return c == ' ' || c == '\t' || c == '\uFEFF';
    }
}
