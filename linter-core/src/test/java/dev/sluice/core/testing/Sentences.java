package dev.sluice.core.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * Sentences of a grammar that is written down as text, the same for the same seed. Of the alternatives at a place the one
 * that was taken least often comes next, so that every alternative and every optional part occurs, and rare ones as often
 * as common ones.
 *
 * <pre>
 * # a comment
 * drop : DROP &lt;INDEX | KEY> [%mariadb IF EXISTS] name
 *      | %mysql DROP CHECK name {, name}
 * name = a b `order`
 * </pre>
 *
 * The name of a rule stands for what the rule makes, anything else for itself, with the space around it. {@code [x]} may be left out,
 * <code>{x}</code> is repeated up to three times, {@code <x | y>} is one of several. An alternative that begins with
 * {@code %tag} is there only for that tag. After {@code =} come words that stand for themselves. A backslash takes away what
 * the next character means.
 */
public final class Sentences {

    private static final int DEEPEST = 40;

    private sealed interface Part {}

    /** @param spaced whether white space stands before it */
    private record Literal(String text, boolean spaced) implements Part {}

    /** A rule if there is one of that name, else a word that stands for itself. */
    private record Reference(String rule, boolean spaced) implements Part {}

    private static final class Choice implements Part {
        final List<List<Part>> alternatives = new ArrayList<>();
        final boolean spaced;
        boolean optional;
        boolean repeated;
        int[] used = {};
        /** How often it was passed over, where that is allowed. */
        Choice(boolean spaced) {
            this.spaced = spaced;
        }
    }

    private final Map<String, Choice> rules = new HashMap<>();
    private final Set<String> tags;
    private final RandomGenerator random;
    private StringBuilder out = new StringBuilder();
    private boolean space;
    private int depth;

    /**
     * @param files resources below {@code /grammar}
     * @param tags of the alternatives that are there, besides those without a tag
     */
    public Sentences(RandomGenerator random, Set<String> tags, String... files) {
        this.random = random;
        this.tags = Set.copyOf(tags);
        for (String file : files) {
            new Reader(file, text(file)).read();
        }
    }

    /** Different sentences that a rule makes, as many as asked for, in the order in which they were found. */
    public Set<String> of(String rule, int count) {
        Set<String> found = new LinkedHashSet<>();
        for (int tries = 0; found.size() < count && tries < count * 20; tries++) {
            found.add(next(rule));
        }
        return found;
    }

    /** One sentence. */
    public String next(String rule) {
        out = new StringBuilder();
        space = false;
        depth = 0;
        expand(rules.get(rule));
        return out.toString();
    }

    private void expand(Choice choice) {
        if (choice.alternatives.isEmpty()) {
            return;
        }
        int times = 1;
        if (choice.repeated) {
            times = random.nextInt(4);
        } else if (choice.optional) {
            times = random.nextInt(3) == 0 ? 1 : 0;
        }
        if (depth > DEEPEST && (choice.repeated || choice.optional)) {
            times = 0;
        }
        for (int i = 0; i < times; i++) {
            depth++;
            space |= choice.spaced;
            choose(choice).forEach(this::write);
            depth--;
        }
    }

    private List<Part> choose(Choice choice) {
        int count = choice.alternatives.size();
        if (choice.used.length != count) {
            choice.used = new int[count];
        }
        if (depth > DEEPEST) {
            // The first alternative of a rule that contains itself must be one that does not.
            return choice.alternatives.get(0);
        }
        int best = random.nextInt(count);
        for (int i = 1; i < count; i++) {
            int other = (best + i) % count;
            if (choice.used[other] < choice.used[best]) {
                best = other;
            }
        }
        choice.used[best]++;
        return choice.alternatives.get(best);
    }

    private void write(Part part) {
        switch (part) {
            case Literal literal -> {
                if ((space || literal.spaced()) && !out.isEmpty()) {
                    out.append(' ');
                }
                space = false;
                out.append(literal.text());
            }
            case Reference reference -> {
                space |= reference.spaced();
                Choice rule = rules.get(reference.rule());
                if (rule == null) {
                    write(new Literal(reference.rule(), false));
                } else {
                    expand(rule);
                }
            }
            case Choice choice -> expand(choice);
        }
    }

    private static String text(String file) {
        try (InputStream in = Sentences.class.getResourceAsStream("/grammar/" + file)) {
            if (in == null) {
                throw new IllegalArgumentException("no grammar " + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads a grammar. */
    private final class Reader {
        private final String file;
        private final String text;
        private int at;

        Reader(String file, String text) {
            this.file = file;
            this.text = text;
        }

        void read() {
            StringBuilder rule = new StringBuilder();
            for (String line : text.split("\n")) {
                boolean continues = line.startsWith(" ");
                if (!continues && !rule.isEmpty()) {
                    rule(rule.toString());
                    rule.setLength(0);
                }
                if (!line.isBlank() && !line.stripLeading().startsWith("#")) {
                    rule.append(line).append(' ');
                }
            }
            if (!rule.isEmpty()) {
                rule(rule.toString());
            }
        }

        private void rule(String line) {
            int sign = 0;
            while (Character.isLowerCase(line.charAt(sign))
                    || Character.isDigit(line.charAt(sign))
                    || line.charAt(sign) == '_') {
                sign++;
            }
            String name = line.substring(0, sign);
            while (line.charAt(sign) == ' ') {
                sign++;
            }
            String body = line.substring(sign + 1);
            Choice choice = switch (line.charAt(sign)) {
                case '=' -> words(body);
                case ':' -> new Reader(file, body).alternatives(new Choice(false), '\0');
                default -> throw new IllegalArgumentException(file + ": " + line);
            };
            if (rules.put(name, choice) != null) {
                throw new IllegalArgumentException(file + ": a second rule " + name);
            }
        }

        private Choice words(String body) {
            Choice choice = new Choice(false);
            // Not at a space within backquotes.
            for (String word : body.strip().split(" +(?=(?:[^`]*`[^`]*`)*[^`]*$)")) {
                choice.alternatives.add(List.of(new Literal(word, false)));
            }
            return choice;
        }

        private Choice alternatives(Choice choice, char close) {
            do {
                List<Part> parts = new ArrayList<>();
                boolean wanted = tagged();
                sequence(parts, close);
                if (wanted) {
                    choice.alternatives.add(parts);
                }
            } while (at < text.length() && text.charAt(at++) == '|');
            return choice;
        }

        /** Takes a tag if one comes next; whether what follows is wanted. */
        private boolean tagged() {
            int i = at;
            while (i < text.length() && text.charAt(i) == ' ') {
                i++;
            }
            if (i >= text.length() || text.charAt(i) != '%' || !word(i + 1)) {
                return true;
            }
            int end = i + 1;
            while (word(end)) {
                end++;
            }
            at = end;
            return tags.contains(text.substring(i + 1, end));
        }

        private boolean word(int index) {
            if (index >= text.length()) {
                return false;
            }
            char c = text.charAt(index);
            return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
        }

        private void sequence(List<Part> parts, char close) {
            while (at < text.length() && text.charAt(at) == ' ') {
                at++;
            }
            boolean spaced = false;
            while (at < text.length()) {
                char c = text.charAt(at);
                if (c == '|' || (c == close && close != '\0')) {
                    return;
                }
                if (c == ' ') {
                    spaced = true;
                    at++;
                    continue;
                }
                parts.add(part(c, spaced));
                spaced = false;
            }
            if (close != '\0') {
                throw new IllegalArgumentException(file + ": expected " + close + " in " + text);
            }
        }

        private Part part(char c, boolean spaced) {
            return switch (c) {
                case '[', '{', '<' -> {
                    at++;
                    Choice choice = new Choice(spaced);
                    choice.optional = c == '[';
                    choice.repeated = c == '{';
                    yield alternatives(choice, c == '[' ? ']' : c == '{' ? '}' : '>');
                }
                case ']', '}', '>' -> throw new IllegalArgumentException(file + ": unexpected " + c + " in " + text);
                case '\'', '"', '`' -> new Literal(quoted(c), spaced);
                case '\\' -> {
                    at += 2;
                    yield new Literal(text.substring(at - 1, at), spaced);
                }
                default -> c >= 'a' && c <= 'z' ? reference(spaced) : literal(spaced);
            };
        }

        private Part reference(boolean spaced) {
            int begin = at;
            while (word(at)) {
                at++;
            }
            return new Reference(text.substring(begin, at), spaced);
        }

        /** A word of capitals, or one other character. */
        private Part literal(boolean spaced) {
            int begin = at++;
            if (upper(text.charAt(begin))) {
                while (at < text.length() && (upper(text.charAt(at)) || word(at))) {
                    at++;
                }
            }
            return new Literal(text.substring(begin, at), spaced);
        }

        private boolean upper(char c) {
            return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '@' || c == '$';
        }

        private String quoted(char quote) {
            int begin = at++;
            while (text.charAt(at) != quote) {
                at += text.charAt(at) == '\\' ? 2 : 1;
            }
            at++;
            return text.substring(begin, at);
        }
    }
}
