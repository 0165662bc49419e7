package dev.sluice.rules.correctness;

import static dev.sluice.core.finding.Category.CORRECTNESS;
import static dev.sluice.core.finding.Severity.NOTE;
import static dev.sluice.core.source.Dialect.POSTGRESQL;

import dev.sluice.core.ast.AlterTable;
import dev.sluice.core.ast.Name;
import dev.sluice.core.catalog.Constraint;
import dev.sluice.core.catalog.ObjectName;
import dev.sluice.core.rule.ChangeSetRule;
import dev.sluice.core.rule.JudgedChangeSet;
import dev.sluice.core.rule.ReviewContext;
import dev.sluice.core.rule.RuleMeta;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Page and executed examples: {@code constraint-never-validated.md}. */
final class ConstraintNeverValidated implements ChangeSetRule {

    private static final RuleMeta META =
            RuleMeta.rule("constraint-never-validated", CORRECTNESS, NOTE).on(POSTGRESQL);

    @Override
    public RuleMeta meta() {
        return META;
    }

    /** At the first statement that alters the table: whoever works on it is asked to finish what was begun. */
    @Override
    public void check(JudgedChangeSet changeSet, ReviewContext ctx) {
        Set<ObjectName> seen = new HashSet<>();
        for (Changed it : Changed.in(changeSet)) {
            if (it.at().statement() instanceof AlterTable && seen.add(it.table().name())) {
                List<Constraint> left = it.table().constraints().stream()
                        .filter(constraint -> leftBehind(constraint, it, changeSet))
                        .toList();
                if (!left.isEmpty()) {
                    report(left, it, ctx);
                }
            }
        }
    }

    private static boolean leftBehind(Constraint constraint, Changed it, JudgedChangeSet changeSet) {
        return !constraint.validated()
                && constraint.enforced()
                && constraint.local()
                && it.table().doubt(constraint).isEmpty()
                && !changeSet.made(constraint.origin());
    }

    private static void report(List<Constraint> left, Changed it, ReviewContext ctx) {
        Constraint first = left.get(0);
        Name name = new Name(first.name(), first.origin().span(), false);
        ctx.report(
                        it.at(),
                        it.name().span(),
                        "`%s` of `%s` was added NOT VALID and never validated: old rows may break it"
                                .formatted(first.name(), it.name()))
                .about(it.table().name())
                .notes(
                        "so were %s",
                        left.stream()
                                .skip(1)
                                .map(constraint -> "`" + constraint.name() + "`")
                                .toList())
                .label(first.origin(), "added here")
                .instead(ctx.recipes(it.at()).locks().validateLater(it.name(), name));
    }
}
