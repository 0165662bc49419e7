package dev.sluice.core.rule;

import dev.sluice.core.ast.Nested.Executed;
import dev.sluice.core.ast.Statement;
import dev.sluice.core.catalog.Catalog;
import dev.sluice.core.catalog.Origin;
import dev.sluice.core.catalog.State;
import dev.sluice.core.engine.HeldLock;
import dev.sluice.core.engine.StatementEffect;
import dev.sluice.core.source.Span;
import java.util.List;

/**
 * A statement under review, what it meets and what it does. Those in the body of a block or of a routine that is called
 * follow the statement that runs them.
 *
 * @param executed {@code YES} or {@code MAYBE}
 * @param before the state that it meets
 * @param effect with locks held as long as the migration makes them last
 * @param blocking the locks, held when it begins, for which reads or writes of others wait as long as it works: the first few
 *     of those on other relations than indexes; empty where it does no work
 * @param taken what it adds to the locks of its transaction: new ones, and stronger ones; empty in none
 */
public record JudgedStatement(
        Statement statement,
        Origin origin,
        Executed executed,
        State before,
        StatementEffect effect,
        List<HeldLock> blocking,
        List<HeldLock> taken) {

    public JudgedStatement {
        blocking = List.copyOf(blocking);
        taken = List.copyOf(taken);
    }

    public Span span() {
        return origin.span();
    }

    /** The schema that it meets. */
    public Catalog catalog() {
        return before.catalog();
    }

    /** Whether it made what has this origin, which may be that of one of its actions. */
    public boolean made(Origin what) {
        return what.migration() == origin.migration()
                && what.file().equals(origin.file())
                && what.span().start() >= origin.span().start()
                && what.span().end() <= origin.span().end();
    }
}
