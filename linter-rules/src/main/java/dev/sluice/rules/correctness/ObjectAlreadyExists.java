package dev.sluice.rules.correctness;

import static dev.sluice.core.finding.Category.CORRECTNESS;
import static dev.sluice.core.finding.Severity.WARNING;

import dev.sluice.core.ast.AlterTable;
import dev.sluice.core.ast.ColumnAction;
import dev.sluice.core.ast.ConstraintAction;
import dev.sluice.core.ast.CreateIndex;
import dev.sluice.core.ast.CreateTable;
import dev.sluice.core.ast.CreateView;
import dev.sluice.core.ast.Name;
import dev.sluice.core.ast.QualifiedName;
import dev.sluice.core.catalog.Catalog;
import dev.sluice.core.catalog.Column;
import dev.sluice.core.catalog.Constraint;
import dev.sluice.core.catalog.Index;
import dev.sluice.core.catalog.ObjectName;
import dev.sluice.core.catalog.Origin;
import dev.sluice.core.catalog.Table;
import dev.sluice.core.catalog.View;
import dev.sluice.core.engine.Refusal;
import dev.sluice.core.rule.FindingBuilder;
import dev.sluice.core.rule.RuleContext;
import dev.sluice.core.rule.RuleMeta;
import java.util.Optional;
import java.util.Set;

/** Page and executed examples: {@code object-already-exists.md}. */
final class ObjectAlreadyExists extends RefusalRule {

    private static final RuleMeta META = RuleMeta.rule("object-already-exists", CORRECTNESS, WARNING);

    private static final Set<Refusal.Kind> KINDS = Set.of(Refusal.Kind.OBJECT_ALREADY_EXISTS);

    @Override
    public RuleMeta meta() {
        return META;
    }

    @Override
    Set<Refusal.Kind> kinds() {
        return KINDS;
    }

    @Override
    String instead(Refusal refusal, RuleContext ctx) {
        return ctx.recipes().refusals().taken();
    }

    @Override
    void explain(Refusal refusal, FindingBuilder finding, RuleContext ctx) {
        there(refusal, ctx).ifPresent(by -> finding.label(by, "it is made here"));
    }

    private static Optional<Origin> there(Refusal refusal, RuleContext ctx) {
        Catalog catalog = ctx.catalog();
        return switch (refusal.action()) {
            case CreateTable create -> relation(create.table(), catalog);
            case CreateView create -> relation(create.view(), catalog);
            case CreateIndex create -> index(create, catalog);
            case ColumnAction.AddColumn add
            when ctx.source() instanceof AlterTable ->
                ctx.column(add.column().name()).map(Column::origin);
            case ColumnAction.RenameColumn rename
            when ctx.source() instanceof AlterTable ->
                ctx.column(rename.newName()).map(Column::origin);
            case ConstraintAction.AddConstraint add
            when ctx.source() instanceof AlterTable ->
                Optional.ofNullable(add.constraint().name())
                        .flatMap(ctx::constraint)
                        .map(Constraint::origin);
            default -> Optional.empty();
        };
    }

    private static Optional<Origin> relation(QualifiedName written, Catalog catalog) {
        ObjectName name = catalog.lookup().create(written);
        return catalog.table(name)
                .map(Table::origin)
                .or(() -> catalog.view(name).map(View::origin))
                .or(() -> ofIndex(name, catalog));
    }

    private static Optional<Origin> index(CreateIndex create, Catalog catalog) {
        Name name = create.name();
        Optional<Table> table = catalog.table(create.table());
        if (name == null || table.isEmpty()) {
            return Optional.empty();
        }
        Optional<Origin> beside = table.get().index(catalog.key(name)).map(Index::origin);
        return beside.or(() -> ofIndex(new ObjectName(table.get().name().schema(), catalog.key(name)), catalog));
    }

    private static Optional<Origin> ofIndex(ObjectName name, Catalog catalog) {
        return catalog.tableOfIndex(name).flatMap(it -> it.index(name.name())).map(Index::origin);
    }

    /** A guard may be there for this very reason, and where some of the history is missing it may have been dropped. */
    @Override
    boolean speaks(RuleContext ctx) {
        return ctx.surelyRuns() && ctx.catalog().complete();
    }
}
