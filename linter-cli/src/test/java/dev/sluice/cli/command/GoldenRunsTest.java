package dev.sluice.cli.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.sluice.core.testing.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs that end early or oddly: the command line, both streams and the exit code. */
final class GoldenRunsTest {

    private static final List<String> LINES = List.of(
            "",
            "chek",
            "check --formt json",
            "check --format xml",
            "check --format",
            "check --quiet=maybe",
            "check --dialect oracle",
            "check --target-version 16",
            "check --dialect postgresql --target-version 9.1",
            "check --dialect mysql --target-version 8.0.x",
            "check --layout rails",
            "check --fail-on always",
            "check --color sometimes",
            "check --report sarif",
            "check --report xml=out.xml",
            "check --report json=nowhere/out.json --format concise --quiet",
            "check --config nowhere.toml",
            "check --config sluice.toml --isolated",
            "check --fix",
            "check --exit-zero",
            "check -",
            "check --stdin-filename db/migration/V3__x.sql",
            "check nowhere",
            "check nowhere db/migration/V2__total.sql --format concise",
            "check nowhere/V1__x.sql elsewhere --format json --quiet",
            "check empty",
            "check texts",
            "check texts/notes.txt",
            "check .. --format concise",
            "check --format concise -- -dash.sql",
            "check db/migration/V1__orders.sql",
            "check db/migration/V1__orders.sql --quiet",
            "check db/migration/V2__total.sql --fail-on never",
            "check db/migration/V2__total.sql --dialect mysql --format concise",
            "check db/migration/V2__total.sql --schema structure.sql --format concise",
            "check db/migration/V2__total.sql --schema nowhere.sql --format concise",
            "check db/migration/V2__total.sql --schema empty --format concise",
            "check --schema structure.sql --format concise",
            "check db/migration/V2__total.sql --dialect postgresql --target-version 19 --format concise",
            "locks",
            "locks db/migration/V2__total.sql",
            "locks db/migration/V2__total.sql --dialect mysql --target-version 26.4",
            "locks --dialect postgresql --target-version 20",
            "locks --dialect mariadb --target-version 10.5",
            "locks --latest 0",
            "locks --format xml",
            "locks -",
            "locks nowhere",
            "locks empty",
            "schema --dialect mysql --target-version 5.6",
            "schema",
            "schema db/migration/V1__orders.sql --format sql",
            "schema db/migration/V1__orders.sql --format sql --quiet",
            "schema --schema structure.sql --quiet",
            "schema --format xml",
            "schema --latest 1",
            "schema -",
            "schema nowhere",
            "schema empty",
            "schema texts --format json --quiet",
            "schema --color sometimes",
            "explain",
            "explain drop-colum",
            "explain nothing-like-it",
            "rules --format xml");

    private static final List<String> LATEST = List.of(
            "check --latest 1 versions --format concise",
            "check --latest 2 versions --format concise --quiet",
            "check --latest 9 versions --format concise --quiet",
            "check --latest 99999999999 versions --format concise --quiet",
            "check --latest 1 db versions --format concise --quiet",
            "check --latest 1 versions/V3__not_null.sql --format concise --quiet",
            "check --latest 1 versions/V1__orders.sql versions/V3__not_null.sql --format concise --quiet",
            "check --latest 0",
            "check --latest -1",
            "check --latest x",
            "check --latest");

    @TempDir
    Path folder;

    @Test
    void everyRunEndsAsItDid() throws IOException {
        write("tree/db/migration/V1__orders.sql", "CREATE TABLE orders (id bigint PRIMARY KEY, total int);\n");
        write("tree/db/migration/V2__total.sql", "CREATE INDEX orders_total ON orders (total);\n");
        write(
                "tree/structure.sql",
                "CREATE TABLE public.orders (id bigint);\nCOPY public.orders (id) FROM stdin;\n1\n\\.\n");
        write("tree/texts/notes.txt", "nothing to see\n");
        Files.createDirectories(folder.resolve("tree/empty"));
        // Names of files are relative to the repository where they lie outside of the working directory
        Files.createDirectories(folder.resolve(".git"));
        Golden.assertSame("runs.txt", transcript(LINES));
    }

    @Test
    void theLatestMigrationsAreJudgedAndTheOthersOfTheirFolderAreHistory() throws IOException {
        write("tree/db/migration/V1__orders.sql", "CREATE TABLE orders (id bigint PRIMARY KEY, total int);\n");
        // In the order of the versions, the last one is that with the greatest number
        write("tree/versions/V1__orders.sql", "CREATE TABLE shop.orders (id bigint PRIMARY KEY, total int);\n");
        write("tree/versions/V2__total.sql", "CREATE INDEX orders_total ON shop.orders (total);\n");
        write("tree/versions/V3__not_null.sql", "ALTER TABLE shop.orders ALTER total SET NOT NULL;\n");
        write("tree/versions/V10__drop.sql", "DROP TABLE shop.orders;\n");
        Golden.assertSame("latest.txt", transcript(LATEST));
    }

    private String transcript(List<String> lines) {
        return Transcript.of(folder.resolve("tree"), lines);
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text, UTF_8);
    }
}
