package dev.sluice.core.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.ast.AlterTable;
import dev.sluice.core.ast.CreateTable;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Migrations come from strangers: no nesting may end the stack, no length may cost more than its share. */
class PostgresHostileInputTest {

    private static final int MANY = 200_000;

    @Test
    void nestingIsALoop() {
        String condition = "(".repeat(MANY) + "a > 0" + ")".repeat(MANY);
        inTime(() -> Sql.postgresql("CREATE TABLE t (a int DEFAULT " + condition + " CHECK (" + condition + "))")
                .as(CreateTable.class));
        inTime(() -> Sql.postgresql("ALTER TABLE t ALTER a TYPE int USING " + condition)
                .as(AlterTable.class));
    }

    @Test
    void statementsInStatementsHaveAnEnd() {
        inTime(() -> assertThat(Sql.postgresql("EXPLAIN ".repeat(MANY) + "SELECT 1")
                        .read()
                        .understood())
                .isFalse());
        inTime(() -> assertThat(Sql.postgresql("PREPARE p AS ".repeat(MANY) + "SELECT 1")
                        .read()
                        .understood())
                .isFalse());
        inTime(() -> assertThat(
                        Sql.postgresql("CREATE SCHEMA s ".repeat(MANY)).read().understood())
                .isFalse());
    }

    @Test
    void manyPartsAreLinear() {
        inTime(() -> {
            AlterTable alter = Sql.postgresql("ALTER TABLE t DROP a" + ", DROP a".repeat(MANY))
                    .as(AlterTable.class);
            assertThat(alter.actions()).hasSize(MANY + 1);
        });
        inTime(() -> {
            AlterTable alter = (AlterTable) Sql.postgresql("ALTER TABLE t FROB a" + ", FROB a".repeat(MANY))
                    .read();
            assertThat(alter.actions()).hasSize(MANY + 1);
        });
    }

    private static void inTime(Executable test) {
        Assertions.assertTimeout(Duration.ofSeconds(20), test);
    }
}
