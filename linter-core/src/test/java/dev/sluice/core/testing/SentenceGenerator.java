package dev.sluice.core.testing;

import dev.sluice.core.testing.Synopsis.Choice;
import dev.sluice.core.testing.Synopsis.Literal;
import dev.sluice.core.testing.Synopsis.Node;
import dev.sluice.core.testing.Synopsis.Reference;
import dev.sluice.core.testing.Synopsis.Repeat;
import dev.sluice.core.testing.Synopsis.Sequence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;

/**
 * Sentences of a grammar, the same for the same seed. What was chosen least is preferred, so that every alternative is
 * soon used, and used again with every other.
 */
public final class SentenceGenerator {

    private static final int DEEP = 7;

    private final Synopsis grammar = new Synopsis();
    private final Map<String, Integer> heights = new HashMap<>();
    private final Map<String, Integer> uses = new HashMap<>();
    private final RandomGenerator random;
    private final UnaryOperator<String> terminals;

    /**
     * @param grammars texts in the notation of a manual's synopsis; {@code Synopsis} describes it
     * @param terminals a word for each terminal asked for
     */
    public SentenceGenerator(List<String> grammars, UnaryOperator<String> terminals, RandomGenerator random) {
        grammars.forEach(grammar::add);
        this.terminals = terminals;
        this.random = random;
        measure();
    }

    /** The rules that a rule is one of. */
    public List<String> alternatives(String rule) {
        return ((Choice) rule(rule))
                .options().stream().map(option -> ((Reference) option).rule()).toList();
    }

    /** How many choices a rule has, and half of those of the rules that it leads to: how much there is to show. */
    public int choices(String rule) {
        return count(rule(rule), 3);
    }

    private Node rule(String name) {
        return Objects.requireNonNull(grammar.rules().get(name), name);
    }

    /** A sentence of a rule: its words, in order. */
    public List<String> sentence(String rule) {
        List<String> words = new ArrayList<>();
        write(new Reference(rule), words, 0);
        return words;
    }

    /** The alternatives that no sentence has used yet, with the rule that has them. */
    public Set<String> unused() {
        Set<String> unused = new TreeSet<>();
        grammar.rules().forEach((rule, body) -> unused(body, unused));
        return unused;
    }

    private void unused(Node node, Set<String> into) {
        switch (node) {
            case Literal literal -> {}
            case Reference reference -> {}
            case Sequence sequence -> sequence.parts().forEach(part -> unused(part, into));
            case Repeat repeat -> unused(repeat.part(), into);
            case Choice choice -> {
                for (int i = 0; i < choice.options().size(); i++) {
                    if (!uses.containsKey(choice.id() + "/" + i)) {
                        into.add(grammar.place(choice.id()) + ", alternative " + (i + 1));
                    }
                    unused(choice.options().get(i), into);
                }
            }
        }
    }

    private int count(Node node, int depth) {
        return switch (node) {
            case Literal literal -> 0;
            case Reference reference -> {
                Node body = grammar.rules().get(reference.rule());
                yield body == null || depth == 0 ? 0 : count(body, depth - 1) / 2;
            }
            case Sequence sequence ->
                sequence.parts().stream().mapToInt(part -> count(part, depth)).sum();
            case Repeat repeat -> 1 + count(repeat.part(), depth);
            case Choice choice ->
                choice.options().stream()
                        .mapToInt(option -> 1 + count(option, depth))
                        .sum();
        };
    }

    private void write(Node node, List<String> into, int depth) {
        switch (node) {
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
            for (int i = 1; i < size; i++) {
                int other = (chosen + i) % size;
                if (used(choice, other) < used(choice, chosen)) {
                    chosen = other;
                }
            }
        }
        uses.merge(choice.id() + "/" + chosen, 1, Integer::sum);
        return choice.options().get(chosen);
    }

    private int used(Choice choice, int option) {
        return uses.getOrDefault(choice.id() + "/" + option, 0);
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
