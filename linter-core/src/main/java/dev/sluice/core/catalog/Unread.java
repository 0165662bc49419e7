package dev.sluice.core.catalog;

import dev.sluice.core.ast.NotUnderstood;
import dev.sluice.core.ast.NotUnderstood.Touches;
import dev.sluice.core.ast.NotUnderstood.Verb;
import dev.sluice.core.ast.ObjectKind;
import dev.sluice.core.ast.QualifiedName;
import java.util.List;

/** What a statement that was not read leaves in doubt: what its first words name, or everything. */
final class Unread {
    private final Touches touches;
    private final Step step;
    private final Doubt doubt;

    private Unread(Touches touches, Step step) {
        this.touches = touches;
        this.step = step;
        this.doubt = step.doubt(Doubt.Cause.UNREAD);
    }

    static Catalog apply(NotUnderstood statement, Step step) {
        Unread unread = new Unread(statement.touches(), step);
        Catalog catalog = step.catalog().lacking(unread.doubt);
        return switch (unread.touches.scope()) {
            case ROWS -> catalog;
            case ANYTHING -> catalog.doubting(unread.doubt);
            case RELATIONS -> {
                for (QualifiedName name : unread.touches.names()) {
                    catalog = unread.relation(name, catalog);
                }
                yield catalog;
            }
            case OBJECTS -> unread.objects(catalog);
        };
    }

    private Catalog relation(QualifiedName written, Catalog catalog) {
        ObjectName name = catalog.resolve(written);
        if (UnknownNames.meansAnother(name, catalog)) {
            return UnknownNames.touch(written, touches.drops(), doubt, catalog);
        }
        ObjectName relation = catalog.relationOfIndex(name).orElse(name);
        if (catalog.relations().contains(relation)) {
            Catalog touched = withReaders(relation, Doubts.touch(relation, doubt, catalog));
            return touches.drops() && relation.equals(name) ? Doubts.mayBeGone(relation, doubt, touched) : touched;
        }
        return isView() ? view(name, catalog) : table(name, catalog);
    }

    private boolean isView() {
        return touches.kind() == ObjectKind.VIEW || touches.kind() == ObjectKind.MATERIALIZED_VIEW;
    }

    private Catalog table(ObjectName name, Catalog catalog) {
        return Doubts.touch(name, doubt, catalog.put(Table.foreign(name, step.origin())));
    }

    /** It is there, and what it reads is not known. */
    private Catalog view(ObjectName name, Catalog catalog) {
        if (touches.verb() == Verb.DROP) {
            return catalog;
        }
        View view = new View(
                name,
                touches.kind() == ObjectKind.MATERIALIZED_VIEW,
                true,
                List.of(),
                ViewQuery.of("", catalog),
                ArrayVector.empty(),
                step.origin());
        return catalog.put(view).doubting(Subject.of(view), doubt);
    }

    /** PostgreSQL drops a view by CASCADE alone; those of MySQL and MariaDB stay. */
    private Catalog withReaders(ObjectName relation, Catalog catalog) {
        Catalog result = catalog;
        boolean follows = touches.cascades() && !step.mysqlFamily();
        for (ObjectName reader : follows ? catalog.readers(relation) : List.<ObjectName>of()) {
            result = Doubts.mayBeGone(reader, doubt, result);
        }
        return result;
    }

    private Catalog objects(Catalog catalog) {
        Subject.Kind kind = touches.kind() == null ? null : Subject.kindOf(touches.kind());
        if (kind == null) {
            return catalog.doubting(doubt);
        }
        Catalog result = catalog;
        for (QualifiedName name : touches.names()) {
            result = object(kind, name, result);
        }
        return touches.names().isEmpty() ? result.doubting(Subject.every(kind), doubt) : result;
    }

    private Catalog object(Subject.Kind kind, QualifiedName name, Catalog catalog) {
        Lookup lookup = catalog.lookup();
        return switch (kind) {
            case ATTACHMENT -> AttachmentChanges.touch(touches.kind(), name, touches.table(), doubt, catalog);
            case TYPE -> type(lookup.type(name), catalog);
            case ROUTINE -> catalog.doubting(Subject.named(kind, lookup.routine(name)), doubt);
            default -> catalog.doubting(Subject.named(kind, lookup.relation(name)), doubt);
        };
    }

    /** Columns of a type, and what is made over it, go or change with it by CASCADE alone. */
    private Catalog type(ObjectName name, Catalog catalog) {
        Catalog result = catalog.doubting(Subject.named(Subject.Kind.TYPE, name), doubt);
        if (touches.cascades()) {
            for (ObjectName domain : catalog.definitions().types().over(name)) {
                result = result.doubting(Subject.named(Subject.Kind.TYPE, domain), doubt);
                result = Doubts.touchColumnsOf(domain, doubt, result);
            }
            result = Doubts.touchColumnsOf(name, doubt, result);
        }
        return result;
    }
}
