package dev.sluice.rules.compatibility;

import static dev.sluice.rules.RuleTester.rule;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.finding.Severity;
import dev.sluice.rules.RuleTester;
import org.junit.jupiter.api.Test;

class RenameTableTest {
    private final RuleTester renameTable = rule("rename-table").after("CREATE TABLE orders (id int)");

    @Test
    void anotherTableThatTakesTheNameOverMakesItAWarning() {
        assertThat(renameTable.flags(
                        Severity.WARNING,
                        "BEGIN;\nALTER TABLE orders «RENAME TO orders_old»;\n"
                                + "CREATE TABLE IF NOT EXISTS orders (id uuid PRIMARY KEY);\nCOMMIT;"))
                .first()
                .extracting(it -> it.message())
                .isEqualTo("the old name lives on as another table: queries that name `orders` meet it");
        assertThat(renameTable.flags(
                        Severity.WARNING,
                        "ALTER TABLE orders «RENAME TO orders_old»;\n"
                                + "CREATE TABLE IF NOT EXISTS orders (id uuid PRIMARY KEY);"))
                .first()
                .extracting(it -> it.message())
                .isEqualTo("renaming `orders` to `orders_old` breaks code that uses the old name"
                        + " until the new table of that name is there");
        renameTable.flags(
                Severity.WARNING,
                "CREATE TABLE fresh (id int);\nALTER TABLE orders «RENAME TO orders_old»;\n"
                        + "ALTER TABLE fresh RENAME TO orders;");
    }

    @Test
    void aTableOfAnotherNameOrSchemaDoesNot() {
        renameTable.flags(Severity.ERROR, "ALTER TABLE orders «RENAME TO bills»;\nCREATE TABLE other.orders (id int);");
    }
}
