package dev.sluice.core.testing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A grammar in the notation of a manual's synopsis, as choices that can be counted:
 *
 * <pre>
 * drop-table:
 *     DROP TABLE [IF EXISTS] qualified [, ...] [{CASCADE | RESTRICT}]
 * </pre>
 *
 * <p>A rule's name stands at the margin; each indented line is an alternative, and one that begins with {@code ...} goes
 * on with the line before it. Capitals, numbers and punctuation stand for themselves, {@code [x]} may be left out,
 * {@code {x | y}} is one of them, {@code [, ...]} and {@code [...]} repeat what stands before, {@code 'x'} is x where
 * the notation has a use for it, {@code #} begins a comment, and a word in lower case is a rule or, where there is none, a terminal.
 */
final class Synopsis {

    /** A part of a rule. */
    sealed interface Node {}

    record Literal(String text) implements Node {}

    record Reference(String rule) implements Node {}

    record Sequence(List<Node> parts) implements Node {}

    /** One of several; what is optional has an empty sequence as its second. */
    record Choice(int id, List<Node> options) implements Node {}

    /** Once or more, with a comma between or nothing. */
    record Repeat(int id, Node part, boolean commas) implements Node {}

    private final Map<String, Node> rules = new LinkedHashMap<>();
    private final List<String> places = new ArrayList<>();
    private String rule = "";
    private List<String> tokens = List.of();
    private int at;

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
                throw new IllegalArgumentException(rule + ": nothing opens `" + tokens.get(at) + "`");
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
        String text = String.join(" ", tokens.subList(from, at));
        return text.length() > 80 ? text.substring(0, 80) + "…" : text;
    }

    private boolean at(String token) {
        return at < tokens.size() && tokens.get(at).equals(token);
    }

    private Node choice() {
        int from = at;
        List<Node> options = new ArrayList<>();
        do {
            options.add(sequence());
        } while (accept("|"));
        String one = written(from);
        return options.size() == 1 ? options.get(0) : new Choice(id(one), options);
    }

    private boolean accept(String token) {
        boolean found = at(token);
        at += found ? 1 : 0;
        return found;
    }

    private Node sequence() {
        List<Node> parts = new ArrayList<>();
        while (at < tokens.size() && !at("|") && !at("]") && !at("}")) {
            parts.add(part(parts));
        }
        return parts.size() == 1 ? parts.get(0) : new Sequence(parts);
    }

    private Node part(List<Node> before) {
        String token = tokens.get(at++);
        if (token.equals("{")) {
            Node inner = choice();
            close("}");
            return inner;
        }
        if (token.equals("[")) {
            boolean commas = accept(",");
            if (accept("...")) {
                close("]");
                Node repeated = before.remove(before.size() - 1);
                return new Repeat(id("repeated"), repeated, commas);
            }
            at -= commas ? 1 : 0;
            int from = at;
            Node inner = choice();
            String optional = written(from);
            close("]");
            return new Choice(id("[" + optional + "]"), List.of(inner, new Sequence(List.of())));
        }
        if (token.startsWith("'")) {
            return new Literal(token.substring(1, token.length() - 1));
        }
        return Character.isLowerCase(token.charAt(0)) ? new Reference(token) : new Literal(token);
    }

    private void close(String bracket) {
        if (!accept(bracket)) {
            throw new IllegalArgumentException(rule + ": `" + bracket + "` is missing");
        }
    }

    private static List<String> tokens(String text) {
        List<String> tokens = new ArrayList<>();
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            int start = i++;
            if (c == '\'') {
                i = text.indexOf('\'', i) + 1;
            } else if (text.startsWith("...", start)) {
                i += 2;
            } else if (Character.isLetterOrDigit(c)) {
                while (i < text.length() && isWord(text.charAt(i))) {
                    i++;
                }
            }
            if (c != ' ') {
                tokens.add(text.substring(start, i));
            }
        }
        return tokens;
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '-';
    }
}
