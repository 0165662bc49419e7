package dev.sluice.cli.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.sluice.core.testing.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What comments hold back, and what is said of it. */
final class GoldenSuppressionsTest {

    private static final List<String> LINES = List.of(
            "check db --format concise",
            "check db --report-suppressed",
            "check db --report-suppressed --format json --quiet",
            "check db --report-suppressed --format gitlab --quiet",
            "check db --exit-zero --format concise --quiet",
            "check nowhere db --exit-zero --format concise --quiet",
            "check db --select drop-table --format concise --quiet");

    @TempDir
    Path folder;

    @Test
    void whatIsHeldBackIsCountedAndListedWhereItIsAskedFor() throws IOException {
        write("db/V1__orders.sql", "CREATE TABLE orders (id bigint PRIMARY KEY, note text, state text);\n");
        write("db/V2__drops.sql", """
                -- sluice:ignore drop-table, drop-colum -- nobody reads the archive
                DROP TABLE archive;
                ALTER TABLE orders
                  DROP COLUMN note, -- sluice:ignore drop-column until 2999-12-31 -- moved to notes
                  DROP COLUMN state;
                -- squawk-ignore ban-drop-table
                DROP TABLE orders;
                -- sluice:ignore drop-view
                SELECT 1;
                """);
        Golden.assertSame("suppressions.txt", Transcript.of(folder, LINES));
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text, UTF_8);
    }
}
