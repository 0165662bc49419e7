package dev.sluice.core.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.migration.Discovery;
import dev.sluice.core.migration.MigrationTree;
import dev.sluice.core.migration.Selection;
import dev.sluice.core.rule.RuleRegistry;
import dev.sluice.core.source.Dialect;
import dev.sluice.core.source.InMemoryFileTree;
import dev.sluice.core.source.SourceFile;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class DialectsTest {

    private static final String MYSQL = "CREATE TABLE t (id INT AUTO_INCREMENT PRIMARY KEY) ENGINE=InnoDB;";
    private static final String NEUTRAL = "CREATE INDEX i ON t (a);";

    private static List<MigrationTree> trees(Map<String, String> files) {
        return Discovery.discover(new InMemoryFileTree(files), List.of(""), null).selections().stream()
                .map(Selection::tree)
                .toList();
    }

    private static Dialects dialects(List<MigrationTree> trees, @Nullable Dialect asked, @Nullable SourceFile dump) {
        return Dialects.of(trees, tree -> asked, tree -> dump);
    }

    private static Dialect only(String sql) {
        List<MigrationTree> trees = trees(Map.of("db/1.sql", sql));
        return dialects(trees, null, null).of(trees.get(0));
    }

    /** A module whose migrations create an index and no more is for the database of the other modules. */
    @Test
    void whatDoesNotTellIsReadAsTheOthers() {
        List<MigrationTree> trees = trees(Map.of("a/migrations/1.sql", MYSQL, "b/migrations/1.sql", NEUTRAL));
        Dialects dialects = dialects(trees, null, null);

        assertThat(trees).hasSize(2).allMatch(tree -> dialects.of(tree) == Dialect.MYSQL);
        assertThat(dialects.notices())
                .containsExactly(
                        "read as MySQL, going by what the files say: `a/migrations`; --dialect says it for certain",
                        "read as MySQL as the others are, since nothing in the files tells: `b/migrations`;"
                                + " --dialect says it for certain");
    }

    @Test
    void whereTheOthersDisagreeItIsPostgresql() {
        List<MigrationTree> trees = trees(Map.of("mysql/1.sql", "", "postgres/1.sql", "", "z/1.sql", NEUTRAL));
        Dialects dialects = dialects(trees, null, null);

        assertThat(trees.stream().map(dialects::of))
                .containsExactly(Dialect.MYSQL, Dialect.POSTGRESQL, Dialect.POSTGRESQL);
        assertThat(dialects.notices()).hasSize(1);
    }

    /** As the dump tools begin and as they write a table, each without a word of the migrations' own. */
    @Test
    void theSchemaDumpTellsWhatTheFilesDoNot() {
        assertThat(dumpedAs("""
                -- PostgreSQL database dump
                SET standard_conforming_strings = on;
                CREATE TABLE public.t (id integer NOT NULL);
                ALTER TABLE ONLY public.t ADD CONSTRAINT t_pkey PRIMARY KEY (id);
                """)).isEqualTo(Dialect.POSTGRESQL);
        assertThat(dumpedAs("""
                -- MySQL dump 10.13  Distrib 8.4.5, for Linux (x86_64)
                CREATE TABLE `t` (`id` int NOT NULL) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
                """)).isEqualTo(Dialect.MYSQL);
        assertThat(dumpedAs("""
                /*M!999999\\- enable the sandbox mode */
                -- MariaDB dump 10.19-11.4.5-MariaDB, for Linux (x86_64)
                CREATE TABLE `t` (`id` int(11) NOT NULL) ENGINE=InnoDB;
                """)).isEqualTo(Dialect.MARIADB);

        List<MigrationTree> mysql = trees(Map.of("db/1.sql", MYSQL));
        SourceFile dump = new SourceFile("schema.sql", "CREATE TABLE public.t (id bigserial)");
        assertThat(dialects(mysql, null, dump).of(mysql.get(0))).isEqualTo(Dialect.MYSQL);
    }

    private static Dialect dumpedAs(String dump) {
        List<MigrationTree> trees = trees(Map.of("db/1.sql", NEUTRAL));
        Dialects dialects = dialects(trees, null, new SourceFile("schema.sql", dump));
        assertThat(dialects.notices()).singleElement().asString().contains(", going by what the schema's dump says:");
        return dialects.of(trees.get(0));
    }

    @Test
    void manyTreesAreOneNotice() {
        List<MigrationTree> trees =
                trees(Map.of("a/1.sql", MYSQL, "b/1.sql", MYSQL, "c/1.sql", MYSQL, "d/1.sql", MYSQL));

        assertThat(dialects(trees, null, null).notices())
                .containsExactly("read as MySQL, going by what the files say: `a`, `b`, `c` and 1 more;"
                        + " --dialect says it for certain");
        assertThat(dialects(trees, Dialect.MARIADB, null).notices()).isEmpty();
    }

    @Test
    void aWordAboutMariadbIsNoneWhereMysqlIsMeantToo() {
        assertThat(only("-- MariaDB dump 10.19  Distrib 10.11.6-MariaDB\n" + MYSQL))
                .isEqualTo(Dialect.MARIADB);
        assertThat(only("-- for MySQL and MariaDB\n" + MYSQL)).isEqualTo(Dialect.MYSQL);
        assertThat(only("CREATE TABLE mariadb (id uuid DEFAULT gen_random_uuid(), at timestamptz);"))
                .isEqualTo(Dialect.POSTGRESQL);
    }

    /** A placeholder is read as a name; a condition may hide what another engine runs. */
    @Test
    void templateConditionsAreSaid() {
        assertThat(lint(Map.of(
                                "db/1.sql", "{{if .plugin}}ALTER TABLE {{.prefix}}t MODIFY a int;{{end}}",
                                "db/2.sql", "ALTER TABLE {{.prefix}}t ADD b int;"))
                        .notices())
                .anyMatch(it -> it.startsWith("1 of the files below `db` hold template conditions like `{{if …}}`"));
        assertThat(lint(Map.of("db/2.sql", "{{if .mysql}}ALTER TABLE {{.prefix}}t ADD b int;{{end}}"))
                        .notices())
                .noneMatch(it -> it.contains("template"));
    }

    private static LintReport lint(Map<String, String> files) {
        return Linter.lint(new LintRequest(
                Reading.of(new InMemoryFileTree(files), List.of("")).as(Dialect.MYSQL),
                null,
                new RuleRegistry(List.of(), List.of()),
                LocalDate.of(2026, 11, 22)));
    }
}
