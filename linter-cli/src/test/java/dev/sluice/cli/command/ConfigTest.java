package dev.sluice.cli.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The config of a run: found at or above the migrations, named, or left out. */
class ConfigTest {

    private static final String FINDING = "db/migration/V2__b.sql:1:1: error[drop-column] dropping `t.b` deletes its"
            + " values, and code that still uses it fails\n";

    @TempDir
    Path temp;

    private Path folder;

    @BeforeEach
    void migrationsThatCallAHelper() throws IOException {
        folder = Files.createDirectories(temp.resolve("repository"));
        write("db/migration/V1__a.sql", "CREATE TABLE t (a int, b int);\n");
        write("db/migration/V2__b.sql", "{{ dropColumn \"t\" \"b\" }}\n");
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text, UTF_8);
    }

    private Run check(String... more) {
        String[] line = {"check", "--format", "concise", "--quiet", "--dialect", "mysql", "db/migration/V2__b.sql"};
        String[] all = new String[line.length + more.length];
        System.arraycopy(line, 0, all, 0, line.length);
        System.arraycopy(more, 0, all, line.length, more.length);
        return Run.in(folder, all);
    }

    @Test
    void theConfigAboveTheMigrationsHolds() throws IOException {
        write("sluice.toml", "[templates]\ndropColumn = 'ALTER TABLE {1} DROP COLUMN {2}'\n");

        assertThat(check().out()).startsWith(FINDING);
        assertThat(check("--isolated").out()).contains("can say what `dropColumn` writes");
    }

    @Test
    void theNearestConfigHoldsAlone() throws IOException {
        write("sluice.toml", "templats = 1\n");
        write("db/sluice.toml", "[templates]\ndropColumn = 'ALTER TABLE {1} DROP COLUMN {2}'\n");

        assertThat(check().out()).startsWith(FINDING);
        assertThat(check().err()).isEmpty();
    }

    @Test
    void aNamedConfigHoldsInsteadOfTheOneFound() throws IOException {
        write("sluice.toml", "templats = 1\n");
        Files.writeString(temp.resolve("other.toml"), "templates.dropColumn = 'ALTER TABLE {1} DROP COLUMN {2}'");

        assertThat(check("--config", "../other.toml").out()).startsWith(FINDING);
        assertThat(check("--config", "nowhere.toml")).isEqualTo(new Run(2, "", "sluice: nowhere.toml: no such file\n"));
        assertThat(check("--config", "sluice.toml"))
                .isEqualTo(
                        new Run(2, "", "sluice: sluice.toml:1:1: unknown key `templats`; did you mean `templates`?\n"));
        assertThat(check("--config", "sluice.toml", "--isolated"))
                .isEqualTo(new Run(2, "", "sluice: --config and --isolated exclude each other\n"));
    }

    /** What stands below a broken config is not judged, since it would be judged otherwise than it says; the rest is. */
    @Test
    void aBrokenConfigIsOneLineAndCostsItsTreesOnly() throws IOException {
        write("db/sluice.toml", "[templates]\ndropColumn = 1\n");
        write("other/migration/V1__c.sql", "DROP TABLE x;\n");
        Run run = Run.in(folder, "check", "--format", "concise", "--quiet", "--dialect", "mysql");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).isEqualTo("sluice: db/sluice.toml:2:14: the SQL that `dropColumn` writes is a string\n");
        assertThat(run.out())
                .startsWith("other/migration/V1__c.sql:1:1: error[drop-table]")
                .doesNotContain("db/");
    }

    @Test
    void aConfigOfStrangersIsOneLineWhateverItIs() throws IOException {
        Path config = folder.resolve("sluice.toml");
        Files.write(config, "a = 'ß'".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(check()).isEqualTo(new Run(2, "", "sluice: sluice.toml: not UTF-8 text (byte 0xDF at offset 5)\n"));

        Files.delete(config);
        Files.writeString(temp.resolve("secret.toml"), "password = 'x'");
        Files.createSymbolicLink(config, temp.resolve("secret.toml"));
        assertThat(check())
                .isEqualTo(new Run(
                        2, "", "sluice: sluice.toml: the link leads out of the folder that is read, or nowhere\n"));

        Files.delete(config);
        Files.createDirectory(config);
        assertThat(check().err()).isEmpty();
    }
}
