package dev.sluice.core.oracle;

import dev.sluice.core.testing.TruthFiles;
import java.util.stream.Collectors;

/** What ran on real PostgreSQL servers to measure them: setup, statement, rows that break it, and what undoes it. */
final class TruthStatements {

    private TruthStatements() {}

    static String script() {
        return TruthFiles.text("pg_cases.txt")
                .lines()
                .filter(line -> line.matches("[SQBD] .*"))
                .map(line -> line.substring(2))
                .collect(Collectors.joining(";\n"));
    }
}
