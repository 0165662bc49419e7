package dev.sluice.core.engine.mysql;

import dev.sluice.core.catalog.State;
import dev.sluice.core.engine.OnlineDdl.Algorithm;
import dev.sluice.core.engine.SqlMode;
import dev.sluice.core.engine.Target;
import dev.sluice.core.source.Dialect;
import java.util.Locale;
import java.util.Optional;

/** What the session's settings mean for DDL. */
record Session(Target target, State state) {

    boolean strict() {
        return SqlMode.strict(state);
    }

    /** Whether a zero date is refused: MySQL's default, not MariaDB's. 5.6 gives it to existing rows in spite of it. */
    boolean noZeroDate() {
        if (target.dialect() == Dialect.MYSQL && !target.version().atLeast(5, 7, 0)) {
            return false;
        }
        String mode = setting("sql_mode");
        if (mode.isEmpty() || mode.contains("@")) {
            return strict() && mode.isEmpty() && target.dialect() == Dialect.MYSQL;
        }
        return strict() && (mode.contains("no_zero_date") || mode.contains("traditional"));
    }

    /**
     * Whether the tables at both ends of foreign keys are locked where one of them changes: since MySQL's data dictionary
     * knows them (8.0: "MySQL extends metadata locks to tables that are related by a foreign key").
     */
    boolean locksRelated() {
        return target.dialect() == Dialect.MYSQL && target.version().atLeast(8);
    }

    /** Whether earlier versions of rows may be changed along with a table's columns (error 4119). */
    boolean altersHistory() {
        String value = setting("system_versioning_alter_history");
        return value.equals("keep") || value.equals("1");
    }

    boolean foreignKeyChecks() {
        return !off("foreign_key_checks");
    }

    boolean checkConstraintChecks() {
        return !off("check_constraint_checks");
    }

    private boolean off(String name) {
        String value = setting(name);
        return value.equals("0") || value.equals("off") || value.equals("false");
    }

    /** The algorithm that a statement without the clause asks for; empty for the cheapest. */
    Optional<Algorithm> algorithm() {
        if (target.dialect() == Dialect.MYSQL) {
            return on("old_alter_table") ? Optional.of(Algorithm.COPY) : Optional.empty();
        }
        // MDEV-33655: without effect from 11.5.
        if (target.version().atLeast(11, 5, 0)) {
            return Optional.empty();
        }
        String named = setting("alter_algorithm");
        return algorithm(named.isEmpty() ? setting("old_alter_table") : named);
    }

    /** The algorithm of a clause's or setting's word; empty for DEFAULT and for what is none. */
    static Optional<Algorithm> algorithm(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "instant", "4" -> Optional.of(Algorithm.INSTANT);
            case "nocopy", "3" -> Optional.of(Algorithm.NOCOPY);
            case "inplace", "2" -> Optional.of(Algorithm.INPLACE);
            case "copy", "1", "on" -> Optional.of(Algorithm.COPY);
            default -> Optional.empty();
        };
    }

    /** Whether MariaDB 11.2 and later copies with writes going on. */
    boolean onlineCopy() {
        return !setting("old_mode").contains("lock_alter_table_copy");
    }

    private boolean on(String name) {
        String value = setting(name);
        return value.equals("1") || value.equals("on") || value.equals("true");
    }

    private String setting(String name) {
        return state.setting(name).orElse("").toLowerCase(Locale.ROOT);
    }
}
