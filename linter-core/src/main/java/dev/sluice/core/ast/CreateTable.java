package dev.sluice.core.ast;

import dev.sluice.core.source.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code CREATE TABLE}, also {@code … AS} and {@code … PARTITION OF}.
 *
 * @param elements columns, constraints, keys and LIKE clauses in the order written
 * @param ofType the composite type of a typed table, or null
 * @param options MySQL table options, PostgreSQL storage parameters
 * @param query what it is filled from (CREATE TABLE AS), or null
 * @param withData false for {@code WITH NO DATA}
 */
public record CreateTable(
        Span span,
        QualifiedName table,
        boolean orReplace,
        boolean ifNotExists,
        Persistence persistence,
        List<TableElement> elements,
        List<QualifiedName> inherits,
        @Nullable QualifiedName ofType,
        @Nullable PartitionOf partitionOf,
        @Nullable PartitionBy partitionBy,
        List<TableOption> options,
        @Nullable Query query,
        boolean withData)
        implements Statement {

    public CreateTable {
        elements = List.copyOf(elements);
        inherits = List.copyOf(inherits);
        options = List.copyOf(options);
    }

    /** How long the table lives. */
    public enum Persistence {
        PERMANENT,
        UNLOGGED,
        TEMPORARY
    }

    /** The columns it defines, in order. */
    public List<ColumnDefinition> columns() {
        return elements.stream()
                .filter(ColumnDefinition.class::isInstance)
                .map(ColumnDefinition.class::cast)
                .toList();
    }

    @Override
    public String kind() {
        return "create-table";
    }

    @Override
    public <R> R accept(StatementVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
