package dev.sluice.rules.compatibility;

import static dev.sluice.core.finding.Category.COMPATIBILITY;
import static dev.sluice.core.finding.Severity.ERROR;
import static dev.sluice.core.source.Dialect.POSTGRESQL;

import dev.sluice.core.ast.CreateRoutine;
import dev.sluice.core.ast.DropObject;
import dev.sluice.core.ast.QualifiedName;
import dev.sluice.core.catalog.ObjectName;
import dev.sluice.core.catalog.Routine;
import dev.sluice.core.catalog.Signature;
import dev.sluice.core.engine.ActionEffect;
import dev.sluice.core.rule.ActionRule;
import dev.sluice.core.rule.RuleContext;
import dev.sluice.core.rule.RuleMeta;

/** Page and executed examples: {@code function-overload-ambiguous.md}. */
final class FunctionOverloadAmbiguous implements ActionRule<CreateRoutine> {

    private static final RuleMeta META =
            RuleMeta.rule("function-overload-ambiguous", COMPATIBILITY, ERROR).on(POSTGRESQL);

    @Override
    public RuleMeta meta() {
        return META;
    }

    @Override
    public Class<CreateRoutine> judges() {
        return CreateRoutine.class;
    }

    @Override
    public void check(CreateRoutine create, ActionEffect effect, RuleContext ctx) {
        QualifiedName name = create.routine();
        Signature signature =
                Signature.of(create.arguments().text(), ctx.catalog().dialect());
        boolean replaces = ctx.catalog().routines(name).stream()
                .anyMatch(it -> it.signature().inputs().equals(signature.inputs()));
        if (replaces || dropsLater(name, ctx)) {
            return;
        }
        ctx.catalog().routines(name).stream()
                .filter(old -> !ctx.madeInChangeSet(old.origin()))
                .filter(old -> signature.ambiguousWith(old.signature()))
                .findFirst()
                .ifPresent(old -> report(create, old, effect, ctx));
    }

    private static void report(CreateRoutine create, Routine old, ActionEffect effect, RuleContext ctx) {
        String kind = create.procedure() ? "procedure" : "function";
        ctx.report(
                        effect.cause(),
                        "calls of `%s` fail as not unique: this adds a second %s beside the one with %d parameters"
                                .formatted(
                                        create.routine(),
                                        kind,
                                        old.signature().inputs().size()))
                .note("OR REPLACE replaces a %s only where the types of all parameters are the same".formatted(kind))
                .instead(ctx.recipes()
                        .compatibility()
                        .replaceRoutine(kind, create.routine(), old.signature().inputs()))
                .label(old.origin(), "the other one is created here");
    }

    /** Whether the migration drops one of the name further down. */
    private static boolean dropsLater(QualifiedName name, RuleContext ctx) {
        ObjectName routine = ctx.catalog().lookup().routine(name);
        return ctx.later().stream()
                .anyMatch(it -> it instanceof DropObject drop
                        && switch (drop.objectKind()) {
                            case FUNCTION, PROCEDURE, ROUTINE ->
                                drop.names().stream()
                                        .anyMatch(other -> ctx.catalog()
                                                .lookup()
                                                .routine(other)
                                                .equals(routine));
                            default -> false;
                        });
    }
}
