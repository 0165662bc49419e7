package dev.sluice.core.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.ast.Action;
import dev.sluice.core.ast.ColumnAction;
import dev.sluice.core.ast.ColumnDefinition;
import dev.sluice.core.ast.CreateTable;
import dev.sluice.core.ast.DropTable;
import dev.sluice.core.engine.ActionEffect;
import dev.sluice.core.finding.Category;
import dev.sluice.core.finding.Finding;
import dev.sluice.core.finding.Severity;
import dev.sluice.core.gate.Suppressed;
import dev.sluice.core.rule.ActionRule;
import dev.sluice.core.rule.JudgedSuppression;
import dev.sluice.core.rule.RuleContext;
import dev.sluice.core.rule.RuleMeta;
import dev.sluice.core.rule.RuleRegistry;
import dev.sluice.core.rule.SuppressionContext;
import dev.sluice.core.rule.SuppressionRule;
import dev.sluice.core.source.Dialect;
import dev.sluice.core.source.InMemoryFileTree;
import dev.sluice.core.testing.Marked;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which findings a comment holds back. What is marked is held back, and nothing else. */
final class SuppressionTest {

    private static final LocalDate TODAY = LocalDate.of(2027, 1, 1);

    /** Speaks of every table and column that is dropped. */
    private record Drops(RuleMeta meta) implements ActionRule<Action> {

        Drops() {
            this(RuleMeta.rule("drops", Category.DATA_LOSS, Severity.ERROR).alsoKnownAs("ban-drops"));
        }

        @Override
        public Class<Action> judges() {
            return Action.class;
        }

        @Override
        public void check(Action action, ActionEffect effect, RuleContext ctx) {
            if (action instanceof DropTable || action instanceof ColumnAction.DropColumn) {
                ctx.report(action.span(), "it drops");
            } else if (action instanceof CreateTable table) {
                for (ColumnDefinition column : table.columns()) {
                    ctx.report(column.span(), "it has a column");
                }
            }
        }
    }

    /** Says what each name in a comment came to. */
    private record Says(RuleMeta meta) implements SuppressionRule {

        Says() {
            this(RuleMeta.rule("says", Category.GATE, Severity.WARNING));
        }

        @Override
        public void check(JudgedSuppression suppression, SuppressionContext ctx) {
            for (JudgedSuppression.Named name : suppression.names()) {
                ctx.report(name.span(), name.text() + " " + name.meaning());
            }
        }
    }

    private static final RuleRegistry RULES = new RuleRegistry(
            List.of(new Drops(), new Says()), List.of(), Map.of("DS102", List.of("drops"), "DS999", List.of("drops")));

    private static LintReport lint(Dialect dialect, Map<String, String> files, List<String> paths) {
        return Linter.lint(
                new LintRequest(Reading.of(new InMemoryFileTree(files), paths).as(dialect), null, RULES, TODAY));
    }

    private static LintReport lint(Dialect dialect, String sql) {
        return lint(dialect, Map.of("1.sql", sql), List.of("1.sql"));
    }

    private static List<Suppressed> holds(Dialect dialect, String marked) {
        String sql = Marked.parse(marked).sql();
        List<Suppressed> held = lint(dialect, sql).suppressed();
        assertThat(Marked.mark(
                        sql,
                        held.stream().map(it -> it.finding().span()).sorted().toList()))
                .isEqualTo(marked);
        return held;
    }

    private static List<Suppressed> holds(String marked) {
        return holds(Dialect.POSTGRESQL, marked);
    }

    private static List<String> said(String sql) {
        return lint(Dialect.POSTGRESQL, sql).findings().stream()
                .filter(it -> it.rule().equals("says"))
                .map(Finding::message)
                .toList();
    }

    @Test
    void onALineOfItsOwnItIsAboutTheNextStatementWithAllItsLines() {
        List<Suppressed> held = holds("""
                DROP TABLE a;
                -- sluice:ignore drops -- nobody   uses it

                ALTER TABLE b
                  «DROP COLUMN x»,
                  «DROP COLUMN y»;
                DROP TABLE c;
                """);
        assertThat(held).extracting(Suppressed::reason).containsOnly("nobody uses it");
        assertThat(held).extracting(Suppressed::by).containsOnly(Suppressed.By.INLINE);
    }

    @Test
    void behindAStatementItIsAboutTheOneThatEndsOnItsLine() {
        holds("""
                DROP TABLE a; «DROP TABLE b»; -- sluice:ignore drops -- gone
                DROP TABLE c;
                ALTER TABLE b
                  «DROP COLUMN x»,
                  «DROP COLUMN y»; /* sluice:ignore drops -- gone */
                DROP TABLE d;
                """);
    }

    @Test
    void withinAStatementItIsAboutTheClause() {
        holds("""
                ALTER TABLE b
                  -- sluice:ignore drops -- gone
                  «DROP COLUMN x»,
                  DROP COLUMN y,
                  «DROP COLUMN z», -- sluice:ignore drops -- gone
                  DROP COLUMN w;
                CREATE TABLE t (
                  a numeric(1, 2),
                  «b numeric(1, 2)», -- sluice:ignore drops -- as it is elsewhere
                  c int,
                  -- sluice:ignore drops -- as it is elsewhere
                  «d int»
                );
                CREATE TABLE u ( -- sluice:ignore drops -- all of it
                  «a int»,
                  «b int»
                );
                """);
    }

    @Test
    void inABodyItIsAboutAStatementOfTheBody() {
        holds("""
                DO $$
                BEGIN
                  -- sluice:ignore drops -- gone
                  «DROP TABLE a»;
                  IF EXISTS (SELECT 1 FROM t) THEN
                    «DROP TABLE b»; -- sluice:ignore drops -- gone
                  END IF;
                  DROP TABLE c;
                END
                $$;
                -- sluice:ignore drops -- all of the block
                DO $x$ BEGIN «DROP TABLE d»; «DROP TABLE e»; END $x$;
                """);
        holds(Dialect.MYSQL, """
                CREATE PROCEDURE p()
                BEGIN
                  # sluice:ignore drops -- gone
                  «DROP TABLE a»;
                  DROP TABLE b;
                END;
                """);
    }

    @Test
    void wordsInAStringAreNoComment() {
        holds("SELECT '\n-- sluice:ignore drops -- no';\nDROP TABLE a;");
        holds("SELECT $$\n-- sluice:ignore drops -- no\n$$;\nDROP TABLE a;");
        holds(Dialect.MYSQL, "SELECT \"\n# sluice:ignore drops -- no\n\";\nDROP TABLE a;");
    }

    @Test
    void forTheFileItStandsBeforeTheFirstStatement() {
        holds("-- a title\n\n/* sluice:ignore-file drops -- old */\n«DROP TABLE a»;\n«DROP TABLE b»;");
        holds("DROP TABLE a;\n-- sluice:ignore-file drops -- old\nDROP TABLE b;");
        holds("-- sluice:ignore-file drops -- old\n-- +goose Up\n«DROP TABLE a»;\n-- +goose Down\n«DROP TABLE b»;");
    }

    @Test
    void aDateIsTheLastDayOnWhichItHolds() {
        holds("-- sluice:ignore drops until 2027-01-01 -- old\n«DROP TABLE a»;");
        holds("-- sluice:ignore drops until 2026-12-31 -- old\nDROP TABLE a;");
        holds("-- sluice:ignore drops until 2027-02-30 -- old\nDROP TABLE a;");
        holds("-- sluice:ignore drops until -- old\nDROP TABLE a;");
    }

    @Test
    void aRuleIsNamed() {
        holds("-- sluice:ignore ban-drops — old\n«DROP TABLE a»;");
        holds("-- sluice:ignore other,drops\n«DROP TABLE a»;");
        holds("-- sluice:ignore -- drops\nDROP TABLE a;");
        holds("-- sluice:ignore data-loss -- drops\nDROP TABLE a;");
        holds("-- sluice:ignored drops -- old\nDROP TABLE a;");
        assertThat(said("-- sluice:ignore drop, data-loss, says, words of a sentence\nDROP TABLE a;"))
                .containsExactly("drop UNKNOWN", "data-loss CATEGORY", "says GATE", "words of a sentence UNKNOWN");
    }

    @Test
    void theInnermostCommentIsTheOneUsed() {
        assertThat(said("""
                        -- sluice:ignore-file drops -- old
                        -- sluice:ignore drops -- gone
                        DROP TABLE a;
                        """)).containsExactly("drops UNUSED", "drops USED");
    }

    @Test
    void ofWhatWasNotJudgedInFullNothingIsSaid() {
        String file = """
                --liquibase formatted sql
                -- sluice:ignore-file drops -- old
                --changeset a:1
                CREATE INDEX i ON t (a);
                -- sluice:ignore drops -- history
                --changeset a:2
                -- sluice:ignore drops -- nothing to drop
                SELECT 1;
                """;
        Map<String, String> files = Map.of("db/a.sql", file);
        assertThat(Linter.lint(new LintRequest(
                                Reading.of(new InMemoryFileTree(files), List.of("db"))
                                        .as(Dialect.POSTGRESQL),
                                null,
                                RULES,
                                TODAY,
                                1))
                        .findings())
                .extracting(Finding::message)
                .containsExactly("drops OPEN", "drops UNUSED", "drops UNUSED");
    }

    @Test
    void commentsForOtherToolsAreUnderstood() {
        holds("-- squawk-ignore ban-drops\n«DROP TABLE a»;");
        holds("-- squawk-ignore some-rule, ban-drops -- reason\n«DROP TABLE a»;");
        holds("DROP TABLE a;\n-- squawk-ignore-file ban-drops\nDROP TABLE b;"
                .replace("DROP TABLE a", "«DROP TABLE a»")
                .replace("DROP TABLE b", "«DROP TABLE b»"));
        holds("-- atlas:nolint DS102\n«DROP TABLE a»;\nDROP TABLE b;");
        holds("-- atlas:nolint DS102\n\n«DROP TABLE a»;\n«DROP TABLE b»;");
        assertThat(said("-- atlas:nolint DS102 XX999\nSELECT 1;\n-- squawk-ignore\nSELECT 1;"))
                .isEmpty();
    }

    @Test
    void ofCommentsForOtherToolsANoticeIsGiven() {
        assertThat(lint(
                                Dialect.POSTGRESQL,
                                "-- atlas:nolint DS102 DS999\nDROP TABLE a;\n-- atlas:nolint\nDROP TABLE b;")
                        .notices())
                .contains(
                        "1 comment for Atlas is understood (the first: 1.sql:1); Sluice's own form says why: `-- sluice:ignore drops -- the reason`",
                        "1 comment for Atlas names no rule and holds nothing back here (the first: 1.sql:3); Sluice's own form: `-- sluice:ignore RULE -- the reason`");
    }
}
