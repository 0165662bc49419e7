package dev.sluice.core.catalog;

import dev.sluice.core.ast.AlterEvent;
import dev.sluice.core.ast.AlterIndex;
import dev.sluice.core.ast.AlterObject;
import dev.sluice.core.ast.AlterTable;
import dev.sluice.core.ast.CreateEvent;
import dev.sluice.core.ast.CreateIndex;
import dev.sluice.core.ast.CreateObject;
import dev.sluice.core.ast.CreateRoutine;
import dev.sluice.core.ast.CreateSchema;
import dev.sluice.core.ast.CreateSequence;
import dev.sluice.core.ast.CreateTable;
import dev.sluice.core.ast.CreateTrigger;
import dev.sluice.core.ast.CreateView;
import dev.sluice.core.ast.DropIndex;
import dev.sluice.core.ast.DropObject;
import dev.sluice.core.ast.DropSchema;
import dev.sluice.core.ast.DropTable;
import dev.sluice.core.ast.LockTables;
import dev.sluice.core.ast.Privilege;
import dev.sluice.core.ast.RenameTables;
import dev.sluice.core.ast.Session;
import dev.sluice.core.ast.Statement;
import dev.sluice.core.ast.TableMaintenance;
import dev.sluice.core.ast.Truncate;

/** Which statements of MySQL and MariaDB commit the open transaction (MySQL manual, 15.3.3). */
final class ImplicitCommit {
    private ImplicitCommit() {}

    static boolean of(Statement statement) {
        if (statement instanceof CreateTable create) {
            return create.persistence() != CreateTable.Persistence.TEMPORARY;
        }
        if (statement instanceof DropTable drop) {
            return !drop.temporary();
        }
        if (statement instanceof Session session) {
            return session.verb().equals("flush");
        }
        return isDefinition(statement)
                || statement instanceof Privilege
                || statement instanceof TableMaintenance
                || statement instanceof LockTables;
    }

    private static boolean isDefinition(Statement statement) {
        return statement instanceof AlterTable
                || statement instanceof RenameTables
                || statement instanceof Truncate
                || statement instanceof CreateIndex
                || statement instanceof DropIndex
                || statement instanceof AlterIndex
                || statement instanceof CreateView
                || statement instanceof CreateSchema
                || statement instanceof DropSchema
                || statement instanceof CreateSequence
                || statement instanceof CreateRoutine
                || statement instanceof CreateTrigger
                || statement instanceof CreateEvent
                || statement instanceof AlterEvent
                || statement instanceof CreateObject
                || statement instanceof AlterObject
                || statement instanceof DropObject;
    }
}
