package dev.sluice.truth.effect.random.postgres;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the setup of a case has made so far, as much of it as is needed to make more that fits. */
final class Made {

    private static final Set<String> RESERVED = Set.of("order", "user", "select");

    /** A schema that names are looked for in; the last one holds the extensions. */
    final List<String> path = new ArrayList<>(List.of("public", "ext"));

    final List<String> schemas = new ArrayList<>(List.of("public"));
    final List<TableMade> tables = new ArrayList<>();
    final List<ColumnType> types = new ArrayList<>();
    final List<String> enums = new ArrayList<>();
    final List<DomainMade> domains = new ArrayList<>();
    final List<String> composites = new ArrayList<>();
    final List<String> functions = new ArrayList<>();
    final List<String> sequences = new ArrayList<>();
    final List<ViewMade> views = new ArrayList<>();
    final List<String> publications = new ArrayList<>();
    /** Whether there is {@code fire()}, for triggers. */
    boolean triggered;

    private int numbered;

    /** A domain. */
    static final class DomainMade {
        final String name;
        final ColumnType base;
        final List<String> constraints = new ArrayList<>();

        DomainMade(String name, ColumnType base) {
            this.name = name;
            this.base = base;
        }
    }

    /** A view, or one that holds rows. */
    record ViewMade(String schema, String name, boolean materialized, TableMade of, List<ColumnMade> columns) {
        String sql() {
            return schema.equals("public") ? quoted(name) : quoted(schema) + "." + quoted(name);
        }
    }

    /** A column as it is now. */
    static final class ColumnMade {
        String name;
        final ColumnType type;
        boolean notNull;
        boolean nulls;
        boolean generated;
        boolean identity;
        boolean defaulted;
        boolean used;
        /** What its parts are tied to once it has another name. */
        @Nullable
        String key;

        ColumnMade(String name, ColumnType type) {
            this.name = name;
            this.type = type;
        }

        String sql() {
            return quoted(name);
        }

        boolean plain() {
            return !generated && !identity;
        }
    }

    /** A constraint with the name that it was given. */
    record ConstraintMade(
            String name,
            Kind kind,
            List<ColumnMade> columns,
            @Nullable TableMade target,
            boolean deferrable) {
        /** Its kind. */
        enum Kind {
            CHECK,
            UNIQUE,
            PRIMARY_KEY,
            EXCLUDE,
            FOREIGN_KEY,
            NOT_NULL
        }
    }

    /** An index that belongs to no constraint. */
    record IndexMade(String schema, String name, boolean simple, boolean unique, List<ColumnMade> columns) {
        String sql() {
            return schema.equals("public") ? quoted(name) : quoted(schema) + "." + quoted(name);
        }
    }

    /** A table as it is now. */
    static final class TableMade {
        String schema;
        String name;
        /** What its statements are tied to, whatever it is called later. */
        final String key;

        final List<ColumnMade> columns = new ArrayList<>();
        final List<ConstraintMade> constraints = new ArrayList<>();
        final List<IndexMade> indexes = new ArrayList<>();
        final List<String> triggers = new ArrayList<>();
        final List<String> policies = new ArrayList<>();
        final List<String> rules = new ArrayList<>();
        final List<TableMade> partitions = new ArrayList<>();
        final List<TableMade> heirs = new ArrayList<>();
        String strategy = "";

        @Nullable
        ColumnMade partitionKey;

        @Nullable
        TableMade partitionOf;

        boolean temporary;
        boolean unlogged;
        boolean hasDefaultPartition;
        int rows;

        TableMade(String schema, String name, String key) {
            this.schema = schema;
            this.name = name;
            this.key = key;
        }

        boolean partitioned() {
            return partitionKey != null;
        }

        List<ColumnMade> plain() {
            return columns.stream().filter(ColumnMade::plain).toList();
        }

        List<ColumnMade> ordered() {
            return columns.stream().filter(it -> it.type.ordered()).toList();
        }

        List<ColumnMade> unique() {
            return columns.stream()
                    .filter(it ->
                            it.type.ordered() && it.plain() && !it.type.sql().equals("boolean"))
                    .toList();
        }

        boolean has(ConstraintMade.Kind kind) {
            return constraints.stream().anyMatch(it -> it.kind() == kind);
        }

        /** What a part about a column is tied to. */
        String key(ColumnMade column) {
            return column.key == null ? key + "." + column.name : column.key;
        }
    }

    static String quoted(String name) {
        boolean bare = !RESERVED.contains(name)
                && name.chars().allMatch(c -> c == '_' || c >= 'a' && c <= 'z' || c >= '0' && c <= '9');
        return bare ? name : '"' + name + '"';
    }

    /** A name that nothing has yet. */
    String fresh(String prefix) {
        numbered++;
        return prefix + numbered;
    }

    /** As short as finds it. */
    String sql(TableMade table) {
        for (String schema : path) {
            boolean there = tables.stream().anyMatch(it -> it.schema.equals(schema) && it.name.equals(table.name));
            if (there) {
                return schema.equals(table.schema) ? quoted(table.name) : qualified(table);
            }
        }
        return qualified(table);
    }

    static String qualified(TableMade table) {
        return table.temporary ? quoted(table.name) : quoted(table.schema) + "." + quoted(table.name);
    }

    boolean taken(String schema, String name) {
        return tables.stream().anyMatch(it -> it.schema.equals(schema) && it.name.equals(name));
    }
}
