package dev.sluice.core.catalog;

import dev.sluice.core.ast.CreateRoutine;
import dev.sluice.core.ast.Expression;
import org.jspecify.annotations.Nullable;

/**
 * A function or procedure, one of perhaps several of its name.
 *
 * @param signature what it is called with
 * @param language in lower case, or null
 * @param volatility as declared, or null
 * @param body as written, or null
 */
public record Routine(
        ObjectName name,
        Signature signature,
        @Nullable String language,
        CreateRoutine.@Nullable Volatility volatility,
        @Nullable Expression body,
        Origin origin) {

    /** Whether it can be called with so many values. */
    public boolean takes(int count) {
        return signature.takes(count);
    }

    Routine withVolatility(CreateRoutine.Volatility newVolatility) {
        return new Routine(name, signature, language, newVolatility, body, origin);
    }

    Routine withName(ObjectName newName) {
        return new Routine(newName, signature, language, volatility, body, origin);
    }
}
