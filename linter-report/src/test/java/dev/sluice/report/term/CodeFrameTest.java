package dev.sluice.report.term;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.source.SourceFile;
import dev.sluice.core.source.Span;
import org.junit.jupiter.api.Test;

final class CodeFrameTest {

    @Test
    void underlinesTheSpan() {
        assertThat(frame("BEGIN;\n«DROP TABLE a»;\n")).isEqualTo("""
                      |
                    2 | DROP TABLE a;
                      | ^^^^^^^^^^^^
                    """);
    }

    @Test
    void underlinesEveryLineOfAShortSpanWithoutItsIndentation() {
        assertThat(frame("«CREATE INDEX i\n    ON t (a)»;\n")).isEqualTo("""
                      |
                    1 | CREATE INDEX i
                      | ^^^^^^^^^^^^^^
                    2 |     ON t (a);
                      |     ^^^^^^^^
                    """);
    }

    @Test
    void leavesOutTheMiddleOfALongSpan() {
        assertThat(frame("«a\nb\nc\nd\ne\nf»")).isEqualTo("""
                      |
                    1 | a
                      | ^
                    2 | b
                      | ^
                    …
                    6 | f
                      | ^
                    """);
    }

    @Test
    void drawsWideCharactersTwoColumnsWideAndCombiningOnesNone() {
        assertThat(frame("-- 表\nSELECT '🙂e\u0301', «x»;\n")).isEqualTo("""
                      |
                    2 | SELECT '🙂e\u0301', x;
                      |               ^
                    """);
    }

    @Test
    void expandsTabs() {
        assertThat(frame("\tDROP\t«TABLE»")).isEqualTo("""
                      |
                    1 |     DROP    TABLE
                      |             ^^^^^
                    """);
    }

    @Test
    void keepsEscapeSequencesOfStrangersFromTheTerminal() {
        assertThat(frame("SELECT '\u001b[2J', «x»")).doesNotContain("\u001b").contains("SELECT '\uFFFD[2J', x");
    }

    @Test
    void showsALongLineAroundTheSpan() {
        String line = "INSERT INTO t VALUES (" + "1, ".repeat(200) + "«oops»" + ", 2".repeat(200) + ")";
        String frame = frame(line);
        assertThat(frame.lines()).allMatch(shown -> shown.length() <= 146);
        assertThat(frame).contains("oops").contains("| …").contains("^^^^");
        String[] lines = frame.split("\n", -1);
        assertThat(lines[2].indexOf('^')).isEqualTo(lines[1].indexOf("oops"));
    }

    @Test
    void showsALabelOnALineOfItsOwnWithWhatItSays() {
        SourceFile file = new SourceFile("a.sql", "BEGIN;\n\nDROP TABLE a;\n");
        String frame = String.join(
                "\n",
                new CodeFrame(file, Style.PLAIN)
                        .primary(new Span(8, 20))
                        .label(new Span(0, 5), "transaction begins here")
                        .lines(1));
        assertThat(frame).isEqualTo("""
                      |
                    1 | BEGIN;
                      | ----- transaction begins here
                    2 |
                    3 | DROP TABLE a;
                      | ^^^^^^^^^^^^""");
    }

    private static String frame(String marked) {
        int start = marked.indexOf('«');
        int end = marked.indexOf('»') - 1;
        SourceFile file = new SourceFile("a.sql", marked.replace("«", "").replace("»", ""));
        CodeFrame frame = new CodeFrame(file, Style.PLAIN).primary(new Span(start, end));
        return String.join("\n", frame.lines(1)) + "\n";
    }
}
