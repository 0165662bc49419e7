package dev.sluice.report.schema;

import dev.sluice.core.ast.TableOption;
import dev.sluice.core.catalog.Catalog;
import dev.sluice.core.catalog.Column;
import dev.sluice.core.catalog.Constraint;
import dev.sluice.core.catalog.Doubt;
import dev.sluice.core.catalog.Index;
import dev.sluice.core.catalog.Listings;
import dev.sluice.core.catalog.ObjectName;
import dev.sluice.core.catalog.Sequence;
import dev.sluice.core.catalog.Table;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Sequences and tables. A partition is made as a table with all that it has, and attached when everything is there: so its
 * keys and indexes keep their names, and become those of the table's keys and indexes as they were.
 */
final class SqlTables {

    private final Catalog catalog;
    private final Quoting quoting;
    private final SqlColumns columns;
    private final SqlConstraints constraints;
    private final SqlIndexes indexes;
    private final Script script;

    SqlTables(Catalog catalog, Quoting quoting, SqlTypes types, Script script) {
        this.catalog = catalog;
        this.quoting = quoting;
        this.columns = new SqlColumns(catalog, quoting, types);
        this.indexes = new SqlIndexes(catalog, quoting);
        this.constraints = new SqlConstraints(catalog, quoting, indexes);
        this.script = script;
    }

    void all(List<Table> tables) throws IOException {
        for (Table table : tables) {
            String why = whyUnknown(table);
            if (why != null) {
                script.unknown("table", table.name(), why);
            }
        }
        for (Sequence sequence : Listings.sequences(catalog)) {
            Sequence.Owner owner = sequence.owner();
            if (owner != null && script.lacks(owner.table())) {
                script.leftOut("sequence " + sequence.name(), owner.table());
            } else if (!comesWithColumn(sequence)) {
                sequence(sequence);
            }
        }
        List<Table> written = new ArrayList<>();
        for (Table table : tables) {
            if (!script.lacks(table.name())) {
                write(table);
                written.add(table);
            }
        }
        for (Sequence sequence : Listings.sequences(catalog)) {
            if (sequence.owner() != null
                    && !comesWithColumn(sequence)
                    && !script.lacks(sequence.owner().table())) {
                script.statement("ALTER SEQUENCE %s OWNED BY %s.%s"
                        .formatted(
                                quoting.name(sequence.name()),
                                quoting.name(sequence.owner().table()),
                                quoting.name(sequence.owner().column())));
            }
        }
        for (Table table : written) {
            laterConstraints(table);
            inherit(table);
        }
        for (Table table : written) {
            postgresIndexes(table);
        }
        for (Table table : written) {
            foreignKeys(table);
        }
        attach(written);
    }

    /** Whether a serial or identity column makes it. */
    private boolean comesWithColumn(Sequence sequence) {
        Sequence.Owner owner = sequence.owner();
        return owner != null
                && !script.lacks(owner.table())
                && Listings.table(owner.table(), catalog)
                        .flatMap(it -> it.column(owner.column()))
                        .filter(it -> sequence.identity() || it.numbering() == Column.Numbering.SERIAL)
                        .isPresent();
    }

    private void sequence(Sequence sequence) throws IOException {
        List<TableOption> options = sequence.options();
        if (options == null) {
            script.unknown("sequence " + sequence.name(), "it was altered; made here with the engine's defaults");
        }
        script.statement("CREATE %sSEQUENCE %s%s"
                .formatted(
                        Quoting.temporary(sequence.name()) ? "TEMPORARY " : "",
                        quoting.name(sequence.name()),
                        options == null ? "" : options(options)));
    }

    private String options(List<TableOption> options) {
        StringBuilder text = new StringBuilder();
        for (TableOption option : options) {
            String name = option.name().toUpperCase(Locale.ROOT);
            if (option.value().equals("no")) {
                text.append(catalog.dialect().mysqlFamily() ? " NO" : " NO ").append(name);
            } else if (!name.equals("RESTART")) {
                text.append(' ').append(name).append(option.value().isEmpty() ? "" : " " + option.value());
            }
        }
        return text.toString();
    }

    private void write(Table table) throws IOException {
        Doubt doubt = Listings.doubt(table, catalog).orElse(null);
        if (doubt != null) {
            String by = doubt.inWords(doubt.by().file());
            script.comment("table %s may be otherwise: %s".formatted(table.name(), by));
        }
        boolean bornOfParents = columns.bornOfParents(table);
        List<String> elements = new ArrayList<>();
        for (Column column : table.columns()) {
            if (column.local() || !bornOfParents) {
                elements.add(columns.definition(column, table));
            }
        }
        elements.addAll(constraints.inTable(table, bornOfParents));
        StringBuilder text = new StringBuilder(head(table));
        ObjectName type = table.ofType();
        boolean typed = type != null;
        if (type != null) {
            text.append(" OF ").append(quoting.name(type));
        }
        if (!elements.isEmpty() || !typed) {
            text.append(elements.isEmpty() ? " ()" : " (\n    " + String.join(",\n    ", elements) + "\n)");
        }
        script.statement(text.append(tail(table)).toString());
        renameSequences(table);
    }

    private static @Nullable String whyUnknown(Table table) {
        if (!table.known()) {
            return table.columns().isEmpty()
                    ? "nothing in the history says what it holds"
                    : "only some of its columns are";
        }
        return table.columns().stream()
                .filter(it -> it.type() == null)
                .findFirst()
                .map(it -> "the type of column " + it.name() + " is not")
                .orElse(null);
    }

    private String head(Table table) {
        String kind = switch (table.persistence()) {
            case PERMANENT -> "";
            case UNLOGGED -> "UNLOGGED ";
            case TEMPORARY -> "TEMPORARY ";
        };
        return "CREATE " + kind + "TABLE " + quoting.name(table.name());
    }

    private String tail(Table table) throws IOException {
        StringBuilder text = new StringBuilder();
        if (columns.bornOfParents(table)) {
            text.append(table.inherits().stream()
                    .map(quoting::name)
                    .collect(Collectors.joining(", ", "\nINHERITS (", ")")));
        }
        if (catalog.dialect().mysqlFamily()) {
            text.append(SqlOptions.mysql(table.options(), quoting));
        }
        if (table.partitionBy() != null) {
            String partitions = table.partitionBy().text();
            if (partitions == null) {
                script.comment("the partitions of table %s are not known: they are others than it was made with"
                        .formatted(table.name()));
            } else {
                text.append('\n').append(partitions);
            }
        }
        if (!catalog.dialect().mysqlFamily()) {
            text.append(SqlOptions.postgres(table.options(), quoting));
        }
        return text.toString();
    }

    /** Sequences that a column makes are called after table and column; one that is not has another name since. */
    private void renameSequences(Table table) throws IOException {
        for (Sequence sequence : catalog.sequencesOf(table.name())) {
            if (!comesWithColumn(sequence) || sequence.owner() == null) {
                continue;
            }
            String generated = table.name().name() + "_" + sequence.owner().column() + "_seq";
            ObjectName made = new ObjectName(table.name().schema(), generated);
            if (!made.equals(sequence.name())) {
                script.statement("ALTER SEQUENCE %s RENAME TO %s"
                        .formatted(
                                quoting.name(made), quoting.name(sequence.name().name())));
            }
            List<TableOption> options = sequence.options();
            if (options == null) {
                script.comment("the options of sequence %s are not known: it was altered".formatted(sequence.name()));
            }
        }
    }

    private void laterConstraints(Table table) throws IOException {
        boolean bornOfParents = columns.bornOfParents(table);
        for (String constraint : constraints.afterwards(table, bornOfParents)) {
            script.statement("ALTER TABLE %s ADD %s".formatted(quoting.name(table.name()), constraint));
        }
        for (Column column : table.columns()) {
            String change = columns.laterDefault(column, table, bornOfParents);
            if (change != null) {
                script.statement("ALTER TABLE ONLY %s %s".formatted(quoting.name(table.name()), change));
            }
        }
    }

    private void inherit(Table table) throws IOException {
        for (ObjectName parent : columns.bornOfParents(table) ? List.<ObjectName>of() : table.inherits()) {
            if (!script.lacks(parent)) {
                script.statement(
                        "ALTER TABLE %s INHERIT %s".formatted(quoting.name(table.name()), quoting.name(parent)));
            }
        }
    }

    /** MySQL's indexes are made with their table. An index that is not valid lacks some of its partitions'. */
    private void postgresIndexes(Table table) throws IOException {
        if (catalog.dialect().mysqlFamily()) {
            return;
        }
        for (Index index : table.indexes()) {
            if (index.constraint() == null && index.valid()) {
                script.statement(indexes.create(index, table.name(), false));
            }
        }
    }

    private void foreignKeys(Table table) throws IOException {
        for (Constraint constraint : table.constraints()) {
            ObjectName parent = constraint.referenced();
            if (constraint.kind() != Constraint.Kind.FOREIGN_KEY || parent == null) {
                continue;
            }
            if (script.lacks(parent) || Listings.table(parent, catalog).isEmpty()) {
                script.leftOut("foreign key %s of %s".formatted(constraint.name(), table.name()), parent);
            } else {
                script.statement("ALTER TABLE %s ADD %s"
                        .formatted(quoting.name(table.name()), constraints.foreignKey(constraint)));
            }
        }
    }

    private void attach(List<Table> tables) throws IOException {
        Map<ObjectName, Table> partitions = new TreeMap<>();
        tables.forEach(it -> partitions.put(it.name(), it));
        partitions.values().removeIf(it -> it.partitionOf() == null || it.bound() == null);
        // Partitions of partitions come first, so that what is attached is complete.
        List<Table> ordered = Order.of(
                List.copyOf(partitions.values()),
                Table::name,
                it -> catalog.heirs(it.name()).stream()
                        .flatMap(heir -> Optional.ofNullable(partitions.get(heir)).stream())
                        .toList());
        for (Table table : ordered) {
            if (table.partitionOf() != null && table.bound() != null && !script.lacks(table.partitionOf())) {
                script.statement("ALTER TABLE %s ATTACH PARTITION %s %s"
                        .formatted(
                                quoting.name(table.partitionOf()),
                                quoting.name(table.name()),
                                table.bound().text()));
            }
        }
        for (Table table : tables) {
            invalidIndexes(table);
        }
    }

    /** An index that lacks some of its partitions' is made alone, and given those that it has. */
    private void invalidIndexes(Table table) throws IOException {
        for (Index index : table.indexes()) {
            if (index.valid() || index.constraint() != null) {
                continue;
            }
            script.statement(indexes.create(index, table.name(), table.partitionBy() != null));
            for (ObjectName heir : catalog.heirs(table.name())) {
                Table partition = Listings.table(heir, catalog).orElse(null);
                for (Index part : partition == null ? List.<Index>of() : partition.indexes()) {
                    if (index.name().equals(part.partOf()) && !script.lacks(heir)) {
                        script.statement("ALTER INDEX %s ATTACH PARTITION %s"
                                .formatted(
                                        quoting.name(new ObjectName(table.name().schema(), index.name())),
                                        quoting.name(new ObjectName(heir.schema(), part.name()))));
                    }
                }
            }
        }
    }
}
