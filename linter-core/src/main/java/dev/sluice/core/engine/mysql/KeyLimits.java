package dev.sluice.core.engine.mysql;

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
                        && startsWith(it.columns(), columns));
        boolean indexed = unique;
        for (Index index : parent.indexes()) {
            boolean begins = startsWith(index.dependsOn(), columns);
            indexed |= begins;
            unique |= begins && index.unique();
        }
        boolean strict = target.dialect() == Dialect.MYSQL && target.version().atLeast(8, 4, 0);
        return indexed && (unique || !strict)
                ? Optional.empty()
                : Optional.of("`%s` has no %s on the columns that the foreign key refers to"
                        .formatted(parent.name(), indexed ? "unique key" : "index"));
    }

    private static boolean startsWith(List<String> columns, List<String> prefix) {
        return columns.size() >= prefix.size()
                && columns.subList(0, prefix.size()).equals(prefix);
    }
}
