package dev.sluice.core.recipe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.ast.AlterTable;
import dev.sluice.core.ast.ConstraintAction;
import dev.sluice.core.ast.CreateIndex;
import dev.sluice.core.ast.Name;
import dev.sluice.core.ast.QualifiedName;
import dev.sluice.core.ast.Statement;
import dev.sluice.core.ast.TableConstraint;
import dev.sluice.core.catalog.Transaction;
import dev.sluice.core.engine.EngineVersion;
import dev.sluice.core.engine.LockMode;
import dev.sluice.core.engine.OnlineDdl;
import dev.sluice.core.engine.Target;
import dev.sluice.core.lex.Splitter;
import dev.sluice.core.migration.TransactionPlan;
import dev.sluice.core.parse.StatementParser;
import dev.sluice.core.source.Dialect;
import dev.sluice.core.source.Span;
import org.junit.jupiter.api.Test;

final class RecipesTest {

    private static final TransactionPlan AUTOCOMMIT = new TransactionPlan(Transaction.Kind.AUTOCOMMIT, "");

    @Test
    void anIndexIsBuiltWithTheUsersNamesAndParts() {
        assertThat(on(Dialect.POSTGRESQL, "16")
                        .buildIndex(
                                index("CREATE UNIQUE INDEX \"Ix\" ON s.\"Orders\" USING btree (a, b DESC) WHERE a > 0"),
                                false))
                .isEqualTo("build it with `CREATE UNIQUE INDEX CONCURRENTLY \"Ix\" ON s.\"Orders\" USING btree"
                        + " (a, b DESC) WHERE a > 0` outside a transaction");
    }

    @Test
    void whatCannotBeRepeatedExactlyIsLeftOut() {
        assertThat(on(Dialect.POSTGRESQL, "16")
                        .buildIndex(index("CREATE INDEX ix ON t (lower(a), b text_pattern_ops)"), false))
                .contains("ON t (…)");
    }

    @Test
    void theRunnersOwnWayOutOfItsTransactionIsNamed() {
        Recipes recipes = Recipes.of(
                target(Dialect.POSTGRESQL, "16"),
                new TransactionPlan(Transaction.Kind.RUNNER, "write so and so", "in a file of its own"));
        assertThat(recipes.buildIndex(index("CREATE INDEX ix ON t (a)"), false)).endsWith("` in a file of its own");
        assertThat(recipes.leaveTransaction(new Transaction(Transaction.Kind.RUNNER, 1, null)))
                .isEqualTo("write so and so");
    }

    @Test
    void notNullTakesTheWayOfTheVersion() {
        QualifiedName table = QualifiedName.of(name("orders"));
        assertThat(on(Dialect.POSTGRESQL, "17").setNotNull(table, name("note")))
                .contains("CHECK (note IS NOT NULL) NOT VALID");
        assertThat(on(Dialect.POSTGRESQL, "18").setNotNull(table, name("note")))
                .contains("CONSTRAINT orders_note_not_null NOT NULL note NOT VALID");
    }

    @Test
    void aForeignKeyOfAPartitionedTableIsNotValidOnlyFrom18On() {
        AlterTable alter = (AlterTable)
                parse("ALTER TABLE t ADD FOREIGN KEY (a, b) REFERENCES p (x, y) ON DELETE CASCADE", Dialect.POSTGRESQL);
        TableConstraint.ForeignKey key = (TableConstraint.ForeignKey)
                ((ConstraintAction.AddConstraint) alter.actions().get(0)).constraint();
        assertThat(on(Dialect.POSTGRESQL, "17").addForeignKey(alter.table(), key, true))
                .startsWith("add it NOT VALID to each partition");
        assertThat(on(Dialect.POSTGRESQL, "18").addForeignKey(alter.table(), key, true))
                .contains("FOREIGN KEY (a, b) REFERENCES p (x, y) ON DELETE CASCADE NOT VALID")
                .contains("VALIDATE CONSTRAINT t_a_b_fkey");
    }

    @Test
    void aKeyIsAttachedWithWhatItIncludes() {
        AlterTable alter = (AlterTable) parse(
                "ALTER TABLE t ADD UNIQUE (a) INCLUDE (b), ADD UNIQUE (a, c WITHOUT OVERLAPS)", Dialect.POSTGRESQL);
        Recipes recipes = on(Dialect.POSTGRESQL, "18");
        assertThat(recipes.addUnique(alter.table(), (TableConstraint.Unique) constraint(alter, 0)))
                .contains("ON t (a) INCLUDE (b)`");
        assertThat(recipes.addUnique(alter.table(), (TableConstraint.Unique) constraint(alter, 1)))
                .contains("cannot take an index that is there");
    }

    @Test
    void aForeignKeyIsAddedWithAllThatItSays() {
        String key = "FOREIGN KEY (a, PERIOD b) REFERENCES p (x, PERIOD y) ON DELETE SET NULL (a)";
        AlterTable alter = (AlterTable) parse("ALTER TABLE t ADD " + key, Dialect.POSTGRESQL);
        assertThat(on(Dialect.POSTGRESQL, "18")
                        .addForeignKey(alter.table(), (TableConstraint.ForeignKey) constraint(alter, 0), false))
                .contains(key + " NOT VALID");
    }

    private static TableConstraint constraint(AlterTable alter, int action) {
        return ((ConstraintAction.AddConstraint) alter.actions().get(action)).constraint();
    }

    /** Error 1221 on MySQL 9.7.4, accepted by MariaDB 10.11.19 and 11.4.5. */
    @Test
    void instantIsNeverGuardedByALockOnMysql() {
        OnlineDdl asked = new OnlineDdl(
                OnlineDdl.Algorithm.COPY,
                new LockMode("SHARED", 2, false, true),
                true,
                OnlineDdl.Algorithm.INSTANT,
                null);
        assertThat(on(Dialect.MYSQL, "8.4").copy(asked)).contains("`ALGORITHM=INSTANT`");
        assertThat(on(Dialect.MARIADB, "11.4").copy(asked)).contains("`ALGORITHM=INSTANT, LOCK=NONE`");
    }

    /** The clause that the change would take alone is refused beside the one that made it dearer. */
    @Test
    void whatAnotherClauseMadeDearerIsMovedNotGuarded() {
        OnlineDdl dragged = new OnlineDdl(
                OnlineDdl.Algorithm.INPLACE,
                new LockMode("NONE", 0, false, false),
                true,
                OnlineDdl.Algorithm.INSTANT,
                null,
                index("CREATE INDEX ix ON t (a)"));
        assertThat(on(Dialect.MYSQL, "8.4").rebuild(dragged))
                .isEqualTo("move it to a statement of its own, with `ALGORITHM=INSTANT`");
    }

    @Test
    void aNameInBackticksStaysReadableAsCode() {
        assertThat(on(Dialect.MYSQL, "8.4").keepEnumValue(QualifiedName.of(quoted("order")), name("state")))
                .contains("`` SELECT state, count(*) FROM `order` GROUP BY state ``");
    }

    @Test
    void aNewNameIsNeverLongerThanPostgresqlTakes() {
        String column = "c".repeat(60);
        assertThat(on(Dialect.POSTGRESQL, "16").setNotNull(QualifiedName.of(name("orders")), name(column)))
                .doesNotContain("orders_" + column)
                .contains("c".repeat(54) + "_not_null");
    }

    private static Recipes on(Dialect dialect, String version) {
        return Recipes.of(target(dialect, version), AUTOCOMMIT);
    }

    private static Target target(Dialect dialect, String version) {
        return new Target(dialect, EngineVersion.parse(version).orElseThrow());
    }

    private static CreateIndex index(String sql) {
        return (CreateIndex) parse(sql, Dialect.POSTGRESQL);
    }

    private static Statement parse(String sql, Dialect dialect) {
        return Splitter.split(sql, new Span(0, sql.length()), dialect).statements().stream()
                .map(raw -> StatementParser.parse(raw, dialect))
                .findFirst()
                .orElseThrow();
    }

    private static Name name(String value) {
        return new Name(value, new Span(0, value.length()), false);
    }

    private static Name quoted(String value) {
        return new Name(value, new Span(0, value.length() + 2), true);
    }
}
