package dev.sluice.rules;

import static dev.sluice.core.source.Dialect.MYSQL;
import static dev.sluice.rules.RuleTester.rule;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.finding.Finding;
import dev.sluice.core.finding.Severity;
import org.junit.jupiter.api.Test;

/** How bad a rename is, which the pages do not say. */
final class RenamesTest {

    private static final String TABLE = "CREATE TABLE orders (id int PRIMARY KEY, total int)";

    /** The old definition decides whether the table is copied; the name is gone either way. */
    @Test
    void anUnknownColumnIsRenamedForCertain() {
        Finding finding = rule("rename-column")
                .on(MYSQL)
                .flags(Severity.ERROR, "ALTER TABLE orders «CHANGE total amount int NOT NULL»")
                .get(0);

        assertThat(finding.notes()).noneMatch(note -> note.contains("not known"));
    }

    @Test
    void aNameThatAnotherTableTakesLivesOn() {
        Finding later = rule("rename-table")
                .on(MYSQL)
                .after(TABLE)
                .flags(
                        Severity.WARNING,
                        "ALTER TABLE orders «RENAME TO orders_old»; CREATE TABLE IF NOT EXISTS orders (id int)")
                .get(0);
        assertThat(later.message()).endsWith("until the new table of that name is there");
        assertThat(later.help()).contains("`RENAME TABLE orders TO orders_old, … TO orders`");

        Finding atOnce = rule("rename-table")
                .after(TABLE)
                .flags(
                        Severity.WARNING,
                        "BEGIN; CREATE TABLE fresh (id int); ALTER TABLE orders «RENAME TO orders_old»;"
                                + " ALTER TABLE fresh RENAME TO orders; COMMIT;")
                .get(0);
        assertThat(atOnce.message()).startsWith("the old name lives on as another table");
    }
}
