package dev.sluice.core.engine.mysql;

import dev.sluice.core.catalog.ObjectName;

/** A column that becomes NOT NULL. */
final class NullChange {

    private NullChange() {}

    static void toNotNull(Draft draft, ObjectName table, String column, Session session) {
        draft.does(session.strict() ? Operation.SET_NOT_NULL : Operation.SET_NOT_NULL_UNCHECKED);
        new Narrowing(table, column, session.strict(), draft)
                .risks("rows where `%s` is null".formatted(column), Quoted.name(column) + " IS NULL");
    }
}
