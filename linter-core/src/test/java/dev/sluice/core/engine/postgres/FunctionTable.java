package dev.sluice.core.engine.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Makes the table of functions that is shipped from what was measured on the servers. */
final class FunctionTable {

    private static final int OLDEST = 12;
    private static final int NEWEST = 18;

    /** What is grammar and no row of pg_proc; the session's user and the time of the transaction are stable. */
    private static final String SYNTAX = """
            stable	-	syntax	current_catalog current_date current_role current_time current_timestamp current_user localtime
            stable	-	syntax	localtimestamp session_user user
            stable	16-	syntax	json_array json_arrayagg json_objectagg system_user
            stable	17-	syntax	json_exists json_query json_scalar json_serialize json_value
            immutable	-	syntax	coalesce greatest grouping least nullif xmlconcat
            immutable	-13	syntax	extract normalize
            """;

    /**
     * A line of the measurement.
     *
     * @param kind function, operator, cast, from-text or to-text
     * @param types of the arguments, short, between commas
     * @param volatility {@code i}, {@code s} or {@code v}
     * @param defaults how many arguments may be left out; {@code variadic} where there may be more
     * @param versions majors in which it is so
     */
    record Measured(
            String kind,
            String name,
            String types,
            String volatility,
            String defaults,
            String extension,
            Set<Integer> versions) {}

    private FunctionTable() {}

    private static String head(String versions) {
        return """
            # How often PostgreSQL evaluates a function: provolatile, measured on PostgreSQL %s
            # and written by FunctionTableTest from measured-functions.tsv. PostgreSQL 19 is taken to be as 18, not measured.
            # Where functions of a name differ, each stands with the types of its arguments, else the name stands for all.
            # of: the extension that brings the function; `syntax` for what is written like a function, but is grammar
            # (documented, not measured: COALESCE and its like give what their arguments give).
            volatility	versions	of	functions
            """.formatted(versions);
    }

    static List<Measured> measured() {
        return text("measured-functions.tsv")
                .lines()
                .filter(line -> !line.startsWith("#") && !line.startsWith("kind\t"))
                .map(FunctionTable::line)
                .toList();
    }

    private static Measured line(String line) {
        String[] cells = line.split("\t", -1);
        Set<Integer> versions =
                Arrays.stream(cells[7].split(" ")).map(Integer::valueOf).collect(Collectors.toCollection(TreeSet::new));
        return new Measured(cells[0], cells[1], cells[2], cells[3], cells[5], cells[6], versions);
    }

    static String text(String resource) {
        try (InputStream in = FunctionTable.class.getResourceAsStream(resource)) {
            return new String(Objects.requireNonNull(in, resource).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text of the table. */
    static String make(List<Measured> measured) {
        Map<String, List<Measured>> byName = measured.stream()
                .filter(it -> it.kind().equals("function"))
                .collect(Collectors.groupingBy(Measured::name, TreeMap::new, Collectors.toList()));
        Map<String, Set<String>> rows = new TreeMap<>();
        byName.forEach((name, all) -> {
            boolean differ = all.stream().map(Measured::volatility).distinct().count() > 1;
            for (String extension :
                    all.stream().map(Measured::extension).collect(Collectors.toCollection(TreeSet::new))) {
                List<Measured> own = all.stream()
                        .filter(it -> it.extension().equals(extension))
                        .toList();
                if (differ) {
                    own.forEach(it -> add(rows, it, it.name() + "(" + it.types() + ")", it.versions()));
                } else {
                    Set<Integer> versions = new TreeSet<>();
                    own.forEach(it -> versions.addAll(it.versions()));
                    add(rows, own.get(0), name, versions);
                }
            }
        });
        String versions = text("measured-functions.tsv")
                .lines()
                .findFirst()
                .orElseThrow()
                .replaceFirst(".* of PostgreSQL (.*)\\.$", "$1");
        StringBuilder table = new StringBuilder(head(versions)).append(SYNTAX);
        rows.forEach((row, functions) -> table.append(wrapped(row, functions)));
        return table.toString();
    }

    private static void add(Map<String, Set<String>> rows, Measured one, String function, Set<Integer> versions) {
        for (String range : ranges(versions)) {
            String volatility =
                    Map.of("i", "immutable", "s", "stable", "v", "volatile").get(one.volatility());
            String of = one.extension().isEmpty() ? "-" : one.extension();
            rows.computeIfAbsent(volatility + "\t" + range + "\t" + of + "\t", key -> new TreeSet<>())
                    .add(function);
        }
    }

    /** Runs of versions as the table writes them: open at an end that is also the end of what was measured. */
    private static List<String> ranges(Set<Integer> versions) {
        List<String> ranges = new ArrayList<>();
        List<Integer> sorted = new ArrayList<>(versions);
        for (int from = 0; from < sorted.size(); ) {
            int to = from;
            while (to + 1 < sorted.size() && sorted.get(to + 1) == sorted.get(to) + 1) {
                to++;
            }
            String first = sorted.get(from) == OLDEST ? "" : sorted.get(from).toString();
            String last = sorted.get(to) == NEWEST ? "" : sorted.get(to).toString();
            ranges.add(first.equals(last) && !first.isEmpty() ? first : first + "-" + last);
            from = to + 1;
        }
        return ranges;
    }

    /** As many lines as it takes to stay readable. */
    private static String wrapped(String row, Set<String> functions) {
        StringBuilder lines = new StringBuilder();
        int width = 0;
        for (String function : functions) {
            if (width == 0 || width + function.length() > 118) {
                lines.append(width == 0 ? "" : "\n").append(row);
                width = row.length();
            } else {
                lines.append(' ');
            }
            lines.append(function);
            width += function.length() + 1;
        }
        return lines.append('\n').toString();
    }
}
