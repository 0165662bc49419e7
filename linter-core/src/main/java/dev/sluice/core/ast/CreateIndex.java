package dev.sluice.core.ast;

import dev.sluice.core.source.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code CREATE INDEX}, of any kind.
 *
 * @param name null where the engine chooses one
 * @param only PostgreSQL {@code ON ONLY}
 * @param method {@code USING btree}, or null
 * @param included {@code INCLUDE (…)}
 * @param predicate {@code WHERE …} of a partial index, or null
 * @param options PostgreSQL's storage parameters; MySQL's {@code comment}, {@code parser}, {@code key_block_size} … and,
 *     without a value, {@code visible}, {@code invisible} and MariaDB's {@code ignored}, {@code not ignored}
 * @param algorithm {@code ALGORITHM = …}, or null
 * @param lock {@code LOCK = …}, or null
 */
public record CreateIndex(
        Span span,
        @Nullable Name name,
        QualifiedName table,
        IndexKind indexKind,
        boolean orReplace,
        boolean ifNotExists,
        boolean concurrently,
        boolean only,
        @Nullable Name method,
        List<KeyPart> parts,
        List<Name> included,
        boolean nullsNotDistinct,
        @Nullable Expression predicate,
        List<TableOption> options,
        @Nullable Name algorithm,
        @Nullable Name lock)
        implements Statement {

    public CreateIndex {
        parts = List.copyOf(parts);
        included = List.copyOf(included);
        options = List.copyOf(options);
    }

    @Override
    public String kind() {
        return "create-index";
    }

    @Override
    public <R> R accept(StatementVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
