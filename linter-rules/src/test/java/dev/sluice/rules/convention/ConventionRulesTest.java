package dev.sluice.rules.convention;

import static dev.sluice.core.source.Dialect.MARIADB;
import static dev.sluice.core.source.Dialect.MYSQL;
import static dev.sluice.rules.RuleTester.rule;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.sluice.core.finding.Category;
import dev.sluice.core.finding.Finding;
import dev.sluice.core.gate.RuleChoice;
import dev.sluice.core.lint.LintRequest;
import dev.sluice.core.lint.Linter;
import dev.sluice.core.lint.Reading;
import dev.sluice.core.rule.RuleMeta;
import dev.sluice.core.source.Dialect;
import dev.sluice.core.source.InMemoryFileTree;
import dev.sluice.rules.BuiltInRules;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The conventions as a pack, and what no page shows. */
final class ConventionRulesTest {

    private static final String SQL = "CREATE TABLE Visits (at timestamp, total money);";

    private static List<String> found(RuleChoice choice) {
        return Linter.lint(new LintRequest(
                                Reading.of(new InMemoryFileTree(Map.of("1.sql", SQL)), List.of("1.sql"))
                                        .as(Dialect.POSTGRESQL),
                                null,
                                BuiltInRules.registry(),
                                LocalDate.EPOCH)
                        .with(choice))
                .findings()
                .stream()
                .filter(it -> it.category() == Category.CONVENTION)
                .map(Finding::rule)
                .sorted()
                .toList();
    }

    @Test
    void thePackIsSilentUnlessItIsAskedFor() {
        assertThat(ConventionRules.all()).hasSize(18).allMatch(it -> it.meta().standing() == RuleMeta.Standing.OFF);
        assertThat(found(RuleChoice.ALL)).isEmpty();
        assertThat(found(new RuleChoice(List.of("convention"), List.of())))
                .containsExactly(
                        "comment-required",
                        "missing-primary-key",
                        "money-type",
                        "timestamp-without-zone",
                        "unqualified-name");
        assertThat(found(new RuleChoice(List.of("convention"), List.of("money-type"))))
                .doesNotContain("money-type");
    }

    @ParameterizedTest
    @CsvSource({
        "order_items, snake_case",
        "orders2, snake_case camelCase kebab-case",
        "orderItems, camelCase",
        "OrderItems, PascalCase",
        "ORDER_ITEMS, UPPER_CASE",
        "order-items, kebab-case",
        "order items, ''",
        "größe, snake_case camelCase kebab-case",
    })
    void aNameFitsItsStyles(String name, String styles) {
        assertThat(List.of("snake_case", "camelCase", "PascalCase", "UPPER_CASE", "kebab-case"))
                .filteredOn(it -> NameStyle.of(it).fits(name))
                .containsExactlyElementsOf(styles.isEmpty() ? List.of() : List.of(styles.split(" ")));
    }

    @Test
    void aStyleThatThereIsNotIsAnError() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NameStyle.list("snake_case, Snake"))
                .withMessage("no style of names: Snake");
    }

    @Test
    void whatAMigrationRestatesIsNotItsDoing() {
        rule("integer-display-width")
                .on(MYSQL)
                .after("CREATE TABLE t (id int PRIMARY KEY, n int(11));")
                .accepts("ALTER TABLE t MODIFY n int(11) NOT NULL;");
        rule("integer-display-width")
                .on(MYSQL)
                .after("CREATE TABLE t (id int PRIMARY KEY, n int(11));")
                .flags("ALTER TABLE t MODIFY n «bigint(20)»;");
    }

    @Test
    void aWordThatOneEngineReservesIsAnotherEnginesName() {
        rule("reserved-word").on(MYSQL).flags("CREATE TABLE t (id int PRIMARY KEY, «`rank`» int);");
        rule("reserved-word").on(MARIADB).accepts("CREATE TABLE t (id int PRIMARY KEY, `rank` int);");
        rule("reserved-word").on(MARIADB).flags("CREATE TABLE t (id int PRIMARY KEY, «`offset`» int);");
    }

    @Test
    void aNameThatATemplateFillsInIsNotJudged() {
        rule("naming").accepts("CREATE TABLE ${Prefix}_t (id bigint PRIMARY KEY);");
        rule("char-type").accepts("CREATE TABLE t (id bigint PRIMARY KEY, c ${type});");
    }

    @Test
    void aColumnsTypeIsJudgedOnAPartitionedTableToo() {
        rule("float-type").flags("CREATE TABLE t (id bigint, r «real[]») PARTITION BY RANGE (id);");
    }

    @Test
    void aKeyThatTheMigrationTakesAwayAgainIsMissing() {
        rule("missing-primary-key")
                .flags("CREATE TABLE «t» (id bigint CONSTRAINT k PRIMARY KEY); ALTER TABLE t DROP CONSTRAINT k;");
        rule("missing-primary-key").accepts("CREATE TABLE t (id bigint); DROP TABLE t;");
        rule("missing-primary-key")
                .after("CREATE TABLE p (at date NOT NULL) PARTITION BY RANGE (at);")
                .accepts("CREATE TABLE p1 PARTITION OF p FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');");
    }
}
