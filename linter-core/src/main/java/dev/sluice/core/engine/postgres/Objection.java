package dev.sluice.core.engine.postgres;

import dev.sluice.core.engine.Refusal;

/** Why the server refuses an action whatever the rows: in its own words. */
record Objection(Refusal.Kind kind, String words) {

    static Objection notFound(String words, Object... values) {
        return new Objection(Refusal.Kind.OBJECT_NOT_FOUND, words.formatted(values));
    }

    static Objection alreadyThere(String words, Object... values) {
        return new Objection(Refusal.Kind.OBJECT_ALREADY_EXISTS, words.formatted(values));
    }

    static Objection concurrently(String words, Object... values) {
        return new Objection(Refusal.Kind.CONCURRENTLY, words.formatted(values));
    }

    static Objection rule(String words, Object... values) {
        return new Objection(Refusal.Kind.OTHER, words.formatted(values));
    }
}
