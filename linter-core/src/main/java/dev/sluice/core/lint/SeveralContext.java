package dev.sluice.core.lint;

import dev.sluice.core.ast.Expression;
import dev.sluice.core.ast.Query;
import dev.sluice.core.catalog.ObjectName;
import dev.sluice.core.catalog.Queries;
import dev.sluice.core.engine.ActionEffect;
import dev.sluice.core.engine.Expressions;
import dev.sluice.core.engine.KeyTypes;
import dev.sluice.core.gate.Policy;
import dev.sluice.core.recipe.Recipes;
import dev.sluice.core.rule.FindingBuilder;
import dev.sluice.core.rule.JudgedMigration;
import dev.sluice.core.rule.JudgedStatement;
import dev.sluice.core.rule.ReviewContext;
import dev.sluice.core.rule.Rule;
import dev.sluice.core.rule.RuleOption;
import dev.sluice.core.source.Span;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * What a rule is given beside several statements.
 *
 * @param reviews of the migrations that are judged together, by ordinal
 * @param found where findings are put
 */
record SeveralContext(Rule rule, RuleRunner runner, IntFunction<Review> reviews, List<Found> found)
        implements ReviewContext {

    private static final Queries QUERIES = new ReadQueries();

    /** A finding, and whose it is. */
    record Found(Review review, Draft draft) {}

    private Policy policy() {
        return runner.active().policy();
    }

    @Override
    public <T> T option(RuleOption<T> option) {
        return policy().options().of(rule.meta().id(), option);
    }

    @Override
    public boolean small(ObjectName table) {
        return policy().tables().isSmall(table);
    }

    @Override
    public boolean hot(ObjectName table) {
        return policy().tables().isHot(table);
    }

    @Override
    public boolean lockTimeoutSetElsewhere() {
        return policy().lockTimeoutSet();
    }

    @Override
    public Expressions expressions() {
        return runner.expressions();
    }

    @Override
    public Recipes recipes(JudgedStatement at) {
        return review(at).recipes();
    }

    @Override
    public KeyTypes keyTypes(JudgedStatement at) {
        return review(at).keyTypes();
    }

    @Override
    public Optional<Queries.Facts> reads(JudgedStatement at, Query query) {
        Span span = query.span();
        String text = review(at).file().text();
        return QUERIES.read(
                text.substring(span.start(), span.end()), at.catalog().dialect());
    }

    @Override
    public Optional<Queries.Facts> reads(JudgedStatement at, Expression expression) {
        // An expression is what one item of a select list holds.
        return QUERIES.read("SELECT " + expression.text(), at.catalog().dialect());
    }

    @Override
    public FindingBuilder report(JudgedStatement at, Span cause, String message) {
        return found(review(at), review(at).draft(rule.meta(), at, cause, message, null));
    }

    @Override
    public FindingBuilder report(JudgedStatement at, ActionEffect action, String message) {
        return found(review(at), review(at).draft(rule.meta(), at, action.cause(), message, action));
    }

    @Override
    public FindingBuilder report(JudgedMigration migration, String message) {
        Review review = reviews.apply(migration.entry().ordinal());
        return found(review, review.draftOfFile(rule.meta(), message));
    }

    private FindingBuilder found(Review review, Draft draft) {
        found.add(new Found(review, draft));
        return draft;
    }

    private Review review(JudgedStatement at) {
        return reviews.apply(at.origin().migration());
    }
}
