package dev.sluice.core.catalog;

import dev.sluice.core.ast.CreateRoutine;
import dev.sluice.core.ast.Expression;
import org.jspecify.annotations.Nullable;

/**
 * A function or procedure; overloads share one entry, the last one created.
 *
 * @param language in lower case, or null
 * @param volatility as declared, or null
 * @param body as written, or null
 */
public record Routine(
        ObjectName name,
        @Nullable String language,
        CreateRoutine.@Nullable Volatility volatility,
        @Nullable Expression body,
        Origin origin) {
    Routine withName(ObjectName newName) {
        return new Routine(newName, language, volatility, body, origin);
    }
}
