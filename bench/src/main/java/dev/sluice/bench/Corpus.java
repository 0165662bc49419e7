package dev.sluice.bench;

import dev.sluice.core.source.Dialect;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Migrations as teams write them, some ten statements a file: tables, columns, indexes and constraints for the most part,
 * with rows, views, functions, comments and transactions between them. The same arguments give the same bytes.
 */
final class Corpus {

    private static final long SEED = 20_261_122L;

    private static final String[] NOUNS =
            ("account address asset audit badge batch campaign channel comment contract coupon"
                            + " customer device event feature invoice label ledger member message order payment plan product profile"
                            + " project quota refund region report session shipment task team tenant ticket token webhook")
                    .split(" ");
    private static final String[] COLUMNS = ("amount approved_by archived_at checksum closed_at color country currency"
                    + " external_id kind last_seen_at locale metadata note parent_id payload phone position priority"
                    + " quantity rank reason retry_count score settings slug source state status tags title url version")
            .split(" ");

    private final Random random = new Random(SEED);
    private final List<String> tables = new ArrayList<>();
    private final CorpusTemplates templates;
    private int made;

    private Corpus(Dialect dialect) {
        templates = CorpusTemplates.of(dialect);
    }

    /** Writes a corpus: {@code FOLDER DIALECT [FILES]}. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        Dialect dialect = Dialect.of(arguments[1]).orElseThrow();
        int files = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 5_000;
        Files.createDirectories(folder);
        for (Map.Entry<String, String> file : files(dialect, files).entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
        }
    }

    /** Text by file name, in order. */
    static Map<String, String> files(Dialect dialect, int count) {
        Corpus corpus = new Corpus(dialect);
        Map<String, String> files = new LinkedHashMap<>();
        for (int i = 1; i <= count; i++) {
            String name =
                    "%014d_%s_%s.sql".formatted(20_200_101_000_000L + i, corpus.pick(NOUNS), corpus.pick(COLUMNS));
            files.put(name, corpus.file());
        }
        return files;
    }

    private String file() {
        List<String> statements = new ArrayList<>();
        int size = 6 + random.nextInt(9);
        for (int i = 0; i < size; i++) {
            statements.add(tables.isEmpty() || random.nextInt(6) == 0 ? createTable() : fill(templates.pick(random)));
        }
        StringBuilder text = new StringBuilder("-- " + pick(NOUNS) + ": " + pick(COLUMNS) + "\n");
        boolean together = random.nextInt(5) < 2 && statements.stream().noneMatch(it -> it.contains("CONCURRENTLY"));
        text.append(together ? templates.begin() : "");
        for (String statement : statements) {
            if (random.nextInt(7) == 0) {
                text.append("/* see ticket #").append(random.nextInt(10_000)).append(" */\n");
            }
            text.append(statement).append('\n');
        }
        return text.append(together ? "COMMIT;\n" : "").toString();
    }

    private String createTable() {
        String table = pick(NOUNS) + "_" + ++made;
        StringBuilder text = new StringBuilder("CREATE TABLE " + table + " (\n    " + templates.id());
        int first = random.nextInt(COLUMNS.length);
        int count = 4 + random.nextInt(6);
        for (int i = 0; i < count; i++) {
            text.append(",\n    ").append(COLUMNS[(first + i) % COLUMNS.length]).append(' ');
            text.append(templates.column(random));
        }
        if (!tables.isEmpty() && random.nextBoolean()) {
            text.append(fill(
                    ",\n    owner_id bigint,\n    CONSTRAINT %s_owner_fk FOREIGN KEY (owner_id) REFERENCES {table} (id)"
                            .formatted(table)));
        }
        tables.add(table);
        return text.append("\n)").append(templates.tableEnd()).append(";").toString();
    }

    /** A template with its {@code {placeholders}} filled in. */
    private String fill(String template) {
        StringBuilder text = new StringBuilder();
        int at = 0;
        for (int open = template.indexOf('{'); open >= 0; open = template.indexOf('{', at)) {
            int close = template.indexOf('}', open);
            text.append(template, at, open).append(value(template.substring(open + 1, close)));
            at = close + 1;
        }
        return text.append(template.substring(at)).toString();
    }

    private String value(String placeholder) {
        return switch (placeholder) {
            // A migration is mostly about what was made lately.
            case "table" -> tables.get(tables.size() - 1 - random.nextInt(Math.min(tables.size(), 400)));
            case "column" -> pick(COLUMNS) + "_" + random.nextInt(40);
            case "noun" -> pick(NOUNS);
            case "type" -> templates.type(random);
            case "new" -> String.valueOf(++made);
            case "rows" -> rows();
            default -> throw new IllegalArgumentException(placeholder);
        };
    }

    private String rows() {
        StringBuilder rows = new StringBuilder();
        int count = 1 + random.nextInt(12);
        for (int i = 0; i < count; i++) {
            rows.append(i == 0 ? "" : ",\n    ")
                    .append("(%d, 'seed %d', %d)"
                            .formatted(random.nextInt(1_000_000), random.nextInt(1_000_000), random.nextInt(99)));
        }
        return rows.toString();
    }

    private String pick(String[] words) {
        return words[random.nextInt(words.length)];
    }
}
