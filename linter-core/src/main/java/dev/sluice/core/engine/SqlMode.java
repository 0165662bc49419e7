package dev.sluice.core.engine;

import dev.sluice.core.catalog.State;
import java.util.Locale;

/** MySQL's and MariaDB's {@code sql_mode}, as far as it decides what becomes of values that do not fit. */
public final class SqlMode {

    private SqlMode() {}

    /** Whether values that do not fit are errors: the default, unless a migration set {@code sql_mode} otherwise. */
    public static boolean strict(State state) {
        String mode = state.setting("sql_mode").orElse("default").toLowerCase(Locale.ROOT);
        if (mode.startsWith("replace")) {
            return !mode.contains("strict");
        }
        return mode.equals("default") || mode.contains("@") || mode.contains("strict_") || mode.contains("traditional");
    }
}
