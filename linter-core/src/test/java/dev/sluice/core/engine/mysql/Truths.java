package dev.sluice.core.engine.mysql;

import dev.sluice.core.testing.TruthFiles;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the servers were measured to do: {@code truth/*.csv}, and the statements that were run. */
final class Truths {

    private Truths() {}

    /** One measured statement. */
    record Truth(
            String id,
            String algorithm,
            String lock,
            String rebuild,
            String explicitInstant,
            String explicitInplace,
            String plain,
            Case run) {}

    /** What was run: the setup statements, then the one that was measured. */
    record Case(String setup, String statement) {}

    static String base() {
        return TruthFiles.text("innodb_base.sql");
    }

    static List<Truth> of(String file, String version) {
        Map<String, Case> cases = cases();
        List<Truth> truths = new ArrayList<>();
        for (TruthFiles.Row row : TruthFiles.rows(file)) {
            if (row.get("version").equals(version)) {
                truths.add(new Truth(
                        row.get("statement_id"),
                        row.get("cheapest_algorithm"),
                        row.get("cheapest_lock"),
                        row.get("rebuilds_table"),
                        row.get("explicit_instant"),
                        row.get("explicit_inplace_lock_none"),
                        row.get("plain_statement"),
                        cases.get(row.get("statement_id"))));
            }
        }
        return truths;
    }

    private static Map<String, Case> cases() {
        Map<String, Case> cases = new LinkedHashMap<>();
        String id = "";
        StringBuilder setup = new StringBuilder();
        for (String line : TruthFiles.text("innodb_cases.txt").lines().toList()) {
            if (line.startsWith("@")) {
                id = line.substring(1).split(" ", 2)[0];
                setup.setLength(0);
            } else if (line.startsWith("S ")) {
                setup.append(line.substring(2)).append(";\n");
            } else if (line.startsWith("Q ")) {
                cases.put(id, new Case(setup.toString(), line.substring(2)));
            }
        }
        return cases;
    }
}
