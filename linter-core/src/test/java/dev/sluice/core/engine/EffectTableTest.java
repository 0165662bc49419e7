package dev.sluice.core.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class EffectTableTest {

    private static final EffectTable TABLE = EffectTable.parse("""
            # what a statement locks
            kind    \tversions\tlock
            a       \t-12     \tSHARE
            a       \t13-     \tEXCLUSIVE
            b       \t8.0.12-8.0.28\t-
            c       \t-\tSHARE
            """);

    @Test
    void aRowHoldsForBothEndsOfItsVersions() {
        assertThat(TABLE.get("a", version("12.9")).get("lock")).isEqualTo("SHARE");
        assertThat(TABLE.get("a", version("13")).get("lock")).isEqualTo("EXCLUSIVE");
        assertThat(TABLE.find("b", version("8.0.11"))).isEmpty();
        assertThat(TABLE.find("b", version("8.0.12"))).isPresent();
        assertThat(TABLE.find("b", version("8.0.28"))).isPresent();
        assertThat(TABLE.find("b", version("8.0.29"))).isEmpty();
        assertThat(TABLE.find("c", version("5.6"))).isPresent();
    }

    @Test
    void aDashIsNothing() {
        assertThat(TABLE.get("b", version("8.0.20")).get("lock")).isEmpty();
    }

    @Test
    void emptyLinesAndCommentsAreNoRows() {
        EffectTable table = EffectTable.parse("\n# first\nkind\tlock\n\na\tSHARE\n# last\n\nb\t-");
        assertThat(table.rows()).extracting(EffectTable.Row::key).containsExactly("a", "b");
    }

    @Test
    void aTableThatIsNotSquareIsRefused() {
        assertThatThrownBy(() -> EffectTable.parse("kind\tlock\na")).hasMessageContaining("1 cells instead of 2");
    }

    @Test
    void aMissingRowOrColumnIsAMistakeOfTheTable() {
        assertThatThrownBy(() -> TABLE.get("d", version("16"))).hasMessageContaining("no row `d`");
        assertThatThrownBy(() -> TABLE.rows().get(0).get("held")).hasMessageContaining("no column held");
    }

    private static EngineVersion version(String text) {
        return EngineVersion.parse(text).orElseThrow();
    }
}
