package dev.sluice.core.engine.mysql;

import dev.sluice.core.ast.DataType;
import dev.sluice.core.ast.IndexKind;
import dev.sluice.core.ast.KeyPart;
import dev.sluice.core.ast.PartitionBy;
import dev.sluice.core.catalog.Column;
import dev.sluice.core.catalog.Index;
import dev.sluice.core.catalog.Table;
import dev.sluice.core.engine.Target;
import dev.sluice.core.source.Dialect;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the definition of a key must have for the server to take it. */
final class KeyLimits {

    /** Of the row formats DYNAMIC and COMPRESSED (error 1071). */
    private static final int MOST_BYTES = 3072;

    /** Bytes of a TINYTEXT or TINYBLOB. */
    private static final int TINY = 255;

    /** Of a column in the row formats COMPACT and REDUNDANT (error 1709 of MariaDB, 1071 of MySQL). */
    private static final int MOST_BYTES_COMPACT = 767;

    private KeyLimits() {}

    /** Why a unique key of a partitioned table is refused (error 1503). */
    static Optional<String> partitioned(List<KeyPart> parts, TableFacts table) {
        List<String> columns = new ArrayList<>();
        for (KeyPart part : parts) {
            if (part.column() != null) {
                columns.add(table.catalog().key(part.column()));
            }
        }
        return partitioned(columns, table);
    }

    static Optional<String> partitioned(Collection<String> columns, TableFacts table) {
        PartitionBy by = table.partitionBy();
        if (by == null) {
            return Optional.empty();
        }
        Predicate<String> partitionedBy = table.surelyNames(by.key());
        for (Column column : table.columns()) {
            if (!columns.contains(column.name()) && partitionedBy.test(column.name())) {
                return Optional.of(
                        "a unique key must include `%s`, which the table is partitioned by".formatted(column.name()));
            }
        }
        return Optional.empty();
    }

    /** Why a key of these parts is refused (errors 1070, 1071, 1089, 1170, 1283, 1687, 3152). */
    static Optional<String> parts(IndexKind kind, List<KeyPart> parts, TableFacts table, Target target) {
        int most = target.dialect() == Dialect.MARIADB ? 32 : 16;
        if (parts.size() > most) {
            return Optional.of("a key has %d columns at most".formatted(most));
        }
        int longest = most(table);
        int all = 0;
        for (KeyPart part : parts) {
            Column column = part.column() == null
                    ? null
                    : table.columnAfter(part.column()).orElse(null);
            DataType type = column == null ? null : column.type();
            if (column == null || type == null || type.unknown()) {
                continue;
            }
            if (kind != IndexKind.FULLTEXT && virtualOfOther(column, table, target)) {
                return Optional.of("`%s` is VIRTUAL, and the table's storage engine builds no index on it"
                        .formatted(column.name()));
            }
            Optional<String> wrong = part(kind, part, column, type, target);
            if (wrong.isPresent()) {
                return wrong;
            }
            int bytes = bytes(part, column, table);
            boolean limited = kind == IndexKind.PLAIN || kind == IndexKind.UNIQUE;
            if (limited && bytes > MOST_BYTES_COMPACT && compact(table, target)) {
                return Optional.of(tooLong(column.name(), MOST_BYTES_COMPACT));
            }
            if (limited && target.dialect() == Dialect.MYSQL && bytes > longest) {
                return Optional.of(tooLong(column.name(), longest));
            }
            boolean unbounded = part.prefix() == null && unlimited(type);
            all += unbounded ? longest : Math.max(1, Math.min(bytes, longest));
        }
        boolean hash =
                kind == IndexKind.UNIQUE && table.option("engine").equals("aria") && hashed(parts, table, target);
        if (hash) {
            // Aria keeps none.
            return Optional.of("the key takes more than %d bytes".formatted(longest));
        }
        // Of a single column MariaDB takes as much as fits, of a unique key a hash.
        boolean tooLong = all > longest
                && parts.size() > 1
                && (kind == IndexKind.PLAIN || (kind == IndexKind.UNIQUE && target.dialect() == Dialect.MYSQL));
        return tooLong ? Optional.of("the key takes more than %d bytes".formatted(longest)) : Optional.empty();
    }

    /** Errors 1904 of MariaDB and 1478 of MySQL. */
    private static boolean virtualOfOther(Column column, TableFacts table, Target target) {
        String engine = table.option("engine");
        return TableFacts.virtual(column)
                && (target.dialect() == Dialect.MYSQL ? engine.equals("myisam") : engine.equals("aria"));
    }

    private static int most(TableFacts table) {
        return switch (table.option("engine")) {
            case "myisam" -> 1000;
            case "aria" -> 2300;
            default -> MOST_BYTES;
        };
    }

    private static String tooLong(String column, int most) {
        return "`%s` takes more than %d bytes, the most of a key".formatted(column, most);
    }

    private static boolean compact(TableFacts table, Target target) {
        String format = table.optionAfter("row_format");
        boolean told = target.dialect() == Dialect.MARIADB || target.version().atLeast(5, 7, 0);
        return told && !table.otherEngine() && (format.equals("compact") || format.equals("redundant"));
    }

    /** Why the rows of a table cannot be kept in the format that a statement gives it. */
    static Optional<String> tooLong(TableFacts table, Target target) {
        Table kept = compact(table, target) ? table.after().orElse(null) : null;
        for (Index index : kept == null ? List.<Index>of() : kept.indexes()) {
            boolean limited = index.kind() == IndexKind.PLAIN || index.kind() == IndexKind.UNIQUE;
            for (KeyPart part : limited ? index.parts() : List.<KeyPart>of()) {
                Column column = part.column() == null
                        ? null
                        : table.columnAfter(part.column()).orElse(null);
                int bytes = column == null ? 0 : bytes(part, column, table);
                if (column != null && bytes > MOST_BYTES_COMPACT) {
                    return Optional.of(tooLong(column.name(), MOST_BYTES_COMPACT));
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<String> part(IndexKind kind, KeyPart part, Column column, DataType type, Target target) {
        boolean mysql = target.dialect() == Dialect.MYSQL;
        return switch (kind) {
            case SPATIAL ->
                !geometry(type)
                        ? Optional.of("`%s` holds no geometry, which a SPATIAL index is of".formatted(column.name()))
                        : Boolean.TRUE.equals(column.nullable())
                                ? Optional.of("`%s` takes NULL, and a SPATIAL index does not".formatted(column.name()))
                                : Optional.empty();
            case FULLTEXT ->
                TableFacts.virtual(column)
                        ? Optional.of("`%s` is VIRTUAL, and no FULLTEXT index is of it".formatted(column.name()))
                        : Types.hasCharset(type) && !Types.members(type)
                                ? Optional.empty()
                                : Optional.of(
                                        "`%s` holds no text, which a FULLTEXT index is of".formatted(column.name()));
            case PLAIN, UNIQUE -> {
                if (mysql && type.name().equals("json")) {
                    yield Optional.of("`%s` holds JSON, which no key is of".formatted(column.name()));
                }
                if (mysql && part.prefix() == null && unlimited(column)) {
                    yield Optional.of("`%s` has no length that a key could hold: give one".formatted(column.name()));
                }
                if (part.prefix() == null) {
                    yield Optional.empty();
                }
                // Error 1089.
                if (Types.bytes(type) > 0 && part.prefix() != Types.bytes(type)) {
                    yield Optional.of("`%s` is a %s, of which a key holds no part".formatted(column.name(), type));
                }
                yield Types.bounded(type) && part.prefix() > Types.length(type)
                        ? Optional.of(
                                "`%s` is shorter than the part of it that the key is to hold".formatted(column.name()))
                        : Optional.empty();
            }
            case VECTOR -> Optional.empty();
        };
    }

    static boolean geometry(DataType type) {
        return switch (type.name()) {
            case "geometry",
                    "point",
                    "linestring",
                    "polygon",
                    "multipoint",
                    "multilinestring",
                    "multipolygon",
                    "geometrycollection",
                    "geomcollection" -> true;
            default -> false;
        };
    }

    /** Why a primary key is refused: MariaDB keeps no hash for it (error 1170). */
    static Optional<String> primaryKey(List<KeyPart> parts, TableFacts table, Target target) {
        for (KeyPart part : parts) {
            Optional<Column> of = part.column() == null ? Optional.empty() : table.columnAfter(part.column());
            Column generated = of.filter(it -> it.generated() != null).orElse(null);
            // Errors 1903 and 3106.
            if (generated != null && (target.dialect() == Dialect.MARIADB || TableFacts.virtual(generated))) {
                return Optional.of("`%s` is computed, and no primary key".formatted(generated.name()));
            }
            Optional<Column> column = part.prefix() == null ? of.filter(KeyLimits::unlimited) : Optional.empty();
            if (column.isPresent()) {
                return Optional.of("`%s` has no length that a key could hold: give one"
                        .formatted(column.get().name()));
            }
        }
        return parts(IndexKind.UNIQUE, parts, table, target);
    }

    /** Why a key keeps a column from a type: only the beginning of its values could be kept (1170), or no words of it (1283). */
    static Optional<String> changed(
            String column, DataType type, @Nullable String charset, TableFacts table, Target target) {
        boolean words = Types.text(type)
                || type.name().endsWith("char")
                // MariaDB's JSON is a LONGTEXT.
                || (type.name().equals("json") && target.dialect() == Dialect.MARIADB);
        boolean whole = false;
        for (Index index : table.indexes()) {
            boolean holds = index.dependsOn().contains(column);
            if (holds && index.kind() == IndexKind.FULLTEXT && !words) {
                return Optional.of("`%s` is in the FULLTEXT index `%s`".formatted(column, index.name()));
            }
            Optional<String> tooLong = holds ? tooLong(index, column, type, charset, table, target) : Optional.empty();
            if (tooLong.isPresent()) {
                return tooLong;
            }
            whole |= holds
                    && (index.kind() == IndexKind.PLAIN || index.kind() == IndexKind.UNIQUE)
                    && target.dialect() == Dialect.MYSQL
                    && index.parts().stream()
                            .anyMatch(part -> part.prefix() == null
                                    && part.column() != null
                                    && table.catalog().key(part.column()).equals(column));
        }
        whole |= table.primaryKey().filter(it -> it.columns().contains(column)).isPresent();
        return unlimited(type) && whole && keyStays(column, table)
                ? Optional.of("a key holds `%s`, and takes only the beginning of a %s".formatted(column, type))
                : Optional.empty();
    }

    /** Whether the statement leaves a column in its keys, the primary key among them. */
    private static boolean keyStays(String column, TableFacts table) {
        boolean primary =
                table.primaryKey().filter(it -> it.columns().contains(column)).isPresent();
        return !primary || table.after().flatMap(Table::primaryKey).isPresent();
    }

    /** Whether MariaDB keeps a hash for a unique key, since a column of it is longer than a key can hold. */
    static boolean hashed(List<KeyPart> parts, TableFacts table, Target target) {
        return target.dialect() == Dialect.MARIADB
                && parts.stream()
                        .anyMatch(part -> part.column() != null
                                && part.prefix() == null
                                && table.columnAfter(part.column())
                                        .filter(it -> hashed(it.type()) || bytes(part, it, table) > most(table))
                                        .isPresent());
    }

    /** Whether a unique key of a table is one of those. */
    static boolean hashed(TableFacts table, Target target) {
        return !table.otherEngine()
                && target.dialect() == Dialect.MARIADB
                && table.indexes().stream().anyMatch(it -> hashed(it, table, target));
    }

    private static boolean hashed(Index index, TableFacts table, Target target) {
        return index.kind() == IndexKind.UNIQUE
                && !index.name().equalsIgnoreCase("primary")
                && hashed(index.parts(), table, target);
    }

    /** The names of those. */
    static Set<String> hashes(TableFacts table, Target target) {
        return table.indexes().stream()
                .filter(it -> hashed(it, table, target))
                .map(Index::name)
                .collect(Collectors.toSet());
    }

    /** Why an index of several columns keeps one of them from a type (error 1071): of a single one the beginning would do. */
    private static Optional<String> tooLong(
            Index index,
            String column,
            DataType type,
            @Nullable String changedCharset,
            TableFacts table,
            Target target) {
        for (KeyPart part :
                compact(table, target) && index.kind() != IndexKind.FULLTEXT && index.kind() != IndexKind.SPATIAL
                        ? index.parts()
                        : List.<KeyPart>of()) {
            boolean own =
                    part.column() != null && table.catalog().key(part.column()).equals(column);
            int bytes = own ? bytes(part, type, changedCharset == null ? table.charset() : changedCharset) : 0;
            if (bytes > MOST_BYTES_COMPACT) {
                return Optional.of(tooLong(column, MOST_BYTES_COMPACT));
            }
        }
        boolean plain = index.kind() == IndexKind.PLAIN
                || (index.kind() == IndexKind.UNIQUE && target.dialect() == Dialect.MYSQL);
        if (!plain || index.parts().size() < 2) {
            return Optional.empty();
        }
        int most = most(table);
        int all = 0;
        for (KeyPart part : index.parts()) {
            Column of =
                    part.column() == null ? null : table.column(part.column()).orElse(null);
            if (of == null) {
                return Optional.empty();
            }
            boolean changed = of.name().equals(column);
            DataType now = changed ? type : of.type();
            boolean unbounded = now != null && part.prefix() == null && unlimited(now);
            String charset = changed && changedCharset != null ? changedCharset : charset(of, table);
            all += unbounded ? longest(now, most) : Math.max(1, Math.min(bytes(part, now, charset), most));
        }
        return all > most
                ? Optional.of("the index `%s` would take more than %d bytes".formatted(index.name(), most))
                : Optional.empty();
    }

    /** Of a value that a key takes only the beginning of, the bytes that it takes. */
    private static int longest(@Nullable DataType unlimited, int most) {
        return unlimited != null && unlimited.name().startsWith("tiny") ? TINY : most;
    }

    private static @Nullable String charset(Column column, TableFacts table) {
        return column.charset() == null ? table.charset() : column.charset();
    }

    private static int bytes(KeyPart part, Column column, TableFacts table) {
        return bytes(part, column.type(), charset(column, table));
    }

    /** 0 where that is not known. */
    private static int bytes(KeyPart part, @Nullable DataType type, @Nullable String columnCharset) {
        Integer prefix = part.prefix();
        if (type != null && Types.bytes(type) > 0) {
            return Types.bytes(type);
        }
        boolean characters = type != null && (Types.bounded(type) || (prefix != null && Types.text(type)));
        if (type == null || !characters) {
            return 0;
        }
        String charset = type.name().endsWith("binary") ? "binary" : columnCharset;
        return (prefix == null ? Types.length(type) : prefix)
                * Charsets.width(charset).orElse(0);
    }

    private static boolean unlimited(Column column) {
        return column.type() != null && unlimited(column.type());
    }

    /** Whether MariaDB keeps a hash for a column that is unique by itself. */
    static boolean hashed(@Nullable DataType type) {
        return type != null && (unlimited(type) || geometry(type));
    }

    /** Whether a key takes only the beginning of values of a type. */
    static boolean unlimited(DataType type) {
        return Types.text(type) || type.name().endsWith("blob") || type.name().equals("json");
    }
}
