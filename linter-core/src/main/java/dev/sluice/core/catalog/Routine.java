package dev.sluice.core.catalog;

import dev.sluice.core.ast.CreateRoutine;
import dev.sluice.core.ast.Expression;
import dev.sluice.core.ast.Nested;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A function or procedure; overloads share one entry, the last one created.
 *
 * @param language in lower case, or null
 * @param volatility as declared, or null
 * @param body as written, or null
 * @param nested the statements of the body, as far as they were read
 */
public record Routine(
        ObjectName name,
        @Nullable String language,
        CreateRoutine.@Nullable Volatility volatility,
        @Nullable Expression body,
        List<Nested> nested,
        Origin origin) {

    public Routine {
        nested = List.copyOf(nested);
    }

    /** Whether its body is in a language that is read; then {@link #nested} holds all that it does to schema and data. */
    public boolean bodyRead() {
        return isRead(language);
    }

    /** Whether bodies in a language are read: SQL's own and PL/pgSQL. */
    static boolean isRead(@Nullable String language) {
        return language == null || language.equals("sql") || language.equals("plpgsql");
    }

    Routine withName(ObjectName newName) {
        return new Routine(newName, language, volatility, body, nested, origin);
    }
}
