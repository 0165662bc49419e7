package dev.sluice.core.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class LineIndexTest {

    private static Position position(String text, int offset) {
        return new LineIndex(text).position(offset);
    }

    @Test
    void anEmptyTextHasOneLine() {
        assertThat(new LineIndex("").count()).isEqualTo(1);
        assertThat(position("", 0)).isEqualTo(new Position(1, 1));
    }

    @Test
    void aLineEndsWithLfCrlfOrALoneCr() {
        LineIndex lines = new LineIndex("a\nb\r\nc\rd");
        assertThat(lines.count()).isEqualTo(4);
        assertThat(lines.position(2)).isEqualTo(new Position(2, 1));
        assertThat(lines.position(5)).isEqualTo(new Position(3, 1));
        assertThat(lines.position(7)).isEqualTo(new Position(4, 1));
    }

    @Test
    void theBreakBelongsToTheLineThatItEnds() {
        assertThat(position("ab\r\nc", 2)).isEqualTo(new Position(1, 3));
        assertThat(position("ab\r\nc", 3)).isEqualTo(new Position(1, 4));
    }

    @Test
    void aBreakAtTheEndBeginsAnEmptyLine() {
        assertThat(new LineIndex("a\n").count()).isEqualTo(2);
        assertThat(position("a\n", 2)).isEqualTo(new Position(2, 1));
        assertThat(position("a\r", 2)).isEqualTo(new Position(2, 1));
    }

    @Test
    void aByteOrderMarkIsNoColumn() {
        assertThat(position("\uFEFFab\nc", 1)).isEqualTo(new Position(1, 1));
        assertThat(position("\uFEFFab\nc", 0)).isEqualTo(new Position(1, 1));
        assertThat(position("\uFEFFab\nc", 4)).isEqualTo(new Position(2, 1));
    }

    @Test
    void columnsCountUtf16UnitsAndATabIsOne() {
        assertThat(position("\t\uD83D\uDE00x", 3)).isEqualTo(new Position(1, 4));
    }

    @Test
    void theSpanOfALineHasNoBreak() {
        String text = "\uFEFFab\r\n\ncd";
        LineIndex lines = new LineIndex(text);
        assertThat(lines.span(1, text)).isEqualTo(new Span(1, 3));
        assertThat(lines.span(2, text)).isEqualTo(new Span(5, 5));
        assertThat(lines.span(3, text)).isEqualTo(new Span(6, 8));
        assertThat(lines.start(3)).isEqualTo(6);
    }

    @Test
    void manyShortLinesAreAllFound() {
        assertThat(new LineIndex("\n".repeat(1000)).count()).isEqualTo(1001);
    }

    @Test
    void anOffsetOutsideTheTextIsRefused() {
        assertThatThrownBy(() -> position("a", 2)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> position("a", -1)).isInstanceOf(IndexOutOfBoundsException.class);
    }
}
