package dev.sluice.core.catalog;

import dev.sluice.core.ast.CreateRoutine;
import dev.sluice.core.ast.Expression;
import dev.sluice.core.ast.Nested;
import dev.sluice.core.ast.SetVariable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A function or procedure, one of perhaps several of its name.
 *
 * @param signature what it is called with
 * @param returns as written, or null
 * @param language in lower case, or null
 * @param volatility as declared, or null
 * @param settings that hold while it runs
 * @param body as written, or null
 * @param nested the statements of the body, as far as they were read
 * @param reads what its body is in standard SQL, whose names the server looks up when it is made; null for any other body
 * @param definition all that followed its name when it was made, as written
 */
public record Routine(
        ObjectName name,
        boolean procedure,
        Signature signature,
        @Nullable String returns,
        @Nullable String language,
        CreateRoutine.@Nullable Volatility volatility,
        List<SetVariable.Setting> settings,
        @Nullable Expression body,
        List<Nested> nested,
        @Nullable ViewQuery reads,
        String definition,
        Origin origin) {

    public Routine {
        settings = List.copyOf(settings);
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

    /** Whether it can be called with so many values. */
    public boolean takes(int count) {
        return signature.takes(count);
    }

    Routine withVolatility(CreateRoutine.Volatility newVolatility) {
        return new Routine(
                name,
                procedure,
                signature,
                returns,
                language,
                newVolatility,
                settings,
                body,
                nested,
                reads,
                definition,
                origin);
    }

    /** With its head written otherwise. */
    Routine withHead(Signature newSignature, @Nullable String newReturns, String newDefinition) {
        return new Routine(
                name,
                procedure,
                newSignature,
                newReturns,
                language,
                volatility,
                settings,
                body,
                nested,
                reads,
                newDefinition,
                origin);
    }

    Routine withName(ObjectName newName) {
        return new Routine(
                newName,
                procedure,
                signature,
                returns,
                language,
                volatility,
                settings,
                body,
                nested,
                reads,
                definition,
                origin);
    }

    Routine withReads(ViewQuery newReads) {
        return new Routine(
                name,
                procedure,
                signature,
                returns,
                language,
                volatility,
                settings,
                body,
                nested,
                newReads,
                definition,
                origin);
    }
}
