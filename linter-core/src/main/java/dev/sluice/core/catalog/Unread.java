package dev.sluice.core.catalog;

import dev.sluice.core.ast.NotUnderstood;
import dev.sluice.core.ast.QualifiedName;

/** What a statement that was not read leaves in doubt: what its first words name, or everything. */
final class Unread {
    private Unread() {}

    static Catalog apply(NotUnderstood statement, Step step) {
        Doubt doubt = step.doubt(Doubt.Cause.UNREAD);
        NotUnderstood.Touches touches = statement.touches();
        Catalog catalog = step.catalog().lacking(doubt);
        return switch (touches.scope()) {
            case ROWS -> catalog;
            case ANYTHING -> catalog.doubting(doubt);
            case RELATIONS -> {
                for (QualifiedName name : touches.relations()) {
                    catalog = relation(name, touches.drops(), step.with(catalog));
                }
                yield catalog;
            }
        };
    }

    private static Catalog relation(QualifiedName written, boolean drops, Step step) {
        Catalog catalog = step.catalog();
        ObjectName name = catalog.resolve(written);
        ObjectName relation = catalog.relationOfIndex(name).orElse(name);
        Doubt doubt = step.doubt(Doubt.Cause.UNREAD);
        if (!catalog.relations().contains(relation)) {
            return name.any()
                    ? catalog.doubting(step.doubt(Doubt.Cause.NAME_UNKNOWN))
                    : Doubts.touch(name, doubt, catalog.put(Table.foreign(name, step.origin())));
        }
        Catalog touched = Doubts.touch(relation, doubt, catalog);
        return drops && relation.equals(name) ? Doubts.mayBeGone(relation, doubt, touched) : touched;
    }
}
