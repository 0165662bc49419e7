package dev.sluice.core.lex;

import static dev.sluice.core.source.Dialect.MYSQL;
import static dev.sluice.core.source.Dialect.POSTGRESQL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.source.Dialect;
import org.junit.jupiter.api.Test;

class IdentifiersTest {

    private static String name(Dialect dialect, String sql) {
        return Identifiers.name(Reading.statement(dialect, sql), 0, dialect);
    }

    @Test
    void postgresFoldsTheAsciiLettersOfAnUnquotedName() {
        assertThat(name(POSTGRESQL, "UserÄ_1$")).isEqualTo("userÄ_1$");
        assertThat(name(POSTGRESQL, "\"User\"")).isEqualTo("User");
    }

    @Test
    void mySqlKeepsNamesAsWritten() {
        assertThat(name(MYSQL, "Users")).isEqualTo("Users");
        assertThat(name(MYSQL, "`A``b`")).isEqualTo("A`b");
    }

    @Test
    void doubledQuotesAreUndone() {
        assertThat(name(POSTGRESQL, "\"a\"\"b\"\"\"")).isEqualTo("a\"b\"");
    }

    @Test
    void unicodeEscapesAreDecoded() {
        assertThat(name(POSTGRESQL, "U&\"d\\0061t\\+000061\"")).isEqualTo("data");
        assertThat(name(POSTGRESQL, "u&\"d!0061\" uescape '!'")).isEqualTo("da");
        assertThat(Identifiers.end(Reading.statement(POSTGRESQL, "U&\"d!0061\" UESCAPE '!' x"), 0))
                .isEqualTo(3);
        assertThat(Identifiers.end(Reading.statement(POSTGRESQL, "\"d\" UESCAPE '!'"), 0))
                .isEqualTo(1);
    }

    /** PostgreSQL 15: {@code CREATE TABLE} of such names, then {@code relname} of pg_class. */
    @Test
    void postgresCutsANameAfter63BytesAndNoCharacterInPart() {
        assertThat(name(POSTGRESQL, "A".repeat(70))).isEqualTo("a".repeat(63));
        assertThat(name(POSTGRESQL, "\"" + "ä".repeat(40) + "\"")).isEqualTo("ä".repeat(31));
        assertThat(name(POSTGRESQL, "\"" + "a".repeat(63) + "\"")).isEqualTo("a".repeat(63));
        assertThat(name(POSTGRESQL, "\"${prefix}" + "a".repeat(70) + "\"")).isEqualTo("${prefix}" + "a".repeat(70));
        assertThat(name(MYSQL, "a".repeat(70))).isEqualTo("a".repeat(70));
    }

    @Test
    void anyOtherTokenIsItself() {
        assertThat(name(POSTGRESQL, "${schema}")).isEqualTo("${schema}");
    }
}
