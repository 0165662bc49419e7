package dev.sluice.core.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SpanTest {

    @Test
    void aSpanMayBeEmptyButNotReversedOrNegative() {
        assertThat(new Span(3, 3).length()).isZero();
        assertThatThrownBy(() -> new Span(3, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Span(-1, 2)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void twoSpansAreCoveredInEitherOrder() {
        assertThat(new Span(5, 6).to(new Span(1, 2))).isEqualTo(new Span(1, 6));
        assertThat(new Span(1, 9).to(new Span(2, 3))).isEqualTo(new Span(1, 9));
    }

    @Test
    void aSpanContainsItselfAndWhatLiesWithin() {
        assertThat(new Span(1, 4).contains(new Span(1, 4))).isTrue();
        assertThat(new Span(1, 4).contains(new Span(4, 4))).isTrue();
        assertThat(new Span(1, 4).contains(new Span(3, 5))).isFalse();
        assertThat(new Span(1, 4).contains(new Span(0, 2))).isFalse();
    }

    @Test
    void spansAreSortedByStartThenByEnd() {
        assertThat(new Span(1, 9)).isLessThan(new Span(2, 3));
        assertThat(new Span(1, 2)).isLessThan(new Span(1, 3));
        assertThat(new Span(1, 2)).isEqualByComparingTo(new Span(1, 2));
    }
}
