package dev.sluice.core.engine.mysql;

import dev.sluice.core.catalog.Constraint;
import dev.sluice.core.catalog.Dependents.Dependent;
import dev.sluice.core.catalog.Dependents.Kind;
import dev.sluice.core.catalog.Index;
import dev.sluice.core.catalog.ObjectName;
import dev.sluice.core.engine.Refusal;
import java.util.List;

/**
 * Why the server refuses an action whatever its clauses say.
 *
 * @param dependents what stands in the way, if something does
 */
record Objection(Refusal.Kind kind, String why, List<Dependent> dependents) {

    /** A reason of its own kind. */
    Objection(String why) {
        this(Refusal.Kind.OTHER, why, List.of());
    }

    /** A constraint needs what is changed. */
    static Objection needed(ObjectName table, Constraint by, String why) {
        Kind kind = by.kind() == Constraint.Kind.FOREIGN_KEY ? Kind.FOREIGN_KEY : Kind.CONSTRAINT;
        return blocked(why, new Dependent(kind, table, by.name(), by.origin()));
    }

    /** An index needs what is changed. */
    static Objection needed(ObjectName table, Index by, String why) {
        return blocked(why, new Dependent(Kind.INDEX, table, by.name(), by.origin()));
    }

    static Objection blocked(String why, Dependent... dependents) {
        return new Objection(Refusal.Kind.BLOCKED_BY_DEPENDENTS, why, List.of(dependents));
    }
}
