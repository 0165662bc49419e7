package dev.sluice.core.engine.mysql;

import dev.sluice.core.ast.ColumnAttribute;
import dev.sluice.core.ast.ColumnDefinition;
import dev.sluice.core.ast.DataType;
import dev.sluice.core.ast.Name;
import dev.sluice.core.ast.TableConstraint.ForeignKey;
import dev.sluice.core.catalog.Catalog;
import dev.sluice.core.catalog.Column;
import dev.sluice.core.catalog.Constraint;
import dev.sluice.core.catalog.Index;
import dev.sluice.core.catalog.ObjectName;
import dev.sluice.core.catalog.Table;
import dev.sluice.core.engine.Target;
import dev.sluice.core.source.Dialect;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a foreign key must find in the table that it refers to. */
final class ParentKeys {

    private ParentKeys() {}

    /** The foreign key that a column's own REFERENCES makes. */
    static ForeignKey of(ColumnDefinition column, ColumnAttribute.References written) {
        return new ForeignKey(
                written.span(), written.constraint(), List.of(column.name()), false, written.target(), written.mode());
    }

    /** Why there is nothing that it could refer to (errors 1005, 1215, 1239, 1824, 3734). */
    static Optional<Objection> missing(ForeignKey key, TableFacts child, Session session) {
        // A table that is being created names its parents, and does not show that they are there.
        Presence presence = new Presence(session.state().catalog());
        ObjectName parent = child.catalog().resolve(key.target().table());
        List<Name> columns = key.target().columns();
        if (!columns.isEmpty() && columns.size() != key.columns().size()) {
            return Optional.of(
                    Objection.rule("the foreign key has as many columns as it refers to, no more and no less"));
        }
        if (parent.equals(child.name()) || child.otherEngine()) {
            return Optional.empty();
        }
        if (presence.lacks(parent)) {
            return session.foreignKeyChecks()
                    ? Optional.of(Objection.notFound("there is no table `%s` for the foreign key to refer to", parent))
                    : Optional.empty();
        }
        if (presence.isView(parent)) {
            return Optional.of(Objection.rule("`%s`, to which the foreign key refers, is a view", parent));
        }
        Table table = presence.table(parent).orElse(null);
        return table == null ? Optional.empty() : unfit(key, table, presence);
    }

    private static Optional<Objection> unfit(ForeignKey key, Table parent, Presence presence) {
        for (Name column : key.target().columns()) {
            if (presence.lacksColumn(parent, column)) {
                return Optional.of(Objection.notFound("`%s` has no column `%s`", parent.name(), column));
            }
        }
        if (parent.temporary()) {
            return Optional.of(Objection.rule("`%s`, to which the foreign key refers, is temporary", parent.name()));
        }
        if (parent.partitionBy() != null) {
            return Optional.of(Objection.rule("`%s`, to which the foreign key refers, is partitioned", parent.name()));
        }
        String engine = parent.options().getOrDefault("engine", "innodb").toLowerCase(Locale.ROOT);
        return engine.equals("myisam") || engine.equals("aria") || engine.equals("memory")
                ? Optional.of(Objection.rule("the storage engine of `%s` has no foreign keys", parent.name()))
                : Optional.empty();
    }

    /**
     * Why a foreign key is refused for want of a key to refer to: no index begins with the columns (error 1005, 6125),
     * or, in MySQL 8.4 and later, none is unique ({@code restrict_fk_on_non_standard_key}).
     */
    static Optional<Objection> unindexed(ForeignKey key, Catalog catalog, Target target) {
        Table parent = new Presence(catalog)
                .table(catalog.resolve(key.target().table()))
                .orElse(null);
        if (parent == null || key.target().columns().isEmpty()) {
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
        return indexed && (unique || !unique(target))
                ? Optional.empty()
                : Optional.of(Objection.rule(
                        "`%s` has no %s on the columns that the foreign key refers to",
                        parent.name(), indexed ? "unique key" : "index"));
    }

    /** Why it is refused for the types of its columns: they differ, or SET NULL meets NOT NULL. */
    static Optional<Objection> unlike(ForeignKey key, TableFacts child, Target target) {
        List<Name> referenced = key.target().columns();
        Table parent = child.catalog().table(key.target().table()).orElse(null);
        for (int i = 0; i < key.columns().size(); i++) {
            Column own = child.columnAfter(key.columns().get(i)).orElse(null);
            boolean cascades = "CASCADE".equals(key.target().onUpdate());
            boolean nulls = "SET NULL".equals(key.target().onDelete())
                    || "SET NULL".equals(key.target().onUpdate());
            if (own != null && nulls && Boolean.FALSE.equals(own.nullable())) {
                return Optional.of(Objection.rule("`%s` is NOT NULL, which SET NULL cannot set", own.name()));
            }
            ColumnAttribute.Generated generated = own == null ? null : own.generated();
            // Errors 3104 and 3733 of MySQL, 1905 of MariaDB.
            if (own != null
                    && generated != null
                    && (nulls || cascades || (virtual(generated) && target.dialect() == Dialect.MYSQL))) {
                return Optional.of(Objection.rule("`%s` is generated, which no such foreign key is of", own.name()));
            }
            Column other = parent == null || referenced.size() != key.columns().size()
                    ? null
                    : parent.column(child.catalog().key(referenced.get(i))).orElse(null);
            if (own != null && other != null && parent != null && differ(own, child, other, parent)) {
                return Optional.of(Objection.rule(
                        "`%s` and `%s`, to which it refers, have different types",
                        key.columns().get(i), parent.name() + "." + other.name()));
            }
        }
        return Optional.empty();
    }

    private static boolean virtual(ColumnAttribute.Generated generated) {
        return !ColumnChange.stored(generated);
    }

    private static boolean differ(Column own, TableFacts child, Column other, Table parent) {
        DataType ownType = own.type();
        DataType otherType = other.type();
        return ownType != null
                && otherType != null
                && !ownType.unknown()
                && !otherType.unknown()
                && child.doubt().isEmpty()
                && parent.doubt().isEmpty()
                && parent.doubtOfColumn(other.name()).isEmpty()
                && (apart(own, ownType, other, otherType) || otherOrder(own, child, other, parent));
    }

    /** Whether the server makes no foreign key of columns of two types (error 3780, 1005). */
    static boolean apart(Column own, DataType ownType, Column other, DataType otherType) {
        return differ(ownType, otherType) || otherCharacters(own, ownType, other, otherType);
    }

    /** Whole numbers must have the same size and sign; of texts the length may differ. */
    private static boolean differ(DataType own, DataType other) {
        boolean integers = Types.integer(own) && Types.integer(other);
        boolean moments = moment(own) && moment(other);
        return Types.integer(own) != Types.integer(other)
                || moment(own) != moment(other)
                || (moments && !own.name().equals(other.name()))
                || (integers && (!own.name().equals(other.name()) || Types.unsigned(own) != Types.unsigned(other)));
    }

    private static boolean moment(DataType type) {
        return Types.temporal(type) || type.name().equals("date");
    }

    /** Whether two texts are known to have different character sets; of one that is not told, the default may be any. */
    private static boolean otherCharacters(Column own, DataType ownType, Column other, DataType otherType) {
        String one = charset(own);
        String two = charset(other);
        return Types.hasCharset(ownType)
                && Types.hasCharset(otherType)
                && one != null
                && two != null
                && !Charsets.canonical(one).equals(Charsets.canonical(two));
    }

    /**
     * Whether two texts are known to have different collations: both are told, or one is binary and the other the default
     * of its character set, which is no binary one on any server that is not told so.
     */
    private static boolean otherOrder(Column own, TableFacts child, Column other, Table parent) {
        DataType ownType = own.type();
        DataType otherType = other.type();
        if (ownType == null
                || otherType == null
                || !Types.hasCharset(ownType)
                || !Types.hasCharset(otherType)
                || Types.members(ownType)) {
            return false;
        }
        String one = collation(own, child.collation());
        String two = collation(other, parent.options().get("collate"));
        if (one != null && two != null) {
            return !one.equals(two) && Objects.equals(Charsets.ofCollation(one), Charsets.ofCollation(two));
        }
        String told = one == null ? two : one;
        String charset = one == null
                ? told(own, child.charset())
                : told(other, parent.options().get("charset"));
        return told != null
                && charset != null
                && told.endsWith("_bin")
                && Charsets.canonical(charset).equals(Charsets.ofCollation(told));
    }

    private static @Nullable String collation(Column column, @Nullable String ofTable) {
        String collation = column.collation() == null && column.charset() == null ? ofTable : column.collation();
        return collation == null ? null : collation.toLowerCase(Locale.ROOT).replace("utf8_", "utf8mb3_");
    }

    private static @Nullable String told(Column column, @Nullable String ofTable) {
        return column.charset() == null ? ofTable : column.charset();
    }

    private static @Nullable String charset(Column column) {
        return column.charset() == null ? Charsets.ofCollation(column.collation()) : column.charset();
    }

    private static boolean startsWith(List<String> columns, List<String> prefix) {
        return columns.size() >= prefix.size()
                && columns.subList(0, prefix.size()).equals(prefix);
    }

    /** Whether foreign keys refer to unique keys alone (restrict_fk_on_non_standard_key). */
    static boolean unique(Target target) {
        return target.dialect() == Dialect.MYSQL && target.version().atLeast(8, 4, 0);
    }
}
