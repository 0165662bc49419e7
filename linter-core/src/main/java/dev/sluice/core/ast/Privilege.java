package dev.sluice.core.ast;

import dev.sluice.core.source.Span;
import java.util.List;

/**
 * {@code GRANT}, {@code REVOKE}, {@code ALTER DEFAULT PRIVILEGES}.
 *
 * @param privileges {@code ALL} as one name
 */
public record Privilege(Span span, Verb verb, List<Name> privileges, List<QualifiedName> objects, List<Name> grantees)
        implements Statement {

    public Privilege {
        privileges = List.copyOf(privileges);
        objects = List.copyOf(objects);
        grantees = List.copyOf(grantees);
    }

    /** Given or taken. */
    public enum Verb {
        GRANT,
        REVOKE,
        ALTER_DEFAULT
    }

    @Override
    public String kind() {
        return "privilege";
    }

    @Override
    public <R> R accept(StatementVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
