package dev.sluice.core.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SourceFileTest {

    @Test
    void aFileKnowsItsTextAndItsLines() {
        SourceFile file = new SourceFile("db/V1__a.sql", "\uFEFFa\nbc");
        assertThat(file.text(new Span(3, 5))).isEqualTo("bc");
        assertThat(file.position(4)).isEqualTo(new Position(2, 2));
        assertThat(file.lines()).isSameAs(file.lines());
        assertThat(file).hasToString("db/V1__a.sql");
    }
}
