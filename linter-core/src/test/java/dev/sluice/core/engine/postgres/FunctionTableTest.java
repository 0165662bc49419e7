package dev.sluice.core.engine.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.ast.CreateRoutine.Volatility;
import dev.sluice.core.engine.EngineVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The table of functions against what was measured. After a new measurement ({@code measure-functions.sh}) run it with
 * {@code -Dgolden.update=true}, which writes the table.
 */
class FunctionTableTest {

    private static EngineVersion version(int major) {
        return EngineVersion.parse(String.valueOf(major)).orElseThrow();
    }

    @Test
    void theTableIsWhatWasMeasured() throws IOException {
        String made = FunctionTable.make(FunctionTable.measured());
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(
                    Path.of(
                            Objects.requireNonNull(System.getProperty("sluice.root")),
                            "linter-core/src/main/resources/dev/sluice/core/engine/postgres/functions.tsv"),
                    made);
        } else {
            assertThat(made).isEqualTo(FunctionTable.text("functions.tsv"));
        }
    }

    @Test
    void everyMeasuredFunctionIsFoundByItsOwnTypes() {
        for (FunctionTable.Measured it : FunctionTable.measured()) {
            if (!it.kind().equals("function")) {
                continue;
            }
            List<String> types =
                    it.types().isEmpty() ? List.of() : List.of(it.types().split(",", -1));
            for (int major : it.versions()) {
                assertThat(BuiltInFunctions.volatility(it.name(), types, version(major)))
                        .as("%s(%s) in %d", it.name(), it.types(), major)
                        .map(found -> found.name().toLowerCase(Locale.ROOT).substring(0, 1))
                        .contains(it.volatility());
            }
        }
    }

    /** What the table leaves out because of it: arguments that may be missing, and operators and casts. */
    @Test
    void noneThatDifferTakesMoreOrFewerArguments_andNoOperatorOrCastIsVolatile() {
        assertThat(FunctionTable.measured())
                .filteredOn(it -> !it.kind().equals("function"))
                .hasSizeGreaterThan(50)
                .noneMatch(it -> it.volatility().equals("v"));
        String table = FunctionTable.text("functions.tsv");
        assertThat(FunctionTable.measured())
                .filteredOn(it -> table.contains(it.name() + "(" + it.types() + ")"))
                .hasSizeGreaterThan(100)
                .allMatch(it -> it.defaults().equals("0") || it.defaults().isEmpty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            now                |                          | 12 | STABLE
            clock_timestamp    |                          | 12 | VOLATILE
            random             |                          | 18 | VOLATILE
            random             | integer,integer          | 17 | VOLATILE
            nextval            | text                     | 12 | VOLATILE
            gen_random_uuid    |                          | 13 | VOLATILE
            uuidv7             |                          | 18 | VOLATILE
            uuidv7             |                          | 17 |
            uuid_generate_v4   |                          | 14 | VOLATILE
            uuid_generate_v5   | ,                        | 14 | IMMUTABLE
            md5                | text                     | 12 | IMMUTABLE
            lower              |                          | 16 | IMMUTABLE
            to_char            | timestamptz,text         | 16 | STABLE
            age                | timestamp                | 16 | STABLE
            age                | timestamp,timestamp      | 16 | IMMUTABLE
            date_trunc         | ,timestamp               | 16 | IMMUTABLE
            date_trunc         | ,timestamptz             | 16 | STABLE
            date_trunc         | ,                        | 16 | STABLE
            date_trunc         | ,timestamptz,            | 15 | STABLE
            date_trunc         | ,timestamptz,            | 16 | IMMUTABLE
            date_trunc         |                          | 16 |
            timezone           | ,timetz                  | 14 | VOLATILE
            timezone           | ,timetz                  | 15 | STABLE
            timezone           | ,timestamptz             | 12 | IMMUTABLE
            timezone           | ,                        | 12 | VOLATILE
            current_timestamp  |                          | 19 | STABLE
            coalesce           | ,                        | 12 | IMMUTABLE
            no_such_function   |                          | 16 |
            uuidv7             |                          | 19 | VOLATILE
            """)
    void volatilityByVersionAndArguments(String name, String types, int major, Volatility expected) {
        List<String> arguments = types == null ? List.of() : List.of(types.split(",", -1));
        assertThat(BuiltInFunctions.volatility(name, arguments, version(major)))
                .isEqualTo(Optional.ofNullable(expected));
    }
}
