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
import dev.sluice.core.catalog.Origin;
import dev.sluice.core.engine.ActionEffect;
import dev.sluice.core.rule.FindingBuilder;
import dev.sluice.core.rule.JudgedMigration;
import dev.sluice.core.rule.JudgedMigration.Reverted;
import dev.sluice.core.rule.JudgedStatement;
import dev.sluice.core.rule.MigrationRule;
import dev.sluice.core.rule.ReviewContext;
import dev.sluice.core.rule.RuleMeta;
import java.util.List;
import java.util.Optional;

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
            migration
                    .statements()
                    .forEach(it -> it.effect().actions().forEach(action -> {
                        restored(it, action, down.schema())
                                .forEach(what -> reportData(what, it, action, migration, ctx));
                    }));
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

    /** What a statement drops with all its data and the down makes anew, in words. */
    private static List<String> restored(JudgedStatement at, ActionEffect effect, Catalog reverted) {
        if (effect.dataLoss().isEmpty()) {
            return List.of();
        }
        if (effect.action() instanceof ColumnAction.DropColumn drop && at.statement() instanceof AlterTable alter) {
            return reverted
                    .table(at.catalog().resolve(alter.table()))
                    .flatMap(it -> it.column(at.catalog().key(drop.column())))
                    .map(it -> "the down makes `%s.%s` anew, without the values it had"
                            .formatted(alter.table(), it.name()))
                    .stream()
                    .toList();
        }
        return effect.action() instanceof DropTable drop
                ? drop.tables().stream()
                        .filter(it -> reverted.table(at.catalog().resolve(it)).isPresent())
                        .map("the down makes `%s` anew, without the rows it had"::formatted)
                        .toList()
                : List.of();
    }

    private static void reportData(
            String what, JudgedStatement at, ActionEffect action, JudgedMigration migration, ReviewContext ctx) {
        ctx.report(at, action.cause(), what)
                .label(down(migration, migration.down().orElseThrow()), "this makes it anew")
                .instead(
                        "keep a copy of the data until nobody needs the way back, or say in the down that there is none");
    }
}
