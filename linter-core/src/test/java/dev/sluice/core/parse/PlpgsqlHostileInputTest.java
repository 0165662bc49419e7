package dev.sluice.core.parse;

import static dev.sluice.core.parse.Bodies.nested;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.ast.Nested;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Bodies that nobody writes by hand: read in linear time, without using up the stack. */
@Timeout(60)
class PlpgsqlHostileInputTest {

    private static final int MANY = 100_000;

    @Test
    void blocksMayNestAsDeepAsTheyLike() {
        assertThat(nested("DO $$BEGIN " + "IF a THEN ".repeat(MANY) + "DROP TABLE a; " + "END IF; ".repeat(MANY)
                        + "END$$"))
                .hasSize(1);
        assertThat(nested("DO $$BEGIN " + "<<a>> LOOP ".repeat(MANY) + "EXIT b; DROP TABLE a;$$"))
                .hasSize(2);
        String handled = "BEGIN DROP TABLE a; ".repeat(MANY) + "EXCEPTION WHEN OTHERS THEN NULL; END; ".repeat(MANY);
        List<Nested> nested = nested("DO $$BEGIN " + handled + "END$$");
        assertThat(nested).hasSize(MANY);
        assertThat(nested).extracting(Nested::executed).containsOnly(Nested.Executed.MAYBE);
    }

    @Test
    void parenthesesAndCallsMayNestAsDeepAsTheyLike() {
        assertThat(nested("DO $$BEGIN EXECUTE " + "(".repeat(MANY) + "'DROP TABLE a'" + ")".repeat(MANY) + "; END$$"))
                .hasSize(1);
        assertThat(nested("DO $$BEGIN EXECUTE " + "format('%1$s%1$s', ".repeat(MANY) + "'a'" + ")".repeat(MANY)
                        + "; END$$"))
                .hasSize(1);
    }

    @Test
    void longBodiesAreReadInOneGo() {
        String statement = "ALTER TABLE a ADD COLUMN b int; x := 'a' || b; EXECUTE 'DROP TABLE ' || 'a'; ";
        assertThat(nested("DO $$BEGIN " + statement.repeat(10_000) + "END$$")).hasSize(20_000);
        assertThat(nested("DO '" + "BEGIN " + "EXECUTE ''DROP TABLE a''; ".repeat(10_000) + "END'"))
                .hasSize(10_000);
        assertThat(nested("DO $$BEGIN EXECUTE 'DROP TABLE a'" + " || 'b'".repeat(MANY) + "; END$$"))
                .hasSize(1);
    }

    @Test
    void textFilledInHasABound() {
        String big = "x".repeat(150);
        assertThat(nested("DO $$BEGIN EXECUTE format('SELECT " + "%1$s".repeat(MANY) + "', '" + big + "'); END$$"))
                .hasSize(1);
    }

    @Test
    void variablesMayHoldAndDoubleWhatTheyLike() {
        String doubled = "q := q || q; EXECUTE q; ";
        assertThat(nested("DO $$DECLARE q text := 'SELECT 1;'; BEGIN " + doubled.repeat(2_000) + "END$$"))
                .isNotEmpty();
        StringBuilder many = new StringBuilder("DO $$BEGIN ");
        for (int i = 0; i < MANY; i++) {
            many.append("v").append(i).append(" := 'DROP TABLE a'; IF x THEN NULL; END IF; ");
        }
        assertThat(nested(many.append("EXECUTE v1; END$$").toString())).hasSize(1);
    }
}
