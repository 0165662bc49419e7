package dev.sluice.core.testing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A grammar in the notation of a manual's synopsis, as choices that can be counted:
 *
 * <pre>
 * drop-table:
 *     DROP TABLE [IF EXISTS] name [, ...] [{CASCADE | RESTRICT}]
 *     %mariadb DROP TABLE name WAIT 5
 * </pre>
 *
 * <p>A rule's name stands at the margin; each indented line has an alternative or more, and one that begins with {@code ...}
 * goes on with the line before it. An alternative that begins with {@code %tag} is there only for that tag. {@code [x]} may
 * be left out, {@code {x | y}} is one of them, {@code [, ...]} and {@code [...]} repeat what stands before. A word in lower
 * case is a rule or, where there is none, a terminal; all else stands for itself, with the space before it, and so does
 * what is in quotes, the quotes too. A backslash takes away what the next word or character means. {@code #} begins a comment.
 */
final class Synopsis {

    /** A part of a rule. */
    sealed interface Node {}

    record Literal(String text) implements Node {}

    record Reference(String rule) implements Node {}

    /** White space, should anything stand after it and before it. */
    record Blank() implements Node {}

    record Sequence(List<Node> parts) implements Node {}

    /** One of several; what is optional has an empty sequence as its second. */
    record Choice(int id, List<Node> options) implements Node {}

    /** Once or more, with a comma between or nothing. */
    record Repeat(int id, Node part, boolean commas) implements Node {}

    private record Token(String text, boolean spaced) {}

    private static final Sequence NOTHING = new Sequence(List.of());

    private final Map<String, Node> rules = new LinkedHashMap<>();
    private final List<String> places = new ArrayList<>();
    private final Set<String> tags;
    private String rule = "";
    private List<Token> tokens = List.of();
    private int at;

    /** @param tags of the alternatives that are there, besides those without a tag */
    Synopsis(Set<String> tags) {
        this.tags = Set.copyOf(tags);
    }

    /** Adds the rules of a text. */
    void add(String text) {
        List<String> alternatives = new ArrayList<>();
        for (String line : text.lines().toList()) {
            String stripped = line.strip();
            if (stripped.isEmpty() || stripped.startsWith("#")) {
                continue;
            }
            if (!Character.isWhitespace(line.charAt(0))) {
                finish(alternatives);
                rule = stripped.substring(0, stripped.length() - 1);
            } else if (stripped.startsWith("... ")) {
                alternatives.add(alternatives.remove(alternatives.size() - 1) + stripped.substring(3));
            } else {
                alternatives.add(stripped);
            }
        }
        finish(alternatives);
    }

    Map<String, Node> rules() {
        return rules;
    }

    /** What the choice or repetition of an id is, for people. */
    String place(int id) {
        return places.get(id);
    }

    private void finish(List<String> alternatives) {
        if (!alternatives.isEmpty()) {
            tokens = tokens(String.join(" | ", alternatives));
            at = 0;
            Node body = choice();
            if (at < tokens.size()) {
                throw new IllegalArgumentException(
                        rule + ": nothing opens `" + tokens.get(at).text() + "`");
            }
            if (rules.put(rule, body) != null) {
                throw new IllegalArgumentException(rule + " is there twice");
            }
            alternatives.clear();
        }
    }

    private int id(String what) {
        places.add(rule + ": " + what);
        return places.size() - 1;
    }

    /** The tokens from an index to here, or the first of them. */
    private String written(int from) {
        String text = tokens.subList(from, at).stream().map(Token::text).collect(Collectors.joining(" "));
        return text.length() > 80 ? text.substring(0, 80) + "…" : text;
    }

    private boolean at(String token) {
        return at < tokens.size() && tokens.get(at).text().equals(token);
    }

    private boolean accept(String token) {
        boolean found = at(token);
        at += found ? 1 : 0;
        return found;
    }

    private Node choice() {
        int from = at;
        List<Node> options = new ArrayList<>();
        do {
            boolean wanted = wanted();
            Node option = sequence();
            if (wanted) {
                options.add(option);
            }
        } while (accept("|"));
        return switch (options.size()) {
            case 0 -> NOTHING;
            case 1 -> options.get(0);
            default -> new Choice(id(written(from)), options);
        };
    }

    /** Takes the tag if there is one; whether what follows is wanted. */
    private boolean wanted() {
        return at == tokens.size()
                || !isTag(tokens.get(at).text())
                || tags.contains(tokens.get(at++).text().substring(1));
    }

    private Node sequence() {
        List<Node> parts = new ArrayList<>();
        while (at < tokens.size() && !at("|") && !at("]") && !at("}")) {
            boolean blank = tokens.get(at).spaced() && !parts.isEmpty();
            if (accept("[")) {
                bracket(parts, blank);
            } else {
                if (blank) {
                    parts.add(new Blank());
                }
                parts.add(part());
            }
        }
        return parts.size() == 1 ? parts.get(0) : new Sequence(parts);
    }

    private void bracket(List<Node> parts, boolean blank) {
        int from = at;
        boolean commas = accept(",");
        if (accept("...")) {
            close("]");
            Node repeated = parts.remove(parts.size() - 1);
            parts.add(new Repeat(id("repeated"), repeated, commas));
            return;
        }
        at = from;
        Node inner = choice();
        String optional = written(from);
        close("]");
        if (!inner.equals(NOTHING)) {
            Node taken = blank ? new Sequence(List.of(new Blank(), inner)) : inner;
            parts.add(new Choice(id("[" + optional + "]"), List.of(taken, NOTHING)));
        }
    }

    private Node part() {
        String token = tokens.get(at++).text();
        char first = token.charAt(0);
        if (first == '{') {
            Node inner = choice();
            close("}");
            return inner;
        }
        if (isTag(token)) {
            throw new IllegalArgumentException(rule + ": `" + token + "` is not at the start of an alternative");
        }
        if (first == '\\') {
            return new Literal(token.substring(1));
        }
        return isLower(first) ? new Reference(token) : new Literal(token);
    }

    private void close(String bracket) {
        if (!accept(bracket)) {
            throw new IllegalArgumentException(rule + ": `" + bracket + "` is missing");
        }
    }

    private static List<Token> tokens(String text) {
        List<Token> tokens = new ArrayList<>();
        int i = 0;
        while (i < text.length()) {
            int start = i;
            while (text.charAt(start) == ' ') {
                start++;
            }
            int end = end(text, start);
            tokens.add(new Token(text.substring(start, end), start > i));
            i = end;
        }
        return tokens;
    }

    private static int end(String text, int start) {
        char c = text.charAt(start);
        int i = start + 1;
        boolean marked = (c == '\\' || c == '%') && i < text.length() && isLower(text.charAt(i));
        if (c == '\'' || c == '"' || c == '`') {
            while (text.charAt(i) != c) {
                i += text.charAt(i) == '\\' ? 2 : 1;
            }
            return i + 1;
        }
        if (isLower(c) || marked) {
            while (i < text.length() && continuesName(text, i)) {
                i++;
            }
            return i;
        }
        if (isUpper(c)) {
            while (i < text.length() && (isUpper(text.charAt(i)) || isLower(text.charAt(i)))) {
                i++;
            }
            return i;
        }
        return c == '\\' ? start + 2 : text.startsWith("...", start) ? start + 3 : i;
    }

    private static boolean isTag(String token) {
        return token.length() > 1 && token.charAt(0) == '%';
    }

    private static boolean continuesName(String text, int i) {
        char c = text.charAt(i);
        return isLower(c)
                || (c >= '0' && c <= '9')
                || c == '_'
                || (c == '-' && i + 1 < text.length() && isLower(text.charAt(i + 1)));
    }

    private static boolean isLower(char c) {
        return c >= 'a' && c <= 'z';
    }

    private static boolean isUpper(char c) {
        return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '@' || c == '$';
    }
}
