package dev.sluice.core.migration;

import dev.sluice.core.ast.AlterObject;
import dev.sluice.core.ast.CreateIndex;
import dev.sluice.core.ast.CreateObject;
import dev.sluice.core.ast.DropIndex;
import dev.sluice.core.ast.DropObject;
import dev.sluice.core.ast.ObjectKind;
import dev.sluice.core.ast.Reindex;
import dev.sluice.core.ast.Session;
import dev.sluice.core.ast.Statement;
import dev.sluice.core.ast.Vacuum;

/** Which statements Flyway's PostgreSQLParser knows to run outside a transaction. */
final class FlywayStatements {

    private FlywayStatements() {}

    static boolean outsideTransaction(Statement statement) {
        if (statement instanceof CreateIndex index) {
            return index.concurrently();
        }
        if (statement instanceof DropIndex index) {
            return index.concurrently();
        }
        if (statement instanceof Reindex reindex) {
            return reindex.scope() != Reindex.Scope.INDEX && reindex.scope() != Reindex.Scope.TABLE;
        }
        if (statement instanceof CreateObject object) {
            return global(object.objectKind());
        }
        if (statement instanceof DropObject object) {
            return global(object.objectKind());
        }
        if (statement instanceof AlterObject object) {
            return object.objectKind() == ObjectKind.SYSTEM;
        }
        // only DISCARD ALL is meant, and nobody discards anything else in a migration
        return statement instanceof Vacuum
                || (statement instanceof Session session && session.verb().equals("discard"));
    }

    private static boolean global(ObjectKind kind) {
        return kind == ObjectKind.DATABASE || kind == ObjectKind.TABLESPACE || kind == ObjectKind.SUBSCRIPTION;
    }
}
