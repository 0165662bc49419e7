package dev.sluice.core.catalog;

import dev.sluice.core.ast.DropObject;
import dev.sluice.core.ast.DropTable;
import dev.sluice.core.ast.QualifiedName;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Drops tables and views, and the objects that have no statement of their own. */
final class Drops {
    private Drops() {}

    static Catalog tables(DropTable statement, Step step) {
        Catalog catalog = step.catalog();
        for (QualifiedName written : statement.tables()) {
            ObjectName name = catalog.resolve(written);
            boolean other = statement.temporary() && !name.schema().equals(Names.TEMPORARY);
            if (!other) {
                catalog = relation(written, statement.ifExists(), statement.cascade(), step.with(catalog));
            }
        }
        return catalog;
    }

    /** Without a table or view, and what PostgreSQL drops with it. */
    private static Catalog relation(QualifiedName written, boolean ifExists, boolean cascade, Step step) {
        Catalog catalog = step.catalog();
        ObjectName name = catalog.resolve(written);
        if (UnknownNames.meansAnother(name, catalog)) {
            Catalog left = UnknownNames.drop(written, cascade, step);
            return name.any() ? left : left.drop(name, step.origin(), true);
        }
        if (!catalog.relations().contains(name)) {
            if (catalog.sequence(name).isPresent() && step.mysqlFamily()) {
                // MariaDB's sequences are tables to DROP TABLE.
                return catalog.dropSequence(name);
            }
            if (ifExists || catalog.gone(name).isPresent()) {
                return catalog;
            }
            // It was there, so the history is not complete; now it is known to be gone, and others may miss it.
            return catalog.drop(name, step.origin(), true).lacking(step.doubt(Doubt.Cause.NEVER_CREATED));
        }
        return withDependents(name, step);
    }

    /**
     * Without a relation that is there, and without what PostgreSQL drops with it: partitions, views. It refuses without
     * CASCADE; since the statement ran, they were gone already. MySQL and MariaDB keep views, which cannot be used then.
     */
    static Catalog withDependents(ObjectName name, Step step) {
        Catalog catalog = step.catalog();
        Deque<ObjectName> dropped = new ArrayDeque<>(List.of(name));
        while (!dropped.isEmpty()) {
            ObjectName next = dropped.remove();
            if (catalog.relations().contains(next)) {
                // MySQL has no heirs.
                dropped.addAll(catalog.heirs(next));
                if (!step.mysqlFamily()) {
                    dropped.addAll(catalog.readers(next));
                    catalog = RoutineBodies.withoutReaders(next, it -> it.reads(next), catalog);
                }
                catalog = one(next, step.with(catalog));
            }
        }
        return catalog;
    }

    private static Catalog one(ObjectName name, Step step) {
        Table table = step.catalog().table(name).orElse(null);
        Catalog catalog = step.drop(name);
        // MySQL with foreign_key_checks off keeps the children's foreign keys for a table of that name to come.
        // PostgreSQL
        // refuses without CASCADE; since the statement ran, the keys were gone already.
        return table == null || step.mysqlFamily()
                ? catalog
                : ForeignKeys.dropOrphans(table, key -> true, step.with(catalog));
    }

    static Catalog objects(DropObject statement, Step step) {
        Catalog catalog = step.catalog();
        for (int i = 0; i < statement.names().size(); i++) {
            QualifiedName written = statement.names().get(i);
            Step now = step.with(catalog);
            catalog = switch (statement.objectKind()) {
                case TABLE, FOREIGN_TABLE, VIEW, MATERIALIZED_VIEW ->
                    relation(written, statement.ifExists(), statement.cascade(), now);
                case SEQUENCE -> Sequences.drop(catalog.resolve(written), now);
                case TYPE, DOMAIN -> type(catalog.lookup().type(written), statement.cascade(), now);
                case FUNCTION, PROCEDURE, ROUTINE -> routine(statement, i, now);
                case EXTENSION -> Extensions.drop(step.key(written.last()), statement.cascade(), now);
                case EVENT -> Events.drop(catalog.lookup().permanent(written), now);
                default -> catalog;
            };
        }
        return switch (statement.objectKind()) {
            case TRIGGER, POLICY, RULE, STATISTICS -> AttachmentChanges.drop(statement, step);
            case PUBLICATION -> Publications.drop(statement, step);
            default -> catalog;
        };
    }

    private static Catalog type(ObjectName name, boolean cascade, Step step) {
        boolean listed = step.catalog().type(name).isPresent();
        Optional<Catalog> doubted = UnknownNames.object(Subject.Kind.TYPE, name, listed, step);
        if (doubted.isEmpty() || !cascade) {
            return doubted.orElseGet(() -> Types.drop(name, cascade, step));
        }
        Catalog catalog = doubted.get();
        for (UserType type : catalog.definitions().types().in(name.schema())) {
            catalog = Doubts.touchColumnsOf(type.name(), step.doubt(Doubt.Cause.NAME_UNKNOWN), catalog);
        }
        return catalog;
    }

    /** CASCADE drops the triggers and views that call it. */
    private static Catalog routine(DropObject statement, int index, Step step) {
        Catalog catalog = step.catalog();
        ObjectName name = catalog.lookup().routine(statement.names().get(index));
        Optional<Catalog> doubted = UnknownNames.object(
                Subject.Kind.ROUTINE, name, !catalog.routines(name).isEmpty(), step);
        if (doubted.isPresent()) {
            return doubted.get();
        }
        Signature signature = statement.arguments().isEmpty()
                ? null
                : Signature.inParentheses(statement.arguments().get(index), step.dialect());
        Definitions left = catalog.definitions().dropRoutine(name, signature);
        if (statement.cascade() && !left.routines().contains(name)) {
            Attachments attachments = left.attachments();
            for (Trigger trigger : attachments.calling(name)) {
                attachments = attachments.minus(trigger);
            }
            return Views.withoutCallers(name, step.with(catalog.with(left.with(attachments))));
        }
        return catalog.with(left);
    }
}
