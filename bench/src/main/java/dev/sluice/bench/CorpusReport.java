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
            + " by `sluice check --format json` without any option that says what it is. A repository whose templates call"
            + " helpers that write SQL is read with a config that says what they write, described after their source:"
            + " those are in `bench/configs`, and the table says where one is used, and what is understood without it."
            + " *Nested* statements stand in DO blocks and bodies and are counted apart. *Not understood* counts both.\n\n"
            + "| repository | read as | migrations | statements | nested | not understood | understood |\n"
            + "|---|---|---:|---:|---:|---:|---:|\n";

    private final Path folder;
    private final StringBuilder rows = new StringBuilder();
    private final StringBuilder notUnderstood = new StringBuilder();
    private final Counts postgres = new Counts();
    private final Counts mysql = new Counts();
    private final Counts postgresAlone = new Counts();
    private final Counts mysqlAlone = new Counts();
    private final Path configs;

    private CorpusReport(Path folder, Path configs) {
        this.folder = folder;
        this.configs = configs;
    }

    /**
     * {@code FOLDER LIST}: checkouts as {@code owner+name}, and the list of repositories, beside which a folder holds the
     * configs of some as {@code owner+name.toml}.
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path list = Path.of(arguments[1]);
        CorpusReport report = new CorpusReport(Path.of(arguments[0]), list.resolveSibling("configs"));
        for (String line : Files.readAllLines(list)) {
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
        List<JsonNode> alone = checks(checkout, List.of());
        Path config = configs.resolve(checkout.getFileName() + ".toml");
        boolean configured = Files.exists(config);
        List<JsonNode> results = configured
                ? checks(checkout, List.of("--config", config.toAbsolutePath().toString()))
                : alone;
        if (results.isEmpty()) {
            rows.append("| %s | nothing that Sluice reads yet | | | | | |\n".formatted(repository));
        }
        for (int i = 0; i < results.size(); i++) {
            String with = configured
                    ? ", with the helpers of [%1$s](../bench/configs/%1$s); without them %2$s are understood"
                            .formatted(config.getFileName(), understood(alone.get(i)))
                    : "";
            add(repository, with, results.get(i));
            (isPostgres(results.get(i)) ? postgresAlone : mysqlAlone)
                    .add(alone.get(i).get("summary"));
        }
    }

    private static String understood(JsonNode result) {
        Counts counts = new Counts();
        counts.add(result.get("summary"));
        return counts.understood();
    }

    private static boolean isPostgres(JsonNode result) {
        return result.at("/summary/trees/0/dialect").asText().equals("postgresql");
    }

    /** What Sluice says of a checkout, for each dialect that its trees have. */
    private static List<JsonNode> checks(Path checkout, List<String> options) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(options);
        all.add(".");
        JsonNode whole = check(checkout, all);
        TreeMap<String, Set<String>> roots = new TreeMap<>();
        for (JsonNode tree : whole.at("/summary/trees")) {
            roots.computeIfAbsent(tree.get("dialect").asText(), first -> new LinkedHashSet<>())
                    .add(tree.get("root").asText());
        }
        if (roots.size() < 2) {
            return roots.isEmpty() ? List.of() : List.of(whole);
        }
        List<JsonNode> results = new ArrayList<>();
        for (String dialect : roots.keySet()) {
            List<String> only = new ArrayList<>(options);
            only.addAll(roots.get(dialect));
            only.addAll(List.of("--dialect", dialect));
            results.add(check(checkout, only));
        }
        return results;
    }

    private void add(String repository, String with, JsonNode result) {
        JsonNode summary = result.get("summary");
        Set<String> readAs = new LinkedHashSet<>();
        for (JsonNode tree : summary.get("trees")) {
            readAs.add(tree.get("dialect").asText() + ", " + tree.get("layout").asText());
        }
        Counts counts = new Counts();
        counts.add(summary);
        (isPostgres(result) ? postgres : mysql).add(summary);
        rows.append("| %s%s | %s | %s |\n".formatted(repository, with, String.join("; ", readAs), counts.cells()));
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
        String totals = total("PostgreSQL", postgres, postgresAlone) + total("MySQL and MariaDB", mysql, mysqlAlone);
        return HEADING + rows + totals + "\n## Statements not understood\n\n" + notUnderstood;
    }

    private static String total(String engines, Counts counts, Counts alone) {
        String without = counts.cells().equals(alone.cells())
                ? ""
                : "; without any config %s are understood".formatted(alone.understood());
        return "| **%s**%s | | %s |\n".formatted(engines, without, counts.cells());
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
            return "%d | %d | %d | %d | %s"
                    .formatted(migrations, statements, nested, notUnderstood, understood());
        }

        String understood() {
            double all = Math.max(1, statements + nested);
            return String.format(Locale.ROOT, "%.2f %%", 100 * (all - notUnderstood) / all);
        }
    }
}
