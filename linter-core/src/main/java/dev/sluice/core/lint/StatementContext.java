package dev.sluice.core.lint;

import dev.sluice.core.ast.Nested.Executed;
import dev.sluice.core.ast.Statement;
import dev.sluice.core.catalog.ObjectName;
import dev.sluice.core.catalog.Origin;
import dev.sluice.core.catalog.State;
import dev.sluice.core.engine.ActionEffect;
import dev.sluice.core.engine.Expressions;
import dev.sluice.core.engine.HeldLock;
import dev.sluice.core.engine.StatementEffect;
import dev.sluice.core.recipe.Recipes;
import dev.sluice.core.rule.FindingBuilder;
import dev.sluice.core.rule.Rule;
import dev.sluice.core.rule.RuleContext;
import dev.sluice.core.rule.RuleOption;
import dev.sluice.core.source.Span;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a rule is given beside one statement.
 *
 * @param action the effect of the action that is judged, or null where the whole statement is
 */
record StatementContext(
        Rule rule, @Nullable ActionEffect action, RuleRunner.Situation at, RuleRunner runner, List<Draft> drafts)
        implements RuleContext {

    @Override
    public State before() {
        return at.before();
    }

    @Override
    public Statement source() {
        return at.statement();
    }

    @Override
    public boolean surelyRuns() {
        return at.executed() == Executed.YES;
    }

    @Override
    public List<Statement> earlier() {
        return at.earlier();
    }

    @Override
    public List<Statement> later() {
        return at.later();
    }

    @Override
    public Stream<Statement> laterInChangeSet() {
        return Stream.concat(at.later().stream(), at.beyond().get());
    }

    @Override
    public Stream<HeldLock> held() {
        return at.locks().before(at.before());
    }

    @Override
    public Optional<HeldLock> held(ObjectName relation) {
        return at.locks().on(relation, at.effect(), at.before());
    }

    @Override
    public StatementEffect statement() {
        return at.effect();
    }

    @Override
    public Recipes recipes() {
        return at.recipes();
    }

    @Override
    public <T> T option(RuleOption<T> option) {
        return runner.active().policy().options().of(rule.meta().id(), option);
    }

    @Override
    public boolean small(ObjectName table) {
        return runner.active().policy().tables().isSmall(table);
    }

    @Override
    public boolean hot(ObjectName table) {
        return runner.active().policy().tables().isHot(table);
    }

    @Override
    public boolean lockTimeoutSetElsewhere() {
        return runner.active().policy().lockTimeoutSet();
    }

    @Override
    public Expressions expressions() {
        return runner.expressions();
    }

    @Override
    public FindingBuilder report(Span cause, String message) {
        Draft.Place place = new Draft.Place(
                at.file().path(), cause, at.span(), at.before().transaction().number());
        Draft draft = new Draft(
                rule.meta(), place, message, action, at.before().catalog().gap().orElse(null), runner.active());
        drafts.add(draft);
        return draft;
    }

    @Override
    public FindingBuilder report(Origin cause, Span here, String message) {
        return report(cause.file().equals(at.file().path()) ? cause.span() : here, message);
    }
}
