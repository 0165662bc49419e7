package dev.sluice.core.engine.mysql;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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
        return text("innodb_base.sql");
    }

    static List<Truth> of(String file, String version) {
        Map<String, Case> cases = cases();
        List<Truth> truths = new ArrayList<>();
        List<List<String>> lines = csv(text(file));
        List<String> header = lines.get(0);
        for (List<String> line : lines.subList(1, lines.size())) {
            if (line.get(header.indexOf("version")).equals(version)) {
                String id = line.get(header.indexOf("statement_id"));
                truths.add(new Truth(
                        id,
                        line.get(header.indexOf("cheapest_algorithm")),
                        line.get(header.indexOf("cheapest_lock")),
                        line.get(header.indexOf("rebuilds_table")),
                        line.get(header.indexOf("explicit_instant")),
                        line.get(header.indexOf("explicit_inplace_lock_none")),
                        line.get(header.indexOf("plain_statement")),
                        cases.get(id)));
            }
        }
        return truths;
    }

    private static Map<String, Case> cases() {
        Map<String, Case> cases = new LinkedHashMap<>();
        String id = "";
        StringBuilder setup = new StringBuilder();
        for (String line : text("innodb_cases.txt").lines().toList()) {
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

    private static List<List<String>> csv(String text) {
        List<List<String>> lines = new ArrayList<>();
        List<String> line = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                boolean doubled = quoted && i + 1 < text.length() && text.charAt(i + 1) == '"';
                if (doubled) {
                    cell.append('"');
                    i++;
                } else {
                    quoted = !quoted;
                }
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

    private static String text(String file) {
        try (InputStream in = Truths.class.getResourceAsStream("/truth/" + file)) {
            if (in == null) {
                throw new IllegalArgumentException("no truth " + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
