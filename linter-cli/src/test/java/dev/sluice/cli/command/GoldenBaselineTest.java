package dev.sluice.cli.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.testing.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A baseline from its making to its end. */
final class GoldenBaselineTest {

    private static final String CHECK = "check db --format concise --quiet";

    @TempDir
    Path folder;

    @Test
    void itHoldsBackWhatWasThereAndNeverGrowsSilently() throws IOException {
        write("db/V1__orders.sql", "CREATE TABLE orders (id bigint PRIMARY KEY, note text, state text);\n");
        write("db/V2__drops.sql", "ALTER TABLE orders DROP COLUMN note;\nDROP TABLE orders;\n");
        StringBuilder transcript = new StringBuilder();
        run(transcript, "baseline", "baseline prune db", CHECK + " --baseline nowhere.jsonl");
        run(transcript, "baseline create db", "baseline create db", CHECK, CHECK + " --isolated");
        run(transcript, CHECK + " --isolated --baseline sluice-baseline.jsonl");
        transcript.append(read("sluice-baseline.jsonl"));

        transcript.append("\n# the same again, and something new\n");
        write(
                "db/V2__drops.sql",
                "-- moved\n\nALTER TABLE orders\n  DROP COLUMN note;\nDROP TABLE orders;\nALTER TABLE orders DROP COLUMN note;\n");
        write("db/V3__more.sql", "DROP TABLE archive;\n");
        run(transcript, CHECK, "baseline update db", "baseline update db --accept-new", CHECK);

        transcript.append("\n# a part is repaired\n");
        write("db/V3__more.sql", "SELECT 1;\n");
        run(transcript, "check --format concise", "baseline prune db/V1__orders.sql", "baseline prune", CHECK);

        transcript.append("\n# beside the config\n");
        Files.delete(folder.resolve("sluice-baseline.jsonl"));
        write("db/sluice.toml", "");
        run(transcript, "baseline create", CHECK);
        transcript.append(read("db/sluice-baseline.jsonl"));

        transcript.append("\n# damaged\n");
        write("db/sluice-baseline.jsonl", "{\"sluice-baseline\":1}\n<<<<<<< HEAD\n");
        run(transcript, CHECK + " --exit-zero");
        Golden.assertSame("baseline.txt", transcript.toString());
    }

    @Test
    void aLinkIsNotFollowed() throws IOException {
        write("secret", "not yours\n");
        write("tree/db/V1__orders.sql", "SELECT 1;\n");
        Files.createSymbolicLink(folder.resolve("tree/sluice-baseline.jsonl"), folder.resolve("secret"));
        Run run = Run.in(folder.resolve("tree"), "check", "db");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .contains("`sluice-baseline.jsonl` is a link, which is not followed; name it with --baseline");
    }

    private void run(StringBuilder transcript, String... lines) {
        transcript.append(Transcript.of(folder, List.of(lines)));
    }

    private String read(String path) throws IOException {
        return Files.readString(folder.resolve(path), UTF_8);
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text, UTF_8);
    }
}
