package dev.sluice.core.oracle;

import dev.sluice.core.testing.SentenceGenerator;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** PostgreSQL statements made of its grammar, the same for the same seed; those of kinds with more forms come oftener. */
public final class PostgresCorpus {

    private static final List<String> FILES = List.of(
            "statements",
            "table",
            "alter-table",
            "types-and-routines",
            "definitions",
            "privileges-and-session",
            "rows");

    /** About so many statements, those of one rule after those of another, and then again. */
    private static final int ROUND = 1_000;

    /** What is in so many statements that it says nothing of how many each should have. */
    private static final Set<String> EVERYWHERE =
            Set.of("query", "plain-query", "expr", "restricted-expr", "call", "from-item", "data-type");

    /** A statement and the rule that it is a sentence of. */
    public record Sentence(String rule, String text) {}

    private final RandomGenerator random;
    private final SentenceGenerator generator;
    private final List<String> schedule = new ArrayList<>();
    private int made;

    public PostgresCorpus(long seed) {
        random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        PostgresWords words = new PostgresWords(random);
        List<String> grammars =
                FILES.stream().map(file -> resource(file + ".synopsis")).toList();
        generator = new SentenceGenerator(grammars, words::terminal, random);
        List<String> rules = generator.alternatives("statement");
        int choices = rules.stream()
                .mapToInt(rule -> generator.choices(rule, EVERYWHERE))
                .sum();
        for (String rule : rules) {
            int share = generator.choices(rule, EVERYWHERE) * ROUND / choices;
            schedule.addAll(Collections.nCopies(Math.max(8, share), rule));
        }
    }

    public Sentence next() {
        String rule = schedule.get(made++ % schedule.size());
        return new Sentence(rule, joined(generator.sentence(rule)));
    }

    /** The alternatives of the grammar that no sentence has used yet. */
    Set<String> unused() {
        return generator.unused("statement");
    }

    /** With blanks between the words, or lines and comments, in capitals or not. */
    private String joined(List<String> words) {
        boolean lower = random.nextInt(3) == 0;
        boolean lines = random.nextInt(6) == 0;
        StringBuilder text = new StringBuilder();
        String before = ".";
        for (String word : words) {
            boolean glued = before.equals(".")
                    || before.equals("(")
                    || word.equals(".")
                    || word.equals(",")
                    || word.equals(")");
            if (!glued) {
                text.append(lines && random.nextInt(4) == 0 ? gap() : " ");
            }
            text.append(lower && isKeyword(word) ? word.toLowerCase(Locale.ROOT) : word);
            before = word;
        }
        return text.toString();
    }

    private String gap() {
        return switch (random.nextInt(4)) {
            case 0 -> "\n\t";
            case 1 -> " /* a; ' comment */ ";
            case 2 -> " -- it's one\n";
            default -> "\r\n";
        };
    }

    private static boolean isKeyword(String word) {
        return word.chars().allMatch(c -> (c >= 'A' && c <= 'Z') || c == '_');
    }

    static String resource(String name) {
        try (InputStream in = PostgresCorpus.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalArgumentException("no resource " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
