package dev.sluice.core.engine.mysql;

import dev.sluice.core.ast.Action;
import dev.sluice.core.catalog.Constraint;
import dev.sluice.core.catalog.Dependents.Dependent;
import dev.sluice.core.catalog.Dependents.Kind;
import dev.sluice.core.catalog.Index;
import dev.sluice.core.catalog.ObjectName;
import dev.sluice.core.engine.Provenance;
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

    static Objection notFound(String words, Object... values) {
        return new Objection(Refusal.Kind.OBJECT_NOT_FOUND, words.formatted(values), List.of());
    }

    static Objection alreadyThere(String words, Object... values) {
        return new Objection(Refusal.Kind.OBJECT_ALREADY_EXISTS, words.formatted(values), List.of());
    }

    static Objection unsupported(String words, Object... values) {
        return new Objection(Refusal.Kind.NOT_SUPPORTED_BY_VERSION, words.formatted(values), List.of());
    }

    static Objection rule(String words, Object... values) {
        return new Objection(words.formatted(values));
    }

    Refusal of(Action action, Provenance provenance) {
        return new Refusal(kind, Refusal.When.ALWAYS, action, why, dependents, provenance);
    }

    static Objection blocked(String why, Dependent... dependents) {
        return new Objection(Refusal.Kind.BLOCKED_BY_DEPENDENTS, why, List.of(dependents));
    }
}
