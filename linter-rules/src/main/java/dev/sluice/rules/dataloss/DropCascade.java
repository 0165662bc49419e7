package dev.sluice.rules.dataloss;

import static dev.sluice.core.finding.Category.DATA_LOSS;
import static dev.sluice.core.finding.Severity.ERROR;
import static dev.sluice.core.source.Dialect.POSTGRESQL;

import dev.sluice.core.ast.Action;
import dev.sluice.core.ast.ColumnAction;
import dev.sluice.core.ast.ConstraintAction;
import dev.sluice.core.ast.DropObject;
import dev.sluice.core.ast.DropSchema;
import dev.sluice.core.ast.DropTable;
import dev.sluice.core.ast.ObjectKind;
import dev.sluice.core.catalog.Constraint;
import dev.sluice.core.catalog.Dependents.Dependent;
import dev.sluice.core.catalog.DropDependents;
import dev.sluice.core.catalog.Table;
import dev.sluice.core.engine.ActionEffect;
import dev.sluice.core.rule.ActionRule;
import dev.sluice.core.rule.FindingBuilder;
import dev.sluice.core.rule.RuleContext;
import dev.sluice.core.rule.RuleMeta;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Page and executed examples: {@code drop-cascade.md}. */
final class DropCascade implements ActionRule<Action> {

    private static final RuleMeta META =
            RuleMeta.rule("drop-cascade", DATA_LOSS, ERROR).on(POSTGRESQL).alsoKnownAs("ban-drop-cascade");

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
        if (action instanceof DropObject drop) {
            if (drop.cascade()
                    && hasDependents(drop.objectKind())
                    && !ctx.used(drop).isEmpty()) {
                String what = drop.objectKind().words() + " `" + drop.names().get(0) + "`";
                report(what, new DropDependents(ctx.catalog()).of(drop), effect, ctx);
            }
        } else if (action instanceof ConstraintAction.DropConstraint drop) {
            if (drop.cascade() && effect.standing().shared()) {
                key(drop, ctx).ifPresent(keys -> report("the key", keys, effect, ctx));
            }
        } else if (cascades(action) && effect.dataLoss().isPresent()) {
            report("the " + kind(action), dependents(action, ctx), effect, ctx);
        }
    }

    private static boolean cascades(Action action) {
        return (action instanceof DropTable table && table.cascade())
                || (action instanceof DropSchema schema && schema.cascade())
                || (action instanceof ColumnAction.DropColumn column && column.cascade());
    }

    private static String kind(Action action) {
        return action instanceof DropTable ? "table" : action instanceof DropSchema ? "schema" : "column";
    }

    /** Of a schema it is all that stands in it. */
    private static List<Dependent> dependents(Action action, RuleContext ctx) {
        DropDependents dependents = new DropDependents(ctx.catalog());
        List<Dependent> found = new ArrayList<>();
        if (action instanceof DropTable drop) {
            found.addAll(dependents.ofTables(drop.tables()));
        } else if (action instanceof ColumnAction.DropColumn drop) {
            String column = ctx.catalog().key(drop.column());
            ctx.catalog().table(ctx.table()).ifPresent(table -> found.addAll(dependents.ofColumn(table, column)));
        }
        return found;
    }

    /** What refers to a key that is dropped, or nothing; empty for a constraint that nothing can depend on. */
    private static Optional<List<Dependent>> key(ConstraintAction.DropConstraint drop, RuleContext ctx) {
        Table table = ctx.catalog().table(ctx.table()).orElse(null);
        Constraint constraint =
                drop.name() == null ? null : ctx.constraint(drop.name()).orElse(null);
        if (table == null || constraint == null) {
            return table != null && ctx.catalog().whole(table) ? Optional.empty() : Optional.of(List.of());
        }
        boolean key = constraint.kind() == Constraint.Kind.PRIMARY_KEY || constraint.kind() == Constraint.Kind.UNIQUE;
        return key ? Optional.of(new DropDependents(ctx.catalog()).ofKey(table, constraint)) : Optional.empty();
    }

    /** Nothing depends on a trigger, a policy or a rule: there CASCADE is only a word. */
    private static boolean hasDependents(ObjectKind kind) {
        return switch (kind) {
            case TRIGGER, POLICY, RULE, DATABASE, ROLE, EVENT_TRIGGER, CAST -> false;
            default -> true;
        };
    }

    private static void report(String what, List<Dependent> dependents, ActionEffect effect, RuleContext ctx) {
        FindingBuilder finding = ctx.report(
                        effect.cause(),
                        dependents.isEmpty()
                                ? "CASCADE drops whatever depends on %s, without naming it".formatted(what)
                                : "CASCADE drops %s along with %s".formatted(inWords(dependents), what))
                .because(effect.reason())
                .instead(ctx.recipes().loss().withoutCascade());
        if (dependents.isEmpty()) {
            finding.note("the history shows nothing that depends on it; other roles and tools may have made something");
        }
        dependents.forEach(it -> finding.label(it.origin(), "dropped too: " + it.inWords()));
    }

    private static String inWords(List<Dependent> dependents) {
        int more = dependents.size() - 1;
        return dependents.get(0).inWords() + (more == 0 ? "" : " and %d more".formatted(more));
    }
}
