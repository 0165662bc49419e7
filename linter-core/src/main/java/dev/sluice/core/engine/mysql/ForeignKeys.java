package dev.sluice.core.engine.mysql;

import dev.sluice.core.catalog.Constraint;
import dev.sluice.core.catalog.Index;
import dev.sluice.core.catalog.ObjectName;
import dev.sluice.core.catalog.Table;
import dev.sluice.core.engine.Target;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What foreign keys forbid. */
final class ForeignKeys {

    private ForeignKeys() {}

    /** The other tables that the foreign keys of a table refer to, each once. */
    static Set<ObjectName> parents(Table table) {
        Set<ObjectName> parents = new LinkedHashSet<>();
        for (Constraint constraint : table.constraints()) {
            ObjectName parent = constraint.referenced();
            if (parent != null && !parent.equals(table.name())) {
                parents.add(parent);
            }
        }
        return parents;
    }

    /** The columns of this table that a foreign key refers to. */
    static List<String> referencedColumns(Constraint key, TableFacts table) {
        return key.referencedColumns().isEmpty()
                ? table.primaryKey().map(Constraint::columns).orElse(List.of())
                : key.referencedColumns();
    }

    /** The foreign key, on either side, that holds a column's type; as a sentence why it cannot change. */
    static Optional<Objection> ofColumn(String column, TableFacts table) {
        for (Constraint constraint : table.constraints()) {
            if (constraint.kind() == Constraint.Kind.FOREIGN_KEY
                    && constraint.columns().contains(column)) {
                return Optional.of(Objection.needed(
                        table.name(),
                        constraint,
                        "`%s` is used in the foreign key `%s`".formatted(column, constraint.name())));
            }
        }
        for (TableFacts.ChildKey key : table.childKeys()) {
            if (referencedColumns(key.key(), table).contains(column)) {
                return Optional.of(Objection.needed(
                        key.child(),
                        key.key(),
                        "`%s` is used in the foreign key `%s` of `%s`"
                                .formatted(column, key.key().name(), key.child())));
            }
        }
        return Optional.empty();
    }

    /** The foreign key that no other index would serve once this one is gone. */
    static Optional<Objection> needsIndex(String index, TableFacts table, Target target) {
        for (Constraint constraint : table.constraints()) {
            if (constraint.kind() == Constraint.Kind.FOREIGN_KEY
                    && serves(index, constraint.columns(), table)
                    && table.indexes().stream()
                            .noneMatch(other ->
                                    !other.name().equals(index) && startsWith(other.dependsOn(), constraint.columns()))
                    && !keyServes(constraint.columns(), table)) {
                return Optional.of(Objection.needed(
                        table.name(),
                        constraint,
                        "index `%s` is needed in the foreign key `%s`".formatted(index, constraint.name())));
            }
        }
        for (Index dropped : table.indexes()) {
            if (dropped.name().equals(index)) {
                return needsKey(dropped.dependsOn(), index, table, target);
            }
        }
        return Optional.empty();
    }

    /**
     * The foreign key of another table that refers to columns which no key would begin with once this one is gone.
     *
     * @param index the index that is gone, {@code ""} for the primary key
     */
    static Optional<Objection> needsKey(List<String> columns, String index, TableFacts table, Target target) {
        for (TableFacts.ChildKey child : table.childKeys()) {
            List<String> referenced = referencedColumns(child.key(), table);
            boolean other = table.indexes().stream()
                            .anyMatch(it -> !it.name().equals(index)
                                    && !it.name().equalsIgnoreCase("primary")
                                    && startsWith(it.dependsOn(), referenced))
                    || (!index.isEmpty() && keyServes(referenced, table));
            if (startsWith(columns, referenced) && !other && !addsKey(referenced, table, target)) {
                return Optional.of(Objection.needed(
                        child.child(),
                        child.key(),
                        "the key is needed in the foreign key `%s` of `%s`"
                                .formatted(child.key().name(), child.child())));
            }
        }
        return Optional.empty();
    }

    /** Whether the statement makes a foreign key whose own key would do, where it need not be unique. */
    private static boolean addsKey(List<String> referenced, TableFacts table, Target target) {
        if (ParentKeys.unique(target)) {
            return false;
        }
        return table.after().stream()
                .flatMap(it -> it.indexes().stream())
                .anyMatch(it ->
                        table.indexes().stream().noneMatch(old -> old.name().equals(it.name()))
                                && startsWith(it.dependsOn(), referenced));
    }

    private static boolean serves(String index, List<String> columns, TableFacts table) {
        return table.indexes().stream().anyMatch(it -> it.name().equals(index) && startsWith(it.dependsOn(), columns));
    }

    private static boolean keyServes(List<String> columns, TableFacts table) {
        return table.primaryKey().map(it -> startsWith(it.columns(), columns)).orElse(false);
    }

    private static boolean startsWith(List<String> columns, List<String> prefix) {
        return columns.size() >= prefix.size()
                && columns.subList(0, prefix.size()).equals(prefix);
    }
}
