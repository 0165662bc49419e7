package dev.sluice.core.ast;

import dev.sluice.core.source.Span;
import org.jspecify.annotations.Nullable;

/**
 * Runs, but changes neither schema nor data of a table by itself: {@code DEALLOCATE}, {@code USE}, {@code NOTIFY}, {@code FLUSH}, {@code DISCARD} …
 *
 * @param verb the first word, in lower case
 */
public record Session(Span span, String verb, @Nullable QualifiedName name) implements Statement {

    @Override
    public String kind() {
        return "session";
    }

    @Override
    public <R> R accept(StatementVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
