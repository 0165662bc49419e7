package dev.sluice.core.catalog;

import dev.sluice.core.ast.DropObject;
import dev.sluice.core.ast.Expression;
import dev.sluice.core.ast.QualifiedName;
import dev.sluice.core.catalog.Dependents.Dependent;
import dev.sluice.core.catalog.Dependents.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What goes with something that is dropped with CASCADE, and what uses it where it is not, as far as the history tells. */
public final class DropDependents {

    private final Catalog catalog;
    private final Dependents dependents;

    public DropDependents(Catalog catalog) {
        this.catalog = catalog;
        dependents = new Dependents(catalog);
    }

    /** Of the objects that a statement drops. */
    public List<Dependent> of(DropObject drop) {
        Lookup lookup = catalog.lookup();
        List<QualifiedName> names = drop.names();
        return switch (drop.objectKind()) {
            case TABLE, FOREIGN_TABLE, VIEW, MATERIALIZED_VIEW -> ofTables(names);
            case SEQUENCE ->
                names.stream()
                        .flatMap(it -> ofSequence(lookup.relation(it)).stream())
                        .toList();
            case TYPE, DOMAIN ->
                dependents.ofTypes(names.stream().map(lookup::type).toList());
            case EXTENSION ->
                dependents.ofTypes(names.stream()
                        .flatMap(it -> Extensions.types(catalog.key(it.last()), catalog).stream())
                        .toList());
            case FUNCTION, PROCEDURE, ROUTINE ->
                names.stream()
                        .flatMap(it -> ofRoutine(lookup.routine(it)).stream())
                        .toList();
            default -> List.of();
        };
    }

    /** Of tables and views that are dropped together. */
    public List<Dependent> ofTables(List<QualifiedName> names) {
        return dependents.ofRelations(names.stream().map(catalog::resolve).toList());
    }

    /** Of a column: views, triggers, policies, rules, and foreign keys to it. */
    public List<Dependent> ofColumn(Table table, String column) {
        List<Dependent> found = new ArrayList<>(dependents.readersOf(table.name(), column));
        found.addAll(dependents.attachmentsOf(table.name(), column));
        found.addAll(dependents.routinesReading(table.name(), column));
        found.addAll(dependents.foreignKeysTo(table, List.of(column), false));
        return found;
    }

    /** Of a primary key or unique constraint: the foreign keys that refer to its columns. */
    public List<Dependent> ofKey(Table table, Constraint key) {
        return dependents.foreignKeysTo(table, key.columns(), true);
    }

    private List<Dependent> ofRoutine(ObjectName routine) {
        List<Dependent> found = new ArrayList<>(dependents.triggersCalling(routine));
        found.addAll(dependents.queriesCalling(routine));
        return found;
    }

    /** Of a sequence: the columns whose default asks it. */
    private List<Dependent> ofSequence(ObjectName sequence) {
        Sequence.Owner owner = catalog.sequence(sequence).map(Sequence::owner).orElse(null);
        if (owner != null) {
            return catalog.table(owner.table()).stream()
                    .flatMap(table -> table.column(owner.column()).stream()
                            .filter(it -> it.numbering() != Column.Numbering.NONE || asks(it, sequence))
                            .map(it -> defaultOf(it, table)))
                    .toList();
        }
        List<Dependent> found = new ArrayList<>();
        for (Table table : catalog.relations().tables().values()) {
            for (Column column : table.columns()) {
                if (asks(column, sequence)) {
                    found.add(defaultOf(column, table));
                }
            }
        }
        found.sort(Comparator.comparing(Dependent::relation));
        return found;
    }

    private static Dependent defaultOf(Column column, Table table) {
        return new Dependent(Kind.DEFAULT, table.name(), column.name(), column.origin());
    }

    private boolean asks(Column column, ObjectName sequence) {
        Expression value = column.defaultValue();
        return value != null
                && value.text().contains(sequence.name())
                && Sequences.asked(value, catalog).contains(sequence);
    }
}
