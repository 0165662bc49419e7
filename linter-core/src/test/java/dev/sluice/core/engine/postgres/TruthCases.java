package dev.sluice.core.engine.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
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

    /** One server's row, by column. */
    record Row(Map<String, String> cells) {

        String get(String column) {
            return cells.getOrDefault(column, "");
        }

        int major() {
            return Integer.parseInt(get("version").substring(0, get("version").indexOf('.')));
        }
    }

    static Map<String, Case> cases() {
        Map<String, Case> cases = new LinkedHashMap<>();
        Draft draft = new Draft("");
        for (String line : text("/truth/pg_cases.txt").split("\n", -1)) {
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
        List<List<String>> lines = csv(text("/truth/postgres_locks.csv"));
        List<Row> rows = new ArrayList<>();
        for (List<String> line : lines.subList(1, lines.size())) {
            Map<String, String> cells = new HashMap<>();
            for (int i = 0; i < line.size(); i++) {
                cells.put(lines.get(0).get(i), line.get(i));
            }
            rows.add(new Row(cells));
        }
        return rows;
    }

    private static List<List<String>> csv(String text) {
        List<List<String>> lines = new ArrayList<>();
        List<String> line = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted && c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                cell.append('"');
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == ',' || c == '\n')) {
                line.add(cell.toString());
                cell.setLength(0);
                if (c == '\n') {
                    lines.add(line);
                    line = new ArrayList<>();
                }
            } else {
                cell.append(c);
            }
        }
        return lines;
    }

    private static String text(String resource) {
        try (InputStream in = TruthCases.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("no " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
