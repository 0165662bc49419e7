package dev.sluice.core.catalog;

import dev.sluice.core.ast.AlterObject;
import dev.sluice.core.ast.ColumnAction;
import dev.sluice.core.ast.CreateRoutine;
import dev.sluice.core.ast.KeyPart;
import dev.sluice.core.ast.Name;
import dev.sluice.core.ast.ObjectKind;
import dev.sluice.core.ast.QualifiedName;
import dev.sluice.core.ast.RenameTables;
import dev.sluice.core.catalog.Renamings.Kind;
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
                ? step.catalog().lookup().permanent(newName)
                : new ObjectName(old.schema(), step.key(newName.last()));
    }

    static Catalog tables(RenameTables statement, Step step) {
        Catalog catalog = step.catalog();
        for (RenameTables.TableRename rename : statement.renames()) {
            Step now = step.with(catalog).acting(rename.span());
            ObjectName from = catalog.resolve(rename.from());
            ObjectName to = catalog.lookup().permanent(rename.to());
            if (catalog.view(from).isPresent()) {
                catalog = view(from, to, now);
            } else if (catalog.sequence(from).isPresent()) {
                catalog = Sequences.rename(from, to, now);
            } else if (UnknownNames.meansAnother(from, catalog)) {
                Catalog left = UnknownNames.drop(rename.from(), false, now);
                catalog = left.put(Table.foreign(to, now.origin()));
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
        if (statement.objectKind() == ObjectKind.PUBLICATION) {
            return Publications.alter(statement, step);
        }
        ColumnAction.RenameColumn column = statement.column();
        if (column != null) {
            return catalog.view(catalog.resolve(statement.name()))
                    .map(it -> Views.renameColumn(it, column.column(), column.newName(), step))
                    .orElse(catalog);
        }
        if (statement.ownedBy() != null) {
            return Sequences.own(
                    catalog.resolve(statement.name()), statement.ownedBy().column(), step);
        }
        if (statement.newName() == null) {
            return altered(statement, step);
        }
        String newName = step.key(statement.newName().last());
        ObjectName from = catalog.resolve(statement.name());
        if (from.unknown() && !catalog.relations().taken(from)) {
            return unknown(statement, from, step);
        }
        ObjectName to = renamed(from, newName, statement);
        return switch (statement.objectKind()) {
            case VIEW, MATERIALIZED_VIEW -> view(from, to, step);
            case SEQUENCE -> Sequences.rename(from, to, step);
            case FOREIGN_TABLE ->
                catalog.table(from).map(table -> table(table, to, step)).orElse(catalog);
            case FUNCTION, PROCEDURE, ROUTINE -> routine(statement, newName, step);
            case SCHEMA -> SchemaChanges.rename(from.name(), newName, step);
            case EXTENSION -> Extensions.move(from.name(), newName, step);
            case TRIGGER, POLICY, RULE -> AttachmentChanges.rename(statement, step);
            default -> catalog;
        };
    }

    /** Anything but its name: of a routine its volatility, of the others what is kept as text. */
    private static Catalog altered(AlterObject statement, Step step) {
        Catalog catalog = step.catalog();
        QualifiedName name = statement.name();
        if (name == null) {
            return catalog;
        }
        return switch (statement.objectKind()) {
            case SEQUENCE -> Sequences.alter(catalog.resolve(name), step);
            case POLICY -> AttachmentChanges.alterPolicy(statement, step);
            default -> {
                CreateRoutine.Volatility volatility = statement.volatility();
                yield volatility == null
                        ? catalog
                        : routine(statement, catalog.lookup().routine(name), step)
                                .map(it -> catalog.with(catalog.definitions().put(it.withVolatility(volatility))))
                                .orElseGet(() ->
                                        unknown(statement, catalog.lookup().routine(name), step));
            }
        };
    }

    private static Catalog unknown(AlterObject statement, ObjectName name, Step step) {
        Subject.Kind kind = Subject.kindOf(statement.objectKind());
        return kind == null || kind == Subject.Kind.ATTACHMENT
                ? step.catalog()
                : UnknownNames.object(kind, name, false, step).orElse(step.catalog());
    }

    private static ObjectName renamed(ObjectName from, String newName, AlterObject statement) {
        return statement.movesSchema() ? new ObjectName(newName, from.name()) : new ObjectName(from.schema(), newName);
    }

    /** A routine under another name, which the triggers and views that call it follow. */
    private static Catalog routine(AlterObject statement, String newName, Step step) {
        Catalog catalog = step.catalog();
        if (statement.name() == null) {
            return catalog;
        }
        ObjectName from = catalog.lookup().routine(statement.name());
        Routine routine = routine(statement, from, step).orElse(null);
        if (routine == null) {
            return catalog;
        }
        ObjectName to = renamed(from, newName, statement);
        Definitions moved =
                catalog.definitions().dropRoutine(from, routine.signature()).put(routine.withName(to));
        Attachments attachments = moved.attachments();
        catalog = catalog.moving(Subject.of(routine), Subject.of(routine.withName(to)));
        if (moved.routines().contains(from)) {
            // Another one keeps the name.
            return catalog.with(moved);
        }
        for (Trigger trigger : attachments.calling(from)) {
            attachments = attachments.minus(trigger).plus(trigger.withFunction(to));
        }
        Definitions following = moved.with(attachments).requeried(from, query -> query.withRoutineRenamed(from, to));
        Catalog named = noted(Kind.ROUTINE, from, to, step.with(catalog.with(following)));
        return Views.followRoutine(from, to, named);
    }

    /** The routine that is altered; without arguments there is but one of the name. */
    private static Optional<Routine> routine(AlterObject statement, ObjectName name, Step step) {
        Signature signature = Signature.inParentheses(statement.arguments(), step.dialect());
        return signature == null
                ? step.catalog().routine(name)
                : step.catalog().overloads(name).flatMap(it -> it.find(signature));
    }

    static Catalog view(ObjectName from, ObjectName to, Step step) {
        Optional<View> view = step.catalog().view(from);
        if (view.isEmpty() || from.equals(to) || step.catalog().relations().contains(to)) {
            return step.catalog();
        }
        View renamed = view.get().withName(to);
        Catalog catalog =
                step.with(Publishing.view(renamed, step)).renameAway(from).put(renamed);
        catalog = catalog.moving(Subject.of(view.get()), Subject.of(renamed));
        return followed(from, to, step.with(noted(Kind.RELATION, from, to, step.with(catalog))), step.catalog());
    }

    /** With the knowledge that an object has another name now. */
    static Catalog noted(Kind kind, ObjectName from, ObjectName to, Step step) {
        Definitions definitions = step.catalog().definitions();
        return step.mysqlFamily()
                ? step.catalog()
                : step.catalog().with(definitions.with(definitions.renamings().plus(kind, from, to, step.origin())));
    }

    /** With the views that read it, its triggers, policies and rules, which stood in the catalog before. */
    private static Catalog followed(ObjectName from, ObjectName to, Step step, Catalog before) {
        Attachments old = before.definitions().attachments();
        Catalog catalog = step.catalog();
        for (Attachment it : old.of(from)) {
            catalog = catalog.moving(Subject.of(it), Subject.of(it.on(to)));
        }
        catalog = AttachmentChanges.with(old.moved(from, to), catalog);
        catalog = catalog.with(catalog.definitions().requeried(from, query -> query.withRelationRenamed(from, to)));
        if (!step.mysqlFamily()) {
            Grants grants = before.definitions().grants().moved(from, to);
            catalog = catalog.with(catalog.definitions().with(grants));
        }
        return Views.followRename(from, to, catalog);
    }

    /** The table under another name or in another schema, with its indexes, the foreign keys to it, and its heirs. */
    static Catalog table(Table table, ObjectName to, Step step) {
        ObjectName from = table.name();
        Catalog before = step.catalog();
        if (from.equals(to) || step.catalog().relations().contains(to)) {
            return step.catalog();
        }
        boolean publishes =
                step.othersUse(to) || step.catalog().relations().publishing().contains(from);
        Catalog catalog = step.with(step.catalog().put(table)).renameAway(from);
        catalog = catalog.put(generatedNamesFollow(table.withName(to), from, step));
        catalog = Sequences.moveTable(from, to, step.with(catalog));
        catalog = ForeignKeys.change(from, it -> it.withReferenced(to), catalog);
        for (ObjectName heir : catalog.heirs(from)) {
            Table child = catalog.table(heir).orElse(null);
            if (child != null) {
                catalog = catalog.put(withParent(child, from, to));
            }
        }
        catalog = followed(from, to, step.with(noted(Kind.RELATION, from, to, step.with(catalog))), before);
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

    /** The column under another name, in all that its table says of itself and in the foreign keys to it. */
    static Catalog column(Table table, String column, Name newName, Step step) {
        String to = step.key(newName);
        if (column.equals(to)) {
            return step.catalog();
        }
        if (table.column(to).isPresent()) {
            return step.catalog();
        }
        UnaryOperator<String> renamed = it -> it.equals(column) ? to : it;
        ColumnSpelling spelling = ColumnSpelling.of(table.name(), column, newName, step.dialect());
        Table respelled = spelling.in(Constraints.change(table, column, step));
        Table changed = respelled
                .withKnown(table.known() && !newName.unknown() && !Placeholders.in(column))
                .mapColumn(column, it -> it.withName(to))
                .withConstraints(Table.mapped(
                        respelled.constraints(),
                        it -> it.withColumns(it.columns().stream().map(renamed).toList())))
                .withIndexes(Table.mapped(respelled.indexes(), it -> inIndex(it, column, newName, renamed, step)));
        Catalog catalog = ForeignKeys.change(
                table.name(),
                it -> it.withReferencedColumns(
                        it.referencedColumns().stream().map(renamed).toList()),
                Sequences.renameColumn(table.name(), column, to, step.catalog().put(changed)));
        catalog = AttachmentChanges.followRename(table.name(), column, to, spelling, catalog);
        return Views.followRename(table.name(), column, to, catalog);
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
