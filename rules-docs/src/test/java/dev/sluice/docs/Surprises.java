package dev.sluice.docs;

import dev.sluice.core.source.Dialect;
import dev.sluice.truth.effect.Answer;
import dev.sluice.truth.effect.CaseFolder;
import dev.sluice.truth.effect.EffectCase;
import dev.sluice.truth.effect.EngineFamily;
import dev.sluice.truth.effect.Golden;
import dev.sluice.truth.effect.Golden.Recorded;
import dev.sluice.truth.effect.innodb.InnodbFamily;
import dev.sluice.truth.effect.postgres.PostgresFamily;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The page of what servers do otherwise than is said of them: the words of {@code surprises.md} beside this class, and below
 * each {@code cases:} line what the cases are and what was recorded of them.
 */
final class Surprises {

    private static final String CASES = "cases: ";
    private static final Path TRUTH = Path.of(System.getProperty("sluice.root"), "testdata", "truth");

    /** The columns of the records that the page shows, by their headings; in the order shown. */
    private static final Map<String, String> SHOWN = shown();

    private final EngineFamily family;
    private final Map<String, EffectCase> cases;
    private final Golden golden;

    private Surprises(EngineFamily family) {
        this.family = family;
        Path folder = TRUTH.resolve(family.folder());
        cases = CaseFolder.read(folder).cases().stream()
                .collect(
                        Collectors.toMap(EffectCase::id, Function.identity(), (one, other) -> one, LinkedHashMap::new));
        golden = Golden.read(folder, family.columns());
    }

    private static Map<String, String> shown() {
        Map<String, String> shown = new LinkedHashMap<>();
        shown.put("refused", "refused with");
        shown.put("plain", "answered with");
        shown.put("algorithm", "ALGORITHM");
        shown.put("lock", "LOCK");
        shown.put("work", "work");
        shown.put("locks", "locks");
        shown.put("blocks_reads", "reads wait of");
        shown.put("blocks_writes", "writes wait of");
        shown.put("instant", "ALGORITHM=INSTANT gives");
        shown.put("fails_on_bad_rows", "fails on bad rows with");
        shown.put("bad_rows", "bad rows give");
        shown.put("bad_rows_not_strict", "not strict");
        return shown;
    }

    static String source() {
        try (InputStream in = Objects.requireNonNull(Surprises.class.getResourceAsStream("surprises.md"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String page() {
        Map<String, Surprises> families = new LinkedHashMap<>();
        for (EngineFamily family : List.of(new PostgresFamily(), new InnodbFamily())) {
            families.put("# " + family.folder(), new Surprises(family));
        }
        StringBuilder text = new StringBuilder();
        Surprises now = null;
        for (String line : source().lines().toList()) {
            Surprises begins = families.get(line);
            now = begins == null ? now : begins;
            if (begins != null) {
                text.append("# ").append(begins.title()).append("\n\n").append(begins.asked());
            } else if (now != null && line.startsWith(CASES)) {
                now.table(line.substring(CASES.length()).split(" "), text);
            } else {
                text.append(line);
            }
            text.append('\n');
        }
        return text.toString();
    }

    /** The ids of the cases that are said to show a surprise and do not stand below it. */
    static List<String> missing() {
        List<String> missing = new ArrayList<>();
        String[] parts = source().split("\n# ");
        for (EngineFamily family : List.of(new PostgresFamily(), new InnodbFamily())) {
            String words = List.of(parts).stream()
                    .filter(part -> part.startsWith(family.folder()))
                    .collect(Collectors.joining());
            for (EffectCase it : new Surprises(family).cases.values()) {
                String section = it.surprise().isEmpty()
                        ? ""
                        : words.substring(words.indexOf("## " + it.surprise().getAsInt() + ". "))
                                .split("\n## ")[0];
                String listed = section.substring(section.indexOf(CASES) + 1) + "\n";
                if (it.surprise().isPresent() && !listed.replace('\n', ' ').contains(" " + it.id() + " ")) {
                    missing.add(it.id());
                }
            }
        }
        return missing;
    }

    private String title() {
        return golden.servers().stream()
                .map(server -> server.engine().dialect().title())
                .distinct()
                .collect(Collectors.joining(" and "));
    }

    private String asked() {
        String servers = golden.servers().stream()
                .map(server ->
                        "%s %s (%s)".formatted(server.engine().dialect().title(), server.version(), server.date()))
                .collect(Collectors.joining(", "));
        return "Asked were " + servers + ".";
    }

    private void table(String[] ids, StringBuilder text) {
        text.append("| case | on | what was seen |\n|---|---|---|\n");
        for (String id : ids) {
            EffectCase shown = cases.get(id);
            if (shown == null) {
                throw new IllegalArgumentException("no case " + id);
            }
            Map<Map<String, String>, List<Recorded>> alike = new LinkedHashMap<>();
            for (Recorded server : golden.servers()) {
                golden.find(shown, server.engine())
                        .ifPresent(answer -> alike.computeIfAbsent(cells(answer), it -> new ArrayList<>())
                                .add(server));
            }
            String sql = shown.run().replaceAll("\\s+", " ").replace("|", "\\|");
            String first = "[%s](../testdata/truth/%s/%s.sql): `%s`".formatted(id, family.folder(), shown.file(), sql);
            for (Map.Entry<Map<String, String>, List<Recorded>> row : alike.entrySet()) {
                text.append("| %s | %s | %s |\n".formatted(first, servers(row.getValue()), seen(row.getKey())));
                first = "";
            }
        }
        text.setLength(text.length() - 1);
    }

    private static Map<String, String> cells(Answer answer) {
        Map<String, String> cells = new LinkedHashMap<>();
        SHOWN.keySet().forEach(column -> {
            String cell = answer.cells().getOrDefault(column, "");
            boolean says = !cell.isEmpty() && !cell.equals("?") && !(column.equals("plain") && cell.equals("ok"));
            if (says) {
                cells.put(column, cell);
            }
        });
        return cells;
    }

    private static String seen(Map<String, String> cells) {
        return cells.entrySet().stream()
                .map(cell -> SHOWN.get(cell.getKey()) + " " + cell.getValue())
                .collect(Collectors.joining("; "));
    }

    /** {@code PostgreSQL 12 to 18}, {@code MySQL 5.6; MariaDB 10.11 and 11.4}: which exactly stands above. */
    private String servers(List<Recorded> servers) {
        Map<Dialect, List<Recorded>> byDialect = new LinkedHashMap<>();
        servers.forEach(it -> byDialect
                .computeIfAbsent(it.engine().dialect(), dialect -> new ArrayList<>())
                .add(it));
        return byDialect.entrySet().stream()
                .map(it -> it.getKey().title() + " " + versions(it.getValue()))
                .collect(Collectors.joining("; "));
    }

    private String versions(List<Recorded> some) {
        List<Recorded> asked = List.copyOf(golden.servers());
        Recorded first = some.get(0);
        Recorded last = some.get(some.size() - 1);
        boolean row = asked.indexOf(last) - asked.indexOf(first) == some.size() - 1;
        return row && some.size() > 2
                ? first.engine().series() + " to " + last.engine().series()
                : some.stream().map(it -> it.engine().series()).collect(Collectors.joining(" and "));
    }
}
