package dev.sluice.core.engine.postgres;

import dev.sluice.core.ast.AlterAction;
import dev.sluice.core.ast.AlterTable;
import dev.sluice.core.ast.ColumnAction;
import dev.sluice.core.ast.ConstraintAction;
import dev.sluice.core.ast.PartitionAction;
import dev.sluice.core.ast.TableAction;
import dev.sluice.core.catalog.ObjectName;
import dev.sluice.core.catalog.Table;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the server refuses of an ALTER TABLE, action by action, in the schema before the statement. */
final class AlterRules {

    private final Situation at;
    private final Presence presence;
    private final AlterTable statement;
    private final ObjectName name;
    private final Optional<Table> table;
    private final Siblings siblings;

    AlterRules(Situation at, AlterTable statement) {
        this.at = at;
        this.statement = statement;
        presence = new Presence(at);
        name = at.resolve(statement.table());
        table = presence.table(name);
        siblings = new Siblings(statement.actions());
    }

    /** That the table is not there. */
    @Nullable
    Objection missing() {
        return presence.lacks(name) && !statement.ifExists()
                ? Objection.notFound("relation \"%s\" does not exist".formatted(statement.table()))
                : null;
    }

    @Nullable
    Objection of(AlterAction action) {
        if (action instanceof TableAction moved) {
            return table(moved);
        }
        return table.map(it -> of(action, it)).orElse(null);
    }

    private @Nullable Objection of(AlterAction action, Table of) {
        if (action instanceof ColumnAction column) {
            return new ColumnRules(at, of, siblings).of(column);
        }
        if (action instanceof ConstraintAction.AddConstraint add) {
            return new ConstraintRules(at, of, siblings, statement.only()).of(add.constraint());
        }
        if (action instanceof ConstraintAction constraint) {
            return existing(constraint, of);
        }
        return action instanceof PartitionAction partition ? new PartitionRules(at, of).of(partition) : null;
    }

    private @Nullable Objection table(TableAction action) {
        if (action instanceof TableAction.RenameTable rename) {
            String newName = rename.newName().last().value();
            boolean taken = presence.taken(new ObjectName(name.schema(), newName));
            return taken ? Objection.alreadyThere("relation \"%s\" already exists".formatted(newName)) : null;
        }
        if (action instanceof TableAction.SetSchema move) {
            String schema = move.schema().value();
            boolean taken = !schema.equals(name.schema()) && presence.taken(new ObjectName(schema, name.name()));
            return taken
                    ? Objection.alreadyThere(
                            "relation \"%s\" already exists in schema \"%s\"".formatted(name.name(), schema))
                    : null;
        }
        if (action instanceof TableAction.InheritChange change && table.isPresent()) {
            return inherit(change, table.get());
        }
        return null;
    }

    private @Nullable Objection inherit(TableAction.InheritChange change, Table child) {
        ObjectName parent = at.resolve(change.parent());
        if (presence.lacks(parent)) {
            return Objection.notFound("relation \"%s\" does not exist".formatted(change.parent()));
        }
        if (!change.added()) {
            boolean inherits =
                    child.inherits().contains(parent) || child.doubtOfSettings().isPresent();
            return inherits || at.table(parent).isEmpty()
                    ? null
                    : Objection.notFound(
                            "relation \"%s\" is not a parent of relation \"%s\"".formatted(parent.name(), name.name()));
        }
        return presence.table(parent)
                .map(it -> PartitionRules.child(at, it, child))
                .orElse(null);
    }

    private @Nullable Objection existing(ConstraintAction action, Table of) {
        if (action instanceof ConstraintAction.DropConstraint drop && drop.name() != null) {
            String constraint = drop.name().value();
            return drop.ifExists() || siblings.addsConstraint(constraint) ? null : lacking(constraint, of);
        }
        if (action instanceof ConstraintAction.RenameConstraint rename) {
            return renamed(rename, of);
        }
        if (action instanceof ConstraintAction.ValidateConstraint validate) {
            String constraint = validate.name().value();
            Objection lacking = siblings.addsConstraint(constraint) ? null : lacking(constraint, of);
            return lacking == null
                    ? presence.constraint(of, constraint)
                            .map(it -> ConstraintRules.validate(it, of, at.version()))
                            .orElse(null)
                    : lacking;
        }
        if (action instanceof ConstraintAction.AlterConstraint alter) {
            String constraint = alter.name().value();
            Objection lacking = siblings.addsConstraint(constraint) ? null : lacking(constraint, of);
            return lacking == null
                    ? presence.constraint(of, constraint)
                            .map(it -> ConstraintRules.alter(alter, it, of))
                            .orElse(null)
                    : lacking;
        }
        return null;
    }

    private @Nullable Objection lacking(String constraint, Table of) {
        return presence.lacksConstraint(of, constraint)
                ? Objection.notFound(
                        "constraint \"%s\" of relation \"%s\" does not exist".formatted(constraint, name.name()))
                : null;
    }

    private @Nullable Objection renamed(ConstraintAction.RenameConstraint rename, Table of) {
        if (presence.lacksConstraint(of, rename.name().value())) {
            return Objection.notFound(
                    "constraint \"%s\" for table \"%s\" does not exist".formatted(rename.name(), name.name()));
        }
        return presence.constraint(of, rename.newName().value()).isPresent()
                ? Objection.alreadyThere(
                        "constraint \"%s\" for relation \"%s\" already exists".formatted(rename.newName(), name.name()))
                : null;
    }
}
