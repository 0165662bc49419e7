package dev.sluice.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.source.SourceFile;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class Utf8ColumnsTest {

    @Test
    void countsBytesOfTheLine() {
        SourceFile file = new SourceFile("a.sql", "ä\nSELECT 'ä€📦', 1");
        Utf8Columns columns = new Utf8Columns();

        assertThat(columns.column(file, 2)).isEqualTo(1);
        assertThat(columns.column(file, file.text().indexOf('1')))
                .isEqualTo("SELECT 'ä€📦', ".getBytes(StandardCharsets.UTF_8).length + 1);
    }

    @Test
    void farBehindAsNear() {
        String line = "ä€📦x".repeat(5_000);
        SourceFile file = new SourceFile("a.sql", "1;\n" + line);
        Utf8Columns columns = new Utf8Columns();

        for (int at : new int[] {line.length(), 4_096, 4_097, 8_192, 12_345, 20}) {
            // no cut through a pair
            int end = Character.isLowSurrogate(line.charAt(Math.min(at, line.length() - 1))) ? at + 1 : at;
            int bytes = line.substring(0, end).getBytes(StandardCharsets.UTF_8).length;
            assertThat(columns.column(file, 3 + end)).as("at " + end).isEqualTo(bytes + 1);
        }
    }
}
