package dev.sluice.core.engine.postgres;

import dev.sluice.core.ast.ColumnAttribute;
import dev.sluice.core.ast.ColumnDefinition;
import dev.sluice.core.ast.CreateTable;
import dev.sluice.core.ast.PartitionOf;
import dev.sluice.core.ast.QualifiedName;
import dev.sluice.core.ast.TableConstraint;
import dev.sluice.core.ast.TableElement;
import dev.sluice.core.catalog.ObjectName;
import dev.sluice.core.engine.ActionEffect;
import java.util.LinkedHashSet;
import java.util.Set;

/** CREATE TABLE: what it does to the tables that it names beside the new one. */
record TableStatements(Situation at) {

    /** From here on a new partition locks what refers to its parent. */
    private static final int REFERRING_TOO = 15;

    ActionEffect create(CreateTable statement) {
        boolean temporary = statement.persistence() == CreateTable.Persistence.TEMPORARY;
        ObjectName name = temporary
                ? at.resolve(statement.table())
                : at.catalog().lookup().create(statement.table());
        Draft draft = new Draft(at, statement).because(at.entries().get("create-table"), null);
        if (statement.ifNotExists() && there(name)) {
            return draft.build();
        }
        if (statement.query() != null) {
            Entries.Entry entry = at.entries().get("create-table.as");
            draft.because(entry, null);
            if (statement.withData()) {
                draft.does(entry.work(), "runs the query that fills `" + Situation.show(name) + "`");
            }
        }
        Entries.Entry references = at.entries().get("create-table.references");
        for (ObjectName parent : parents(statement)) {
            if (!parent.equals(name) && at.standing(parent).shared()) {
                draft.lockWithPartitions(parent, references.other()).because(references, parent);
            }
        }
        for (QualifiedName inherited : statement.inherits()) {
            Entries.Entry inherits = at.entries().get("create-table.inherits");
            draft.lock(at.resolve(inherited), inherits.other()).because(inherits, at.resolve(inherited));
        }
        PartitionOf partition = statement.partitionOf();
        if (partition != null) {
            partitionOf(draft, at.resolve(partition.parent()), partition);
        }
        return draft.build();
    }

    private boolean there(ObjectName name) {
        return at.table(name)
                        .filter(it -> it.known() && it.mayBeAbsent().isEmpty())
                        .isPresent()
                || at.catalog().view(name).isPresent();
    }

    private void partitionOf(Draft draft, ObjectName parent, PartitionOf partition) {
        Entries.Entry entry = at.entries().get("create-table.partition-of");
        draft.lock(parent, entry.other()).because(entry, parent);
        // the foreign keys of the parent are made for the new partition too
        at.table(parent).stream()
                .flatMap(table -> Situation.referenced(table).stream())
                .forEach(it -> draft.lock(it, Modes.SHARE_ROW_EXCLUSIVE));
        // and so are its indexes, and what refers to it
        at.table(parent).ifPresent(table -> draft.lockIndexes(table, Modes.SHARE_UPDATE_EXCLUSIVE));
        if (at.version().atLeast(REFERRING_TOO)) {
            at.incoming(parent).forEach(key -> draft.lock(key.child(), Modes.SHARE_ROW_EXCLUSIVE));
        }
        if (!partition.isDefault()) {
            new Partitions(at, parent).readDefault(draft, partition.bound(), "create-table.default");
        }
    }

    private Set<ObjectName> parents(CreateTable statement) {
        Set<ObjectName> parents = new LinkedHashSet<>();
        for (TableElement element : statement.elements()) {
            if (element instanceof TableConstraint.ForeignKey key) {
                parents.add(at.resolve(key.target().table()));
            } else if (element instanceof ColumnDefinition column) {
                column.attribute(ColumnAttribute.References.class)
                        .ifPresent(it -> parents.add(at.resolve(it.target().table())));
            }
        }
        return parents;
    }
}
