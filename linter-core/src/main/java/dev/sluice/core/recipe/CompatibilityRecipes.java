package dev.sluice.core.recipe;

import dev.sluice.core.engine.Target;

/** What to write instead of breaking code that was written for the old schema. */
public final class CompatibilityRecipes {

    private final Target target;
    private final Sql sql;

    CompatibilityRecipes(Target target, Sql sql) {
        this.target = target;
        this.sql = sql;
    }
}
