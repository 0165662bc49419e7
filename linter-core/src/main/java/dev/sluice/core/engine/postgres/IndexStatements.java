package dev.sluice.core.engine.postgres;

import dev.sluice.core.ast.AlterIndex;
import dev.sluice.core.ast.CreateIndex;
import dev.sluice.core.ast.DropIndex;
import dev.sluice.core.ast.IndexKind;
import dev.sluice.core.ast.Name;
import dev.sluice.core.ast.QualifiedName;
import dev.sluice.core.ast.Reindex;
import dev.sluice.core.catalog.Constraint;
import dev.sluice.core.catalog.Doubt;
import dev.sluice.core.catalog.Index;
import dev.sluice.core.catalog.ObjectName;
import dev.sluice.core.catalog.Table;
import dev.sluice.core.engine.LockMode;
import dev.sluice.core.engine.Refusal;
import dev.sluice.core.engine.StatementEffect;
import dev.sluice.core.engine.Work;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** CREATE, DROP, ALTER INDEX and REINDEX. */
record IndexStatements(Situation at) {

    /** Until 13 REINDEX TABLE passed a partitioned one over. */
    private static final int REINDEXES_PARTITIONS = 14;

    StatementEffect create(CreateIndex statement) {
        ObjectName name = at.resolve(statement.table());
        Optional<Table> table = at.table(name);
        boolean partitioned = table.map(it -> it.partitionBy() != null).orElse(false);
        Entries.Entry entry = at.entries().get("create-index" + variant(statement, name, table));
        Draft draft = new Draft(at, statement).on(name).as(entry, null);
        if (!statement.only()) {
            table.ifPresent(it -> {
                if (it.partitionBy() != null) {
                    draft.lockHeirs(it, entry.lock());
                }
            });
        }
        boolean there = exists(statement, name);
        List<Situation.PartIndex> taken = alike(statement, table);
        taken.forEach(it -> draft.lockIndex(it.table(), it.index(), Modes.SHARE));
        if (entry.work() != Work.NONE && !there && !covered(table, taken)) {
            draft.does(entry.work(), "builds an index on `" + Situation.show(name) + "`");
            if (statement.indexKind() == IndexKind.UNIQUE) {
                String predicate = statement.predicate() == null
                        ? ""
                        : statement.predicate().text();
                List<String> columns = Uniqueness.columns(statement.parts());
                Uniqueness.check(draft, at, name, new Uniqueness.Key(columns, statement.nullsNotDistinct(), predicate));
            }
        }
        if (statement.concurrently() && !there) {
            draft.builtConcurrently();
        }
        if (partitioned && statement.concurrently()) {
            draft.refused(
                    Refusal.Kind.CONCURRENTLY,
                    "cannot create index on partitioned table \"%s\" concurrently".formatted(name.name()));
        }
        return Statements.one(draft.outside(entry).build());
    }

    private boolean exists(CreateIndex statement, ObjectName table) {
        Name name = statement.name();
        return statement.ifNotExists()
                && name != null
                && at.catalog()
                        .relationOfIndex(new ObjectName(table.schema(), name.value()))
                        .isPresent();
    }

    /** The indexes of partitions that become parts of the new one instead of being built. */
    private List<Situation.PartIndex> alike(CreateIndex statement, Optional<Table> table) {
        if (statement.only() || table.isEmpty() || table.get().partitionBy() == null) {
            return List.of();
        }
        List<Situation.PartIndex> alike = new ArrayList<>();
        for (Table heir : at.heirs(table.get())) {
            heir.indexes().stream()
                    .filter(index -> PartitionIndexes.alike(index, statement))
                    .findFirst()
                    .ifPresent(index -> alike.add(new Situation.PartIndex(heir, index)));
        }
        return alike;
    }

    private boolean covered(Optional<Table> table, List<Situation.PartIndex> taken) {
        if (table.filter(it -> at.storesNothing(it.name(), false)).isPresent()) {
            return true;
        }
        return !taken.isEmpty()
                && taken.size()
                        == table.map(at::heirs).orElse(List.of()).stream()
                                .filter(heir -> heir.partitionBy() == null)
                                .count();
    }

    private String variant(CreateIndex statement, ObjectName table, Optional<Table> known) {
        if (statement.concurrently()) {
            return exists(statement, table) ? ".concurrently-exists" : ".concurrently";
        }
        if (exists(statement, table)) {
            return ".exists";
        }
        boolean plain = known.map(it -> it.known() && it.partitionBy() == null).orElse(false);
        return statement.only() && !plain ? ".only" : "";
    }

    StatementEffect drop(DropIndex statement) {
        Entries.Entry entry = at.entries().get(statement.concurrently() ? "drop-index.concurrently" : "drop-index");
        Entries.Entry missing = at.entries().get("drop-index.missing");
        Draft draft = new Draft(at, statement);
        boolean named = false;
        for (QualifiedName written : statement.indexes()) {
            ObjectName name = at.resolve(written);
            Optional<Table> table = at.catalog().tableOfIndex(name);
            Optional<ObjectName> relation = at.catalog().relationOfIndex(name);
            if (relation.isEmpty() && statement.ifExists() && at.absent(name)) {
                continue;
            }
            ObjectName target = relation.orElse(name);
            if (!named) {
                boolean unknown = relation.isEmpty() && !statement.concurrently();
                draft.on(target).because(unknown ? at.entries().get("drop-index.unknown") : entry, null);
                if (unknown) {
                    draft.missing(
                            "which table `%s` belongs to is not known".formatted(Situation.show(name)),
                            at.catalog().gap().filter(gap -> gap.cause() != Doubt.Cause.NEVER_CREATED),
                            "no migration created it");
                }
                named = true;
            }
            draft.lock(target, relation.isPresent() ? entry.lock() : null);
            table.ifPresentOrElse(it -> dropOf(draft, it, name, entry), () -> draft.lock(name, entry.other()));
            if (statement.cascade()) {
                // the foreign keys that need the index
                at.incoming(target).stream()
                        .filter(key -> table.map(it -> mayNeed(key.constraint(), it, name))
                                .orElse(true))
                        .forEach(key -> draft.lock(key.child(), entry.lock()));
            }
            boolean partitioned = table.map(it -> it.partitionBy() != null).orElse(false);
            if (partitioned && statement.concurrently()) {
                draft.refused(
                        Refusal.Kind.CONCURRENTLY,
                        "cannot drop partitioned index \"%s\" concurrently".formatted(name.name()));
            }
        }
        if (!named) {
            draft.because(missing, null);
        }
        new DropBlockers(at).indexes(draft, statement);
        return Statements.one(draft.outside(entry).build());
    }

    /** Whether a foreign key may need an index: it is unique, and on the columns that the key refers to. */
    private static boolean mayNeed(Constraint key, Table table, ObjectName name) {
        Index index = table.index(name.name()).orElse(null);
        return index == null
                || (index.unique()
                        && Uniqueness.columns(index.parts()).stream()
                                .allMatch(column -> Situation.refersTo(key, table, column)));
    }

    private void dropOf(Draft draft, Table table, ObjectName name, Entries.Entry entry) {
        table.index(name.name()).ifPresent(index -> {
            draft.lockIndex(table, index, entry.other());
            at.parts(table, index).forEach(part -> draft.lockIndex(part.table(), part.index(), entry.other()));
        });
        if (table.partitionBy() != null) {
            draft.lockHeirs(table, entry.lock());
        }
    }

    StatementEffect alter(AlterIndex statement) {
        String variant = statement.change().name().toLowerCase(Locale.ROOT).replace('_', '-');
        Entries.Entry entry = at.entries().get("alter-index." + variant);
        ObjectName name = at.resolve(statement.index());
        Optional<Table> table = at.catalog().tableOfIndex(name);
        Draft draft = new Draft(at, statement);
        if (statement.ifExists() && at.absent(name)) {
            return Statements.one(draft.build());
        }
        table.ifPresentOrElse(it -> draft.on(it.name()), () -> draft.on(name));
        draft.because(entry, null);
        QualifiedName attached = statement.newName();
        if (statement.change() == AlterIndex.Change.ATTACH_PARTITION && attached != null) {
            lockOn(draft, name, table, Modes.SHARE_UPDATE_EXCLUSIVE);
            ObjectName partition = at.resolve(attached);
            lockOn(draft, partition, at.catalog().tableOfIndex(partition), entry.other());
        } else {
            lockOn(draft, name, table, entry.other());
        }
        boolean file = table.filter(it -> it.partitionBy() != null).isEmpty();
        if (file && statement.change() == AlterIndex.Change.SET_TABLESPACE) {
            new Tablespaces(at).copies(draft, name, entry.work(), "copies index `" + Situation.show(name) + "`");
        }
        return Statements.one(draft.outside(entry).build());
    }

    /** A lock on an index; one that the catalog does not know is taken as one of an existing table. */
    private static void lockOn(Draft draft, ObjectName name, Optional<Table> table, @Nullable LockMode mode) {
        Optional<Index> index = table.flatMap(it -> it.index(name.name()));
        if (table.isPresent() && index.isPresent()) {
            draft.lockIndex(table.get(), index.get(), mode);
        } else {
            draft.lock(name, mode);
        }
    }

    StatementEffect reindex(Reindex statement) {
        QualifiedName written = statement.name();
        Optional<ObjectName> name = Optional.ofNullable(written).map(at::resolve);
        return switch (statement.scope()) {
            case INDEX -> reindexIndex(statement, name);
            case TABLE -> reindexTable(statement, name);
            case SCHEMA ->
                reindexSchema(statement, written == null ? "" : written.last().value());
            case DATABASE, SYSTEM -> {
                Entries.Entry entry = entry(statement, "reindex.many");
                Draft draft = rebuilding(statement).because(entry, null);
                draft.does(entry.work(), "rebuilds every index of the database");
                many(draft, at.catalog().tables(), entry);
                yield Statements.one(draft.outside(entry).build());
            }
        };
    }

    private Draft rebuilding(Reindex statement) {
        Draft draft = new Draft(at, statement);
        return statement.concurrently() ? draft.builtConcurrently() : draft;
    }

    private Entries.Entry entry(Reindex statement, String kind) {
        return at.entries().get(statement.concurrently() ? "reindex.concurrently" : kind);
    }

    private StatementEffect reindexIndex(Reindex statement, Optional<ObjectName> named) {
        boolean partitioned = named.flatMap(at.catalog()::tableOfIndex)
                .map(it -> it.partitionBy() != null)
                .orElse(false);
        Entries.Entry entry = entry(statement, partitioned ? "reindex.partitioned" : "reindex");
        Draft draft = rebuilding(statement);
        named.ifPresent(name -> {
            Optional<Table> table = at.catalog().tableOfIndex(name);
            table.flatMap(it -> it.index(name.name()))
                    .ifPresent(index -> at.parts(table.get(), index).forEach(part -> {
                        boolean leaf = part.table().partitionBy() == null;
                        if (leaf) {
                            boolean beside = statement.concurrently();
                            draft.lock(part.table().name(), beside ? Modes.SHARE_UPDATE_EXCLUSIVE : Modes.SHARE);
                        }
                        LockMode own = leaf && !statement.concurrently() ? entry.other() : Modes.SHARE;
                        draft.lockIndex(part.table(), part.index(), own);
                    }));
            table.ifPresentOrElse(
                    it -> draft.on(it.name()).as(entry, null),
                    () -> draft.on(name).because(entry, null));
            lockOn(draft, name, table, entry.other());
            boolean none =
                    table.filter(it -> at.storesNothing(it.name(), false)).isPresent();
            draft.does(none ? Work.NONE : entry.work(), "rebuilds index `" + Situation.show(name) + "`");
        });
        return Statements.one(draft.outside(entry).build());
    }

    private StatementEffect reindexTable(Reindex statement, Optional<ObjectName> named) {
        Optional<Table> table = named.flatMap(at::table);
        boolean partitioned = table.map(it -> it.partitionBy() != null).orElse(false);
        Draft draft = rebuilding(statement);
        if (partitioned && !at.version().atLeast(REINDEXES_PARTITIONS)) {
            Entries.Entry skipped = entry(statement, "reindex");
            named.ifPresent(name -> draft.on(name).lock(name, skipped.lock()));
            return Statements.one(draft.outside(skipped).build());
        }
        Entries.Entry entry = entry(statement, partitioned ? "reindex.partitioned" : "reindex");
        named.ifPresent(name -> {
            draft.on(name).as(entry, null);
            boolean none = at.storesNothing(name, false)
                    || table.filter(this::withoutIndexes).isPresent();
            draft.does(none ? Work.NONE : entry.work(), "rebuilds the indexes of `" + Situation.show(name) + "`");
            at.catalog()
                    .view(name)
                    .ifPresent(view -> view.indexes()
                            .forEach(index -> draft.lock(new ObjectName(name.schema(), index.name()), entry.other())));
        });
        table.ifPresent(it -> {
            draft.lockIndexes(it, entry.other());
            if (partitioned) {
                // also CONCURRENTLY: while the list of partitions is made, measured
                for (Table heir : at.heirs(it)) {
                    draft.lock(heir.name(), Modes.SHARE).lockIndexes(heir, entry.other());
                }
            }
        });
        return Statements.one(draft.outside(entry).build());
    }

    private boolean withoutIndexes(Table table) {
        boolean below = table.partitionBy() != null && !at.heirs(table).stream().allMatch(this::withoutIndexes);
        return table.indexes().isEmpty() && at.catalog().whole(table) && !below;
    }

    /** Partitioned tables hold nothing to rebuild. */
    private static void many(Draft draft, List<Table> tables, Entries.Entry entry) {
        for (Table table : tables) {
            if (table.partitionBy() == null) {
                draft.lock(table.name(), entry.lock()).lockIndexes(table, entry.other());
            }
        }
    }

    private StatementEffect reindexSchema(Reindex statement, String schema) {
        Entries.Entry entry = entry(statement, "reindex.many");
        Draft draft = rebuilding(statement).because(entry, null);
        draft.does(entry.work(), "rebuilds every index of schema `" + schema + "`");
        many(draft, at.catalog().tables(schema), entry);
        return Statements.one(draft.outside(entry).build());
    }
}
