package dev.sluice.core.catalog;

import dev.sluice.core.ast.KeyPart;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** The names that an engine gives to constraints and indexes that come without one. */
final class GeneratedNames {
    /** PostgreSQL: NAMEDATALEN - 1, in bytes. */
    private static final int POSTGRES_LIMIT = 63;

    /** As many as a table has indexes at most; a stranger's file may take as many names as it likes. */
    private static final int MOST_TRIES = 2_000;

    private GeneratedNames() {}

    /** PostgreSQL's ChooseIndexName: {@code t_a_b_idx}, {@code t_a_key}, {@code t_pkey}. */
    static String postgresIndex(Table table, List<KeyPart> parts, String label, Catalog catalog) {
        String columns = label.equals("pkey") ? "" : String.join("_", partNames(parts, catalog));
        boolean ofConstraint = !label.equals("idx");
        Set<String> indexes = indexNames(table);
        Set<String> constraints = ofConstraint ? constraintNames(table) : Set.of();
        return free(table.name().name(), columns, label, candidate -> {
            ObjectName name = new ObjectName(table.name().schema(), candidate);
            return indexes.contains(candidate)
                    || catalog.relations().taken(name)
                    || (ofConstraint
                            && (constraints.contains(candidate)
                                    || catalog.relations().takenByConstraint(name)));
        });
    }

    /** PostgreSQL's ChooseConstraintName: {@code t_a_b_fkey}, {@code t_a_check}, {@code t_check}. */
    static String postgresConstraint(Table table, List<String> columns, String label, Catalog catalog) {
        Set<String> constraints = constraintNames(table);
        return free(
                table.name().name(),
                String.join("_", columns),
                label,
                candidate -> constraints.contains(candidate)
                        || catalog.relations()
                                .takenByConstraint(new ObjectName(table.name().schema(), candidate)));
    }

    /** PostgreSQL's ChooseRelationName for the sequence of a column: {@code t_a_seq}. */
    static ObjectName postgresSequence(ObjectName table, String column, Catalog catalog) {
        String name = free(
                table.name(),
                column,
                "seq",
                candidate -> catalog.relations().taken(new ObjectName(table.schema(), candidate)));
        return new ObjectName(table.schema(), name);
    }

    private static Set<String> indexNames(Table table) {
        Set<String> names = new HashSet<>();
        for (Index index : table.indexes()) {
            names.add(index.name());
        }
        return names;
    }

    private static Set<String> constraintNames(Table table) {
        Set<String> names = new HashSet<>();
        for (Constraint constraint : table.constraints()) {
            names.add(constraint.name());
        }
        return names;
    }

    private static String free(String table, String columns, String label, Predicate<String> taken) {
        String name = joined(table, columns, label);
        for (int i = 1; i < MOST_TRIES && taken.test(name); i++) {
            name = joined(table, columns, label + i);
        }
        return name;
    }

    /** PostgreSQL's makeObjectName: the longer of the two is cut first, and never within a character. */
    private static String joined(String table, String columns, String label) {
        int available = POSTGRES_LIMIT - 1 - bytes(label) - (columns.isEmpty() ? 0 : 1);
        int first = bytes(table);
        int second = bytes(columns);
        if (first + second <= available) {
            return columns.isEmpty() ? table + "_" + label : table + "_" + columns + "_" + label;
        }
        while (first + second > available) {
            if (first > second) {
                first--;
            } else {
                second--;
            }
        }
        String middle = columns.isEmpty() ? "" : "_" + cut(columns, second);
        return cut(table, first) + middle + "_" + label;
    }

    /** A domain's CHECK: {@code dom_check}, {@code dom_check1} …, after the name that the domain has now. */
    static String check(Domain domain) {
        Set<String> taken = new HashSet<>();
        domain.checks().forEach(it -> taken.add(it.name()));
        return free(domain.name().name(), "", "check", taken::contains);
    }

    /** A domain's NOT NULL, which has a name from PostgreSQL 17 on. */
    static String notNull(Domain domain) {
        return joined(domain.name().name(), "", "not_null");
    }

    /** PostgreSQL's makeMultirangeTypeName. */
    static String multirange(String range) {
        int at = range.indexOf("range");
        return at < 0
                ? joined(range, "", "multirange")
                : cut(range.substring(0, at) + "multi" + range.substring(at), POSTGRES_LIMIT - 1);
    }

    /** How long a text is in UTF-8. */
    private static int bytes(String text) {
        int bytes = 0;
        for (int i = 0; i < text.length(); i = text.offsetByCodePoints(i, 1)) {
            bytes += bytes(text.codePointAt(i));
        }
        return bytes;
    }

    private static int bytes(int codePoint) {
        if (codePoint < 0x80) {
            return 1;
        }
        return codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4;
    }

    private static String cut(String text, int limit) {
        int end = 0;
        int used = 0;
        while (end < text.length()) {
            used += bytes(text.codePointAt(end));
            if (used > limit) {
                break;
            }
            end = text.offsetByCodePoints(end, 1);
        }
        return text.substring(0, end);
    }

    /** PostgreSQL's ChooseIndexColumnNames: an expression goes by its function, else {@code expr}; no name twice. */
    private static List<String> partNames(List<KeyPart> parts, Catalog catalog) {
        Set<String> names = new LinkedHashSet<>();
        Map<String, Integer> repeated = new HashMap<>();
        for (KeyPart part : parts) {
            String name = partName(part, catalog);
            String free = name;
            while (!names.add(free)) {
                free = name + repeated.merge(name, 1, Integer::sum);
            }
        }
        return List.copyOf(names);
    }

    private static String partName(KeyPart part, Catalog catalog) {
        if (part.column() != null) {
            return catalog.key(part.column());
        }
        String text = part.expression() == null ? "" : part.expression().text().strip();
        int end = 0;
        while (end < text.length() && (Character.isLetterOrDigit(text.charAt(end)) || text.charAt(end) == '_')) {
            end++;
        }
        // A call goes by its function, a cast by what is cast.
        boolean named = end > 0 && (text.startsWith("(", end) || text.startsWith("::", end));
        return named ? text.substring(0, end).toLowerCase(Locale.ROOT) : "expr";
    }

    /** MySQL's make_unique_key_name: the first column's, with {@code _2} and so on where that is taken. */
    static String mysqlIndex(Table table, List<KeyPart> parts, Catalog catalog) {
        KeyPart first = parts.isEmpty() ? null : parts.get(0);
        String base = first == null || first.column() == null ? "functional_index" : catalog.key(first.column());
        Set<String> taken = indexNames(table);
        String name = base;
        for (int i = 2; taken.contains(name); i++) {
            name = base + "_" + i;
        }
        return name;
    }

    /** MySQL and MariaDB: {@code t_ibfk_1}, {@code t_chk_1}, {@code CONSTRAINT_1}; one more than the highest there is. */
    static String numbered(Table table, String prefix) {
        int highest = 0;
        for (Constraint constraint : table.constraints()) {
            highest = Math.max(highest, number(constraint.name(), prefix));
        }
        return prefix + (highest + 1);
    }

    private static int number(String name, String prefix) {
        if (!name.startsWith(prefix) || name.length() == prefix.length() || name.length() > prefix.length() + 6) {
            return 0;
        }
        String rest = name.substring(prefix.length());
        return rest.chars().allMatch(c -> c >= '0' && c <= '9') ? Integer.parseInt(rest) : 0;
    }
}
