package dev.sluice.core.oracle;

import dev.sluice.core.testing.SentenceGenerator;
import dev.sluice.core.testing.SentenceGenerator.Word;
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
            "postgres/statements.synopsis",
            "postgres/table.synopsis",
            "postgres/alter-table.synopsis",
            "postgres/types-and-routines.synopsis",
            "postgres/definitions.synopsis",
            "postgres/privileges-and-session.synopsis",
            "postgres/rows.synopsis");

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
        generator = SentenceGenerator.of(FILES, Set.of(), 8, words::terminal, random);
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
        return new Sentence(rule, joined(generator.words(rule)));
    }

    /** The alternatives of the grammar that no sentence has used yet. */
    Set<String> unused() {
        return generator.unused(schedule);
    }

    /** With blanks between the words, or lines and comments, in capitals or not. */
    private String joined(List<Word> words) {
        boolean lower = random.nextInt(3) == 0;
        boolean lines = random.nextInt(6) == 0;
        StringBuilder text = new StringBuilder();
        for (Word word : words) {
            if (word.spaced()) {
                text.append(lines && random.nextInt(4) == 0 ? gap() : " ");
            }
            text.append(lower && isKeyword(word.text()) ? word.text().toLowerCase(Locale.ROOT) : word.text());
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
}
