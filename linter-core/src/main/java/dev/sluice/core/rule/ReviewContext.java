package dev.sluice.core.rule;

import dev.sluice.core.ast.Expression;
import dev.sluice.core.ast.Query;
import dev.sluice.core.catalog.Queries;
import dev.sluice.core.engine.ActionEffect;
import dev.sluice.core.engine.KeyTypes;
import dev.sluice.core.recipe.Recipes;
import dev.sluice.core.source.Span;
import java.util.Optional;

/** What a rule that judges several statements is given beside them. */
public interface ReviewContext extends Surroundings {

    /**
     * Begins a finding about a statement, or a part of it.
     *
     * @param cause within the statement
     */
    FindingBuilder report(JudgedStatement at, Span cause, String message);

    /** Begins a finding about an action of a statement. What its effect says is not known makes an error a warning. */
    FindingBuilder report(JudgedStatement at, ActionEffect action, String message);

    /** What to write instead of a statement, for this engine and the way the runner treats its migration. */
    Recipes recipes(JudgedStatement at);

    /** What the engine's types are worth in keys. */
    KeyTypes keyTypes(JudgedStatement at);

    /** What the query of a statement reads; empty where that cannot be told. */
    Optional<Queries.Facts> reads(JudgedStatement at, Query query);

    /** What the queries within an expression read; empty where that cannot be told. */
    Optional<Queries.Facts> reads(JudgedStatement at, Expression expression);

    /** Begins a finding about a migration's whole file. */
    FindingBuilder report(JudgedMigration migration, String message);
}
