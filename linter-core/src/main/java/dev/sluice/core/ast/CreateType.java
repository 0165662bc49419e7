package dev.sluice.core.ast;

import dev.sluice.core.source.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL {@code CREATE TYPE}.
 *
 * @param members of an enum, in their order; else empty
 * @param attributes of a composite type; else empty
 * @param subtype of a range type, or null
 * @param multirange the name given to a range type's multirange, or null
 */
public record CreateType(
        Span span,
        QualifiedName type,
        Form form,
        List<Member> members,
        List<ColumnDefinition> attributes,
        @Nullable DataType subtype,
        @Nullable QualifiedName multirange)
        implements Statement {

    public CreateType {
        members = List.copyOf(members);
        attributes = List.copyOf(attributes);
    }

    /** What sort of type. */
    public enum Form {
        ENUM,
        COMPOSITE,
        RANGE,
        BASE,
        SHELL
    }

    /** A label of an enum, decoded. */
    public record Member(String label, Span span) {}

    @Override
    public String kind() {
        return "create-type";
    }

    @Override
    public <R> R accept(StatementVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
