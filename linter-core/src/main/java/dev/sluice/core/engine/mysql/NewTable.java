package dev.sluice.core.engine.mysql;

import dev.sluice.core.ast.ColumnAttribute;
import dev.sluice.core.ast.ColumnDefinition;
import dev.sluice.core.ast.CreateTable;
import dev.sluice.core.ast.IndexDefinition;
import dev.sluice.core.ast.KeyPart;
import dev.sluice.core.ast.Name;
import dev.sluice.core.ast.PartitionBy;
import dev.sluice.core.ast.TableConstraint;
import dev.sluice.core.ast.TableElement;
import dev.sluice.core.catalog.Column;
import dev.sluice.core.catalog.Constraint;
import dev.sluice.core.catalog.ObjectName;
import dev.sluice.core.catalog.Origin;
import dev.sluice.core.catalog.Replay;
import dev.sluice.core.catalog.State;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Why a table cannot be created. */
final class NewTable {

    private final CreateTable statement;
    private final Situation at;
    /** As it would be. */
    private final TableFacts table;
    /** Whether its columns are those that are written. */
    private final boolean written;

    private NewTable(CreateTable statement, Situation at) {
        this.statement = statement;
        this.at = at;
        Origin origin = new Origin("", statement.span(), 0);
        State after = Replay.apply(statement, at.state(), origin);
        table = new TableFacts(statement.table(), after, at.expressions());
        written = statement.query() == null
                && statement.elements().stream().noneMatch(TableElement.Like.class::isInstance);
    }

    static Optional<Objection> objection(CreateTable statement, ObjectName name, Situation at) {
        boolean temporary = statement.persistence() == CreateTable.Persistence.TEMPORARY;
        ObjectName made = at.state().catalog().lookup().create(statement.table());
        boolean replaces = statement.orReplace() || temporary;
        Optional<Objection> taken = replaces ? Optional.empty() : at.presence().taken(made);
        if (taken.isPresent()) {
            return statement.ifNotExists() ? Optional.empty() : taken;
        }
        if (name.unknown()) {
            return Optional.empty();
        }
        NewTable table = new NewTable(statement, at);
        return Presence.tooLong(statement.table().last())
                .or(table::source)
                .or(table::collations)
                .or(table::columns)
                .or(table::keys)
                .or(table::partitions)
                .or(table::hiddenKey)
                .or(table::foreignKeys);
    }

    /** Of LIKE. */
    private Optional<Objection> source() {
        return statement.elements().stream()
                .filter(TableElement.Like.class::isInstance)
                .map(it -> ((TableElement.Like) it).source())
                .flatMap(it -> at.presence().notATable(it).stream())
                .findFirst();
    }

    private Optional<Objection> collations() {
        return Collations.of(statement)
                .filter(it -> Collations.answer(it, at.session().target()) == Collations.Answer.NOT_THERE)
                .findFirst()
                .map(Collations::objection);
    }

    /** Errors 1060 and 1075, and what a column's own definition forbids. */
    private Optional<Objection> columns() {
        Set<String> names = new HashSet<>();
        int numbered = 0;
        for (ColumnDefinition column : statement.columns()) {
            if (!names.add(key(column.name())) && !column.name().unknown()) {
                return Optional.of(Objection.alreadyThere("`%s` is defined twice", column.name()));
            }
            Optional<Objection> wrong =
                    Presence.tooLong(column.name()).or(() -> ColumnLimits.of(column, table.charset(), at.session()));
            if (wrong.isPresent()) {
                return wrong;
            }
            numbered += column.has(ColumnAttribute.AutoIncrement.class) ? 1 : 0;
        }
        if (numbered > 1) {
            return Optional.of(Objection.rule("a table has one AUTO_INCREMENT column at most"));
        }
        Optional<Column> unkeyed = table.columns().stream()
                .filter(it -> it.identity() && written && !table.otherEngine() && !table.served(List.of(it.name())))
                .findFirst();
        return unkeyed.isPresent()
                ? Optional.of(Objection.rule(
                        "`%s` is AUTO_INCREMENT, which needs a key",
                        unkeyed.get().name()))
                : ColumnLimits.mismatch(option("charset"), option("collate"));
    }

    private @Nullable String option(String name) {
        return statement.options().stream()
                .filter(it -> it.name().equals(name))
                .map(it -> it.value())
                .reduce((first, last) -> last)
                .orElse(null);
    }

    /** Errors 1061, 1068 and 1072. */
    private Optional<Objection> keys() {
        Set<String> indexes = new HashSet<>();
        int primaryKeys = 0;
        for (TableElement element : statement.elements()) {
            Name name = null;
            Stream<Name> columns = Stream.of();
            switch (element) {
                case ColumnDefinition column -> primaryKeys += column.has(ColumnAttribute.PrimaryKey.class) ? 1 : 0;
                case TableConstraint.PrimaryKey key -> {
                    primaryKeys++;
                    columns = columns(key.parts());
                }
                case TableConstraint.Unique key -> {
                    name = key.name();
                    columns = columns(key.parts());
                }
                case TableConstraint.ForeignKey key -> columns = key.columns().stream();
                case IndexDefinition index -> {
                    name = index.name();
                    columns = columns(index.parts());
                }
                default -> {
                    // No key.
                }
            }
            Optional<Objection> wrong = missing(columns);
            if (wrong.isPresent()) {
                return wrong;
            }
            if (name != null && !name.unknown() && !indexes.add(key(name))) {
                return Optional.of(Objection.alreadyThere("two indexes have the name `%s`", name));
            }
        }
        return primaryKeys > 1 ? Optional.of(Objection.rule("a table has one primary key at most")) : Optional.empty();
    }

    private static Stream<Name> columns(List<KeyPart> parts) {
        return parts.stream().flatMap(it -> Stream.ofNullable(it.column()));
    }

    private Optional<Objection> missing(Stream<Name> columns) {
        return columns.filter(it -> written && !it.unknown() && defined(it).isEmpty())
                .findFirst()
                .map(it -> Objection.notFound("the table has no column `%s` for its key", it));
    }

    private Optional<ColumnDefinition> defined(Name column) {
        return statement.columns().stream()
                .filter(it -> key(it.name()).equals(key(column)) || it.name().unknown())
                .findFirst();
    }

    /** Error 1503: a unique key without the columns that the table is partitioned by. */
    private Optional<Objection> partitions() {
        PartitionBy by = statement.partitionBy();
        if (by == null) {
            return Optional.empty();
        }
        Optional<Objection> bounds =
                PartitionBounds.of(by, by.definitions()).or(() -> PartitionReader.noNumber(by, table.columns()));
        return bounds.isPresent()
                ? bounds
                : table.constraints().stream()
                        .filter(it -> it.kind() == Constraint.Kind.PRIMARY_KEY || it.kind() == Constraint.Kind.UNIQUE)
                        .flatMap(it -> KeyLimits.partitioned(it.columns(), table).stream())
                        .findFirst()
                        .map(Objection::new);
    }

    private Optional<Objection> hiddenKey() {
        return written ? table.table().flatMap(HiddenKey::objection) : Optional.empty();
    }

    private Optional<Objection> foreignKeys() {
        List<TableConstraint.ForeignKey> keys = new ArrayList<>();
        for (TableElement element : statement.elements()) {
            if (element instanceof TableConstraint.ForeignKey key) {
                keys.add(key);
            } else if (element instanceof ColumnDefinition column
                    && AddedColumn.honoursInlineReferences(at.session().target())) {
                column.attribute(ColumnAttribute.References.class)
                        .map(it -> ParentKeys.of(column, it))
                        .ifPresent(keys::add);
            }
        }
        if (keys.isEmpty() || table.otherEngine() || !written) {
            return Optional.empty();
        }
        if (statement.partitionBy() != null) {
            return Optional.of(Objection.rule("a partitioned table takes no foreign key"));
        }
        for (TableConstraint.ForeignKey key : keys) {
            Optional<Objection> wrong = ParentKeys.missing(key, table, at.session())
                    .or(() -> ParentKeys.unlike(key, table, at.session().target()))
                    .or(() -> ParentKeys.unindexed(
                            key, table.catalog(), at.session().target()))
                    .or(() -> ForeignKeyNames.taken(
                            key.name(), table, at.session().target()));
            if (wrong.isPresent()) {
                return wrong;
            }
        }
        return Optional.empty();
    }

    private String key(Name name) {
        return at.state().catalog().key(name);
    }
}
