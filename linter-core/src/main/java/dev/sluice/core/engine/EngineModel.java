package dev.sluice.core.engine;

import dev.sluice.core.ast.Statement;
import dev.sluice.core.catalog.State;

/** What one engine does with statements. Pure: the same statement and state give the same effect. */
public interface EngineModel {

    Target target();

    /**
     * The effect of a statement.
     *
     * @param before the state that it meets
     */
    StatementEffect effect(Statement statement, State before);

    /** What its types are worth in keys. */
    KeyTypes keyTypes();
}
