package dev.sluice.rules.locking;

import static dev.sluice.core.finding.Category.LOCKING;
import static dev.sluice.core.finding.Severity.NOTE;
import static dev.sluice.core.finding.Severity.WARNING;
import static dev.sluice.core.source.Dialect.POSTGRESQL;

import dev.sluice.core.ast.CreateTable;
import dev.sluice.core.ast.DropTable;
import dev.sluice.core.ast.PartitionOf;
import dev.sluice.core.ast.QualifiedName;
import dev.sluice.core.catalog.ObjectName;
import dev.sluice.core.catalog.Table;
import dev.sluice.core.engine.ActionEffect;
import dev.sluice.core.engine.Work;
import dev.sluice.core.recipe.LockRecipes;
import dev.sluice.core.rule.FindingBuilder;
import dev.sluice.core.rule.JudgedMigration;
import dev.sluice.core.rule.JudgedStatement;
import dev.sluice.core.rule.MigrationRule;
import dev.sluice.core.rule.ReviewContext;
import dev.sluice.core.rule.RuleMeta;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Page and executed examples: {@code partition-ddl-locks-parent.md}. */
final class PartitionDdlLocksParent implements MigrationRule {

    private static final RuleMeta META =
            RuleMeta.rule("partition-ddl-locks-parent", LOCKING, NOTE).on(POSTGRESQL);

    /**
     * A partition that comes or goes.
     *
     * @param reads whether the DEFAULT partition is read for it
     */
    private record Change(
            JudgedStatement statement, QualifiedName partition, ObjectName parent, boolean created, boolean reads) {}

    /** What is said once of all partitions that come, or go, in a migration. */
    private record Group(ObjectName parent, boolean created, boolean reads) {}

    @Override
    public RuleMeta meta() {
        return META;
    }

    @Override
    public void check(JudgedMigration migration, ReviewContext ctx) {
        Map<Group, List<Change>> groups = new LinkedHashMap<>();
        for (JudgedStatement it : migration.statements()) {
            for (Change change : changes(it)) {
                groups.computeIfAbsent(
                                new Group(change.parent(), change.created(), change.reads()),
                                first -> new ArrayList<>(1))
                        .add(change);
            }
        }
        groups.values().forEach(changes -> report(changes.get(0), changes.size() - 1, ctx));
    }

    private static List<Change> changes(JudgedStatement it) {
        ActionEffect effect = it.effect().actions().get(0);
        List<Change> changes = new ArrayList<>(0);
        if (it.statement() instanceof CreateTable create && create.partitionOf() != null) {
            PartitionOf of = create.partitionOf();
            ObjectName parent = it.catalog().resolve(of.parent());
            if (locks(effect, parent) && Waits.existing(parent, it)) {
                changes.add(new Change(it, create.table(), parent, true, effect.work() == Work.VALIDATE));
            }
        } else if (it.statement() instanceof DropTable drop) {
            for (QualifiedName name : drop.tables()) {
                it.catalog()
                        .table(name)
                        .map(Table::partitionOf)
                        .filter(parent -> locks(effect, parent) && Waits.existing(parent, it))
                        .ifPresent(parent -> changes.add(new Change(it, name, parent, false, false)));
            }
        }
        return changes;
    }

    private static boolean locks(ActionEffect effect, ObjectName parent) {
        return effect.locks().stream()
                .anyMatch(it -> it.relation().equals(parent) && it.mode().blocksReads());
    }

    private static void report(Change change, int more, ReviewContext ctx) {
        ActionEffect effect = change.statement().effect().actions().get(0);
        String parent = change.parent().shown();
        LockRecipes recipes = ctx.recipes(change.statement()).locks();
        String message = change.reads()
                ? "creating `%s` reads the DEFAULT partition of `%s` while reads and writes of `%s` wait"
                        .formatted(change.partition(), parent, parent)
                : "%s partition `%s` locks `%s` against reads and writes"
                        .formatted(change.created() ? "creating" : "dropping", change.partition(), parent);
        FindingBuilder finding = ctx.report(change.statement(), effect, message)
                .because(effect.reason())
                .about(change.parent())
                .ofMigration()
                .instead(help(change, recipes));
        if (change.reads()) {
            finding.severity(WARNING);
        }
        if (more > 0) {
            finding.note("so do %d more partitions of it in this migration".formatted(more));
        }
    }

    private static String help(Change change, LockRecipes recipes) {
        QualifiedName parent =
                change.statement().statement() instanceof CreateTable create && create.partitionOf() != null
                        ? create.partitionOf().parent()
                        : null;
        if (parent != null) {
            return recipes.createThenAttach(parent, change.partition());
        }
        return recipes.detachFirst(
                change.parent().shown(),
                change.partition(),
                Partitions.detachConcurrently(
                        change.parent(), change.statement().catalog()));
    }
}
