package dev.sluice.truth.schema;

import dev.sluice.core.ast.ColumnAttribute.Generated.Storage;
import dev.sluice.core.ast.CreateTable.Persistence;
import dev.sluice.core.ast.Expression;
import dev.sluice.core.ast.KeyPart;
import dev.sluice.core.catalog.Catalog;
import dev.sluice.core.catalog.Column;
import dev.sluice.core.catalog.Constraint;
import dev.sluice.core.catalog.EnumType;
import dev.sluice.core.catalog.Index;
import dev.sluice.core.catalog.ObjectName;
import dev.sluice.core.catalog.Table;
import dev.sluice.core.catalog.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What the replay's catalog says of a PostgreSQL schema. */
final class ReplayedPostgresSchema {

    private final Catalog catalog;
    private final List<Described> objects = new ArrayList<>();

    private ReplayedPostgresSchema(Catalog catalog) {
        this.catalog = catalog;
    }

    static List<Described> read(Catalog catalog) {
        return new ReplayedPostgresSchema(catalog).read();
    }

    private List<Described> read() {
        // A name that a template or a loop fills in is no table's.
        catalog.tables().stream().filter(table -> !table.name().unknown()).forEach(this::table);
        catalog.views().forEach(this::view);
        catalog.enumTypes().forEach(this::enumType);
        return objects;
    }

    private void table(Table table) {
        Described described = Described.of("table", table.name().toString())
                .with("persistence", table.persistence() == Persistence.UNLOGGED ? "unlogged" : "permanent")
                .with("partitioned", table.partitionBy() != null);
        if (table.partitionOf() != null) {
            described = described.with("partition of", table.partitionOf().toString());
        }
        if (!table.inherits().isEmpty()) {
            described = described.with("inherits", joined(table.inherits()));
        }
        objects.add(described);
        int position = 0;
        for (Column column : table.columns()) {
            position++;
            objects.add(column(table.name(), column).with("position", String.valueOf(position)));
        }
        for (Constraint constraint : table.constraints()) {
            // A constraint of its own from PostgreSQL 18; before, and here, a fact of the column.
            if (constraint.kind() != Constraint.Kind.NOT_NULL) {
                objects.add(constraint(table.name(), constraint));
            }
        }
        table.indexes().forEach(index -> objects.add(index(table.name(), index)));
    }

    private static Described column(ObjectName table, Column column) {
        Described described = Described.of("column", table + "." + column.name())
                .with("type", column.type() == null ? Described.NOT_KNOWN : PostgresTypeName.of(column.type()))
                .with("nullable", column.nullable() == null ? Described.NOT_KNOWN : column.nullable() ? "yes" : "no")
                .with("value", value(column));
        return column.collation() == null ? described : described.with("collation", column.collation());
    }

    private static String value(Column column) {
        if (column.identity()) {
            return "numbered";
        }
        if (column.generated() != null) {
            return column.generated().storage() == Storage.STORED ? "generated" : "virtual";
        }
        Expression value = column.defaultValue();
        return value == null || value.text().toLowerCase(Locale.ROOT).matches("null(::.*)?") ? "none" : "default";
    }

    private Described constraint(ObjectName table, Constraint constraint) {
        Described described = Described.of("constraint", table + "." + constraint.name())
                .with("kind", constraint.kind().name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .with("validated", constraint.validated())
                .with("initially deferred", constraint.initiallyDeferred());
        if (constraint.kind() == Constraint.Kind.CHECK) {
            described = columns(
                    described, constraint.columns().stream().distinct().sorted().toList());
        } else if (constraint.kind() != Constraint.Kind.EXCLUDE) {
            described = columns(described, constraint.columns());
        }
        if (constraint.referenced() != null) {
            described = described
                    .with("references", constraint.referenced().toString())
                    .with(
                            "referenced columns",
                            String.join(", ", referencedColumns(constraint, constraint.referenced())));
        }
        return constraint.index() == null ? described : described.with("index", constraint.index());
    }

    /** A CHECK may name no column at all. */
    private static Described columns(Described described, List<String> columns) {
        return columns.isEmpty() ? described : described.with("columns", String.join(", ", columns));
    }

    private List<String> referencedColumns(Constraint constraint, ObjectName parent) {
        return constraint.referencedColumns().isEmpty()
                ? catalog.table(parent)
                        .flatMap(Table::primaryKey)
                        .map(Constraint::columns)
                        .orElse(List.of(Described.NOT_KNOWN))
                : constraint.referencedColumns();
    }

    private static Described index(ObjectName relation, Index index) {
        return Described.of("index", new ObjectName(relation.schema(), index.name()).toString())
                .with("on", relation.toString())
                .with("method", index.method() == null ? "btree" : index.method())
                .with("unique", index.unique())
                .with("partial", index.predicate() != null)
                .with(
                        "parts",
                        index.parts().stream().map(ReplayedPostgresSchema::part).collect(Collectors.joining(", ")));
    }

    private static String part(KeyPart part) {
        return part.column() == null ? "expression" : part.column().value();
    }

    private void view(View view) {
        objects.add(Described.of("view", view.name().toString()).with("materialized", view.materialized()));
        view.indexes().forEach(index -> objects.add(index(view.name(), index)));
    }

    private void enumType(EnumType type) {
        objects.add(Described.of("enum", type.name().toString()).with("labels", String.join(", ", type.labels())));
    }

    private static String joined(List<ObjectName> names) {
        return names.stream().map(ObjectName::toString).collect(Collectors.joining(", "));
    }
}
