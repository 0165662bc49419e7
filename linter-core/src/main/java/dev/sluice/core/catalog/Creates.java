package dev.sluice.core.catalog;

import dev.sluice.core.ast.ColumnDefinition;
import dev.sluice.core.ast.CreateRoutine;
import dev.sluice.core.ast.CreateTable;
import dev.sluice.core.ast.Expression;
import dev.sluice.core.ast.IndexDefinition;
import dev.sluice.core.ast.Name;
import dev.sluice.core.ast.PartitionOf;
import dev.sluice.core.ast.QualifiedName;
import dev.sluice.core.ast.TableConstraint;
import dev.sluice.core.ast.TableElement;
import dev.sluice.core.source.Dialect;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes tables and routines. */
final class Creates {
    private Creates() {}

    static Catalog table(CreateTable statement, Step step) {
        boolean temporary = statement.persistence() == CreateTable.Persistence.TEMPORARY;
        ObjectName name = name(statement.table(), temporary, step.catalog());
        boolean there = step.catalog().relations().contains(name);
        if (there && statement.ifNotExists()) {
            return stillThere(name, step);
        }
        boolean othersUseName = !temporary && step.othersUse(name);
        boolean lostFromSight = there && !statement.orReplace();
        boolean makesRoom = lostFromSight || step.catalog().relations().renamedAway(name);
        Catalog before = there ? step.drop(name) : step.catalog();
        if (lostFromSight && !explained(name, step)) {
            // The engine refuses it; some statement that dropped the table was not seen.
            before = before.lacking(step.doubt(Doubt.Cause.NEVER_CREATED));
        }
        Step now = step.with(Sequences.forColumns(name, statement.elements(), step.with(before)));
        Table table = Table.empty(name, statement.persistence(), true, step.origin())
                .copy(it -> {
                    it.options = TableChanges.options(HashTrie.empty(), statement.options());
                    it.partitionBy = statement.partitionBy();
                    it.certainty = statement.ifNotExists() ? Certainty.FULL.withGuarded() : Certainty.FULL;
                });
        if (statement.ofType() != null) {
            // Its columns are those of the type.
            table = table.withOfType(before.lookup().type(statement.ofType())).withKnown(false);
        }
        table = withElements(table, statement.elements(), now);
        table = withParents(table, statement, now);
        table = withConstraints(
                table, step.mysqlFamily() ? statement.elements() : RepeatedKeys.merged(statement.elements(), now), now);
        if (statement.query() != null) {
            table = fromQuery(table, statement, now);
        }
        Catalog after = mentionOthers(statement, table, now)
                .creatingTables(statement.ifNotExists())
                .put(table);
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
                ? new ObjectName(Names.TEMPORARY, catalog.key(written.last()))
                : catalog.lookup().create(written);
    }

    /** What a query's columns hold is not known without what it reads, what they are called may be. */
    private static Table fromQuery(Table table, CreateTable statement, Step step) {
        List<Name> names =
                statement.query() == null ? List.of() : statement.query().columns();
        Table filled = table.withFilled(statement.withData() ? step.origin() : null);
        boolean known = table.known()
                && !names.isEmpty()
                && names.size() <= Columns.MOST
                && names.stream().noneMatch(Name::unknown);
        if (!known) {
            return filled.withKnown(false);
        }
        return step.mysqlFamily() ? withMysqlColumns(filled, names, step) : withColumns(filled, names, step);
    }

    /** Names in parentheses take the place of the first ones; NOT NULL and defaults stay behind. */
    private static Table withColumns(Table table, List<Name> names, Step step) {
        Table result = table.withColumns(Table.mapped(table.columns(), it -> it.withNullable(true)));
        for (Name name : names.subList(Math.min(table.columns().size(), names.size()), names.size())) {
            result = withQueryColumn(result, name, true, step);
        }
        return result;
    }

    /** Columns that the query does not give come first; NOT NULL and defaults come along with those that it does. */
    private static Table withMysqlColumns(Table table, List<Name> names, Step step) {
        Table result = table;
        for (Name name : names) {
            int own = Columns.indexOf(result.columns(), step.key(name));
            if (own < 0) {
                result = withQueryColumn(result, name, null, step);
            } else {
                Column column = result.columns().get(own);
                result = result.withColumns(result.columns().minus(own).plus(column));
            }
        }
        return result;
    }

    private static Table withQueryColumn(Table table, Name name, @Nullable Boolean nullable, Step step) {
        Column column = Column.unknown(step.key(name), step.origin()).withNullable(nullable);
        return table.withColumns(table.columns().plus(column));
    }

    /** SELECT … INTO. */
    static Catalog tableFromSelect(QualifiedName into, Step step) {
        ObjectName name = step.catalog().lookup().create(into);
        Table table = Table.empty(name, CreateTable.Persistence.PERMANENT, true, step.origin());
        return step.catalog().creatingTables(false).put(table.withKnown(false).withFilled(step.origin()));
    }

    /** A foreign table: it is there, and its columns are not read. */
    static Catalog foreignTable(QualifiedName written, Step step) {
        ObjectName name = step.catalog().lookup().create(written);
        Table table = Table.empty(name, CreateTable.Persistence.PERMANENT, true, step.origin());
        return step.catalog().relations().contains(name)
                ? step.catalog()
                : step.catalog().creatingTables(false).put(table.withKnown(false));
    }

    private static Table withElements(Table table, List<TableElement> elements, Step step) {
        Table result = table;
        for (TableElement element : elements) {
            if (element instanceof ColumnDefinition definition) {
                result = Columns.place(result, Columns.define(definition, result, step), definition.position(), step);
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
            Column copy = all ? column : withWhatIsIncluded(column, like);
            result = result.withColumns(
                    result.columns().plus(copy.withOrigin(step.origin()).withLocal(true)));
        }
        for (Constraint constraint : source.get().constraints()) {
            boolean copied = constraint.kind() == Constraint.Kind.NOT_NULL
                    || (constraint.kind() == Constraint.Kind.CHECK && (all || like.includingConstraints()));
            if (copied) {
                // MySQL names all of them anew.
                String name = step.dialect() == Dialect.MYSQL
                        ? GeneratedNames.numbered(result, table.name().name() + "_chk_")
                        : constraint.name();
                result = Constraints.plus(
                        result,
                        constraint.withName(name).withOrigin(step.origin()).withLocal(true));
            }
        }
        if (all) {
            result = result.withOptions(source.get().options());
        }
        return all || like.includingIndexes() ? withIndexes(result, source.get(), step) : result;
    }

    /** A serial column's default calls the sequence of the table it is copied from. */
    private static Column withWhatIsIncluded(Column column, TableElement.Like like) {
        boolean serial = column.numbering() == Column.Numbering.SERIAL;
        boolean numbers = serial ? like.includingDefaults() : like.includingIdentity();
        return column.copy(it -> {
            it.defaultValue = like.includingDefaults() ? column.defaultValue() : null;
            it.numbering = numbers ? column.numbering() : Column.Numbering.NONE;
            it.generated = like.includingGenerated() ? column.generated() : null;
        });
    }

    private static Table withIndexes(Table table, Table of, Step step) {
        Table result = table;
        for (Index index : of.indexes()) {
            Constraint key = index.constraint() == null
                    ? null
                    : of.constraint(index.constraint()).orElse(null);
            result = PartitionIndexes.withCopy(result, index, key, step, null);
        }
        return result;
    }

    private static Table withParents(Table table, CreateTable statement, Step step) {
        Table result = table;
        List<ObjectName> inherits = new ArrayList<>();
        Set<String> inherited = new HashSet<>();
        for (QualifiedName written : statement.inherits()) {
            ObjectName parent = step.catalog().resolve(written);
            inherits.add(parent);
            result = inherit(result, parent, inherited.size(), false, step);
            step.catalog().table(parent).ifPresent(it -> it.columns().forEach(column -> inherited.add(column.name())));
        }
        if (statement.partitionOf() != null) {
            PartitionOf of = statement.partitionOf();
            ObjectName parent = step.catalog().resolve(of.parent());
            Table.Bound bound = new Table.Bound(of.isDefault(), of.bound().text());
            result = inherit(result.withPartitionOf(parent, bound), parent, 0, true, step);
        }
        return inherits.isEmpty() ? result : result.withInherits(inherits);
    }

    private static Table inherit(Table table, ObjectName parent, int at, boolean partition, Step step) {
        return step.catalog()
                .table(parent)
                .map(it -> Heirs.born(table, it, at, partition, step).withKnown(table.known() && it.known()))
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

    /** Keys and constraints come after all columns, foreign keys after the keys that may serve them. */
    private static Table withConstraints(Table table, List<TableElement> elements, Step step) {
        Table result = table;
        for (TableElement element : elements) {
            if (element instanceof ColumnDefinition definition) {
                result = ColumnChanges.withKeys(result, definition, step);
            } else if (element instanceof TableConstraint constraint
                    && !(element instanceof TableConstraint.ForeignKey)) {
                result = Constraints.add(result, constraint, step);
            } else if (element instanceof IndexDefinition definition) {
                result = Indexes.add(result, definition, step);
            }
        }
        for (TableElement element : elements) {
            if (element instanceof ColumnDefinition definition) {
                result = ColumnChanges.withForeignKeys(result, definition, step);
            } else if (element instanceof TableConstraint.ForeignKey key) {
                result = Constraints.add(result, key, step);
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

    static Catalog routine(CreateRoutine statement, Step step) {
        String language = statement.language() == null ? null : step.key(statement.language());
        Expression returns = statement.returns();
        Routine routine = new Routine(
                step.catalog().lookup().create(statement.routine()),
                statement.procedure(),
                Signature.of(statement.arguments().text(), step.dialect()),
                returns == null ? null : returns.text(),
                language,
                statement.volatility(),
                statement.settings(),
                statement.body(),
                statement.nested(),
                RoutineBodies.reads(statement, step.catalog()),
                statement.definition(),
                step.origin());
        return step.catalog().with(step.catalog().definitions().put(routine)).settling(Subject.of(routine));
    }
}
