package dev.sluice.core.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class KeyValuesTest {

    @Test
    void tomlHasTablesStringsAndArrays() {
        KeyValues values = KeyValues.of("""
                top = true # yes
                [a."b"]
                list = [ "x", 'y', # z
                  3,
                ]
                text = "say \\"hi\\"\\\\n"
                inline = { one = 1, two = "2" }
                long = '''
                first
                second'''
                [c]
                d.e = 4
                """);
        assertThat(values.whole()).isTrue();
        assertThat(values.get("top")).isEqualTo("true");
        assertThat(values.list("a.b.list")).containsExactly("x", "y", "3");
        assertThat(values.get("a.b.text")).isEqualTo("say \"hi\"\\n");
        assertThat(values.below("a.b.inline.")).isEqualTo(Map.of("one", "1", "two", "2"));
        assertThat(values.get("a.b.long")).isEqualTo("first\nsecond");
        assertThat(values.get("c.d.e")).isEqualTo("4");
    }

    @Test
    void whatTomlDoesNotKnowIsSaid() {
        for (String text : List.of("a", "a = ", "[a", "a = \"b", "a = [1", "a = {b", "= 1", "a = \"b\" c")) {
            assertThat(KeyValues.of(text + "\nnext = 1\n").whole()).as(text).isFalse();
        }
        assertThat(KeyValues.of("nonsense\nnext = 1\n").get("next")).isEqualTo("1");
    }

    @Test
    void propertiesAreReadLineByLine() {
        KeyValues values = KeyValues.properties("# x\n! y\na=1\n b : two words \nc\\\n=3\nd=x\\y\ne\nf=#1");
        assertThat(values.below(""))
                .isEqualTo(Map.of("a", "1", "b", "two words", "c", "3", "d", "x\\y", "e", "", "f", "#1"));
    }

    @Test
    void yamlHasMapsAndListsInBlocks() {
        KeyValues values = KeyValues.yaml("""
                # comment
                a:
                  b: 'x: #1' # one
                  c: [p, "q"]
                  d:
                  - one
                  - two
                text: |
                  not: read
                list:
                  - k: 1
                    l: 2
                  -
                    k: 3
                  - {k: 4, l: 5}
                f: &anchor
                  g: 6
                h: *anchor
                ---
                a: other
                """);
        assertThat(values.whole()).isTrue();
        assertThat(values.below(""))
                .isEqualTo(Map.of(
                        "a.b",
                        "x: #1",
                        "list.0.k",
                        "1",
                        "list.0.l",
                        "2",
                        "list.1.k",
                        "3",
                        "list.2.k",
                        "4",
                        "list.2.l",
                        "5",
                        "f.g",
                        "6"));
        assertThat(values.list("a.c")).containsExactly("p", "q");
        assertThat(values.list("a.d")).containsExactly("one", "two");
    }

    /** Configurations come from strangers, too. */
    @Test
    void noTextEndsInAnException() {
        long seed = 20_261_122;
        Random random = new Random(seed);
        String letters = "ab.:=-#'\"[]{},\\|&* \t\n\n";
        List<Function<String, KeyValues>> readers = List.of(KeyValues::of, KeyValues::properties, KeyValues::yaml);
        for (int i = 0; i < 3_000; i++) {
            StringBuilder text = new StringBuilder();
            random.ints(random.nextInt(60), 0, letters.length()).forEach(at -> text.append(letters.charAt(at)));
            readers.forEach(reader -> assertThatCode(() -> reader.apply(text.toString()))
                    .as("seed %d, `%s`", seed, text)
                    .doesNotThrowAnyException());
        }
        Stream.of("[", "{", "- ", "a:\n ", "\"", "a.", "  ", "'''")
                .map(part -> part.repeat(KeyValues.LONGEST / part.length()))
                .forEach(text -> readers.forEach(
                        reader -> assertThatCode(() -> reader.apply(text)).doesNotThrowAnyException()));
    }
}
