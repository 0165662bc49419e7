package dev.sluice.core.testing;

import dev.sluice.core.testing.Synopsis.Blank;
import dev.sluice.core.testing.Synopsis.Choice;
import dev.sluice.core.testing.Synopsis.Literal;
import dev.sluice.core.testing.Synopsis.Node;
import dev.sluice.core.testing.Synopsis.Reference;
import dev.sluice.core.testing.Synopsis.Repeat;
import dev.sluice.core.testing.Synopsis.Sequence;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;

/**
 * Sentences of a grammar, the same for the same seed. What was chosen least is preferred, so that every alternative is
 * soon used, and used again with every other.
 */
public final class SentenceGenerator {

    private static final int DEEP = 8;

    /** A word of a sentence, and whether white space stands before it. */
    public record Word(String text, boolean spaced) {}

    private final Synopsis grammar;
    private final Map<String, Integer> heights = new HashMap<>();
    private final Map<Integer, int[]> uses = new HashMap<>();
    private final Set<Integer> shown = new HashSet<>();
    private final RandomGenerator random;
    private final UnaryOperator<String> terminals;

    /**
     * @param grammars texts in the notation of a manual's synopsis; {@code Synopsis} describes it
     * @param tags of the alternatives that are there, besides those without a tag
     * @param terminals a word for each terminal asked for
     */
    public SentenceGenerator(
            List<String> grammars, Set<String> tags, UnaryOperator<String> terminals, RandomGenerator random) {
        grammar = new Synopsis(tags);
        grammars.forEach(grammar::add);
        this.terminals = terminals;
        this.random = random;
        measure();
    }

    /** With the texts of resources below {@code /grammar}. */
    public static SentenceGenerator of(
            List<String> files, Set<String> tags, UnaryOperator<String> terminals, RandomGenerator random) {
        return new SentenceGenerator(files.stream().map(SentenceGenerator::text).toList(), tags, terminals, random);
    }

    private static String text(String file) {
        try (InputStream in = SentenceGenerator.class.getResourceAsStream("/grammar/" + file)) {
            if (in == null) {
                throw new IllegalArgumentException("no grammar " + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rules that a rule is one of. */
    public List<String> alternatives(String rule) {
        List<String> rules = new ArrayList<>();
        for (Node option : ((Choice) rule(rule)).options()) {
            rules.add(((Reference) option).rule());
        }
        return rules;
    }

    /** How many choices there are in a rule and those that it leads to, up to the rules that are left out. */
    public int choices(String rule, Set<String> except) {
        return count(rule(rule), new HashSet<>(except));
    }

    private Node rule(String name) {
        return Objects.requireNonNull(grammar.rules().get(name), name);
    }

    /** A sentence of a rule: its words, in order. */
    public List<Word> words(String rule) {
        Words words = new Words();
        write(rule(rule), words, 1);
        return words.list;
    }

    /** A sentence of a rule, as its grammar spaces it. */
    public String sentence(String rule) {
        StringBuilder text = new StringBuilder();
        for (Word word : words(rule)) {
            text.append(word.spaced() ? " " : "").append(word.text());
        }
        return text.toString();
    }

    /** The alternatives of rules, and of those that they lead to, that no sentence has used yet, each with its rule. */
    public Set<String> unused(Collection<String> rules) {
        Set<String> unused = new TreeSet<>();
        Set<String> seen = new HashSet<>();
        rules.forEach(rule -> unused(new Reference(rule), seen, unused));
        return unused;
    }

    private void unused(Node node, Set<String> seen, Set<String> into) {
        switch (node) {
            case Blank blank -> {}
            case Literal literal -> {}
            case Reference reference -> {
                Node body = grammar.rules().get(reference.rule());
                if (body != null && seen.add(reference.rule())) {
                    unused(body, seen, into);
                }
            }
            case Sequence sequence -> sequence.parts().forEach(part -> unused(part, seen, into));
            case Repeat repeat -> unused(repeat.part(), seen, into);
            case Choice choice -> {
                for (int i = 0; i < choice.options().size(); i++) {
                    if (used(choice, i) == 0) {
                        into.add(grammar.place(choice.id()) + ", alternative " + (i + 1));
                    }
                    unused(choice.options().get(i), seen, into);
                }
            }
        }
    }

    private int count(Node node, Set<String> seen) {
        return switch (node) {
            case Blank blank -> 0;
            case Literal literal -> 0;
            case Reference reference -> {
                Node body = grammar.rules().get(reference.rule());
                yield body == null || !seen.add(reference.rule()) ? 0 : count(body, seen);
            }
            case Sequence sequence ->
                sequence.parts().stream().mapToInt(part -> count(part, seen)).sum();
            case Repeat repeat -> 1 + count(repeat.part(), seen);
            case Choice choice ->
                choice.options().stream()
                        .mapToInt(option -> 1 + count(option, seen))
                        .sum();
        };
    }

    /** The words of a sentence so far. */
    private static final class Words {
        private final List<Word> list = new ArrayList<>();
        private boolean blank;

        void add(String text) {
            list.add(new Word(text, blank && !list.isEmpty()));
            blank = false;
        }
    }

    private void write(Node node, Words into, int depth) {
        switch (node) {
            case Blank blank -> into.blank = true;
            case Literal literal -> into.add(literal.text());
            case Reference reference -> {
                Node body = grammar.rules().get(reference.rule());
                if (body == null) {
                    into.add(terminals.apply(reference.rule()));
                } else {
                    write(body, into, depth + 1);
                }
            }
            case Sequence sequence -> sequence.parts().forEach(part -> write(part, into, depth));
            case Choice choice -> write(choose(choice, depth), into, depth);
            case Repeat repeat -> {
                write(repeat.part(), into, depth);
                while (depth < DEEP && random.nextInt(3) == 0) {
                    if (repeat.commas()) {
                        into.add(",");
                    }
                    into.blank = true;
                    write(repeat.part(), into, depth + 1);
                }
            }
        }
    }

    private Node choose(Choice choice, int depth) {
        int size = choice.options().size();
        int chosen = random.nextInt(size);
        if (depth >= DEEP) {
            for (int i = 1; i < size; i++) {
                int other = (chosen + i) % size;
                if (height(choice.options().get(other))
                        < height(choice.options().get(chosen))) {
                    chosen = other;
                }
            }
        } else if (random.nextBoolean()) {
            chosen = unshown(choice).orElseGet(() -> leastUsed(choice));
        }
        uses.computeIfAbsent(choice.id(), id -> new int[size])[chosen]++;
        return choice.options().get(chosen);
    }

    /** The option that has most to show yet, or none if all of it was shown. */
    private OptionalInt unshown(Choice choice) {
        if (shown.contains(choice.id())) {
            return OptionalInt.empty();
        }
        int best = -1;
        int most = 0;
        for (int i = 0; i < choice.options().size(); i++) {
            int unshown =
                    (used(choice, i) == 0 ? 1 : 0) + unshown(choice.options().get(i), 1);
            if (unshown > most) {
                most = unshown;
                best = i;
            }
        }
        if (best < 0) {
            shown.add(choice.id());
            return OptionalInt.empty();
        }
        return OptionalInt.of(best);
    }

    /** How many alternatives are unused in a part and the rules that it names, to a depth. */
    private int unshown(Node node, int depth) {
        return switch (node) {
            case Blank blank -> 0;
            case Literal literal -> 0;
            case Reference reference -> {
                Node body = grammar.rules().get(reference.rule());
                yield body == null || depth == 0 ? 0 : unshown(body, depth - 1);
            }
            case Sequence sequence ->
                sequence.parts().stream().mapToInt(part -> unshown(part, depth)).sum();
            case Repeat repeat -> unshown(repeat.part(), depth);
            case Choice choice -> {
                int sum = 0;
                for (int i = 0; i < choice.options().size(); i++) {
                    sum += (used(choice, i) == 0 ? 1 : 0)
                            + unshown(choice.options().get(i), depth);
                }
                yield sum;
            }
        };
    }

    private int leastUsed(Choice choice) {
        int size = choice.options().size();
        int least = random.nextInt(size);
        for (int i = 0; i < size; i++) {
            least = used(choice, i) < used(choice, least) ? i : least;
        }
        return least;
    }

    private int used(Choice choice, int option) {
        int[] counts = uses.get(choice.id());
        return counts == null ? 0 : counts[option];
    }

    /** How deep each rule is at the least, from the terminals upwards. */
    private void measure() {
        boolean changed = true;
        while (changed) {
            changed = false;
            for (Map.Entry<String, Node> rule : grammar.rules().entrySet()) {
                int height = Math.min(height(rule.getValue()) + 1, 1000);
                changed |= !Integer.valueOf(height).equals(heights.put(rule.getKey(), height));
            }
        }
    }

    private int height(Node node) {
        return switch (node) {
            case Blank blank -> 0;
            case Literal literal -> 0;
            case Reference reference ->
                grammar.rules().containsKey(reference.rule()) ? heights.getOrDefault(reference.rule(), 1000) : 0;
            case Sequence sequence ->
                sequence.parts().stream().mapToInt(this::height).max().orElse(0);
            case Repeat repeat -> height(repeat.part());
            case Choice choice ->
                choice.options().stream().mapToInt(this::height).min().orElse(0);
        };
    }
}
