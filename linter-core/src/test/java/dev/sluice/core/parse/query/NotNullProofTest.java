package dev.sluice.core.parse.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.source.Dialect;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a CHECK proves, against what PostgreSQL took for a proof ({@code measure-not-null.sh}). */
class NotNullProofTest {

    /** PostgreSQL sees through these; here they are scans, which is the cautious answer. */
    private static final List<String> NOT_SEEN_THROUGH =
            List.of("(x IS NOT NULL) = true", "false OR x IS NOT NULL", "ROW(x, y) IS NOT NULL", "(x, y) IS NOT NULL");

    static Stream<List<String>> measured() throws IOException {
        try (InputStream in = NotNullProofTest.class.getResourceAsStream("not-null-proofs.tsv")) {
            String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().filter(line -> !line.startsWith("#")).map(line -> List.of(line.split("\t", -1)));
        }
    }

    @ParameterizedTest
    @MethodSource("measured")
    void provesWhatPostgresTakesForAProof(List<String> row) {
        String condition = row.get(0);
        boolean proven = row.get(1).equals("proven") && !NOT_SEEN_THROUGH.contains(condition);
        assertThat(ExpressionReader.read(condition, Dialect.POSTGRESQL).impliesNotNull("x"))
                .as(condition)
                .isEqualTo(proven);
    }
}
