package dev.sluice.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Which rules Atlas's checks are about (https://atlasgo.io/lint/analyzers), so that its comments are understood. Several
 * of its checks are about one rule, and one check about several, so that they are no aliases.
 */
final class AtlasChecks {

    private AtlasChecks() {}

    /** The ids of rules by the code of a check, and by the name of an analyzer, which is several checks. */
    static Map<String, List<String>> all() {
        Map<String, List<String>> checks = codes();
        analyzer("destructive", "DS", checks);
        analyzer("data_depend", "MF", checks);
        analyzer("incompatible", "BC", checks);
        checks.put("concurrent_index", rules(checks, "PG101", "PG102", "PG103"));
        return checks;
    }

    private static void analyzer(String name, String family, Map<String, List<String>> checks) {
        checks.put(
                name,
                rules(
                        checks,
                        checks.keySet().stream()
                                .filter(it -> it.startsWith(family))
                                .toArray(String[]::new)));
    }

    private static List<String> rules(Map<String, List<String>> checks, String... codes) {
        List<String> rules = new ArrayList<>();
        for (String code : codes) {
            rules.addAll(checks.getOrDefault(code, List.of()));
        }
        return rules.stream().distinct().toList();
    }

    private static Map<String, List<String>> codes() {
        Map<String, List<String>> codes = new LinkedHashMap<>();
        put(codes, "drop-schema drop-database", "DS101");
        put(codes, "drop-table drop-view", "DS102");
        put(codes, "drop-column", "DS103", "BC104");
        put(codes, "unique-on-existing-rows", "MF101", "MF102");
        put(codes, "add-required-column", "MF103", "MY101");
        put(codes, "set-not-null-scans", "MF104", "PG303");
        put(codes, "rename-table", "BC101");
        put(codes, "rename-column", "BC102");
        put(codes, "drop-table", "BC103");
        put(codes, "drop-primary-key", "CD103");
        put(codes, "clause-ignored", "MY102");
        put(codes, "enum-value-removed", "MY110", "MY120");
        put(codes, "enum-value-reordered", "MY111", "MY112", "MY121", "MY122");
        put(codes, "table-copy table-rebuild", "MY113", "MY123", "MY130", "MY132", "MY137", "MY138", "MY139", "MY140");
        put(codes, "table-copy table-rebuild", "MY141", "MY142", "MY143", "MY147");
        put(codes, "add-foreign-key-scans", "MY131", "PG306");
        put(codes, "table-copy drop-primary-key", "MY133");
        put(codes, "create-index-blocks-writes", "MY134", "MY135", "PG101");
        put(codes, "charset-conversion-copies", "MY136", "MY148");
        put(codes, "add-check-scans", "MY144", "MY145", "PG305");
        put(codes, "system-versioning-dropped", "MY146");
        put(codes, "drop-index-blocks-queries", "PG102");
        put(codes, "refused-in-transaction", "PG103", "TX101");
        put(codes, "add-unique-builds-index", "PG104", "PG105", "PG304");
        put(codes, "concurrently-refused", "PG108");
        put(codes, "add-exclusion-builds-index", "PG109");
        put(codes, "alter-column-type-rewrites", "PG301");
        put(codes, "add-column-rewrites", "PG302", "PG309", "PG310");
        put(codes, "alter-table-rewrites", "PG307", "PG311");
        put(codes, "replica-identity-lost", "PG314");
        put(codes, "transaction-control-in-migration", "TX201");
        put(codes, "naming", "NM101", "NM102", "NM103", "NM104", "NM105", "NM106");
        return codes;
    }

    private static void put(Map<String, List<String>> checks, String rules, String... codes) {
        Stream.of(codes).forEach(code -> checks.put(code, List.of(rules.split(" "))));
    }
}
