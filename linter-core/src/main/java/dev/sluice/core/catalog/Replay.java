package dev.sluice.core.catalog;

import dev.sluice.core.ast.Statement;

/** Applies statements to a state, as the engine would. */
public final class Replay {

    private Replay() {}

    /**
     * The state after a statement: schema, transaction and settings.
     *
     * @param origin the place to record for what the statement makes; its span is the statement's, actions use their own
     */
    public static State apply(Statement statement, State before, Origin origin) {
        return before;
    }
}
