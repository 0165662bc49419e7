package dev.sluice.cli.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first config of a repository. */
final class InitTest {

    @TempDir
    Path folder;

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text, UTF_8);
    }

    @Test
    void writesWhatItFoundAndSaysSo() throws IOException {
        write("app/db/migration/V1__orders.sql", "CREATE TABLE orders (id bigserial PRIMARY KEY);\n");
        write("app/db/migration/V2__total.sql", "ALTER TABLE orders ADD COLUMN total int;\n");
        write("app/db/migration/R__view.sql", "CREATE OR REPLACE VIEW v AS SELECT 1;\n");
        write("a\"b/001_t.sql", "CREATE TABLE t (id INT AUTO_INCREMENT PRIMARY KEY) ENGINE=InnoDB;\n");
        Run run = Run.in(folder, "init");

        assertThat(run.out()).isEqualTo("""
                a"b: 1 migration, plain SQL files, MySQL
                app/db/migration: 3 migrations, Flyway, PostgreSQL
                wrote sluice.toml
                sluice-baseline.jsonl: 2 findings held back
                """);
        assertThat(run.code()).isZero();
        assertThat(Files.readString(folder.resolve("sluice.toml"))).isEqualTo("""
                # The config of Sluice. `sluice config show` prints the values in force, docs/config.md has every key.

                # The mildest finding that fails the gate: error, warning, note or never.
                fail-on = "error"

                # How loud a rule or a category is: error, warning, note or off.
                # [rules]
                # drop-column = "warning"

                [[tree]]
                path = "a\\"b"
                dialect = "mysql"
                layout = "plain"
                # The version of the server. While it is not said, 8.4 is taken.
                # target-version = "8.4"
                # The last migration that every database has: it and those before it are read and not judged.
                # applied = "001_t.sql"

                [[tree]]
                path = "app/db/migration"
                dialect = "postgresql"
                layout = "flyway"
                # The version of the server. While it is not said, 16 is taken.
                # target-version = "16"
                # The last migration that every database has: it and those before it are read and not judged.
                # applied = "V2__total.sql"
                """);
        assertThat(Run.in(folder, "check", "--format", "concise").out())
                .endsWith(
                        "4 migrations judged (plain, MySQL 8.4; flyway, PostgreSQL 16); 0 not understood. Gate (--fail-on"
                                + " error): passed\n");
    }

    /** What is commented out is as good as what is not. */
    @Test
    void whatItSuggestsIsAConfig() throws IOException {
        write("db/migration/V1__orders.sql", "CREATE TABLE orders (id bigserial PRIMARY KEY);\n");
        Run.in(folder, "init");
        Path config = folder.resolve("sluice.toml");
        String text = Files.readString(config);
        Files.writeString(config, text.replaceAll("(?m)^# (?=target-version|applied|drop-column|\\[rules\\])", ""));

        assertThat(Run.in(folder, "check", "--quiet")).isEqualTo(new Run(0, "", ""));
        assertThat(Run.in(folder, "config", "show").out())
                .contains("tree[0].applied")
                .contains("rules.drop-column");
    }

    @Test
    void writesOverNothing() throws IOException {
        write("V1__a.sql", "CREATE TABLE a (id bigint PRIMARY KEY);\n");
        write("sluice.toml", "fail-on = 'note'\n");

        assertThat(Run.in(folder, "init")).isEqualTo(new Run(2, "", "sluice: `sluice.toml` is there already\n"));
        assertThat(Files.readString(folder.resolve("sluice.toml"))).isEqualTo("fail-on = 'note'\n");
        Files.delete(folder.resolve("sluice.toml"));
        Files.createSymbolicLink(folder.resolve("sluice.toml"), folder.resolve("nowhere"));
        assertThat(Run.in(folder, "init").code()).isEqualTo(2);
        assertThat(folder.resolve("nowhere")).doesNotExist();
    }

    @Test
    void writesNothingWhereThereAreNoMigrations() {
        assertThat(Run.in(folder, "init"))
                .isEqualTo(new Run(2, "", "sluice: no migrations below `.`; looked for `*.sql` files\n"));
        assertThat(folder.resolve("sluice.toml")).doesNotExist();
    }
}
