package dev.sluice.core.lint;

import dev.sluice.core.ast.Action;
import dev.sluice.core.ast.Statement;
import dev.sluice.core.catalog.Origin;
import dev.sluice.core.catalog.State;
import dev.sluice.core.engine.ActionEffect;
import dev.sluice.core.engine.HeldLock;
import dev.sluice.core.engine.StatementEffect;
import dev.sluice.core.finding.Category;
import dev.sluice.core.recipe.Recipes;
import dev.sluice.core.rule.ActionRule;
import dev.sluice.core.rule.FindingBuilder;
import dev.sluice.core.rule.Rule;
import dev.sluice.core.rule.RuleContext;
import dev.sluice.core.rule.RuleRegistry;
import dev.sluice.core.rule.StatementRule;
import dev.sluice.core.source.Dialect;
import dev.sluice.core.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Hands each statement and action to the rules that judge its kind. */
final class RuleRunner {

    private final List<StatementRule> statementRules = new ArrayList<>();
    private final List<ActionRule<?>> actionRules = new ArrayList<>();
    private final Map<Class<?>, List<ActionRule<?>>> byKind = new HashMap<>();
    private final Causes causes;

    private final RuleRegistry registry;
    private final Predicate<Rule> wanted;
    private @Nullable RuleRunner independentOfSchema;

    private RuleRunner(RuleRegistry registry, Predicate<Rule> wanted) {
        this.registry = registry;
        this.wanted = wanted;
        causes = new Causes(registry.chains());
        for (Rule rule : registry.rules()) {
            if (wanted.test(rule)) {
                if (rule instanceof StatementRule statementRule) {
                    statementRules.add(statementRule);
                } else if (rule instanceof ActionRule<?> actionRule) {
                    actionRules.add(actionRule);
                }
            }
        }
    }

    /** Every rule of a dialect. */
    static RuleRunner all(RuleRegistry registry, Dialect dialect) {
        return new RuleRunner(registry, rule -> rule.meta().dialects().contains(dialect));
    }

    /** Only the rules that judge down migrations too: those about reading. */
    static RuleRunner reading(RuleRegistry registry, Dialect dialect) {
        return new RuleRunner(
                registry,
                rule -> rule.meta().dialects().contains(dialect) && rule.meta().category() == Category.PARSE);
    }

    /** Without the rules that look for what the statement names: it runs later, in a schema that nobody knows yet. */
    RuleRunner independentOfSchema() {
        RuleRunner fewer = independentOfSchema;
        if (fewer == null) {
            fewer = new RuleRunner(registry, wanted.and(rule -> rule.meta().category() != Category.CORRECTNESS));
            independentOfSchema = fewer;
        }
        return fewer;
    }

    /**
     * What the rules find in a statement, one finding per cause.
     *
     * @param later the statements that follow in the same migration
     * @param held the locks that earlier statements of the same transaction hold
     */
    List<Draft> run(
            Statement statement,
            List<Statement> later,
            StatementEffect effect,
            State before,
            Supplier<Stream<HeldLock>> held,
            Recipes recipes,
            String file) {
        List<Draft> drafts = new ArrayList<>(0);
        for (StatementRule rule : statementRules) {
            rule.check(
                    statement,
                    effect,
                    new Context(rule, null, statement, later, effect, before, held, recipes, file, drafts));
        }
        for (ActionEffect action : effect.actions()) {
            for (ActionRule<?> rule : rulesFor(action.action())) {
                check(
                        rule,
                        action,
                        new Context(rule, action, statement, later, effect, before, held, recipes, file, drafts));
            }
        }
        return causes.settle(drafts);
    }

    private List<ActionRule<?>> rulesFor(Action action) {
        return byKind.computeIfAbsent(
                action.getClass(),
                kind -> actionRules.stream()
                        .filter(rule -> rule.judges().isAssignableFrom(kind))
                        .toList());
    }

    private static <A extends Action> void check(ActionRule<A> rule, ActionEffect effect, RuleContext ctx) {
        rule.check(rule.judges().cast(effect.action()), effect, ctx);
    }

    private record Context(
            Rule rule,
            @Nullable ActionEffect effect,
            Statement source,
            List<Statement> later,
            StatementEffect statement,
            State before,
            Supplier<Stream<HeldLock>> locks,
            Recipes recipes,
            String file,
            List<Draft> drafts)
            implements RuleContext {

        @Override
        public Stream<HeldLock> held() {
            return locks.get();
        }

        @Override
        public FindingBuilder report(Span cause, String message) {
            Draft draft = new Draft(
                    rule.meta(),
                    file,
                    cause,
                    message,
                    effect,
                    before.catalog().gap().orElse(null));
            drafts.add(draft);
            return draft;
        }

        @Override
        public FindingBuilder report(Origin cause, Span here, String message) {
            return report(cause.file().equals(file) ? cause.span() : here, message);
        }
    }
}
