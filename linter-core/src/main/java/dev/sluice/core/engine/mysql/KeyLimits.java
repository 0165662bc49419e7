package dev.sluice.core.engine.mysql;

import dev.sluice.core.ast.DataType;
import dev.sluice.core.ast.IndexKind;
import dev.sluice.core.ast.KeyPart;
import dev.sluice.core.ast.PartitionBy;
import dev.sluice.core.catalog.Column;
import dev.sluice.core.engine.Target;
import dev.sluice.core.source.Dialect;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What the definition of a key must have for the server to take it. */
final class KeyLimits {

    /** Of the row formats DYNAMIC and COMPRESSED (error 1071). */
    private static final int MOST_BYTES = 3072;

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
        Predicate<String> partitionedBy = table.expressions().mentioned(by.key());
        for (Column column : table.columns()) {
            if (!columns.contains(column.name()) && partitionedBy.test(column.name())) {
                return Optional.of(
                        "a unique key must include `%s`, which the table is partitioned by".formatted(column.name()));
            }
        }
        return Optional.empty();
    }

    /** Why a key of these parts is refused: SPATIAL takes no NULL, and MySQL no TEXT without a length (error 1170). */
    static Optional<String> parts(IndexKind kind, List<KeyPart> parts, TableFacts table, Target target) {
        for (KeyPart part : parts) {
            Column column =
                    part.column() == null ? null : table.column(part.column()).orElse(null);
            if (column == null) {
                continue;
            }
            if (kind == IndexKind.SPATIAL && Boolean.TRUE.equals(column.nullable())) {
                return Optional.of("`%s` takes NULL, and a SPATIAL index does not".formatted(column.name()));
            }
            boolean plain = kind == IndexKind.PLAIN || kind == IndexKind.UNIQUE;
            if (plain && target.dialect() == Dialect.MYSQL && part.prefix() == null && unlimited(column)) {
                return Optional.of("`%s` has no length that a key could hold: give one".formatted(column.name()));
            }
            if (plain
                    && target.dialect() == Dialect.MYSQL
                    && part.prefix() == null
                    && bytes(column, table) > MOST_BYTES) {
                return Optional.of(
                        "`%s` takes more than %d bytes, the most of a key".formatted(column.name(), MOST_BYTES));
            }
        }
        return Optional.empty();
    }

    /** Whether MariaDB keeps a hash for a unique key, since a column of it is longer than a key can hold. */
    static boolean hashed(List<KeyPart> parts, TableFacts table, Target target) {
        return target.dialect() == Dialect.MARIADB
                && parts.stream()
                        .anyMatch(part -> part.column() != null
                                && part.prefix() == null
                                && table.column(part.column())
                                        .filter(KeyLimits::unlimited)
                                        .isPresent());
    }

    /** 0 where that is not known. */
    private static int bytes(Column column, TableFacts table) {
        DataType type = column.type();
        if (type == null || !Types.varying(type)) {
            return 0;
        }
        String charset = column.charset() == null ? table.charset() : column.charset();
        return Types.length(type) * Charsets.width(charset).orElse(0);
    }

    private static boolean unlimited(Column column) {
        return column.type() != null && unlimited(column.type());
    }

    /** Whether a key takes only the beginning of values of a type. */
    static boolean unlimited(DataType type) {
        return Types.text(type) || type.name().endsWith("blob") || type.name().equals("json");
    }
}
