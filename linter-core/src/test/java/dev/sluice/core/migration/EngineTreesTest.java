package dev.sluice.core.migration;

import static dev.sluice.core.migration.Trees.files;
import static dev.sluice.core.migration.Trees.migrations;
import static dev.sluice.core.migration.Trees.named;
import static dev.sluice.core.migration.Trees.trees;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.migration.Discovery.Found;
import dev.sluice.core.source.Dialect;
import dev.sluice.core.source.FileTree;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which files are of which engine, and make a tree of their own. */
final class EngineTreesTest {

    private static Found discover(FileTree files, String... paths) {
        return Discovery.discover(files, List.of(paths), null);
    }

    @Test
    void eachEngineOfADirectoryIsATree() {
        Found found = discover(
                named(
                        "migrations/mysql/001_a.up.sql",
                        "migrations/mysql/001_a.down.sql",
                        "migrations/postgres/001_a.up.sql",
                        "migrations/sqlite/001_a.up.sql"),
                "migrations");
        assertThat(trees(found))
                .containsExactly(
                        "golang-migrate migrations/mysql mysql", "golang-migrate migrations/postgres postgresql");
        assertThat(found.notices())
                .containsExactly("1 file below `migrations/sqlite` left out, because Sluice does not read SQLite:"
                        + " `001_a.up.sql`");
        assertThat(found.problems()).isEmpty();
    }

    @Test
    void engineFoldersBelowOneFlywayLocationAreTreesOfTheirOwn() {
        Found found = discover(
                named(
                        "db/migration/H2/V1__a.sql",
                        "db/migration/MYSQL/V1__a.sql",
                        "db/migration/POSTGRESQL/V1__a.sql",
                        "db/migration/POSTGRESQL/V2__b.sql"),
                "");
        assertThat(trees(found))
                .containsExactly("flyway db/migration/MYSQL mysql", "flyway db/migration/POSTGRESQL postgresql");
        assertThat(migrations(found.selections().get(1))).containsExactly("1 up V1__a.sql", "2 up V2__b.sql");
    }

    @Test
    void filesOfEveryEngineRunInEachOfThem() {
        Found found = discover(
                named("m/0001_a.up.sql", "m/0002_b.postgres.up.sql", "m/0002_b.sqlite.up.sql", "m/0003_c.up.sql"), "m");
        assertThat(trees(found)).containsExactly("golang-migrate m postgresql");
        assertThat(migrations(found.selections().get(0)))
                .containsExactly("1 up 0001_a.up.sql", "2 up 0002_b.postgres.up.sql", "3 up 0003_c.up.sql");
    }

    @Test
    void filesNamedByEngineAreSortedByIt() {
        Found found = discover(named("sql/schema-mysql.sql", "sql/schema-postgres.sql", "sql/schema-h2.sql"), "sql");
        assertThat(trees(found)).containsExactly("plain sql mysql", "plain sql postgresql");
    }

    @Test
    void theWordMayStandAnywhereIfEveryFileHasOne() {
        Found found = discover(named("sql/base.db2.create.sql", "sql/base.mysql.create.sql"), "sql");
        assertThat(trees(found)).containsExactly("plain sql mysql");
    }

    @Test
    void aMigrationAboutAnEngineIsNotOfThatEngine() {
        Found found = discover(named("m/1_leave_mysql.sql", "m/2_next.sql"), "m");
        assertThat(trees(found)).containsExactly("plain m");
        assertThat(found.selections().get(0).tree().migrations()).hasSize(2);
    }

    @Test
    void theNearestFolderSaysTheEngine() {
        Found found = discover(named("mysql/storage-pg/migrations/1_a.sql"), "");
        assertThat(found.selections().get(0).tree().dialect()).isEqualTo(Dialect.POSTGRESQL);
    }

    @Test
    void theEnginesOfOneFolderAreOneNotice() {
        Found found = discover(
                named("sql/h2_1.sql", "sql/mysql_1.sql", "sql/mysql_2.sql", "sql/oracle_1.sql", "sql/oracle_2.sql"),
                "sql");
        assertThat(trees(found)).containsExactly("plain sql mysql");
        assertThat(found.notices())
                .containsExactly("3 files below `sql` left out, because Sluice does not read H2, Oracle: `h2_1.sql`,"
                        + " `oracle_1.sql`, `oracle_2.sql`");
    }

    /** Version folders make migrations of files that have no number of their own. */
    @Test
    void aDialectChoosesAmongTreesThatAreNamedForEngines() {
        FileTree files = named("m/1_a.mysql.sql", "m/1_a.postgres.sql", "n/mysql/1_a.sql", "o/1_b.sql");
        Found found = Discovery.discover(files, List.of(""), null, Dialect.POSTGRESQL);
        assertThat(trees(found)).containsExactly("plain m postgresql", "plain o");
        assertThat(found.notices()).contains("1 file below `m` left out, since it is MySQL's: `1_a.mysql.sql`");
        assertThat(trees(Discovery.discover(files, List.of(""), null, Dialect.MARIADB)))
                .containsExactly("plain m mysql", "plain n/mysql mysql", "plain o");
        assertThat(trees(Discovery.discover(files, List.of("n"), null, Dialect.POSTGRESQL)))
                .containsExactly("plain n/mysql mysql");
    }
}
