package dev.sluice.core.engine.postgres;

import dev.sluice.core.engine.Refusal;

/** Why the server refuses an action whatever the rows: in its own words. */
@SuppressWarnings("AnnotateFormatMethod") // the annotation is no dependency of what runs
record Objection(Refusal.Kind kind, String words) {

    static Objection notFound(String words) {
        return new Objection(Refusal.Kind.OBJECT_NOT_FOUND, words);
    }

    static Objection alreadyThere(String words) {
        return new Objection(Refusal.Kind.OBJECT_ALREADY_EXISTS, words);
    }

    static Objection concurrently(String words) {
        return new Objection(Refusal.Kind.CONCURRENTLY, words);
    }

    static Objection rule(String words) {
        return new Objection(Refusal.Kind.OTHER, words);
    }
}
