package dev.sluice.core.rule;

import dev.sluice.core.catalog.Catalog;
import dev.sluice.core.catalog.State;
import dev.sluice.core.engine.StatementEffect;
import dev.sluice.core.recipe.Recipes;
import dev.sluice.core.source.Span;

/** What a rule is given beside the action: the state before it, the whole statement's effect, the recipes. */
public interface RuleContext {

    /** The state that the statement meets. */
    State before();

    default Catalog catalog() {
        return before().catalog();
    }

    /** The effect of the whole statement. */
    StatementEffect statement();

    /** What to write instead, for this engine and runner. */
    Recipes recipes();

    /**
     * Begins a finding. Where the action's effect says that something is not known, an error becomes a warning and a
     * note says what is missing.
     */
    FindingBuilder report(Span cause, String message);
}
