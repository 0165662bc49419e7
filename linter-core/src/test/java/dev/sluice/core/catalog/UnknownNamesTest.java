package dev.sluice.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.engine.Standing;
import dev.sluice.core.engine.Standings;
import dev.sluice.core.source.Dialect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names that a template fills in: the same spelling is the same object, and any spelling may be any object. */
class UnknownNamesTest {

    private static History postgres() {
        return History.on(Dialect.POSTGRESQL).migrate("CREATE TABLE orders (id int, note text)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"${p}_orders", "{{ .Prefix }}orders", ":\"t\"", ":t", "\"${t}\"", "{$NS}_x", "%(t)s", "@t@"})
    void theSameSpellingIsTheSameTable(String name) {
        History history = postgres().begin(Transaction.Kind.RUNNER).run("CREATE TABLE " + name + " (id int)");

        assertThat(history.catalog().tables())
                .extracting(table -> Standings.of(table.name(), history.state()))
                .containsExactlyInAnyOrder(Standing.NEW, Standing.EXISTING);
        assertThat(history.run("CREATE INDEX i ON " + name + " (id)").catalog().tables())
                .anySatisfy(table -> assertThat(table.indexes()).hasSize(1));
    }

    @Test
    void aSchemaThatIsFilledInIsTheSameByItsSpellingAlone() {
        History history = postgres().begin(Transaction.Kind.RUNNER).run("CREATE TABLE ${s}.orders (a int)");

        assertThat(history.columns("${s}.orders")).isEqualTo("a int");
        assertThat(history.columns("orders")).isEqualTo("id int, note text");
        assertThat(history.standing("${s}.orders")).isEqualTo(Standing.NEW);
        assertThat(history.standing("${other}.orders")).isEqualTo(Standing.EXISTING);
    }

    @Test
    void lettersAroundAPlaceholderAreFoldedAndItsOwnAreNot() {
        History history = postgres().migrate("CREATE TABLE ${P}_Orders (a int)");

        assertThat(history.columns("${P}_orders")).isEqualTo("a int");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s", "{}", "{0}", "%I"})
    void aPlaceholderWithoutANameIsSomethingElseEachTime(String name) {
        History history = postgres().migrate("CREATE TABLE " + name + " (id int)");

        assertThat(history.catalog().tables()).hasSize(1);
        assertThat(history.catalog().gap()).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE TABLE ${t} (id int)",
                "DROP TABLE IF EXISTS ${t}",
                "DROP TABLE ${t}",
                "DROP TABLE %s",
                "ALTER TABLE orders RENAME TO ${t}",
                "ALTER TABLE IF EXISTS ${t} ADD COLUMN a int",
                "CREATE VIEW ${t} AS SELECT 1",
                "INSERT INTO ${t} VALUES (1)",
                "DROP INDEX IF EXISTS ${t}"
            })
    void anyObjectMayBeTheOneThatIsMeant(String statement) {
        assertThat(postgres().catalog().gap()).isEmpty();
        assertThat(postgres().migrate(statement).catalog().gap()).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ALTER TABLE orders ADD COLUMN ${c} int",
                "ALTER TABLE orders ADD COLUMN %s int",
                "ALTER TABLE orders DROP COLUMN ${c}",
                "ALTER TABLE orders RENAME COLUMN ${c} TO b",
                "ALTER TABLE orders RENAME COLUMN note TO \"${c}\""
            })
    void aTableIsNotWhollyKnownAfterAColumnOfAnUnknownName(String statement) {
        assertThat(postgres().table("orders").known()).isTrue();
        assertThat(postgres().migrate(statement).table("orders").known()).isFalse();
    }

    @Test
    void anIndexOnAColumnThatIsFilledInIsMade() {
        assertThat(postgres().migrate("CREATE INDEX i ON orders (${c})").indexes("orders"))
                .isEqualTo("i(${c})");
    }

    @Test
    void mysqlKeepsUnknownNamesApartToo() {
        History history = History.on(Dialect.MYSQL)
                .begin(Transaction.Kind.AUTOCOMMIT)
                .run("CREATE TABLE {$NAMESPACE}_a.t (id int); CREATE TABLE `${p}t` (id int)");

        assertThat(history.standing("{$namespace}_a.t")).isEqualTo(Standing.NEW);
        assertThat(history.standing("${p}t")).isEqualTo(Standing.NEW);
        assertThat(history.catalog().gap()).isPresent();
    }
}
