package dev.sluice.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.pcollections.PVector;

class ArrayVectorTest {

    private final PVector<String> abc =
            ArrayVector.<String>empty().plus("a").plus("b").plus("c");

    @Test
    void changesGiveANewListAndLeaveTheOldOne() {
        assertThat(abc.plus(1, "x")).containsExactly("a", "x", "b", "c");
        assertThat(abc.plusAll(List.of("d", "e"))).containsExactly("a", "b", "c", "d", "e");
        assertThat(abc.plusAll(0, List.of("d"))).containsExactly("d", "a", "b", "c");
        assertThat(abc.with(2, "x")).containsExactly("a", "b", "x");
        assertThat(abc.minus(0)).containsExactly("b", "c");
        assertThat(abc.minus("b")).containsExactly("a", "c");
        assertThat(abc.minusAll(List.of("a", "c"))).containsExactly("b");
        assertThat(abc.subList(1, 3)).containsExactly("b", "c");
        assertThat(abc).containsExactly("a", "b", "c").isEqualTo(List.of("a", "b", "c"));
    }

    @Test
    void isTheSameWhereNothingChanges() {
        assertThat(abc.minus("x")).isSameAs(abc);
        assertThat(abc.minusAll(List.of("x"))).isSameAs(abc);
    }
}
