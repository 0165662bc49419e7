package dev.sluice.core.ast;

import dev.sluice.core.source.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code CREATE FUNCTION} or {@code CREATE PROCEDURE}.
 *
 * @param arguments the text between the parentheses, empty if none
 * @param returns what stands after RETURNS, or null
 * @param volatility as declared, or null
 * @param securityDefiner whether it says that it runs with its owner's rights
 * @param settings that hold while it runs; PostgreSQL only
 * @param body the body as written, quotes included; null for a C function
 * @param definition all that follows the name, as written
 */
public record CreateRoutine(
        Span span,
        QualifiedName routine,
        boolean orReplace,
        boolean ifNotExists,
        boolean procedure,
        Expression arguments,
        @Nullable Expression returns,
        @Nullable Name language,
        @Nullable Volatility volatility,
        boolean securityDefiner,
        List<SetVariable.Setting> settings,
        @Nullable Expression body,
        List<Nested> nested,
        String definition)
        implements Statement {

    public CreateRoutine {
        settings = List.copyOf(settings);
        nested = List.copyOf(nested);
    }

    /** What the routine's author promises of its result. */
    public enum Volatility {
        IMMUTABLE,
        STABLE,
        VOLATILE
    }

    @Override
    public String kind() {
        return "create-routine";
    }

    @Override
    public boolean storesBody() {
        return true;
    }

    @Override
    public <R> R accept(StatementVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
