package dev.sluice.core.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.ast.AlterTable;
import dev.sluice.core.ast.Statement;
import dev.sluice.core.catalog.Column;
import dev.sluice.core.engine.StatementEffect;
import dev.sluice.core.finding.Category;
import dev.sluice.core.finding.Severity;
import dev.sluice.core.rule.RuleContext;
import dev.sluice.core.rule.RuleMeta;
import dev.sluice.core.rule.RuleRegistry;
import dev.sluice.core.rule.StatementRule;
import dev.sluice.core.source.Dialect;
import dev.sluice.core.source.InMemoryFileTree;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A down meets the schema that its up left behind, and what follows that up meets it too. */
final class DownReplayTest {

    private static final String FIRST = "CREATE TABLE t (id int);\n";
    private static final String SECOND = "ALTER TABLE t ADD b int;\n";
    private static final String BACK = "ALTER TABLE t DROP b;\n";
    private static final String THIRD = "ALTER TABLE t ADD c int;\n";

    /** Writes down which columns each ALTER TABLE meets; a rule about reading, since those see downs too. */
    private static final class ColumnsMet implements StatementRule {

        private final List<String> met = new ArrayList<>();

        @Override
        public RuleMeta meta() {
            return RuleMeta.rule("columns-met", Category.PARSE, Severity.NOTE).on(Dialect.POSTGRESQL);
        }

        @Override
        public void check(Statement statement, StatementEffect effect, RuleContext ctx) {
            if (statement instanceof AlterTable alter) {
                List<String> columns = ctx.catalog().table(alter.table()).orElseThrow().columns().stream()
                        .map(Column::name)
                        .toList();
                met.add(alter.actions().get(0).getClass().getSimpleName() + " " + columns);
            }
        }
    }

    private static List<String> met(String layout, List<String> paths, Map<String, String> files, Integer latest) {
        ColumnsMet rule = new ColumnsMet();
        LintReport report = Linter.lint(new LintRequest(
                Reading.of(new InMemoryFileTree(files), paths).as(Dialect.POSTGRESQL),
                null,
                new RuleRegistry(List.of(rule), List.of()),
                LocalDate.EPOCH,
                latest));
        assertThat(report.problems()).isEmpty();
        assertThat(report.trees()).extracting(LintReport.Tree::layout).containsExactly(layout);
        return rule.met;
    }

    static Stream<Arguments> layouts() {
        return Stream.of(
                tree("flyway", "V1__a.sql", FIRST, "V2__b.sql", SECOND, "U2__b.sql", BACK, "V3__c.sql", THIRD),
                tree("plain", "1.up.sql", FIRST, "2.up.sql", SECOND, "2.down.sql", BACK, "3.up.sql", THIRD),
                tree(
                        "golang-migrate",
                        "1_a.up.sql",
                        FIRST,
                        "2_b.up.sql",
                        SECOND,
                        "2_b.down.sql",
                        BACK,
                        "3_c.up.sql",
                        THIRD),
                tree(
                        "sqlx",
                        "sqlx.toml",
                        "",
                        "1_a.up.sql",
                        FIRST,
                        "2_b.up.sql",
                        SECOND,
                        "2_b.down.sql",
                        BACK,
                        "3_c.up.sql",
                        THIRD),
                tree(
                        "diesel",
                        "2026-01-01-000000_a/up.sql",
                        FIRST,
                        "2026-01-02-000000_b/up.sql",
                        SECOND,
                        "2026-01-02-000000_b/down.sql",
                        BACK,
                        "2026-01-03-000000_c/up.sql",
                        THIRD),
                tree(
                        "goose",
                        "1_a.sql",
                        "-- +goose Up\n" + FIRST,
                        "2_b.sql",
                        "-- +goose Up\n" + SECOND + "-- +goose Down\n" + BACK,
                        "3_c.sql",
                        "-- +goose Up\n" + THIRD),
                tree(
                        "dbmate",
                        "1_a.sql",
                        "-- migrate:up\n" + FIRST + "-- migrate:down\n",
                        "2_b.sql",
                        "-- migrate:up\n" + SECOND + "-- migrate:down\n" + BACK,
                        "3_c.sql",
                        "-- migrate:up\n" + THIRD + "-- migrate:down\n"),
                tree(
                        "sql-migrate",
                        "1_a.sql",
                        "-- +migrate Up\n" + FIRST,
                        "2_b.sql",
                        "-- +migrate Down\n" + BACK + "-- +migrate Up\n" + SECOND,
                        "3_c.sql",
                        "-- +migrate Up\n" + THIRD),
                tree(
                        "liquibase",
                        "a.sql",
                        "--liquibase formatted sql\n--changeset a:1\n" + FIRST + "--changeset a:2\n" + SECOND
                                + "--rollback " + BACK + "--changeset a:3\n" + THIRD),
                tree(
                        "alembic",
                        "c.sql",
                        "-- Running upgrade  -> 1\n" + FIRST,
                        "b.sql",
                        "-- Running upgrade 1 -> 2\n" + SECOND,
                        "back.sql",
                        "-- Running downgrade 2 -> 1\n" + BACK,
                        "a.sql",
                        "-- Running upgrade 2 -> 3\n" + THIRD));
    }

    private static Arguments tree(String layout, String... pathsAndTexts) {
        Map<String, String> files = new LinkedHashMap<>();
        for (int i = 0; i < pathsAndTexts.length; i += 2) {
            files.put("m/" + pathsAndTexts[i], pathsAndTexts[i + 1]);
        }
        return Arguments.of(layout, files);
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void aDownMeetsWhatItsUpLeft(String layout, Map<String, String> files) {
        assertThat(met(layout, List.of("m"), files, null))
                .containsExactly("AddColumn [id]", "DropColumn [id, b]", "AddColumn [id, b]");
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void theLastMigrationMeetsAllOthersAndNoDown(String layout, Map<String, String> files) {
        assertThat(met(layout, List.of("m"), files, 1)).containsExactly("AddColumn [id, b]");
        assertThat(met(layout, List.of("m"), files, 2)).containsExactly("AddColumn [id]", "AddColumn [id, b]");
    }

    @Test
    void aDownFileAloneMeetsWhatItsUpLeft() {
        Map<String, String> files =
                Map.of("m/V1__a.sql", FIRST, "m/V2__b.sql", SECOND, "m/U2__b.sql", BACK, "m/V3__c.sql", THIRD);
        assertThat(met("flyway", List.of("m/U2__b.sql"), files, null)).containsExactly("DropColumn [id, b]");
        assertThat(met("flyway", List.of("m/V2__b.sql"), files, null)).containsExactly("AddColumn [id]");
    }
}
