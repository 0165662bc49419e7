package dev.sluice.rules.history;

import static dev.sluice.core.finding.Severity.ERROR;
import static dev.sluice.core.finding.Severity.NOTE;
import static dev.sluice.core.finding.Severity.WARNING;
import static dev.sluice.rules.RuleTester.rule;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.sluice.core.finding.Finding;
import dev.sluice.core.finding.Label;
import dev.sluice.core.finding.Severity;
import dev.sluice.core.lint.LintRequest;
import dev.sluice.core.lint.Linter;
import dev.sluice.core.lint.Reading;
import dev.sluice.core.source.Dialect;
import dev.sluice.core.source.InMemoryFileTree;
import dev.sluice.rules.BuiltInRules;
import dev.sluice.rules.RuleTester;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What runners do about files that are not what databases remember, beside the pages. */
final class HistoryRulesTest {

    private static final String TABLE = "CREATE TABLE t (id int);";

    /** Of a change against a base and a target, with whole names of files. */
    private static List<Finding> findings(
            String rule, Map<String, String> head, Map<String, String> base, Map<String, String> target) {
        return Linter.lint(new LintRequest(
                                Reading.of(new InMemoryFileTree(head), List.of(""))
                                        .as(Dialect.POSTGRESQL),
                                null,
                                BuiltInRules.registry(),
                                LocalDate.EPOCH)
                        .since(
                                base.isEmpty() ? null : new InMemoryFileTree(base),
                                target.isEmpty() ? null : new InMemoryFileTree(target)))
                .findings()
                .stream()
                .filter(it -> it.rule().equals(rule))
                .toList();
    }

    private static Map<String, String> and(Map<String, String> files, String path, String text) {
        Map<String, String> more = new HashMap<>(files);
        more.put(path, text);
        return more;
    }

    private static final String GOOSE = "-- +goose Up\n" + TABLE;
    private static final String DBMATE = "-- migrate:up\n" + TABLE + "\n-- migrate:down\nDROP TABLE t;";

    /** A second migration that precedes the one which the target has. */
    @ParameterizedTest
    @CsvSource({
        "plain, '', 1_a.sql, 2_b.sql, WARNING",
        "flyway, '', V1__a.sql, V2__b.sql, ERROR",
        "golang-migrate, '', 1_a.up.sql, 2_b.up.sql, ERROR",
        "goose, GOOSE, 1_a.sql, 2_b.sql, ERROR",
        "dbmate, DBMATE, 1_a.sql, 2_b.sql, ''",
        "prisma, '', 1_a/migration.sql, 2_b/migration.sql, ''",
        "diesel, '', 20250101_a/up.sql, 20250102_b/up.sql, ''",
        "sqlx, '', 1_a.sql, 2_b.sql, ''",
        "supabase, '', 1_a.sql, 2_b.sql, ERROR",
        "atlas, '', 1_a.sql, 2_b.sql, ERROR",
        "hasura, '', 1_a/up.sql, 2_b/up.sql, ''",
        "node-pg-migrate, '', 1_a.sql, 2_b.sql, ERROR",
        "drizzle, '', 0001_a.sql, 0002_b.sql, WARNING",
        "morph, '', 1_a.up.sql, 2_b.up.sql, ''",
        "dbup, '', Script1.sql, Script2.sql, ''",
    })
    void whatComesLateIsTheRunnersToDecide(String tool, String text, String late, String newest, String severity) {
        String sql = text.equals("GOOSE") ? GOOSE : text.equals("DBMATE") ? DBMATE : TABLE;
        RuleTester tester = rule("version-out-of-order").tool(tool).file(late).target(newest, sql);
        if (severity.isEmpty()) {
            tester.accepts(sql);
        } else {
            tester.flags(Severity.valueOf(severity), "«»" + sql);
        }
    }

    @Test
    void aProjectThatSaysOutOfOrderGetsWhatComesLate() {
        Map<String, String> head = Map.of("V1__a.sql", TABLE, "V2__b.sql", TABLE);
        Map<String, String> base = Map.of("V2__b.sql", TABLE);
        assertThat(findings("version-out-of-order", head, base, Map.of()))
                .extracting(Finding::file, Finding::message, Finding::help)
                .containsExactly(tuple(
                        "V1__a.sql",
                        "this comes before `V2__b.sql`, which is applied already: Flyway refuses it",
                        "call it `V3__a.sql`, the next one that is free"));
        String config = "flyway.outOfOrder=true\nflyway.locations=filesystem:.\n";
        assertThat(findings(
                        "version-out-of-order",
                        and(head, "flyway.conf", config),
                        and(base, "flyway.conf", config),
                        Map.of()))
                .isEmpty();
    }

    @Test
    void theNextVersionIsFreeOnTheTargetToo() {
        assertThat(findings(
                        "version-taken-on-target",
                        Map.of("V1__a.sql", TABLE, "V1.2__b.sql", TABLE),
                        Map.of("V1__a.sql", TABLE),
                        Map.of("V1__a.sql", TABLE, "V1_2__c.sql", TABLE, "V1.3__d.sql", TABLE)))
                .extracting(Finding::message, Finding::help)
                .containsExactly(tuple(
                        "version 1.2 was taken on the target branch by `V1_2__c.sql`",
                        "call it `V1.4__b.sql`, the next one that is free"));
    }

    @Test
    void aTimeIsNotCountedUp() {
        assertThat(rule("duplicate-version")
                        .tool("dbmate")
                        .file("20260101000000_b.sql")
                        .with("20260101000000_a.sql", DBMATE)
                        .flags("«»" + DBMATE)
                        .get(0)
                        .help())
                .isEqualTo("give it a version that is later than all others");
    }

    @Test
    void aJavaMigrationHasItsVersionToo() {
        assertThat(findings(
                        "duplicate-version",
                        Map.of("V1__a.sql", TABLE, "V2__b.sql", TABLE, "V2__c.java", "class V2__c {}"),
                        Map.of(),
                        Map.of()))
                .extracting(Finding::file, Finding::message)
                .containsExactly(tuple("V2__b.sql", "version 2 is claimed by `V2__c.java` too"));
    }

    @Test
    void theOtherClaimIsShown() {
        assertThat(rule("duplicate-version")
                        .tool("flyway")
                        .with("V1__a.sql", TABLE)
                        .file("V1__b.sql")
                        .flags(ERROR, "«»" + TABLE)
                        .get(0)
                        .labels())
                .extracting(Label::file, Label::text)
                .containsExactly(tuple("db/V1__a.sql", "this has the version, too"));
    }

    @Test
    void changeSetsOfOneIdInOneFileAreTwoOfAKind() {
        String one = "--liquibase formatted sql\n--changeset ann:1\n" + TABLE;
        rule("duplicate-version").tool("liquibase").file("a.sql").flags("«»" + one + "\n--changeset ann:1\nSELECT 1;");
        rule("duplicate-version").tool("liquibase").file("a.sql").accepts(one + "\n--changeset ann:2\nSELECT 1;");
    }

    @Test
    void anEditedChangeSetIsFoundWhereverItStandsInItsFile() {
        String head = "--liquibase formatted sql\n";
        RuleTester edited = rule("applied-migration-edited").tool("liquibase").file("a.sql");
        edited.base("a.sql", head + "--changeset ann:1\n" + TABLE)
                .accepts(head + "--changeset ann:0\nSELECT 1;\n--changeset ann:1\n" + TABLE);
        edited.base("a.sql", head + "--changeset ann:1\n" + TABLE)
                .flags("«»" + head + "--changeset ann:0\nSELECT 1;\n--changeset ann:1\nSELECT 2;");
        edited.base("a.sql", head + "--changeset ann:1 runOnChange:true\n" + TABLE)
                .accepts(head + "--changeset ann:1 runOnChange:true\nSELECT 2;");
    }

    @Test
    void aDownMayBeEdited() {
        rule("applied-migration-edited")
                .tool("goose")
                .file("1_a.sql")
                .base("1_a.sql", GOOSE + "\n-- +goose Down\n")
                .accepts(GOOSE + "\n-- +goose Down\nDROP TABLE t;");
    }

    @Test
    void whatTheRunnerDoesAboutAnEditIsSaid() {
        RuleTester edited = rule("applied-migration-edited").file("V1__a.sql").base("V1__a.sql", "SELECT 1;");
        assertThat(edited.tool("flyway").flags("«»SELECT 2;").get(0).message())
                .isEqualTo("an applied migration was edited, and Flyway refuses to go on");
        assertThat(edited.tool("plain").flags("«»SELECT 2;").get(0).message())
                .isEqualTo("an applied migration was edited, and databases that have run it keep the old text");
    }

    @Test
    void aRenamedMigrationIsToldFromADeletedOne() {
        Finding renamed = findings(
                        "applied-migration-deleted", Map.of("V2__a.sql", TABLE), Map.of("V1__a.sql", TABLE), Map.of())
                .get(0);
        assertThat(renamed.file()).isEqualTo("V1__a.sql");
        assertThat(renamed.message())
                .isEqualTo("`V1__a.sql` is applied already and was renamed to `V2__a.sql`, which Flyway refuses");
        assertThat(renamed.help()).isEqualTo("keep the old name");
    }

    @Test
    void aFileWithoutANumberIsANote() {
        rule("misnamed-migration")
                .tool("flyway")
                .file("seed.sql")
                .with("V1__a.sql", TABLE)
                .accepts(TABLE);
        assertThat(rule("misnamed-migration")
                        .tool("flyway")
                        .file("seed.sql")
                        .with("V1__a.sql", TABLE)
                        .findings(TABLE))
                .extracting(Finding::severity)
                .containsExactly(NOTE);
        rule("misnamed-migration")
                .tool("flyway")
                .file("v2__b.sql")
                .with("V1__a.sql", TABLE)
                .flags(WARNING, "«»" + TABLE);
    }

    @Test
    void aFileThatWasMisnamedBeforeIsNobodysNews() {
        Map<String, String> files = Map.of("V1__a.sql", TABLE, "V2_b.sql", TABLE);
        assertThat(findings("misnamed-migration", files, Map.of(), Map.of())).hasSize(1);
        assertThat(findings("misnamed-migration", files, files, Map.of())).isEmpty();
    }
}
