package dev.sluice.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;

/** What Sluice understands of the migrations of public repositories, as a page: counts, and every statement not understood. */
final class CorpusReport {

    private static final String HEADING = "# What Sluice reads of real migrations\n\n"
            + "Written by `bench/corpus`; the repositories, their commits and folders are in `bench/corpus.tsv`. Each is read"
            + " by `sluice check --format json` without any option that says what it is. *Nested* statements stand in DO"
            + " blocks and bodies and are counted apart. *Not understood* counts both.\n\n"
            + "| repository | read as | migrations | statements | nested | not understood | understood |\n"
            + "|---|---|---:|---:|---:|---:|---:|\n";

    private final Path folder;
    private final StringBuilder rows = new StringBuilder();
    private final StringBuilder notUnderstood = new StringBuilder();
    private final Counts postgres = new Counts();
    private final Counts mysql = new Counts();

    private CorpusReport(Path folder) {
        this.folder = folder;
    }

    /** {@code FOLDER LIST}: checkouts as {@code owner+name}, and the list of repositories. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        CorpusReport report = new CorpusReport(Path.of(arguments[0]));
        for (String line : Files.readAllLines(Path.of(arguments[1]))) {
            if (!line.startsWith("#")) {
                report.add(line.substring(0, line.indexOf('\t')));
            }
        }
        System.out.print(report.page());
    }

    private void add(String repository) throws IOException, InterruptedException {
        Path checkout = folder.resolve(repository.replace('/', '+'));
        if (!Files.isDirectory(checkout)) {
            rows.append("| %s | no checkout | | | | | |\n".formatted(repository));
            return;
        }
        JsonNode whole = check(checkout, List.of("."));
        TreeMap<String, Set<String>> roots = new TreeMap<>();
        for (JsonNode tree : whole.at("/summary/trees")) {
            roots.computeIfAbsent(tree.get("dialect").asText(), first -> new LinkedHashSet<>())
                    .add(tree.get("root").asText());
        }
        if (roots.isEmpty()) {
            rows.append("| %s | nothing that Sluice reads yet | | | | | |\n".formatted(repository));
        } else if (roots.size() == 1) {
            add(repository, whole);
        } else {
            for (String dialect : roots.keySet()) {
                List<String> only = new ArrayList<>(roots.get(dialect));
                only.addAll(List.of("--dialect", dialect));
                add(repository, check(checkout, only));
            }
        }
    }

    private void add(String repository, JsonNode result) {
        JsonNode summary = result.get("summary");
        Set<String> readAs = new LinkedHashSet<>();
        for (JsonNode tree : summary.get("trees")) {
            readAs.add(tree.get("dialect").asText() + ", " + tree.get("layout").asText());
        }
        Counts counts = new Counts();
        counts.add(summary);
        boolean isPostgres = readAs.iterator().next().startsWith("postgresql");
        (isPostgres ? postgres : mysql).add(summary);
        rows.append("| %s | %s | %s |\n".formatted(repository, String.join("; ", readAs), counts.cells()));
        for (JsonNode finding : result.get("findings")) {
            if (finding.get("rule").asText().equals("statement-not-understood")) {
                notUnderstood.append("- %s `%s:%d:%d`: %s\n"
                        .formatted(
                                repository,
                                finding.get("file").asText(),
                                finding.get("line").asInt(),
                                finding.get("column").asInt(),
                                finding.get("message").asText().replace("this statement is not judged: ", "")));
            }
        }
    }

    private static JsonNode check(Path checkout, List<String> arguments) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of(Path.of("sluice").toAbsolutePath().toString(), "check", "--format", "json"));
        command.addAll(arguments);
        Process process = new ProcessBuilder(command)
                .directory(checkout.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        if (output.isBlank()) {
            throw new IOException("no report from " + command + " in " + checkout);
        }
        return new ObjectMapper().readTree(output);
    }

    private String page() {
        String totals = "| **PostgreSQL** | | %s |\n| **MySQL and MariaDB** | | %s |\n"
                .formatted(postgres.cells(), mysql.cells());
        return HEADING + rows + totals + "\n## Statements not understood\n\n" + notUnderstood;
    }

    private static final class Counts {

        private int migrations;
        private int statements;
        private int nested;
        private int notUnderstood;

        void add(JsonNode summary) {
            migrations += summary.get("migrations").asInt();
            statements += summary.get("statements").asInt();
            nested += summary.get("nested").asInt();
            notUnderstood += summary.get("notUnderstood").asInt();
        }

        String cells() {
            double all = Math.max(1, statements + nested);
            return "%d | %d | %d | %d | %s %%"
                    .formatted(
                            migrations,
                            statements,
                            nested,
                            notUnderstood,
                            String.format(Locale.ROOT, "%.2f", 100 * (all - notUnderstood) / all));
        }
    }
}
