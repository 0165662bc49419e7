package dev.sluice.core.catalog;

import dev.sluice.core.ast.AlterTable;
import dev.sluice.core.ast.AlterType;
import dev.sluice.core.ast.ConstraintMode;
import dev.sluice.core.ast.Copy;
import dev.sluice.core.ast.CreateTrigger.Event;
import dev.sluice.core.ast.Delete;
import dev.sluice.core.ast.Insert;
import dev.sluice.core.ast.Merge;
import dev.sluice.core.ast.Name;
import dev.sluice.core.ast.QualifiedName;
import dev.sluice.core.ast.Select;
import dev.sluice.core.ast.Statement;
import dev.sluice.core.ast.TableAction;
import dev.sluice.core.ast.TypeChange;
import dev.sluice.core.ast.Update;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What PostgreSQL remembers of an open transaction: labels that it has added to enums, and rows whose foreign keys it has
 * yet to check. Which changes of rows leave something to check was measured on 12, 16 and 18: every INSERT into a table
 * with such a key, an UPDATE that sets a column of one to anything but NULL, and DELETE or a new key value in the table
 * that is referred to. A deferred constraint trigger waits for each row that its event changes, whatever the new value
 * is (testdata/truth/answers/pending-trigger-events.sql).
 */
record PendingChecks(State before, Origin origin) {

    /** After a statement in an open transaction. */
    Uncommitted after(Statement statement) {
        Uncommitted now = before.uncommitted();
        if (statement instanceof AlterType alter) {
            return after(alter, now);
        }
        if (statement instanceof AlterTable alter) {
            boolean renames = alter.actions().stream().anyMatch(it -> it instanceof TableAction.RenameTable);
            return renames ? now.forgetting(resolve(alter.table())) : now;
        }
        return rows(statement, now);
    }

    private ObjectName resolve(QualifiedName name) {
        return before.catalog().resolve(name);
    }

    private Uncommitted after(AlterType statement, Uncommitted now) {
        ObjectName type = before.catalog().lookup().type(statement.type());
        if (statement.change() instanceof TypeChange.AddValue add) {
            String label = add.value().label();
            boolean there = before.catalog()
                    .type(type, EnumType.class)
                    .filter(it -> it.labels().contains(label))
                    .isPresent();
            return there || type.unknown() ? now : now.adding(type, label, origin);
        }
        if (statement.change() instanceof TypeChange.Rename rename) {
            String name = before.catalog().key(rename.newName());
            return now.renaming(type, new ObjectName(type.schema(), name));
        }
        return now;
    }

    private Uncommitted rows(Statement statement, Uncommitted now) {
        return switch (statement) {
            case Insert insert -> all(insert.with(), inserted(insert, now));
            case Copy copy -> copy.from() && copy.table() != null ? added(copy.table(), now) : now;
            case Update update -> all(update.with(), updated(update, now));
            case Delete delete -> all(delete.with(), deleted(delete, now));
            case Merge merge -> all(merge.with(), now);
            case Select select -> all(select.with(), now);
            default -> now;
        };
    }

    private Uncommitted all(List<Statement> statements, Uncommitted before) {
        Uncommitted now = before;
        for (Statement statement : statements) {
            now = rows(statement, now);
        }
        return now;
    }

    private Uncommitted added(QualifiedName table, Uncommitted now) {
        return fired(table, Event.INSERT, Set.of(), written(table, null, now));
    }

    private Uncommitted inserted(Insert insert, Uncommitted now) {
        // A row that is there already may be all that it finds.
        return insert.onConflict() == null ? added(insert.table(), now) : now;
    }

    private Uncommitted updated(Update update, Uncommitted now) {
        if (empty(update.table())) {
            return now;
        }
        Set<String> set = new HashSet<>();
        Set<String> given = new HashSet<>();
        for (Update.Assignment assignment : update.assignments()) {
            assignment.columns().stream().map(Name::value).forEach(set::add);
            if (!assignment.value().text().toLowerCase(Locale.ROOT).equals("null")) {
                assignment.columns().stream().map(Name::value).forEach(given::add);
            }
        }
        Uncommitted keys = removed(update.table(), given, written(update.table(), given, now));
        return fired(update.table(), Event.UPDATE, set, keys);
    }

    private Uncommitted deleted(Delete delete, Uncommitted now) {
        QualifiedName table = delete.tables().get(0);
        return empty(table) ? now : fired(table, Event.DELETE, Set.of(), removed(table, null, now));
    }

    /** A table that this change set made and nobody filled has no row that could change. */
    private boolean empty(QualifiedName name) {
        return before.catalog()
                .table(name)
                .filter(it ->
                        it.fresh() && it.filled() == null && before.changeSet().made(it.origin()))
                .isPresent();
    }

    /**
     * New values of a table's own foreign keys.
     *
     * @param columns those that get one; null for all
     */
    private Uncommitted written(QualifiedName written, @Nullable Set<String> columns, Uncommitted now) {
        Table table = before.catalog().table(written).orElse(null);
        if (table != null && now.pending(table.name()).isEmpty()) {
            for (Constraint key : table.constraints()) {
                boolean given = columns == null || key.columns().stream().anyMatch(columns::contains);
                if (given && waits(table, key, now)) {
                    return now.awaiting(table.name(), origin);
                }
            }
        }
        return now;
    }

    /**
     * Values that foreign keys of other tables may refer to.
     *
     * @param columns those that get another value; null where rows go
     */
    private Uncommitted removed(QualifiedName written, @Nullable Set<String> columns, Uncommitted now) {
        Table table = before.catalog().table(written).orElse(null);
        if (table == null || now.pending(table.name()).isPresent()) {
            return now;
        }
        List<String> primary = table.primaryKey().map(Constraint::columns).orElse(List.of());
        for (ObjectName name : before.catalog().children(table.name())) {
            Table child = before.catalog().table(name).orElse(null);
            for (Constraint key : child == null ? List.<Constraint>of() : child.constraints()) {
                List<String> referenced = key.referencedColumns().isEmpty() ? primary : key.referencedColumns();
                String action = columns == null ? key.onDelete() : key.onUpdate();
                boolean goes = columns == null || referenced.stream().anyMatch(columns::contains);
                // Only NO ACTION can wait; whatever changes the other rows does so at once.
                boolean looks = action == null || action.equals("NO ACTION");
                if (child != null && goes && looks && table.name().equals(key.referenced()) && waits(child, key, now)) {
                    return now.awaiting(table.name(), origin);
                }
            }
        }
        return now;
    }

    /**
     * Constraint triggers of a table. One with a condition may let every row pass.
     *
     * @param columns those that an UPDATE sets
     */
    private Uncommitted fired(QualifiedName written, Event event, Set<String> columns, Uncommitted now) {
        ObjectName table = resolve(written);
        if (now.pending(table).isPresent()) {
            return now;
        }
        for (Attachment attachment :
                before.catalog().definitions().attachments().of(table)) {
            if (attachment instanceof Trigger trigger
                    && trigger.enabled()
                    && trigger.query() == null
                    && trigger.events().contains(event)
                    && (event != Event.UPDATE
                            || trigger.updateOf().isEmpty()
                            || trigger.updateOf().stream().anyMatch(columns::contains))
                    && waits(trigger, now)) {
                return now.awaiting(table, origin);
            }
        }
        return now;
    }

    private boolean waits(Trigger trigger, Uncommitted now) {
        ConstraintMode constraint = trigger.text().constraint();
        return constraint != null
                && now.defers(constraint)
                && before.catalog().doubts().of(trigger).isEmpty();
    }

    private static boolean waits(Table table, Constraint key, Uncommitted now) {
        return key.kind() == Constraint.Kind.FOREIGN_KEY
                && key.enforced()
                && table.doubt(key).isEmpty()
                && now.defers(key);
    }
}
