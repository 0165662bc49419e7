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
        inTime(() -> Marked.read(
                "CREATE TABLE t (a int DEFAULT " + condition + " CHECK (" + condition + "))", CreateTable.class));
        inTime(() -> Marked.read("ALTER TABLE t ALTER a TYPE int USING " + condition, AlterTable.class));
    }

    @Test
    void statementsInStatementsHaveAnEnd() {
        inTime(() -> assertThat(
                        Marked.of("EXPLAIN ".repeat(MANY) + "SELECT 1").parse().understood())
                .isFalse());
        inTime(() -> assertThat(Marked.of("PREPARE p AS ".repeat(MANY) + "SELECT 1")
                        .parse()
                        .understood())
                .isFalse());
        inTime(() -> assertThat(
                        Marked.of("CREATE SCHEMA s ".repeat(MANY)).parse().understood())
                .isFalse());
    }

    @Test
    void manyPartsAreLinear() {
        inTime(() -> {
            AlterTable alter = Marked.read("ALTER TABLE t DROP a" + ", DROP a".repeat(MANY), AlterTable.class);
            assertThat(alter.actions()).hasSize(MANY + 1);
        });
        inTime(() -> {
            AlterTable alter = (AlterTable)
                    Marked.of("ALTER TABLE t FROB a" + ", FROB a".repeat(MANY)).parse();
            assertThat(alter.actions()).hasSize(MANY + 1);
        });
    }

    private static void inTime(Executable test) {
        Assertions.assertTimeout(Duration.ofSeconds(20), test);
    }
}
