package dev.sluice.core.catalog;

import dev.sluice.core.ast.AlterObject;
import dev.sluice.core.ast.CreateRoutine;
import dev.sluice.core.ast.KeyPart;
import dev.sluice.core.ast.Name;
import dev.sluice.core.ast.QualifiedName;
import dev.sluice.core.ast.RenameTables;
import dev.sluice.core.lex.Placeholders;
import dev.sluice.core.source.Dialect;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Gives relations and columns other names; what refers to them follows. */
final class Renames {
    private Renames() {}

    /** The key of a relation's new name: where no schema is written, it stays in its own. */
    static ObjectName beside(ObjectName old, QualifiedName newName, Step step) {
        boolean moves = newName.schema().isPresent() && step.mysqlFamily();
        return moves
                ? step.catalog().resolvePermanent(newName)
                : new ObjectName(old.schema(), step.key(newName.last()));
    }

    static Catalog tables(RenameTables statement, Step step) {
        Catalog catalog = step.catalog();
        for (RenameTables.TableRename rename : statement.renames()) {
            Step now = step.with(catalog).acting(rename.span());
            ObjectName from = catalog.resolve(rename.from());
            ObjectName to = catalog.resolvePermanent(rename.to());
            if (catalog.view(from).isPresent()) {
                catalog = view(from, to, now);
            } else if (catalog.sequence(from).isPresent()) {
                catalog = Sequences.rename(from, to, now);
            } else {
                Optional<Table> table = now.toChange(from, false);
                catalog = table.isEmpty() ? catalog : table(table.get(), to, now);
            }
        }
        return catalog;
    }

    /** The ALTER statements that have no fields of their own: of views, routines and schemas. */
    static Catalog object(AlterObject statement, Step step) {
        Catalog catalog = step.catalog();
        if (statement.name() == null) {
            return catalog;
        }
        ObjectName from = catalog.resolve(statement.name());
        if (statement.ownedBy() != null) {
            return Sequences.own(from, statement.ownedBy().column(), step);
        }
        if (statement.newName() == null) {
            CreateRoutine.Volatility volatility = statement.volatility();
            return volatility == null
                    ? catalog
                    : routine(statement, from, step)
                            .map(it -> catalog.put(it.withVolatility(volatility)))
                            .orElse(catalog);
        }
        String newName = step.key(statement.newName().last());
        ObjectName to =
                statement.movesSchema() ? new ObjectName(newName, from.name()) : new ObjectName(from.schema(), newName);
        return switch (statement.objectKind()) {
            case VIEW, MATERIALIZED_VIEW -> view(from, to, step);
            case SEQUENCE -> Sequences.rename(from, to, step);
            case FOREIGN_TABLE ->
                catalog.table(from).map(table -> table(table, to, step)).orElse(catalog);
            case FUNCTION, PROCEDURE, ROUTINE ->
                routine(statement, from, step)
                        .map(it -> catalog.dropRoutine(from, it.signature()).put(it.withName(to)))
                        .orElse(catalog);
            case SCHEMA -> schema(from.name(), newName, step);
            default -> catalog;
        };
    }

    /** The routine that is altered; without arguments there is but one of the name. */
    private static Optional<Routine> routine(AlterObject statement, ObjectName name, Step step) {
        Signature signature = Signature.inParentheses(statement.arguments(), step.dialect());
        return signature == null
                ? step.catalog().routine(name)
                : step.catalog().overloads(name).flatMap(it -> it.find(signature));
    }

    private static Catalog schema(String from, String to, Step step) {
        Catalog catalog = step.catalog();
        for (ObjectName name : catalog.relations(from)) {
            ObjectName moved = new ObjectName(to, name.name());
            Table table = catalog.table(name).orElse(null);
            Step now = step.with(catalog);
            catalog = table == null ? view(name, moved, now) : table(table, moved, now);
        }
        for (ObjectName name : catalog.sequencesIn(from)) {
            catalog = Sequences.rename(name, new ObjectName(to, name.name()), step.with(catalog));
        }
        return catalog.moveTypesAndRoutines(from, to);
    }

    static Catalog view(ObjectName from, ObjectName to, Step step) {
        Optional<View> view = step.catalog().view(from);
        if (view.isEmpty() || from.equals(to) || step.catalog().hasRelation(to)) {
            return step.catalog();
        }
        return step.renameAway(from).put(view.get().withName(to));
    }

    /** The table under another name or in another schema, with its indexes, the foreign keys to it, and its heirs. */
    static Catalog table(Table table, ObjectName to, Step step) {
        ObjectName from = table.name();
        if (from.equals(to) || step.catalog().hasRelation(to)) {
            return step.catalog();
        }
        boolean publishes = step.othersUse(to) || step.catalog().publishing(from);
        Catalog catalog = step.with(step.catalog().put(table)).renameAway(from);
        catalog = catalog.put(generatedNamesFollow(table.withName(to), from, step));
        catalog = Sequences.moveTable(from, to, catalog);
        catalog = ForeignKeys.change(from, it -> it.withReferenced(to), catalog);
        for (ObjectName heir : catalog.heirs(from)) {
            Table child = catalog.table(heir).orElse(null);
            if (child != null) {
                catalog = catalog.put(withParent(child, from, to));
            }
        }
        return publishes ? catalog.publish(to) : catalog;
    }

    private static Table withParent(Table child, ObjectName from, ObjectName to) {
        List<ObjectName> inherits =
                child.inherits().stream().map(it -> it.equals(from) ? to : it).toList();
        return child.withInherits(inherits)
                .withPartitionOf(from.equals(child.partitionOf()) ? to : child.partitionOf(), child.bound());
    }

    /** MySQL renames the constraints that it named after the table: {@code a_ibfk_1} to {@code b_ibfk_1}. */
    private static Table generatedNamesFollow(Table renamed, ObjectName from, Step step) {
        if (!step.mysqlFamily()) {
            return renamed;
        }
        String fkPrefix = from.name() + "_ibfk_";
        String checkPrefix = from.name() + "_chk_";
        boolean checksToo = step.dialect() == Dialect.MYSQL;
        return renamed.withConstraints(Table.mapped(renamed.constraints(), it -> {
            boolean generated =
                    it.name().startsWith(fkPrefix) || (checksToo && it.name().startsWith(checkPrefix));
            return generated
                    ? it.withName(renamed.name().name()
                            + it.name().substring(from.name().length()))
                    : it;
        }));
    }

    /** The column under another name, in every key of its table and in the foreign keys to it. CHECK texts are left. */
    static Catalog column(Table table, String column, Name newName, Step step) {
        String to = step.key(newName);
        if (column.equals(to)) {
            return step.catalog();
        }
        if (table.column(to).isPresent()) {
            return step.catalog();
        }
        UnaryOperator<String> renamed = it -> it.equals(column) ? to : it;
        Table changed = Constraints.change(table, column, step)
                .withKnown(table.known() && !newName.unknown() && !Placeholders.in(column))
                .mapColumn(column, it -> it.withName(to))
                .withConstraints(Table.mapped(
                        table.constraints(),
                        it -> it.withColumns(it.columns().stream().map(renamed).toList())))
                .withIndexes(Table.mapped(table.indexes(), it -> inIndex(it, column, newName, renamed, step)));
        return ForeignKeys.change(
                table.name(),
                it -> it.withReferencedColumns(
                        it.referencedColumns().stream().map(renamed).toList()),
                Sequences.renameColumn(table.name(), column, to, step.catalog().put(changed)));
    }

    private static Index inIndex(Index index, String column, Name newName, UnaryOperator<String> renamed, Step step) {
        if (!index.dependsOn().contains(column)) {
            return index;
        }
        List<KeyPart> parts = index.parts().stream()
                .map(it -> it.column() != null && step.key(it.column()).equals(column) ? it.withColumn(newName) : it)
                .toList();
        return index.copy(copy -> {
            copy.parts = parts;
            copy.included = index.included().stream().map(renamed).toList();
            copy.dependsOn = index.dependsOn().stream().map(renamed).toList();
        });
    }
}
