package dev.sluice.core.engine.mysql;

import dev.sluice.core.ast.DataType;
import dev.sluice.core.ast.IndexKind;
import dev.sluice.core.ast.KeyPart;
import dev.sluice.core.ast.Name;
import dev.sluice.core.ast.PartitionBy;
import dev.sluice.core.ast.TableConstraint.ForeignKey;
import dev.sluice.core.catalog.Catalog;
import dev.sluice.core.catalog.Column;
import dev.sluice.core.catalog.Constraint;
import dev.sluice.core.catalog.Index;
import dev.sluice.core.catalog.Table;
import dev.sluice.core.engine.Target;
import dev.sluice.core.source.Dialect;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** What the definition of a key must have for the server to take it. */
final class KeyLimits {

    /** Of the row formats DYNAMIC and COMPRESSED (error 1071). */
    private static final int MOST_BYTES = 3072;

    private KeyLimits() {}

    /** Why a unique key of a partitioned table is refused (error 1503). */
    static Optional<String> partitioned(List<KeyPart> parts, TableFacts table) {
        PartitionBy by = table.partitionBy();
        if (by == null) {
            return Optional.empty();
        }
        Set<String> columns = new HashSet<>();
        for (KeyPart part : parts) {
            Name column = part.column();
            if (column != null) {
                columns.add(table.catalog().key(column));
            }
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

    /**
     * Why a foreign key is refused for want of a key to refer to: no index begins with the columns (error 1005, 6125),
     * or, in MySQL 8.4 and later, none is unique ({@code restrict_fk_on_non_standard_key}).
     */
    static Optional<String> parentKey(ForeignKey key, Catalog catalog, Target target) {
        Table parent = catalog.table(key.target().table()).orElse(null);
        if (parent == null || !parent.known() || key.target().columns().isEmpty()) {
            return Optional.empty();
        }
        List<String> columns = key.target().columns().stream().map(catalog::key).toList();
        boolean unique = parent.constraints().stream()
                .anyMatch(it -> (it.kind() == Constraint.Kind.PRIMARY_KEY || it.kind() == Constraint.Kind.UNIQUE)
                        && it.columns().equals(columns));
        boolean indexed = parent.constraints().stream()
                .anyMatch(it -> (it.kind() == Constraint.Kind.PRIMARY_KEY || it.kind() == Constraint.Kind.UNIQUE)
                        && startsWith(it.columns(), columns));
        for (Index index : parent.indexes()) {
            boolean begins = startsWith(index.dependsOn(), columns);
            indexed |= begins;
            unique |= index.unique() && index.dependsOn().equals(columns);
        }
        boolean strict = target.dialect() == Dialect.MYSQL && target.version().atLeast(8, 4, 0);
        return indexed && (unique || !strict)
                ? Optional.empty()
                : Optional.of("`%s` has no %s on the columns that the foreign key refers to"
                        .formatted(parent.name(), indexed ? "unique key" : "index"));
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

    /** Why a key keeps a column from a type: only the beginning of its values could be kept (1170), or no words of it (1283). */
    static Optional<String> changed(String column, DataType type, TableFacts table, Target target) {
        boolean words = Types.text(type) || type.name().endsWith("char");
        boolean whole = false;
        for (Index index : table.indexes()) {
            boolean holds = index.dependsOn().contains(column);
            if (holds && index.kind() == IndexKind.FULLTEXT && !words) {
                return Optional.of("`%s` is in the FULLTEXT index `%s`".formatted(column, index.name()));
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
        return whole && unlimited(type)
                ? Optional.of("a key holds `%s`, and takes only the beginning of a %s".formatted(column, type))
                : Optional.empty();
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

    /** Why a foreign key is refused for the types of its columns: they differ, or SET NULL meets NOT NULL. */
    static Optional<String> foreignKeyTypes(ForeignKey key, TableFacts table) {
        List<Name> referenced = key.target().columns();
        Table parent = table.catalog().table(key.target().table()).orElse(null);
        for (int i = 0; i < key.columns().size(); i++) {
            Column own = table.column(key.columns().get(i)).orElse(null);
            boolean nulls = "SET NULL".equals(key.target().onDelete())
                    || "SET NULL".equals(key.target().onUpdate());
            if (own != null && nulls && Boolean.FALSE.equals(own.nullable())) {
                return Optional.of("`%s` is NOT NULL, which SET NULL cannot set".formatted(own.name()));
            }
            Column other = parent == null || referenced.size() != key.columns().size()
                    ? null
                    : parent.column(table.catalog().key(referenced.get(i))).orElse(null);
            DataType ownType = own == null ? null : own.type();
            DataType otherType = other == null ? null : other.type();
            if (ownType != null && otherType != null && differ(ownType, otherType)) {
                return Optional.of("`%s` and what it refers to have different types"
                        .formatted(key.columns().get(i)));
            }
        }
        return Optional.empty();
    }

    /** Whole numbers must have the same size and sign; of texts the length may differ. */
    private static boolean differ(DataType own, DataType other) {
        boolean integers = Types.integer(own) && Types.integer(other);
        return Types.integer(own) != Types.integer(other)
                || (integers && (!own.name().equals(other.name()) || Types.unsigned(own) != Types.unsigned(other)));
    }

    private static boolean startsWith(List<String> columns, List<String> prefix) {
        return columns.size() >= prefix.size()
                && columns.subList(0, prefix.size()).equals(prefix);
    }
}
