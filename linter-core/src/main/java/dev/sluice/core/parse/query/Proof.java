package dev.sluice.core.parse.query;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What a condition says of columns in the rows that it finds.
 *
 * @param notNull columns tested not to be null
 * @param fixed columns compared with constants
 */
record Proof(Set<String> notNull, Set<String> fixed) {

    static final Proof NONE = new Proof(Set.of(), Set.of());

    static Proof notNull(String column) {
        return new Proof(Set.of(column), Set.of());
    }

    static Proof fixed(String column) {
        return new Proof(Set.of(), Set.of(column));
    }

    /** Collects what several conditions say together: where all hold, or where any of them does. */
    static final class Joined {

        private final Set<String> allNotNull;
        private final Set<String> allFixed;
        private final Set<String> anyNotNull;
        private final Set<String> anyFixed;

        Joined(Proof first) {
            allNotNull = new LinkedHashSet<>(first.notNull);
            allFixed = new LinkedHashSet<>(first.fixed);
            anyNotNull = new LinkedHashSet<>(first.notNull);
            anyFixed = new LinkedHashSet<>(first.fixed);
        }

        void add(Proof next) {
            allNotNull.addAll(next.notNull);
            allFixed.addAll(next.fixed);
            anyNotNull.retainAll(next.notNull);
            anyFixed.retainAll(next.fixed);
        }

        Proof all() {
            return of(allNotNull, allFixed);
        }

        Proof any() {
            return of(anyNotNull, anyFixed);
        }

        private static Proof of(Set<String> notNull, Set<String> fixed) {
            return notNull.isEmpty() && fixed.isEmpty()
                    ? NONE
                    : new Proof(Collections.unmodifiableSet(notNull), Collections.unmodifiableSet(fixed));
        }
    }
}
