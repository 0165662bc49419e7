package dev.sluice.rules.locking;

import static dev.sluice.core.finding.Category.LOCKING;
import static dev.sluice.core.finding.Severity.NOTE;
import static dev.sluice.core.finding.Severity.WARNING;

import dev.sluice.core.ast.Action;
import dev.sluice.core.ast.AlterTable;
import dev.sluice.core.ast.ColumnAction;
import dev.sluice.core.ast.ColumnAttribute;
import dev.sluice.core.ast.ColumnDefinition;
import dev.sluice.core.ast.ConstraintAction;
import dev.sluice.core.ast.CreateTable;
import dev.sluice.core.ast.DropTable;
import dev.sluice.core.ast.Name;
import dev.sluice.core.ast.QualifiedName;
import dev.sluice.core.ast.TableConstraint;
import dev.sluice.core.ast.TableElement;
import dev.sluice.core.catalog.Catalog;
import dev.sluice.core.catalog.Constraint;
import dev.sluice.core.catalog.ObjectName;
import dev.sluice.core.catalog.Table;
import dev.sluice.core.engine.ActionEffect;
import dev.sluice.core.engine.RelationLock;
import dev.sluice.core.rule.FindingBuilder;
import dev.sluice.core.rule.JudgedMigration;
import dev.sluice.core.rule.JudgedStatement;
import dev.sluice.core.rule.MigrationRule;
import dev.sluice.core.rule.ReviewContext;
import dev.sluice.core.rule.RuleMeta;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Page and executed examples: {@code foreign-key-locks-parent.md}. */
final class ForeignKeyLocksParent implements MigrationRule {

    private static final RuleMeta META = RuleMeta.rule("foreign-key-locks-parent", LOCKING, NOTE);

    /** A parent that a statement locks. */
    private record Locked(JudgedStatement statement, ActionEffect action, RelationLock parent) {}

    @Override
    public RuleMeta meta() {
        return META;
    }

    @Override
    public void check(JudgedMigration migration, ReviewContext ctx) {
        List<Locked> locked = new ArrayList<>();
        for (JudgedStatement it : migration.statements()) {
            if (!ctx.limitsLockWait(it.statement(), it.before())) {
                it.effect().actions().forEach(action -> locked.addAll(parents(it, action)));
            }
        }
        Optional<Locked> hot =
                locked.stream().filter(it -> ctx.hot(it.parent().relation())).findFirst();
        hot.or(() -> locked.stream().findFirst()).ifPresent(it -> report(it, locked.size() - 1, hot.isPresent(), ctx));
    }

    private static void report(Locked locked, int more, boolean hot, ReviewContext ctx) {
        RelationLock parent = locked.parent();
        FindingBuilder finding = ctx.report(
                        locked.statement(),
                        locked.action(),
                        "%s locks `%s` too: %s wait"
                                .formatted(
                                        adds(locked.action().action()) ? "the foreign key" : "dropping the foreign key",
                                        parent.relation().shown(),
                                        parent.mode().blocksReads() ? "its reads and writes" : "its writes"))
                .note("%s on `%s`, the table that it refers to"
                        .formatted(parent.mode(), parent.relation().shown()))
                .about(parent.relation())
                .ofMigration()
                .instead(ctx.recipes(locked.statement()).locks().limitWait());
        if (hot) {
            finding.severity(WARNING);
        }
        if (more > 0) {
            finding.note("%d more locks of this kind follow or stand before it in this migration".formatted(more));
        }
    }

    private static boolean adds(Action action) {
        return action instanceof CreateTable
                || action instanceof ConstraintAction.AddConstraint
                || action instanceof ColumnAction.AddColumn;
    }

    private static List<Locked> parents(JudgedStatement statement, ActionEffect action) {
        Set<ObjectName> parents = new LinkedHashSet<>();
        collect(statement, action.action(), parents);
        action.relation().ifPresent(parents::remove);
        return action.locks().stream()
                .filter(it -> parents.contains(it.relation())
                        && Waits.existing(it.relation(), statement)
                        && (it.mode().blocksReads() || it.mode().blocksWrites()))
                .map(it -> new Locked(statement, action, it))
                .toList();
    }

    /** The tables that foreign keys refer to which the action adds or drops. */
    private static void collect(JudgedStatement statement, Action action, Set<ObjectName> parents) {
        Catalog catalog = statement.catalog();
        if (action instanceof CreateTable create) {
            for (TableElement element : create.elements()) {
                if (element instanceof TableConstraint constraint) {
                    referenced(constraint, catalog, parents);
                } else if (element instanceof ColumnDefinition column) {
                    referenced(column, catalog, parents);
                }
            }
        } else if (action instanceof ConstraintAction.AddConstraint add) {
            referenced(add.constraint(), catalog, parents);
        } else if (action instanceof ColumnAction.AddColumn add) {
            referenced(add.column(), catalog, parents);
        } else if (action instanceof DropTable drop) {
            drop.tables().forEach(it -> dropped(it, catalog, key -> true, parents));
            drop.tables().forEach(it -> parents.remove(catalog.resolve(it)));
        } else if (statement.statement() instanceof AlterTable alter) {
            if (action instanceof ConstraintAction.DropConstraint drop && drop.name() != null) {
                String name = catalog.key(drop.name());
                dropped(alter.table(), catalog, key -> key.name().equals(name), parents);
            } else if (action instanceof ColumnAction.DropColumn drop) {
                Name column = drop.column();
                dropped(alter.table(), catalog, key -> key.columns().contains(catalog.key(column)), parents);
            }
        }
    }

    private static void referenced(TableConstraint constraint, Catalog catalog, Set<ObjectName> parents) {
        if (constraint instanceof TableConstraint.ForeignKey key) {
            parents.add(catalog.resolve(key.target().table()));
        }
    }

    private static void referenced(ColumnDefinition column, Catalog catalog, Set<ObjectName> parents) {
        column.attribute(ColumnAttribute.References.class)
                .ifPresent(it -> parents.add(catalog.resolve(it.target().table())));
    }

    private static void dropped(
            QualifiedName table, Catalog catalog, Predicate<Constraint> which, Set<ObjectName> parents) {
        Optional<Table> child = catalog.table(table);
        child.ifPresent(it -> {
            for (Constraint key : it.constraints()) {
                ObjectName parent = key.referenced();
                if (parent != null && which.test(key)) {
                    parents.add(parent);
                }
            }
        });
    }
}
