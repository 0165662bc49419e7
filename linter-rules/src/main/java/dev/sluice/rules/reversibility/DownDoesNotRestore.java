package dev.sluice.rules.reversibility;

import static dev.sluice.core.finding.Category.REVERSIBILITY;
import static dev.sluice.core.finding.Severity.NOTE;
import static dev.sluice.core.finding.Severity.WARNING;

import dev.sluice.core.ast.AlterTable;
import dev.sluice.core.ast.ColumnAction;
import dev.sluice.core.ast.DropTable;
import dev.sluice.core.catalog.Catalog;
import dev.sluice.core.catalog.Differences;
import dev.sluice.core.catalog.Differences.Difference;
import dev.sluice.core.catalog.ObjectName;
import dev.sluice.core.catalog.Origin;
import dev.sluice.core.engine.ActionEffect;
import dev.sluice.core.rule.FindingBuilder;
import dev.sluice.core.rule.JudgedMigration;
import dev.sluice.core.rule.JudgedMigration.Reverted;
import dev.sluice.core.rule.JudgedStatement;
import dev.sluice.core.rule.MigrationRule;
import dev.sluice.core.rule.ReviewContext;
import dev.sluice.core.rule.RuleMeta;
import dev.sluice.core.source.Span;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Page and executed examples: {@code down-does-not-restore.md}. */
final class DownDoesNotRestore implements MigrationRule {

    private static final RuleMeta META = RuleMeta.rule("down-does-not-restore", REVERSIBILITY, WARNING);

    @Override
    public RuleMeta meta() {
        return META;
    }

    @Override
    public void check(JudgedMigration migration, ReviewContext ctx) {
        migration.down().ifPresent(down -> {
            List<Difference> differences =
                    Differences.between(migration.before().catalog(), down.schema());
            if (!differences.isEmpty()) {
                reportSchema(differences, migration, down, ctx);
            }
            reportData(migration, down, ctx);
        });
    }

    private static void reportSchema(
            List<Difference> differences, JudgedMigration migration, Reverted down, ReviewContext ctx) {
        String message = "the down does not give the schema back: %s%s"
                .formatted(
                        differences.get(0).words(),
                        differences.size() > 1 ? ", and %d more".formatted(differences.size() - 1) : "");
        FindingBuilder finding = differences.stream()
                .flatMap(it -> cause(migration, it).stream())
                .findFirst()
                .map(at -> ctx.report(at, at.span(), message))
                .orElseGet(() -> ctx.report(migration, message));
        differences.stream().skip(1).map(Difference::words).forEach(finding::note);
        finding.label(down(migration, down), "this is to take it back")
                .instead("let the down undo each statement, last first");
        if (Differences.between(migration.after().catalog(), down.schema()).isEmpty()) {
            // Many tools demand a down: an empty one is how to say that there is no way back.
            finding.severity(NOTE).note("the down changes nothing");
        }
    }

    /** The statement that made what is left, else the first one that touched the table. */
    private static Optional<JudgedStatement> cause(JudgedMigration migration, Difference difference) {
        Origin made = difference.by();
        return migration.statements().stream()
                .filter(it -> made != null && it.made(made))
                .findFirst()
                .or(() -> migration.statements().stream()
                        .filter(it -> it.effect().actions().stream()
                                .anyMatch(action -> action.relation()
                                        .filter(difference.of()::equals)
                                        .isPresent()))
                        .findFirst());
    }

    private static Origin down(JudgedMigration migration, Reverted down) {
        return new Origin(down.path(), down.section(), migration.entry().ordinal());
    }

    /** What the up drops with all its data and the down makes anew; one finding, where the first of it goes. */
    private static void reportData(JudgedMigration migration, Reverted down, ReviewContext ctx) {
        List<Loss> losses = migration.statements().stream()
                .flatMap(it -> it.effect().actions().stream()
                        .flatMap(
                                action -> restored(it, action, migration.after().catalog(), down.schema())))
                .toList();
        if (losses.isEmpty()) {
            return;
        }
        Loss first = losses.get(0);
        ctx.report(
                        first.at(),
                        first.cause(),
                        "the down makes %s anew, without the data that it had".formatted(first.what()))
                .notes(
                        "so it does with %s",
                        losses.stream().skip(1).map(Loss::what).toList())
                .label(down(migration, down), "this makes it anew")
                .instead(
                        "keep a copy of the data until nobody needs the way back, or say in the down that there is none");
    }

    private record Loss(JudgedStatement at, Span cause, String what) {}

    private static Stream<Loss> restored(JudgedStatement at, ActionEffect effect, Catalog after, Catalog reverted) {
        if (effect.dataLoss().isEmpty()) {
            return Stream.empty();
        }
        if (effect.action() instanceof ColumnAction.DropColumn drop && at.statement() instanceof AlterTable alter) {
            ObjectName table = at.catalog().resolve(alter.table());
            String column = at.catalog().key(drop.column());
            boolean anew = !has(after, table, column) && has(reverted, table, column);
            return anew
                    ? Stream.of(new Loss(at, effect.cause(), "`%s.%s`".formatted(alter.table(), column)))
                    : Stream.empty();
        }
        return effect.action() instanceof DropTable drop
                ? drop.tables().stream()
                        .filter(it -> anew(at.catalog().resolve(it), after, reverted))
                        .map(it -> new Loss(at, effect.cause(), "`%s`".formatted(it)))
                : Stream.empty();
    }

    private static boolean has(Catalog catalog, ObjectName table, String column) {
        return catalog.table(table).flatMap(it -> it.column(column)).isPresent();
    }

    private static boolean anew(ObjectName table, Catalog after, Catalog reverted) {
        return after.table(table).isEmpty() && reverted.table(table).isPresent();
    }
}
