package dev.sluice.rules.correctness;

import static dev.sluice.core.finding.Category.CORRECTNESS;
import static dev.sluice.core.finding.Severity.WARNING;
import static dev.sluice.core.source.Dialect.POSTGRESQL;

import dev.sluice.core.ast.AlterObject;
import dev.sluice.core.ast.CreateRoutine;
import dev.sluice.core.ast.CreateRoutine.Volatility;
import dev.sluice.core.ast.QualifiedName;
import dev.sluice.core.ast.Statement;
import dev.sluice.core.catalog.Dependents.Dependent;
import dev.sluice.core.catalog.Routine;
import dev.sluice.core.catalog.Signature;
import dev.sluice.core.engine.ActionEffect;
import dev.sluice.core.engine.RoutineCalls;
import dev.sluice.core.rule.ActionRule;
import dev.sluice.core.rule.RuleContext;
import dev.sluice.core.rule.RuleMeta;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Page and executed examples: {@code function-volatility-changed.md}. */
final class FunctionVolatilityChanged implements ActionRule<Statement> {

    private static final RuleMeta META =
            RuleMeta.rule("function-volatility-changed", CORRECTNESS, WARNING).on(POSTGRESQL);

    @Override
    public RuleMeta meta() {
        return META;
    }

    @Override
    public Class<Statement> judges() {
        return Statement.class;
    }

    @Override
    public void check(Statement statement, ActionEffect effect, RuleContext ctx) {
        if (statement instanceof CreateRoutine create && create.orReplace()) {
            Signature signature =
                    Signature.of(create.arguments().text(), ctx.catalog().dialect());
            only(create.routine(), ctx)
                    .filter(it -> it.signature().inputs().equals(signature.inputs()))
                    .ifPresent(it -> judge(it, create.routine(), create.volatility(), effect, ctx));
        } else if (statement instanceof AlterObject alter && alter.volatility() != null && alter.name() != null) {
            QualifiedName name = alter.name();
            only(name, ctx).ifPresent(it -> judge(it, name, alter.volatility(), effect, ctx));
        }
    }

    /** The function of a name; of several nobody can tell which one an expression calls. */
    private static Optional<Routine> only(QualifiedName name, RuleContext ctx) {
        return ctx.catalog().routines(name).size() == 1 ? ctx.catalog().routine(name) : Optional.empty();
    }

    private static void judge(
            Routine old, QualifiedName name, @Nullable Volatility volatility, ActionEffect effect, RuleContext ctx) {
        Volatility was = declared(old.volatility());
        Volatility is = declared(volatility);
        if (is.compareTo(was) <= 0 || ctx.catalog().doubts().of(old).isPresent()) {
            return;
        }
        List<Dependent> users = new RoutineCalls(ctx.catalog(), ctx.expressions()).keptBy(old);
        if (!users.isEmpty()) {
            List<String> named = users.stream().map(Dependent::inWords).toList();
            ctx.report(
                            effect.cause(),
                            "`%s` was %s and becomes %s, but %s keeps what it returned"
                                    .formatted(name, was, is, named.get(0)))
                    .notes("so do %s", named.subList(1, named.size()))
                    .label(users.get(0).origin(), "this calls it")
                    .instead(ctx.recipes().keys().keepVolatility(name, named));
        }
    }

    /** VOLATILE where nothing is said. */
    private static Volatility declared(@Nullable Volatility volatility) {
        return volatility == null ? Volatility.VOLATILE : volatility;
    }
}
