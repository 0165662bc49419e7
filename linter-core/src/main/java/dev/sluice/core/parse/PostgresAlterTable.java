package dev.sluice.core.parse;

import dev.sluice.core.ast.AlterAction;
import dev.sluice.core.ast.AlterObject;
import dev.sluice.core.ast.AlterTable;
import dev.sluice.core.ast.ColumnAction;
import dev.sluice.core.ast.ConstraintAction;
import dev.sluice.core.ast.ObjectKind;
import dev.sluice.core.ast.PartitionAction;
import dev.sluice.core.ast.QualifiedName;
import dev.sluice.core.ast.Statement;
import dev.sluice.core.ast.TableAction;
import dev.sluice.core.source.Span;
import java.util.ArrayList;
import java.util.List;

/** PostgreSQL {@code ALTER TABLE}, action by action: one that cannot be read hides none of the others. */
final class PostgresAlterTable {

    private PostgresAlterTable() {}

    /** After {@code ALTER [FOREIGN] TABLE}, which take the same actions. */
    static Statement statement(TokenCursor cursor, int from) {
        if (cursor.atSequence("all", "in", "tablespace")) {
            return allInTablespace(cursor, from, ObjectKind.TABLE);
        }
        boolean ifExists = PostgresClauses.ifExists(cursor);
        boolean only = cursor.at("only");
        QualifiedName table = PostgresClauses.relation(cursor);
        List<AlterAction> actions = actions(cursor);
        return new AlterTable(cursor.spanFrom(from), table, ifExists, only, false, null, actions);
    }

    /** {@code ALTER TABLE | INDEX | MATERIALIZED VIEW ALL IN TABLESPACE}: no object is named. */
    static Statement allInTablespace(TokenCursor cursor, int from, ObjectKind kind) {
        cursor.expect("all", "in", "tablespace");
        cursor.name();
        if (cursor.accept("owned", "by")) {
            PostgresClauses.roles(cursor);
        }
        cursor.expect("set", "tablespace");
        cursor.name();
        cursor.accept("nowait");
        return new AlterObject(cursor.spanFrom(from), kind, null, null, null, false);
    }

    /** All actions to the end of the statement; at least one. */
    static List<AlterAction> actions(TokenCursor cursor) {
        List<AlterAction> actions = new ArrayList<>(1);
        int parts = 0;
        do {
            TokenCursor part = cursor.part();
            if (part.atEnd()) {
                throw cursor.failure("expected an action");
            }
            read(part, actions);
            cursor.moveTo(part.end());
            parts++;
        } while (cursor.acceptSymbol(","));
        if (parts > 1) {
            actions.replaceAll(PostgresAlterTable::together);
        }
        return actions;
    }

    private static void read(TokenCursor part, List<AlterAction> into) {
        int from = part.index();
        int before = into.size();
        try {
            if (part.atSymbol(1, "(") && (part.at("set") || part.at("reset"))) {
                PostgresTableActions.parameters(part, into);
            } else {
                into.add(action(part));
            }
            part.expectEnd();
        } catch (ParseFailure failure) {
            into.subList(before, into.size()).clear();
            part.moveTo(part.end());
            into.add(new TableAction.NotUnderstoodAction(part.spanFrom(from), failure.reason()));
        }
    }

    private static AlterAction action(TokenCursor cursor) {
        return switch (cursor.word()) {
            case "add" -> add(cursor);
            case "drop" -> drop(cursor);
            case "alter" -> alter(cursor);
            case "rename" -> rename(cursor);
            default -> PostgresTableActions.read(cursor);
        };
    }

    /** The grammar has these only alone: PostgreSQL would refuse the statement. */
    private static AlterAction together(AlterAction action) {
        boolean alone = action instanceof TableAction.RenameTable
                || action instanceof TableAction.SetSchema
                || action instanceof ColumnAction.RenameColumn
                || action instanceof ConstraintAction.RenameConstraint
                || action instanceof PartitionAction;
        return alone
                ? new TableAction.NotUnderstoodAction(action.span(), "it cannot stand beside other actions")
                : action;
    }

    private static AlterAction add(TokenCursor cursor) {
        int from = cursor.index();
        cursor.expect("add");
        if (PostgresConstraints.at(cursor)) {
            var constraint = PostgresConstraints.read(cursor);
            return new ConstraintAction.AddConstraint(cursor.spanFrom(from), constraint, false);
        }
        cursor.accept("column");
        boolean ifNotExists = PostgresClauses.ifNotExists(cursor);
        var column = PostgresColumns.definition(cursor);
        return new ColumnAction.AddColumn(cursor.spanFrom(from), column, ifNotExists);
    }

    private static AlterAction drop(TokenCursor cursor) {
        int from = cursor.index();
        cursor.expect("drop");
        boolean constraint = cursor.accept("constraint");
        if (!constraint) {
            cursor.accept("column");
        }
        boolean ifExists = PostgresClauses.ifExists(cursor);
        var name = cursor.name();
        boolean cascade = PostgresClauses.cascade(cursor);
        Span span = cursor.spanFrom(from);
        return constraint
                ? new ConstraintAction.DropConstraint(
                        span, ConstraintAction.ConstraintKind.ANY, name, ifExists, cascade)
                : new ColumnAction.DropColumn(span, name, ifExists, cascade);
    }

    private static AlterAction rename(TokenCursor cursor) {
        int from = cursor.index();
        cursor.expect("rename");
        if (cursor.accept("to")) {
            QualifiedName newName = QualifiedName.of(cursor.name());
            return new TableAction.RenameTable(cursor.spanFrom(from), newName);
        }
        boolean constraint = cursor.accept("constraint");
        if (!constraint) {
            cursor.accept("column");
        }
        var name = cursor.name();
        cursor.expect("to");
        var newName = cursor.name();
        Span span = cursor.spanFrom(from);
        return constraint
                ? new ConstraintAction.RenameConstraint(span, name, newName)
                : new ColumnAction.RenameColumn(span, name, newName, false);
    }

    private static AlterAction alter(TokenCursor cursor) {
        int from = cursor.index();
        cursor.expect("alter");
        if (cursor.accept("constraint")) {
            return alterConstraint(cursor, from);
        }
        cursor.accept("column");
        return PostgresColumnActions.read(cursor, from, cursor.name());
    }

    private static AlterAction alterConstraint(TokenCursor cursor, int from) {
        var name = cursor.name();
        Boolean enforced = null;
        Boolean inherit = null;
        Boolean deferrable = null;
        Boolean initiallyDeferred = null;
        while (!cursor.atEnd()) {
            if (cursor.accept("deferrable")) {
                deferrable = true;
            } else if (cursor.accept("not", "deferrable")) {
                deferrable = false;
            } else if (cursor.accept("initially", "deferred")) {
                initiallyDeferred = true;
                deferrable = true;
            } else if (cursor.accept("initially", "immediate")) {
                initiallyDeferred = false;
            } else if (cursor.accept("enforced")) {
                enforced = true;
            } else if (cursor.accept("not", "enforced")) {
                enforced = false;
            } else if (cursor.accept("inherit")) {
                inherit = true;
            } else if (cursor.accept("no", "inherit")) {
                inherit = false;
            } else {
                throw cursor.failure("expected an attribute of a constraint");
            }
        }
        return new ConstraintAction.AlterConstraint(
                cursor.spanFrom(from), name, enforced, inherit, deferrable, initiallyDeferred);
    }
}
