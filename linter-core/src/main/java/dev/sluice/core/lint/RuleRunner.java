package dev.sluice.core.lint;

import dev.sluice.core.ast.Action;
import dev.sluice.core.ast.Nested.Executed;
import dev.sluice.core.ast.Statement;
import dev.sluice.core.catalog.State;
import dev.sluice.core.engine.ActionEffect;
import dev.sluice.core.engine.Expressions;
import dev.sluice.core.engine.StatementEffect;
import dev.sluice.core.finding.Category;
import dev.sluice.core.recipe.Recipes;
import dev.sluice.core.rule.ActionRule;
import dev.sluice.core.rule.ChangeSetRule;
import dev.sluice.core.rule.MigrationRule;
import dev.sluice.core.rule.Rule;
import dev.sluice.core.rule.RuleContext;
import dev.sluice.core.rule.StatementRule;
import dev.sluice.core.rule.TransactionRule;
import dev.sluice.core.source.SourceFile;
import dev.sluice.core.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Hands each statement and action to the rules that judge its kind, and more than one to those that judge several. */
final class RuleRunner {

    private final ActiveRules active;
    private final Expressions expressions;
    private final Mishaps mishaps;
    private final Causes causes;
    private final List<StatementRule> statementRules;
    private final List<ActionRule<?>> actionRules = new ArrayList<>();
    private final Map<Class<?>, List<ActionRule<?>>> byKind = new HashMap<>();
    private final List<TransactionRule> transactionRules;
    private final List<MigrationRule> migrationRules;
    private final List<ChangeSetRule> changeSetRules;
    private @Nullable RuleRunner independentOfSchema;

    RuleRunner(ActiveRules active, Expressions expressions, Mishaps mishaps) {
        this.active = active;
        this.expressions = expressions;
        this.mishaps = mishaps;
        causes = new Causes(active.chains());
        statementRules = shaped(StatementRule.class);
        transactionRules = shaped(TransactionRule.class);
        migrationRules = shaped(MigrationRule.class);
        changeSetRules = shaped(ChangeSetRule.class);
        for (Rule rule : active.rules()) {
            if (rule instanceof ActionRule<?> actionRule) {
                actionRules.add(actionRule);
            }
        }
    }

    private <R extends Rule> List<R> shaped(Class<R> shape) {
        return active.rules().stream()
                .filter(shape::isInstance)
                .map(shape::cast)
                .toList();
    }

    /** Without the rules that look for what the statement names: it runs later, in a schema that nobody knows yet. */
    RuleRunner independentOfSchema() {
        RuleRunner fewer = independentOfSchema;
        if (fewer == null) {
            fewer = new RuleRunner(active.only(rule -> rule.category() != Category.CORRECTNESS), expressions, mishaps);
            independentOfSchema = fewer;
        }
        return fewer;
    }

    ActiveRules active() {
        return active;
    }

    Expressions expressions() {
        return expressions;
    }

    Causes causes() {
        return causes;
    }

    List<TransactionRule> transactionRules() {
        return transactionRules;
    }

    List<MigrationRule> migrationRules() {
        return migrationRules;
    }

    List<ChangeSetRule> changeSetRules() {
        return changeSetRules;
    }

    /** Whether a rule asks for more than one statement at a time. */
    boolean judgesSeveral() {
        return !transactionRules.isEmpty() || !migrationRules.isEmpty() || !changeSetRules.isEmpty();
    }

    /**
     * What a rule is told of the statement that it judges.
     *
     * @param executed whether it runs when the migration is applied
     * @param earlier the statements before it in the same migration
     * @param later the statements that follow in the same migration
     * @param beyond those of the migrations that follow in the same change set
     * @param locks those that earlier statements hold
     */
    record Situation(
            Statement statement,
            Span span,
            Executed executed,
            List<Statement> earlier,
            List<Statement> later,
            Supplier<Stream<Statement>> beyond,
            StatementEffect effect,
            State before,
            HeldLocks locks,
            Recipes recipes,
            SourceFile file) {}

    /** What the rules find in a statement. */
    List<Draft> run(Situation at) {
        List<Draft> drafts = new ArrayList<>(0);
        for (StatementRule rule : statementRules) {
            RuleContext ctx = new StatementContext(rule, null, at, this, drafts);
            int before = drafts.size();
            if (!guarded(rule, at.file(), at.span(), () -> rule.check(at.statement(), at.effect(), ctx))) {
                drafts.subList(before, drafts.size()).clear();
            }
        }
        for (ActionEffect action : at.effect().actions()) {
            for (ActionRule<?> rule : rulesFor(action.action())) {
                RuleContext ctx = new StatementContext(rule, action, at, this, drafts);
                int before = drafts.size();
                if (!guarded(rule, at.file(), action.cause(), () -> check(rule, action, ctx))) {
                    drafts.subList(before, drafts.size()).clear();
                }
            }
        }
        return drafts;
    }

    /** Runs a rule. One that throws costs no other rule's findings: false says that what it found does not count. */
    boolean guarded(Rule rule, SourceFile file, Span place, Runnable check) {
        try {
            check.run();
            return true;
        } catch (RuntimeException | StackOverflowError e) {
            mishaps.add(rule.meta().id(), file, place, e);
            return false;
        }
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
}
