package dev.sluice.core.engine.postgres;

import dev.sluice.core.ast.AlterAction;
import dev.sluice.core.ast.AlterTable;
import dev.sluice.core.ast.ColumnAction;
import dev.sluice.core.ast.ConstraintAction;
import dev.sluice.core.ast.CreateTable.Persistence;
import dev.sluice.core.ast.Name;
import dev.sluice.core.ast.PartitionAction;
import dev.sluice.core.ast.TableAction;
import dev.sluice.core.ast.TableAction.TableChange;
import dev.sluice.core.catalog.ObjectName;
import dev.sluice.core.catalog.Table;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the server refuses of an ALTER TABLE, action by action, in the schema before the statement. */
final class AlterRules {

    /** From here on it says what new partitions are made with. */
    private static final int METHOD_OF_PARTITIONS = 17;

    private static final int LOGGED_BY_PARTITION = 18;

    private final Situation at;
    private final Presence presence;
    private final AlterTable statement;
    private final ObjectName name;
    private final Optional<Table> table;
    private final Siblings siblings;
    private final Optional<Contradictions> contradictions;

    AlterRules(Situation at, AlterTable statement) {
        this.at = at;
        this.statement = statement;
        presence = new Presence(at);
        name = at.resolve(statement.table());
        table = presence.table(name);
        siblings = new Siblings(statement.actions());
        contradictions = table.map(it -> new Contradictions(at, it, statement.only(), statement.actions(), siblings));
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
            return contradictions.map(it -> it.of(action)).orElseGet(() -> table(moved));
        }
        return contradictions
                .map(it -> it.of(action))
                .or(() -> table.map(it -> of(action, it)))
                .orElse(null);
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
            if (table.filter(it -> it.temporary() && it.doubtOfSettings().isEmpty())
                    .isPresent()) {
                return Objection.rule("cannot move objects into or out of temporary schemas");
            }
            boolean taken = !schema.equals(name.schema()) && presence.taken(new ObjectName(schema, name.name()));
            return taken
                    ? Objection.alreadyThere(
                            "relation \"%s\" already exists in schema \"%s\"".formatted(name.name(), schema))
                    : null;
        }
        return table.map(it -> table(action, it)).orElse(null);
    }

    private @Nullable Objection table(TableAction action, Table of) {
        if (action instanceof TableAction.InheritChange change) {
            return inherit(change, of);
        }
        if (action instanceof TableAction.OtherTableChange change && change.change() == TableChange.CLUSTER_ON) {
            Name index = change.name();
            return index == null || siblings.addsConstraint(index.value(), of)
                    ? null
                    : new ClusterRules(at, of).mark(index);
        }
        boolean partitioned = of.partitionBy() != null && of.doubtOfSettings().isEmpty();
        if (action instanceof TableAction.OtherTableChange change
                && change.change() == TableChange.SET_WITHOUT_CLUSTER
                && partitioned) {
            return Objection.rule("cannot mark index clustered in partitioned table");
        }
        if (action instanceof TableAction.SetOption && partitioned) {
            return Objection.rule("cannot specify storage parameters for a partitioned table");
        }
        if (action instanceof TableAction.SetAccessMethod
                && partitioned
                && !at.version().atLeast(METHOD_OF_PARTITIONS)) {
            return Objection.rule("cannot change access method of a partitioned table");
        }
        boolean logs = action instanceof TableAction.SetLogged;
        if (logs
                && of.persistence() == Persistence.TEMPORARY
                && of.doubtOfSettings().isEmpty()) {
            return Objection.rule(
                    "cannot change logged status of table \"%s\" because it is temporary".formatted(name.name()));
        }
        return logs && partitioned && at.version().atLeast(LOGGED_BY_PARTITION)
                ? Objection.rule(
                        "ALTER action SET LOGGED cannot be performed on relation \"%s\"".formatted(name.name()))
                : null;
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
                .map(it -> PartitionRules.parent(it, child))
                .or(() -> presence.table(parent).map(it -> PartitionRules.child(at, it, child)))
                .orElse(null);
    }

    private @Nullable Objection existing(ConstraintAction action, Table of) {
        if (action instanceof ConstraintAction.DropConstraint drop && drop.name() != null) {
            // drops run before what the same statement adds
            return drop.ifExists() ? null : lacking(drop.name().value(), of);
        }
        if (action instanceof ConstraintAction.RenameConstraint rename) {
            return renamed(rename, of);
        }
        if (action instanceof ConstraintAction.ValidateConstraint validate) {
            String constraint = validate.name().value();
            Objection lacking = siblings.addsConstraint(constraint, of) ? null : lacking(constraint, of);
            return lacking == null
                    ? presence.constraint(of, constraint)
                            .map(it -> ConstraintRules.validate(it, of, at.version()))
                            .orElse(null)
                    : lacking;
        }
        if (action instanceof ConstraintAction.AlterConstraint alter) {
            String constraint = alter.name().value();
            Objection lacking = siblings.addsConstraint(constraint, of) ? null : lacking(constraint, of);
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
