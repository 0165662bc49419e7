package dev.sluice.core.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A table of what an engine does, read from a resource that people can read and diff: cells between tabs, surrounding
 * blanks ignored, the first line names the columns, {@code #} begins a comment line, {@code -} stands for nothing. The
 * first column is the key; a column named {@code versions} says for which versions a row holds.
 */
public final class EffectTable {

    private static final String VERSIONS = "versions";

    private final List<String> columns;
    private final List<Row> rows;
    private final Map<String, List<Row>> byKey;

    private EffectTable(List<String> columns, List<List<String>> lines) {
        this.columns = columns;
        rows = new ArrayList<>(lines.size());
        byKey = new HashMap<>(lines.size() * 2);
        int versionColumn = columns.indexOf(VERSIONS);
        for (List<String> cells : lines) {
            Versions versions = versionColumn < 0 ? Versions.ALL : Versions.parse(cells.get(versionColumn));
            Row row = new Row(cells, versions);
            rows.add(row);
            byKey.computeIfAbsent(row.key(), key -> new ArrayList<>(1)).add(row);
        }
    }

    /**
     * Reads a table once; keep the result.
     *
     * @param beside the class in whose package the resource lies
     * @throws IllegalArgumentException if there is no such resource, or it is no table
     * @throws UncheckedIOException if it cannot be read
     */
    public static EffectTable read(Class<?> beside, String resource) {
        try (InputStream in = beside.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalArgumentException("no resource " + resource);
            }
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }

    /** Reads a table from its text. */
    static EffectTable parse(String text) {
        List<String> header = List.of();
        List<List<String>> lines = new ArrayList<>();
        for (int start = 0; start < text.length(); ) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            if (end > start && text.charAt(start) != '#') {
                List<String> cells = cells(text, start, end);
                if (header.isEmpty()) {
                    header = cells;
                } else if (cells.size() == header.size()) {
                    lines.add(cells);
                } else {
                    throw new IllegalArgumentException("%d cells instead of %d: %s"
                            .formatted(cells.size(), header.size(), text.substring(start, end)));
                }
            }
            start = end + 1;
        }
        return new EffectTable(header, lines);
    }

    private static List<String> cells(String text, int start, int end) {
        List<String> cells = new ArrayList<>(8);
        for (int from = start; from <= end; ) {
            int tab = text.indexOf('\t', from);
            int to = tab < 0 || tab > end ? end : tab;
            String cell = text.substring(from, to).strip();
            cells.add(cell.equals("-") ? "" : cell);
            from = to + 1;
        }
        return List.copyOf(cells);
    }

    /** All rows, in the file's order. */
    public List<Row> rows() {
        return List.copyOf(rows);
    }

    /** The first row of a key that holds for a version. */
    public Optional<Row> find(String key, EngineVersion version) {
        for (Row row : byKey.getOrDefault(key, List.of())) {
            if (row.holdsFor(version)) {
                return Optional.of(row);
            }
        }
        return Optional.empty();
    }

    /**
     * The first row of a key that holds for a version.
     *
     * @throws IllegalArgumentException if there is none: the table is incomplete
     */
    public Row get(String key, EngineVersion version) {
        return find(key, version)
                .orElseThrow(() -> new IllegalArgumentException("no row `" + key + "` for version " + version));
    }

    /** A line of the table. */
    public final class Row {

        private final List<String> cells;
        private final Versions versions;

        private Row(List<String> cells, Versions versions) {
            this.cells = cells;
            this.versions = versions;
        }

        /** The first cell. */
        public String key() {
            return cells.get(0);
        }

        /**
         * A cell, {@code ""} for nothing.
         *
         * @throws IllegalArgumentException if the table has no such column
         */
        public String get(String column) {
            int index = columns.indexOf(column);
            if (index < 0) {
                throw new IllegalArgumentException("no column " + column);
            }
            return cells.get(index);
        }

        /** Whether a yes-or-no cell says {@code y}. */
        public boolean is(String column) {
            return get(column).equals("y");
        }

        /** Whether it holds for a version. */
        public boolean holdsFor(EngineVersion version) {
            return versions.contain(version);
        }
    }

    /**
     * A range of versions, written {@code 12-17}, {@code 8.0.12-} or {@code -10.6}; nothing for all. Both ends belong to
     * it, the last one with all its patches: {@code -8.0} holds for 8.0.36.
     */
    private record Versions(List<Integer> first, List<Integer> last) {

        private static final Versions ALL = new Versions(List.of(), List.of());

        static Versions parse(String text) {
            if (text.isEmpty()) {
                return ALL;
            }
            int dash = text.indexOf('-');
            return dash < 0
                    ? new Versions(numbers(text), numbers(text))
                    : new Versions(numbers(text.substring(0, dash)), numbers(text.substring(dash + 1)));
        }

        private static List<Integer> numbers(String text) {
            List<Integer> numbers = new ArrayList<>(3);
            if (!text.isEmpty()) {
                for (String part : text.split("\\.", -1)) {
                    numbers.add(Integer.valueOf(part));
                }
            }
            return numbers;
        }

        boolean contain(EngineVersion version) {
            return compare(version, first) >= 0 && compare(version, last) <= 0;
        }

        /** Compares as many numbers as the bound gives. */
        private static int compare(EngineVersion version, List<Integer> bound) {
            int[] numbers = {version.major(), version.minor(), version.patch()};
            for (int i = 0; i < bound.size(); i++) {
                if (numbers[i] != bound.get(i)) {
                    return Integer.compare(numbers[i], bound.get(i));
                }
            }
            return 0;
        }
    }
}
