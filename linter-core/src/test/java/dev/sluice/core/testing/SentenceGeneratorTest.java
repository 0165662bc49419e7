package dev.sluice.core.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SentenceGeneratorTest {

    private static SentenceGenerator of(String grammar) {
        return new SentenceGenerator(List.of(grammar), terminal -> "<" + terminal + ">", new Random(1));
    }

    private static SortedSet<String> sentences(String grammar) {
        SentenceGenerator generator = of(grammar);
        SortedSet<String> sentences = new TreeSet<>();
        IntStream.range(0, 300).forEach(i -> sentences.add(String.join(" ", generator.sentence("s"))));
        assertThat(generator.unused()).isEmpty();
        return sentences;
    }

    @Test
    void readsTheNotationOfAManual() {
        assertThat(sentences("""
                # a comment
                s:
                    DROP [IF EXISTS] x
                    {A | B} '[' 1 ']'
                    ... END
                x:
                    name
                """))
                .containsExactly("A [ 1 ] END", "B [ 1 ] END", "DROP <name>", "DROP IF EXISTS <name>");
    }

    @Test
    void repeatsWithCommasOrWithout() {
        assertThat(sentences("s:\n    ( A [, ...] )\n    {B | C} [...]\n"))
                .contains("( A )", "( A , A )", "( A , A , A )", "B C", "C B", "B");
    }

    @Test
    void comesToAnEndInAGrammarThatNeedNot() {
        assertThat(sentences("s:\n    ( s s s )\n    A\n")).contains("A", "( A A A )");
    }

    @Test
    void saysWhatNoSentenceHasUsed() {
        SentenceGenerator generator = of("s:\n    A\n    B\nt:\n    [C] D\n");
        generator.sentence("s");
        generator.sentence("s");
        generator.sentence("s");
        generator.sentence("s");
        assertThat(generator.unused()).allMatch(place -> place.startsWith("t: [C]"));
    }

    @Test
    void refusesBracketsThatDoNotMatch() {
        assertThatThrownBy(() -> of("s:\n    A ]\n")).hasMessage("s: nothing opens `]`");
        assertThatThrownBy(() -> of("s:\n    [A\n")).hasMessage("s: `]` is missing");
    }
}
