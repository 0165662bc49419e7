package dev.sluice.rules.compatibility;

import static dev.sluice.core.finding.Category.COMPATIBILITY;
import static dev.sluice.core.finding.Severity.ERROR;
import static dev.sluice.core.source.Dialect.POSTGRESQL;

import dev.sluice.core.ast.Action;
import dev.sluice.core.ast.CreateObject;
import dev.sluice.core.ast.DropObject;
import dev.sluice.core.ast.ObjectKind;
import dev.sluice.core.ast.QualifiedName;
import dev.sluice.core.ast.TableAction;
import dev.sluice.core.catalog.ObjectName;
import dev.sluice.core.catalog.Policy;
import dev.sluice.core.catalog.Table;
import dev.sluice.core.engine.ActionEffect;
import dev.sluice.core.finding.Severity;
import dev.sluice.core.rule.ActionRule;
import dev.sluice.core.rule.FindingBuilder;
import dev.sluice.core.rule.RuleContext;
import dev.sluice.core.rule.RuleMeta;
import java.util.List;

/** Page and executed examples: {@code row-security-hides-rows.md}. */
final class RowSecurityHidesRows implements ActionRule<Action> {

    private static final RuleMeta META = RuleMeta.rule("row-security-hides-rows", COMPATIBILITY, ERROR)
            .on(POSTGRESQL)
            .alsoKnownAs("enabling-row-level-security");

    @Override
    public RuleMeta meta() {
        return META;
    }

    @Override
    public Class<Action> judges() {
        return Action.class;
    }

    @Override
    public void check(Action action, ActionEffect effect, RuleContext ctx) {
        if (action instanceof TableAction.OtherTableChange change
                && change.change() == TableAction.TableChange.ENABLE_ROW_SECURITY) {
            ObjectName table = ctx.catalog().resolve(ctx.table());
            if (!enabled(table, ctx) && permissive(table, ctx).isEmpty()) {
                report("row level security hides every row of `%s`: it has no policy", ctx.table(), effect, ctx);
            }
        } else if (action instanceof DropObject drop
                && drop.objectKind() == ObjectKind.POLICY
                && drop.table() != null) {
            ObjectName table = ctx.catalog().resolve(drop.table());
            List<Policy> left = permissive(table, ctx);
            String name = ctx.catalog().key(drop.names().get(0).last());
            if (enabled(table, ctx) && left.size() == 1 && left.get(0).name().equals(name)) {
                report(
                        "every row of `%s` is hidden: its last policy that permits any is dropped",
                        drop.table(), effect, ctx);
            }
        }
    }

    private static boolean enabled(ObjectName table, RuleContext ctx) {
        return ctx.catalog()
                .table(table)
                .map(Table::rowSecurity)
                .filter(Table.RowSecurity::enabled)
                .isPresent();
    }

    private static List<Policy> permissive(ObjectName table, RuleContext ctx) {
        return ctx.catalog().attached(Policy.class, table).stream()
                .filter(Policy::permissive)
                .toList();
    }

    private static void report(String message, QualifiedName table, ActionEffect effect, RuleContext ctx) {
        Successor policy = policy(table, ctx);
        boolean existing = effect.standing().shared();
        if (policy == Successor.AT_ONCE || (policy == Successor.LATER && !existing)) {
            return;
        }
        FindingBuilder finding = ctx.report(
                        effect.cause(),
                        message.formatted(table) + (policy == Successor.LATER ? " until the next is there" : ""))
                .note("to all but the table's owner, superusers and roles with BYPASSRLS")
                .because(effect.reason())
                .instead(ctx.recipes().compatibility().createPolicy(table));
        if (!existing) {
            finding.severity(Severity.NOTE);
        } else if (policy == Successor.LATER) {
            finding.severity(Severity.WARNING);
        }
    }

    private static Successor policy(QualifiedName table, RuleContext ctx) {
        ObjectName name = ctx.catalog().resolve(table);
        return Successor.first(
                ctx,
                later -> later instanceof CreateObject create
                        && create.objectKind() == ObjectKind.POLICY
                        && !create.restrictive()
                        && create.table() != null
                        && ctx.catalog().resolve(create.table()).equals(name));
    }
}
