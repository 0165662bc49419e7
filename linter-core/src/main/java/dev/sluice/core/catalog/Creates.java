package dev.sluice.core.catalog;

import dev.sluice.core.ast.ColumnDefinition;
import dev.sluice.core.ast.CreateRoutine;
import dev.sluice.core.ast.CreateTable;
import dev.sluice.core.ast.CreateView;
import dev.sluice.core.ast.IndexDefinition;
import dev.sluice.core.ast.QualifiedName;
import dev.sluice.core.ast.TableConstraint;
import dev.sluice.core.ast.TableElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes tables, views and routines. */
final class Creates {
    private Creates() {}

    static Catalog table(CreateTable statement, Step step) {
        boolean temporary = statement.persistence() == CreateTable.Persistence.TEMPORARY;
        ObjectName name = name(statement.table(), temporary, step.catalog());
        boolean there = step.catalog().hasRelation(name);
        if (there && statement.ifNotExists()) {
            return stillThere(name, step);
        }
        boolean othersUseName = !temporary && step.othersUse(name);
        boolean lostFromSight = there && !statement.orReplace();
        boolean makesRoom = lostFromSight || step.catalog().renamedAway(name);
        Catalog before = there ? step.drop(name) : step.catalog();
        if (lostFromSight && !explained(name, step)) {
            // The engine refuses it; some statement that dropped the table was not seen.
            before = before.lacking(step.doubt(Doubt.Cause.NEVER_CREATED));
        }
        Step now = step.with(before);
        Table table = Table.empty(name, statement.persistence(), true, step.origin())
                .withOptions(TableChanges.options(HashTrie.empty(), statement.options()))
                .withPartitionBy(statement.partitionBy())
                .withCertainty(statement.ifNotExists() ? Certainty.FULL.withGuarded() : Certainty.FULL);
        table = withElements(table, statement.elements(), now);
        table = withParents(table, statement, now);
        table = withConstraints(table, statement.elements(), now);
        if (statement.query() != null) {
            table = fromQuery(table, statement.withData() ? step.origin() : null);
        }
        Catalog after = mentionOthers(statement, table, now).creatingTables().put(table);
        boolean hasPublicParent = !temporary && hasPublicParent(table, now);
        if (othersUseName && makesRoom && table.filled() == null && !hasPublicParent) {
            // Under a name in use, and yet nobody waits for a scan of it while it holds no rows.
            return after.awaitRows(name);
        }
        return othersUseName || hasPublicParent ? after.publish(name) : after;
    }

    /** Whether it is no wonder that a table is created where one stands: it may be gone, or is from a dump. */
    private static boolean explained(ObjectName name, Step step) {
        return step.catalog()
                .table(name)
                .filter(it -> it.mayBeAbsent().isPresent() || it.origin().migration() == Origin.DUMP)
                .isPresent();
    }

    /** One that may have been dropped is there again, and defined as it was or as the statement says. */
    private static Catalog stillThere(ObjectName name, Step step) {
        Catalog catalog = step.catalog();
        return catalog.table(name)
                .flatMap(table -> table.mayBeAbsent().map(doubt -> catalog.put(Doubts.forget(table, doubt))))
                .orElse(catalog);
    }

    private static ObjectName name(QualifiedName written, boolean temporary, Catalog catalog) {
        return temporary
                ? new ObjectName(Catalog.TEMPORARY, catalog.key(written.last()))
                : catalog.resolvePermanent(written);
    }

    /** Columns that a query gives are not known without what it reads. */
    private static Table fromQuery(Table table, @Nullable Origin filled) {
        return table.withKnown(false).withFilled(filled);
    }

    /** SELECT … INTO. */
    static Catalog tableFromSelect(QualifiedName into, Step step) {
        ObjectName name = step.catalog().resolvePermanent(into);
        Table table = Table.empty(name, CreateTable.Persistence.PERMANENT, true, step.origin());
        return step.catalog().creatingTables().put(fromQuery(table, step.origin()));
    }

    /** A foreign table: it is there, and its columns are not read. */
    static Catalog foreignTable(QualifiedName written, Step step) {
        ObjectName name = step.catalog().resolvePermanent(written);
        Table table = Table.empty(name, CreateTable.Persistence.PERMANENT, true, step.origin());
        return step.catalog().hasRelation(name)
                ? step.catalog()
                : step.catalog().creatingTables().put(table.withKnown(false));
    }

    private static Table withElements(Table table, List<TableElement> elements, Step step) {
        Table result = table;
        for (TableElement element : elements) {
            if (element instanceof ColumnDefinition definition) {
                result = Columns.place(
                        result, Columns.define(definition, table.options(), step), definition.position(), step);
            } else if (element instanceof TableElement.Like like) {
                result = like(result, like, step);
            }
        }
        return result;
    }

    private static Table like(Table table, TableElement.Like like, Step step) {
        Optional<Table> source = step.catalog().table(like.source());
        if (source.isEmpty() || !source.get().known()) {
            return table.withKnown(false);
        }
        // MySQL's LIKE copies everything but foreign keys.
        boolean all = step.mysqlFamily();
        Table result = table;
        for (Column column : source.get().columns()) {
            Column copy = column.withOrigin(step.origin());
            if (!all && !like.includingDefaults()) {
                copy = copy.withDefaultValue(null).withIdentity(false).withGenerated(null);
            }
            result = result.withColumns(result.columns().plus(copy));
        }
        for (Constraint constraint : source.get().constraints()) {
            if (constraint.kind() == Constraint.Kind.CHECK && (all || like.includingConstraints())) {
                result = result.withConstraints(result.constraints().plus(constraint.withOrigin(step.origin())));
            }
        }
        if (all) {
            result = result.withOptions(source.get().options());
        }
        return all || like.includingIndexes() ? Heirs.withIndexes(result, source.get(), step) : result;
    }

    private static Table withParents(Table table, CreateTable statement, Step step) {
        Table result = table;
        List<ObjectName> inherits = new ArrayList<>();
        for (QualifiedName written : statement.inherits()) {
            ObjectName parent = step.catalog().resolve(written);
            inherits.add(parent);
            result = inherit(result, parent, false, step);
        }
        if (statement.partitionOf() != null) {
            ObjectName parent = step.catalog().resolve(statement.partitionOf().parent());
            result = inherit(result.withPartitionOf(parent), parent, true, step);
        }
        return result.withInherits(inherits);
    }

    private static Table inherit(Table table, ObjectName parent, boolean partition, Step step) {
        return step.catalog()
                .table(parent)
                .map(it -> it.known()
                        ? Heirs.inherit(table, it, partition, step)
                        : Heirs.inherit(table, it, partition, step).withKnown(false))
                .orElseGet(() -> table.withKnown(false));
    }

    private static boolean hasPublicParent(Table table, Step step) {
        List<ObjectName> parents = new ArrayList<>(table.inherits());
        if (table.partitionOf() != null) {
            parents.add(table.partitionOf());
        }
        return parents.stream()
                .anyMatch(parent ->
                        step.catalog().table(parent).filter(step::isNew).isEmpty());
    }

    /** Keys and constraints come after all columns, as a table's own order of them allows. */
    private static Table withConstraints(Table table, List<TableElement> elements, Step step) {
        Table result = table;
        for (TableElement element : elements) {
            if (element instanceof ColumnDefinition definition) {
                result = ColumnChanges.withConstraints(result, definition, step);
            } else if (element instanceof TableConstraint constraint) {
                result = Constraints.add(result, constraint, step);
            } else if (element instanceof IndexDefinition definition) {
                result = Indexes.add(result, definition, step);
            }
        }
        return result;
    }

    /** The tables that a CREATE TABLE refers to must be there. */
    private static Catalog mentionOthers(CreateTable statement, Table table, Step step) {
        List<QualifiedName> others = new ArrayList<>(statement.inherits());
        if (statement.partitionOf() != null) {
            others.add(statement.partitionOf().parent());
        }
        for (TableElement element : statement.elements()) {
            if (element instanceof TableElement.Like like) {
                others.add(like.source());
            }
        }
        Catalog catalog = Rows.mention(others, step);
        for (Constraint constraint : table.constraints()) {
            ObjectName parent = constraint.referenced();
            if (parent != null && !parent.equals(table.name())) {
                catalog = step.with(catalog).mention(parent);
            }
        }
        return catalog;
    }

    static Catalog view(CreateView statement, Step step) {
        ObjectName name = step.catalog().resolvePermanent(statement.view());
        boolean there = step.catalog().hasRelation(name);
        if (there && !statement.orReplace()) {
            return step.catalog();
        }
        Optional<View> old = step.catalog().view(name);
        Origin origin = old.isPresent() ? old.get().origin() : step.origin();
        return step.catalog().put(new View(name, statement.materialized(), origin));
    }

    static Catalog routine(CreateRoutine statement, Step step) {
        String language = statement.language() == null ? null : step.key(statement.language());
        return step.catalog()
                .put(new Routine(
                        step.catalog().resolvePermanent(statement.routine()),
                        Signature.of(statement.arguments().text(), step.dialect()),
                        language,
                        statement.volatility(),
                        statement.body(),
                        statement.nested(),
                        step.origin()));
    }
}
