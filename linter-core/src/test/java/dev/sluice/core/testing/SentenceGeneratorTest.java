package dev.sluice.core.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SentenceGeneratorTest {

    private static SentenceGenerator of(String grammar) {
        return of(grammar, Set.of());
    }

    private static SentenceGenerator of(String grammar, Set<String> tags) {
        return new SentenceGenerator(List.of(grammar), tags, terminal -> "<" + terminal + ">", new Random(1));
    }

    private static SortedSet<String> sentences(String grammar, String... tags) {
        SentenceGenerator generator = of(grammar, Set.of(tags));
        SortedSet<String> sentences = new TreeSet<>();
        IntStream.range(0, 300).forEach(i -> sentences.add(generator.sentence("s")));
        assertThat(generator.unused(List.of("s"))).isEmpty();
        return sentences;
    }

    @Test
    void readsTheNotationOfAManual() {
        assertThat(sentences("""
                # a comment
                s:
                    DROP [IF EXISTS] x
                    {A | B} \\[1\\]
                    ... END
                x:
                    name
                """)).containsExactly("A [1] END", "B [1] END", "DROP <name>", "DROP IF EXISTS <name>");
    }

    @Test
    void writesWhatStandsForItselfAsItIsSpaced() {
        assertThat(sentences("s:\n    f([A] 'it''s, [x]') , \\word\\{ [B]; -c 1e5\n"))
                .containsExactlyInAnyOrder(
                        "<f>(A 'it''s, [x]') , word{ B; -<c> 1e5",
                        "<f>( 'it''s, [x]') , word{ B; -<c> 1e5",
                        "<f>(A 'it''s, [x]') , word{; -<c> 1e5",
                        "<f>( 'it''s, [x]') , word{; -<c> 1e5");
    }

    @Test
    void takesOnlyTheAlternativesOfItsTags() {
        String grammar = "s:\n    A [%one B | %two C]\n    %two D | {%one E | F}\n    1 % 2\n";
        assertThat(sentences(grammar)).containsExactly("1 % 2", "A", "F");
        assertThat(sentences(grammar, "one")).containsExactly("1 % 2", "A", "A B", "E", "F");
        assertThat(sentences(grammar, "two")).containsExactly("1 % 2", "A", "A C", "D", "F");
        assertThatThrownBy(() -> of("s:\n    A %one B\n"))
                .hasMessage("s: `%one` is not at the start of an alternative");
    }

    @Test
    void repeatsWithCommasOrWithout() {
        assertThat(sentences("s:\n    (A [, ...])\n    {B | C} [...]\n"))
                .contains("(A)", "(A, A)", "(A, A, A)", "B C", "C B", "B");
    }

    @Test
    void comesToAnEndInAGrammarThatNeedNot() {
        assertThat(sentences("s:\n    (s s s)\n    A\n")).contains("A", "(A A A)");
    }

    @Test
    void saysWhatNoSentenceHasUsed() {
        SentenceGenerator generator = of("s:\n    A\n    B\nt:\n    [C] D\n");
        generator.sentence("s");
        generator.sentence("s");
        generator.sentence("s");
        generator.sentence("s");
        assertThat(generator.unused(List.of("s", "t"))).allMatch(place -> place.startsWith("t: [C]"));
    }

    @Test
    void refusesBracketsThatDoNotMatch() {
        assertThatThrownBy(() -> of("s:\n    A ]\n")).hasMessage("s: nothing opens `]`");
        assertThatThrownBy(() -> of("s:\n    [A\n")).hasMessage("s: `]` is missing");
    }
}
