package dev.sluice.rules.locking;

import static dev.sluice.core.finding.Category.LOCKING;
import static dev.sluice.core.finding.Severity.ERROR;
import static dev.sluice.core.source.Dialect.POSTGRESQL;

import dev.sluice.core.ast.ConstraintAction;
import dev.sluice.core.catalog.Constraint;
import dev.sluice.core.catalog.ObjectName;
import dev.sluice.core.engine.ActionEffect;
import dev.sluice.core.engine.HeldLock;
import dev.sluice.core.engine.LockMode;
import dev.sluice.core.engine.RelationLock;
import dev.sluice.core.engine.Work;
import dev.sluice.core.rule.ActionRule;
import dev.sluice.core.rule.FindingBuilder;
import dev.sluice.core.rule.RuleContext;
import dev.sluice.core.rule.RuleMeta;
import java.util.Optional;

/** Page and executed examples: {@code validate-in-same-transaction.md}. */
final class ValidateInSameTransaction implements ActionRule<ConstraintAction.ValidateConstraint> {

    private static final RuleMeta META = RuleMeta.rule("validate-in-same-transaction", LOCKING, ERROR)
            .on(POSTGRESQL)
            .alsoKnownAs("not-valid-validate-same-tx", "require-separate-constraint-validation");

    @Override
    public RuleMeta meta() {
        return META;
    }

    @Override
    public Class<ConstraintAction.ValidateConstraint> judges() {
        return ConstraintAction.ValidateConstraint.class;
    }

    @Override
    public void check(ConstraintAction.ValidateConstraint validate, ActionEffect effect, RuleContext ctx) {
        ObjectName table = effect.relation().orElse(null);
        if (table == null || effect.work() == Work.NONE || !effect.standing().shared()) {
            return;
        }
        Optional<HeldLock> held =
                ctx.held(table).filter(it -> it.mode().blocksWrites() && addedInTransaction(validate, table, ctx));
        if (held.isPresent()) {
            FindingBuilder finding = report(validate, effect, held.get().mode(), ctx);
            ctx.constraint(validate.name()).ifPresent(it -> finding.label(it.origin(), "added NOT VALID here"));
            return;
        }
        for (ActionEffect other : ctx.statement().actions()) {
            Optional<LockMode> blocking = other.locks().stream()
                    .filter(it -> it.relation().equals(table) && it.mode().blocksWrites())
                    .map(RelationLock::mode)
                    .findFirst();
            if (blocking.isPresent()) {
                report(validate, effect, blocking.get(), ctx)
                        .label(other.cause(), "this takes " + blocking.get() + " for the whole statement");
                return;
            }
        }
    }

    private static FindingBuilder report(
            ConstraintAction.ValidateConstraint validate, ActionEffect effect, LockMode mode, RuleContext ctx) {
        return ctx.report(
                        effect.cause(),
                        "validating `%s` reads every row while %s of `%s` wait"
                                .formatted(
                                        validate.name(),
                                        mode.blocksReads() ? "reads and writes" : "writes",
                                        ctx.table()))
                .note("%s on `%s` is held meanwhile, and VALIDATE by itself would let reads and writes go on"
                        .formatted(mode, ctx.table()))
                .instead(ctx.recipes().locks().validateLater(ctx.table(), validate.name()));
    }

    private static boolean addedInTransaction(
            ConstraintAction.ValidateConstraint validate, ObjectName table, RuleContext ctx) {
        Optional<Constraint> before = ctx.before()
                .committed()
                .table(table)
                .flatMap(it -> it.constraint(ctx.catalog().key(validate.name())));
        return before.isEmpty() && ctx.constraint(validate.name()).isPresent();
    }
}
