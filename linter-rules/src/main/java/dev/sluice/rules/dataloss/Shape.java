package dev.sluice.rules.dataloss;

import dev.sluice.core.ast.AlterTable;
import dev.sluice.core.ast.ColumnAction;
import dev.sluice.core.ast.DataType;
import dev.sluice.core.ast.QualifiedName;
import dev.sluice.core.ast.Statement;
import dev.sluice.core.catalog.Column;
import dev.sluice.core.catalog.ObjectName;
import dev.sluice.core.catalog.Origin;
import dev.sluice.core.rule.FindingBuilder;
import dev.sluice.core.rule.RuleContext;
import dev.sluice.core.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The columns that the same change set adds to a table and drops from it: the new shape beside the old one.
 *
 * @param old the type of the one that is dropped, or null where it is not known
 * @param dropped how many columns go
 */
record Shape(@Nullable DataType old, List<Added> added, int dropped) {

    /** So many statements and clauses are looked at, so that thousands of drops do not each look at all of the others. */
    private static final int FARTHEST = 1_000;

    Shape {
        added = List.copyOf(added);
    }

    /** A column that is added: before the drop, or by a statement of the same file after it. */
    record Added(
            @Nullable DataType type,
            @Nullable Origin origin,
            @Nullable Span here) {}

    static Shape around(ColumnAction.DropColumn drop, RuleContext ctx) {
        ObjectName table = ctx.catalog().resolve(ctx.table());
        List<Added> added = new ArrayList<>(1);
        ctx.catalog()
                .table(table)
                .ifPresent(it -> it.columns().stream()
                        .filter(column -> ctx.madeInChangeSet(column.origin()))
                        .forEach(column -> added.add(new Added(column.type(), column.origin(), null))));
        int dropped = 0;
        for (ColumnAction action :
                actions(Stream.concat(ctx.earlier().stream(), Stream.of(ctx.source())), table, ctx)) {
            dropped += action instanceof ColumnAction.DropColumn ? 1 : 0;
        }
        for (ColumnAction action : actions(Stream.of(ctx.source()), table, ctx)) {
            add(action, added);
        }
        for (ColumnAction action : actions(ctx.later().stream(), table, ctx)) {
            dropped += action instanceof ColumnAction.DropColumn ? 1 : 0;
            add(action, added);
        }
        return new Shape(ctx.column(drop.column()).map(Column::type).orElse(null), added, dropped);
    }

    private static void add(ColumnAction action, List<Added> added) {
        if (action instanceof ColumnAction.AddColumn add) {
            added.add(new Added(add.column().type(), null, add.span()));
        }
    }

    private static List<ColumnAction> actions(Stream<Statement> statements, ObjectName table, RuleContext ctx) {
        return statements
                .limit(FARTHEST)
                .filter(AlterTable.class::isInstance)
                .map(AlterTable.class::cast)
                .filter(it -> named(it.table(), table, ctx))
                .flatMap(it -> it.actions().stream())
                .limit(FARTHEST)
                .filter(ColumnAction.class::isInstance)
                .map(ColumnAction.class::cast)
                .toList();
    }

    private static boolean named(QualifiedName name, ObjectName table, RuleContext ctx) {
        return ctx.catalog().resolve(name).equals(table);
    }

    /** Points at the one that may be the dropped column under a new name, or else at what is released with the drop. */
    void label(FindingBuilder finding) {
        if (added.isEmpty()) {
            return;
        }
        Added first = added.get(0);
        boolean renamed = added.size() == 1 && dropped == 1 && old != null && same(old, first.type());
        String text = renamed
                ? "if this is the same column under a new name, rename it: its values are kept"
                : "released together with the drop: the old release needs what goes, the new one what comes";
        if (first.origin() != null) {
            finding.label(first.origin(), text);
        } else if (first.here() != null) {
            finding.label(first.here(), text);
        }
    }

    private static boolean same(DataType old, @Nullable DataType type) {
        return type != null
                && Objects.equals(type.name(), old.name())
                && type.arguments().equals(old.arguments());
    }
}
