package dev.sluice.core.engine.postgres;

import dev.sluice.core.testing.TruthFiles;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What real PostgreSQL servers did: the measured statements with their setup, and the rows of each server. */
final class TruthCases {

    private TruthCases() {}

    /**
     * A measured statement, or several that ran in one transaction.
     *
     * @param setup what ran and was committed before
     * @param zone the session's TimeZone
     */
    record Case(String id, List<String> setup, List<String> statements, String target, String zone) {}

    /** One server's row. */
    record Row(TruthFiles.Row cells) {

        String get(String column) {
            return cells.get(column);
        }

        int major() {
            return Integer.parseInt(get("version").substring(0, get("version").indexOf('.')));
        }
    }

    static Map<String, Case> cases() {
        Map<String, Case> cases = new LinkedHashMap<>();
        Draft draft = new Draft("");
        for (String line : TruthFiles.text("pg_cases.txt").split("\n", -1)) {
            if (line.startsWith("@")) {
                draft.into(cases);
                draft = new Draft(line.substring(1));
            } else if (line.startsWith("S ")) {
                draft.setup.add(line.substring(2));
            } else if (line.startsWith("Q ")) {
                draft.statements.add(line.substring(2));
            } else if (line.startsWith("F ")) {
                draft.flags(line.substring(2));
            }
        }
        draft.into(cases);
        return cases;
    }

    /** A case as its lines are read. */
    private static final class Draft {
        final List<String> setup = new ArrayList<>();
        final List<String> statements = new ArrayList<>();
        final String id;
        String target = "t";
        String zone = "UTC";

        Draft(String heading) {
            String[] words = heading.split(" ", -1);
            id = words[0];
            flags(heading);
        }

        void flags(String text) {
            for (String flag : text.split(" ", -1)) {
                target = flag.startsWith("target=") ? flag.substring(7) : target;
                zone = flag.startsWith("tz=") ? flag.substring(3) : zone;
            }
        }

        void into(Map<String, Case> cases) {
            if (!id.isEmpty()) {
                cases.put(id, new Case(id, setup, statements, target, zone));
            }
        }
    }

    static List<Row> rows() {
        return TruthFiles.rows("postgres_locks.csv").stream().map(Row::new).toList();
    }
}
