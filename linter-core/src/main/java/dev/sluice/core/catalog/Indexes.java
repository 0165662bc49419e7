package dev.sluice.core.catalog;

import dev.sluice.core.ast.AlterIndex;
import dev.sluice.core.ast.CreateIndex;
import dev.sluice.core.ast.DropIndex;
import dev.sluice.core.ast.IndexDefinition;
import dev.sluice.core.ast.KeyPart;
import dev.sluice.core.ast.Name;
import dev.sluice.core.ast.QualifiedName;
import dev.sluice.core.ast.TableOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes, drops and renames indexes. */
final class Indexes {
    private Indexes() {}

    static Catalog create(CreateIndex statement, Step step) {
        ObjectName name = step.catalog().resolve(statement.table());
        Optional<View> view = step.catalog().view(name);
        if (view.isPresent()) {
            return createOnView(view.get(), statement, step);
        }
        if (UnknownNames.meansAnother(name, step.catalog())) {
            Catalog catalog = UnknownNames.change(
                    statement.table(),
                    (it, now) -> createOn(it, statement, step)
                            .table(it.name())
                            .map(now.catalog()::place)
                            .orElse(now.catalog()),
                    step);
            return name.any() ? catalog : createOn(Table.foreign(name, step.origin()), statement, step.with(catalog));
        }
        return step.toChange(name, false)
                .map(table -> createOn(table, statement, step))
                .orElse(step.catalog());
    }

    private static Catalog createOn(Table table, CreateIndex statement, Step step) {
        return Constraints.withColumns(table, Constraints.columns(statement.parts(), step), step)
                .flatMap(it -> create(statement, it, step))
                .orElse(step.catalog());
    }

    /** Empty where the name is taken. */
    private static Optional<Catalog> create(CreateIndex statement, Table table, Step step) {
        boolean lacking = statement.only() && step.catalog().relations().heirCount(table.name()) > 0;
        Index index = define(statement, table, step).withValid(!lacking);
        Optional<Index> old = table.index(index.name());
        boolean taken = !step.mysqlFamily()
                && step.catalog().relations().taken(new ObjectName(table.name().schema(), index.name()));
        boolean sure = old.isEmpty() || table.doubt(old.get()).isEmpty();
        if ((old.isPresent() || taken) && sure && !statement.orReplace()) {
            return Optional.empty();
        }
        Table without = old.isPresent() ? remove(table, index.name()) : table;
        Catalog catalog = step.catalog().put(with(without, index, step));
        // It reaches the partitions of a table, under names of their own, but no inheritance child.
        return Optional.of(
                statement.only()
                        ? catalog
                        : PartitionIndexes.createBelow(table.name(), index.name(), step.with(catalog)));
    }

    /** The table with an index; unique ones are UNIQUE constraints too on MySQL and MariaDB. */
    private static Table with(Table table, Index index, Step step) {
        if (!step.mysqlFamily()) {
            return table.withIndexes(table.indexes().plus(index));
        }
        Index made = index.unique() ? index.withConstraint(index.name()) : index;
        Table indexed =
                ForeignKeys.withoutServed(table.withIndexes(table.indexes().plus(made)), made, step);
        return index.unique()
                ? Constraints.plus(
                        indexed,
                        Constraint.of(
                                        index.name(),
                                        Constraint.Kind.UNIQUE,
                                        Constraints.columns(index.parts(), step),
                                        index.origin())
                                .withIndex(index.name()))
                : indexed;
    }

    private static Index define(CreateIndex statement, Table table, Step step) {
        Name name = statement.name();
        String key = name != null ? step.key(name) : generated(statement, table, step);
        List<String> dependsOn =
                Constraints.dependsOn(table, statement.parts(), statement.included(), statement.predicate(), step);
        return Index.of(key, statement.indexKind(), statement.parts(), dependsOn, step.origin())
                .copy(it -> {
                    it.method = method(statement.method());
                    it.included = step.keys(statement.included());
                    it.predicate = statement.predicate() == null
                            ? null
                            : statement.predicate().text();
                    it.nullsNotDistinct = statement.nullsNotDistinct();
                    it.visible = visible(statement.options());
                });
    }

    private static @Nullable String method(@Nullable Name method) {
        return method == null ? null : method.value().toLowerCase(Locale.ROOT);
    }

    /** MySQL's INVISIBLE and MariaDB's IGNORED. */
    static boolean visible(List<TableOption> options) {
        return options.stream()
                .noneMatch(it -> it.name().equals("invisible") || it.name().equals("ignored"));
    }

    private static String generated(CreateIndex statement, Table table, Step step) {
        if (step.mysqlFamily()) {
            return GeneratedNames.mysqlIndex(table, statement.parts(), step.catalog());
        }
        List<KeyPart> named = named(statement.parts(), statement.included());
        return GeneratedNames.postgresIndex(table, named, "idx", step.catalog());
    }

    /** What PostgreSQL makes an index's name of. */
    static List<KeyPart> named(List<KeyPart> parts, List<Name> included) {
        List<KeyPart> named = new ArrayList<>(parts);
        included.forEach(column -> named.add(KeyPart.of(column)));
        return named;
    }

    private static Catalog createOnView(View view, CreateIndex statement, Step step) {
        Table shape = Table.foreign(view.name(), view.origin()).withIndexes(view.indexes());
        Index index = define(statement, shape, step);
        boolean taken =
                step.catalog().relations().taken(new ObjectName(view.name().schema(), index.name()));
        return taken
                ? step.catalog()
                : step.catalog().put(view.withIndexes(view.indexes().plus(index)));
    }

    /** ADD INDEX, and INDEX in a CREATE TABLE. */
    static Table add(Table table, IndexDefinition definition, Step step) {
        String name = definition.name() != null
                ? step.key(definition.name())
                : GeneratedNames.mysqlIndex(table, definition.parts(), step.catalog());
        Optional<Table> whole = Constraints.withColumns(table, Constraints.columns(definition.parts(), step), step);
        Optional<Index> old = table.index(name);
        if (old.isPresent() && table.doubt(old.get()).isPresent()) {
            return add(remove(table, name), definition, step);
        }
        if (old.isPresent() || whole.isEmpty()) {
            return table;
        }
        List<String> dependsOn = Constraints.dependsOn(table, definition.parts(), List.of(), null, step);
        Index index = Index.of(name, definition.indexKind(), definition.parts(), dependsOn, step.at(definition.span()))
                .copy(it -> {
                    it.method = method(definition.method());
                    it.visible = visible(definition.options());
                });
        return with(whole.get(), index, step);
    }

    static Catalog drop(DropIndex statement, Step step) {
        Catalog catalog = step.catalog();
        for (QualifiedName index : statement.indexes()) {
            catalog = statement.table() == null
                    ? dropByName(index, statement.ifExists(), step.with(catalog))
                    : dropOfTable(index, statement.table(), statement.ifExists(), step.with(catalog));
        }
        return catalog;
    }

    private static Catalog dropByName(QualifiedName index, boolean ifExists, Step step) {
        ObjectName name = step.catalog().lookup().permanent(index);
        Optional<ObjectName> relation = step.catalog().relationOfIndex(name);
        if (relation.isEmpty()) {
            return unlisted(name, ifExists, step);
        }
        Optional<View> view = step.catalog().view(relation.get());
        if (view.isPresent()) {
            return step.catalog()
                    .put(view.get()
                            .withIndexes(Table.kept(
                                    view.get().indexes(), it -> !it.name().equals(name.name()))));
        }
        return step.catalog()
                .table(relation.get())
                .map(table -> dropByName(table, name.name(), step.catalog()))
                .orElse(step.catalog());
    }

    /** PostgreSQL refuses to drop the index behind a constraint, and one that is part of a partitioned table's. */
    private static Catalog dropByName(Table table, String index, Catalog catalog) {
        boolean refused = table.index(index)
                .filter(it -> it.constraint() != null || it.partOf() != null)
                .isPresent();
        return refused ? catalog : PartitionIndexes.dropBelow(table.name(), index, catalog.put(remove(table, index)));
    }

    /** The catalog after a statement names an index that no migration created. */
    private static Catalog unlisted(ObjectName index, boolean ifExists, Step step) {
        if (index.unknown()) {
            return step.catalog().lacking(step.doubt(Doubt.Cause.NAME_UNKNOWN));
        }
        return ifExists ? step.catalog() : step.catalog().lacking(step.doubt(Doubt.Cause.NEVER_CREATED));
    }

    private static Catalog dropOfTable(QualifiedName index, QualifiedName of, boolean ifExists, Step step) {
        ObjectName name = step.catalog().resolve(of);
        String key = mysqlName(index.last(), step);
        return UnknownNames.meansAnother(name, step.catalog())
                ? UnknownNames.change(of, (table, now) -> now.catalog().put(remove(table, key)), step)
                : step.toChange(name, ifExists)
                        .map(table -> step.catalog().put(remove(table, key)))
                        .orElse(step.catalog());
    }

    /** An index by the name under which the catalog holds it. */
    static String mysqlName(Name index, Step step) {
        String name = step.key(index);
        return name.equalsIgnoreCase(Keys.PRIMARY) ? Keys.PRIMARY : name;
    }

    /** The table without an index and the key that it backs. */
    static Table remove(Table table, String name) {
        return table.withIndexes(Table.kept(table.indexes(), it -> !it.name().equals(name)))
                .withConstraints(Table.kept(table.constraints(), it -> !Objects.equals(it.index(), name)));
    }

    /** The table with an index renamed; the key that it backs bears the same name. */
    static Table rename(Table table, String name, String newName) {
        Optional<Index> index = table.index(name);
        if (index.isEmpty()) {
            return table;
        }
        return index.get().constraint() == null
                ? table.mapIndex(name, it -> it.withName(newName))
                : ConstraintChanges.rename(table, index.get().constraint(), newName);
    }

    static Catalog alter(AlterIndex statement, Step step) {
        ObjectName index = step.catalog().lookup().permanent(statement.index());
        if (statement.change() == AlterIndex.Change.ATTACH_PARTITION && statement.newName() != null) {
            return PartitionIndexes.attach(index, step.catalog().lookup().permanent(statement.newName()), step);
        }
        if (statement.change() != AlterIndex.Change.RENAME || statement.newName() == null) {
            return step.catalog();
        }
        String newName = step.key(statement.newName().last());
        ObjectName relation = step.catalog().relationOfIndex(index).orElse(null);
        if (relation == null) {
            return unlisted(index, statement.ifExists(), step);
        }
        Optional<View> view = step.catalog().view(relation);
        if (view.isPresent()) {
            return step.catalog()
                    .put(view.get()
                            .withIndexes(Table.mapped(
                                    view.get().indexes(),
                                    it -> it.name().equals(index.name()) ? it.withName(newName) : it)));
        }
        return step.catalog()
                .table(relation)
                .map(table -> PartitionIndexes.renamed(
                        table.name(), index.name(), newName, step.catalog().put(rename(table, index.name(), newName))))
                .orElse(step.catalog());
    }

    /** The table with the mark of CLUSTER on that index alone; on none where it is null. */
    static Table clusteredOn(Table table, @Nullable String index) {
        return table.withIndexes(
                Table.mapped(table.indexes(), it -> it.withClustered(it.name().equals(index))));
    }
}
