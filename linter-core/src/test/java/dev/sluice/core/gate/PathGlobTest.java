package dev.sluice.core.gate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PathGlobTest {

    private static boolean matches(String glob, String path) {
        return PathGlob.of(glob, "", "").matches(path);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            *.sql,           a.sql
            *.sql,           db/old/a.sql
            legacy,          db/legacy/deep/a.sql
            legacy/,         db/legacy/a.sql
            db/legacy,       db/legacy/deep/a.sql
            db/*.sql,        db/a.sql
            db/**/a.sql,     db/a.sql
            db/**/a.sql,     db/x/y/a.sql
            **/a.sql,        a.sql
            db/**,           db/x/y/a.sql
            ./db/V?__*,      db/V1__a.sql
            a*b*c/x,         a-b-b-c/x
            **/x/**/y,       a/x/b/x/c/y
            """)
    void meansPaths(String glob, String path) {
        assertThat(matches(glob, path)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            *.sql,           a.SQL
            *.sql,           a.sql.bak
            db/*.sql,        db/x/a.sql
            db/*.sql,        x/db/a.sql
            db/legacy,       db/legacy2/a.sql
            db/legacy,       x/db/legacy/a.sql
            db/V?__*,        db/V10__a.sql
            db/**/a.sql,     db/b.sql
            """)
    void meansNoOtherPaths(String glob, String path) {
        assertThat(matches(glob, path)).isFalse();
    }

    @Test
    void isRelativeToTheFolderOfTheConfig() {
        assertThat(PathGlob.of("db/*.sql", "app", "").matches("app/db/a.sql")).isTrue();
        assertThat(PathGlob.of("db/*.sql", "app", "").matches("db/a.sql")).isFalse();
        assertThat(PathGlob.of("*.sql", "app", "").matches("other/a.sql")).isFalse();
        assertThat(PathGlob.of("../db/*.sql", "app", "").matches("db/a.sql")).isTrue();
    }

    /** A config above the working directory: paths are seen from there. */
    @Test
    void knowsWherePathsBegin() {
        assertThat(PathGlob.of("app/db/*.sql", "", "app").matches("db/a.sql")).isTrue();
        assertThat(PathGlob.of("db/*.sql", "", "app").matches("db/a.sql")).isFalse();
        assertThat(PathGlob.of("app", "", "app").matches("")).isTrue();
        assertThat(matches("*", "")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /db       | is relative to the config's folder and does not begin with `/`
            a[bc]     | knows `*`, `**` and `?`, and no `[`
            {a,b}     | knows `*`, `**` and `?`, and no `{`
            !a        | knows `*`, `**` and `?`, and no `!`
            a\\b      | knows `*`, `**` and `?`, and no `\\`
            a**       | has `**` between slashes, alone
            db/***/a  | has `**` between slashes, alone
            ../../a   | leads out of the folder that is read
            a/../b    | has `..` at its beginning alone
            """)
    void saysWhyATextIsNoPattern(String glob, String fault) {
        assertThat(PathGlob.fault(glob, "app")).contains(fault);
    }

    @Test
    void acceptsWhatIsOne() {
        assertThat(PathGlob.fault("../db/**/*.sql", "app")).isEmpty();
        assertThat(PathGlob.fault("", "")).isNotEmpty();
        assertThat(PathGlob.fault("a".repeat(1_001), "")).isNotEmpty();
    }

    /** A matcher that tries every way to share the names among the stars would not come back. */
    @Test
    void hostilePatternsCostNoMoreThanTheirLength() {
        assertThat(matches("**/a".repeat(240) + "/b", "a/".repeat(2_000) + "c")).isFalse();
        assertThat(matches("*a".repeat(490) + "b", "a".repeat(20_000))).isFalse();
    }
}
