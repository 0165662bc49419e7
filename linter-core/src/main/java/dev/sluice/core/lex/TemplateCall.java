package dev.sluice.core.lex;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A call of a template helper: Go's <code>{{ name "a" .b }}</code>, Jinja's <code>{{ name('a', b) }}</code>.
 *
 * @param start of the braces, in UTF-16 units of the text, inclusive
 * @param end exclusive
 */
record TemplateCall(String name, List<Argument> arguments, int start, int end) {

    /**
     * What stands between the quotes of a literal, a number, or an expression.
     *
     * @param literal whether it says itself what is written
     * @param escapes whether a backslash in it takes the next character with it
     */
    record Argument(int from, int to, boolean literal, boolean escapes) {}

    TemplateCall {
        arguments = List.copyOf(arguments);
    }

    /** An argument by its number, from 1; null if the call has none. */
    @Nullable
    Argument argument(int number) {
        return number >= 1 && number <= arguments.size() ? arguments.get(number - 1) : null;
    }

    /** What {@code \c} means in a literal; NUL if that is not read. */
    static char escaped(char c) {
        return switch (c) {
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            case '\\', '"', '\'', '`' -> c;
            default -> '\0';
        };
    }

    /** Where the name of a call begins that may begin at braces: behind {@code -} and white space. */
    private static int nameStart(String text, int braces, int limit) {
        int i = braces + 2;
        if (i < limit && (text.charAt(i) == '-' || text.charAt(i) == '~')) {
            i++;
        }
        while (i < limit && i < braces + Reader.LONGEST && Words.space(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private static int nameEnd(String text, int from, int limit) {
        int i = from;
        if (i < limit && Words.nameStart(text.charAt(i))) {
            while (i < limit
                    && i < from + Reader.LONGEST_NAME
                    && (Words.namePart(text.charAt(i)) || dot(text, i, limit))) {
                i++;
            }
        }
        return i;
    }

    /** A dot within a name, as in dbt's {@code package.macro}. */
    private static boolean dot(String text, int index, int limit) {
        return text.charAt(index) == '.' && index + 1 < limit && Words.nameStart(text.charAt(index + 1));
    }

    /** The name of the helper that a placeholder, braces and all, calls; null if it calls none. */
    static @Nullable String calledBy(String placeholder) {
        if (!placeholder.startsWith("{{")) {
            return null;
        }
        int from = nameStart(placeholder, 0, placeholder.length());
        int to = nameEnd(placeholder, from, placeholder.length());
        return to > from ? placeholder.substring(from, to) : null;
    }

    /** Reads calls of the helpers of a set. */
    static final class Reader {

        /** A longer call is not read, in UTF-16 units. */
        private static final int LONGEST = 4_000;

        private static final int LONGEST_NAME = 100;

        private final String text;
        private final int limit;
        private final Set<String> names;
        private int unreadable;

        /** Where the call being read may go to, exclusive. */
        private int bound;

        private int at;

        Reader(String text, int limit, Set<String> names) {
            this.text = text;
            this.limit = limit;
            this.names = names;
        }

        /** How many calls of the helpers could not be read. */
        int unreadable() {
            return unreadable;
        }

        /** The call that begins at braces; null if that is none of the helpers', or it cannot be read. */
        @Nullable
        TemplateCall at(int braces) {
            int from = TemplateCall.nameStart(text, braces, limit);
            at = TemplateCall.nameEnd(text, from, limit);
            String name = text.substring(from, at);
            if (!names.contains(name)) {
                return null;
            }
            bound = Math.min(limit, braces + LONGEST);
            List<Argument> arguments = arguments();
            if (arguments == null || !closes()) {
                unreadable++;
                return null;
            }
            return new TemplateCall(name, arguments, braces, text.indexOf("}}", at) + 2);
        }

        private boolean closes() {
            return (text.startsWith("}}", at) && at + 2 <= bound)
                    || (at < bound
                            && "-~".indexOf(text.charAt(at)) >= 0
                            && text.startsWith("}}", at + 1)
                            && at + 3 <= bound);
        }

        private void spaces() {
            while (at < bound && Words.space(text.charAt(at))) {
                at++;
            }
        }

        private @Nullable List<Argument> arguments() {
            // Go's name (expression) has a blank there
            boolean parenthesis = at < bound && text.charAt(at) == '(';
            if (parenthesis) {
                at++;
            }
            List<Argument> arguments = new ArrayList<>();
            spaces();
            while (at < bound && !closes() && !(parenthesis && text.charAt(at) == ')')) {
                Argument argument = argument(parenthesis);
                if (argument == null) {
                    return null;
                }
                arguments.add(argument);
                spaces();
                if (parenthesis && at < bound && text.charAt(at) == ',') {
                    at++;
                    spaces();
                }
            }
            if (parenthesis) {
                if (at >= bound || text.charAt(at) != ')') {
                    return null;
                }
                at++;
                spaces();
            }
            return arguments;
        }

        private @Nullable Argument argument(boolean parenthesis) {
            int from = at;
            char quote = text.charAt(at);
            if (quote == '"' || quote == '\'' || quote == '`') {
                boolean escapes = string();
                int close = at - 1;
                if (close <= from || text.charAt(close) != quote) {
                    return null;
                }
                if (ends(parenthesis)) {
                    boolean read = !escapes || escapesRead(from + 1, close);
                    return read ? new Argument(from + 1, close, true, escapes) : new Argument(from, at, false, false);
                }
            }
            return expression(from, parenthesis);
        }

        /** Moves behind a string; whether it holds a backslash that takes the next character with it. */
        private boolean string() {
            char quote = text.charAt(at++);
            boolean escapes = false;
            while (at < bound && text.charAt(at) != quote) {
                if (text.charAt(at) == '\\' && quote != '`') {
                    escapes = true;
                    at++;
                }
                at++;
            }
            at = Math.min(at + 1, bound);
            return escapes;
        }

        private boolean escapesRead(int from, int to) {
            for (int i = text.indexOf('\\', from, to); i >= 0; i = text.indexOf('\\', i + 2, to)) {
                if (escaped(text.charAt(i + 1)) == '\0') {
                    return false;
                }
                if (i + 2 >= to) {
                    break;
                }
            }
            return true;
        }

        /** Goes on to the end of an argument; null for what is none, as a filter behind a bar. */
        private @Nullable Argument expression(int from, boolean parenthesis) {
            int depth = 0;
            while (at < bound && !(depth == 0 && ends(parenthesis))) {
                char c = text.charAt(at);
                if (c == '"' || c == '\'' || c == '`') {
                    string();
                    continue;
                }
                if ((c == '|' && depth == 0) || text.startsWith("{{", at)) {
                    return null;
                }
                depth += "([".indexOf(c) >= 0 ? 1 : ")]".indexOf(c) >= 0 ? -1 : 0;
                if (depth < 0) {
                    return null;
                }
                at++;
            }
            int to = at;
            while (to > from && Words.space(text.charAt(to - 1))) {
                to--;
            }
            boolean number = to > from && text.substring(from, to).chars().allMatch(c -> Words.digit((char) c));
            return new Argument(from, to, number, false);
        }

        /** Whether an argument ends here: at a comma or the parenthesis, or at white space where there is none. */
        private boolean ends(boolean parenthesis) {
            if (at >= bound || closes()) {
                return true;
            }
            if (!parenthesis) {
                return Words.space(text.charAt(at));
            }
            int i = at;
            while (i < bound && Words.space(text.charAt(i))) {
                i++;
            }
            return i >= bound || text.charAt(i) == ',' || text.charAt(i) == ')';
        }
    }
}
