package dev.sluice.core.engine.mysql;

import dev.sluice.core.ast.Action;
import dev.sluice.core.ast.ColumnAction;
import dev.sluice.core.ast.ColumnDefinition;
import dev.sluice.core.ast.ConstraintAction;
import dev.sluice.core.ast.CreateIndex;
import dev.sluice.core.ast.DropIndex;
import dev.sluice.core.ast.IndexAction;
import dev.sluice.core.ast.KeyPart;
import dev.sluice.core.ast.Name;
import dev.sluice.core.ast.PartitionAction.PartitionChange;
import dev.sluice.core.ast.TableAction;
import dev.sluice.core.ast.TableConstraint;
import dev.sluice.core.catalog.Constraint;
import dev.sluice.core.catalog.Constraint.Kind;
import dev.sluice.core.catalog.Table;
import dev.sluice.core.source.Dialect;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the actions on one table name that is not there, or is there already. An action sees the table as it was before the
 * statement, without what others of the statement drop, wherever they stand, and with what they add.
 */
final class AlterNames {

    private final TableFacts facts;
    private final Presence presence;
    private final Session session;
    private final Set<String> columnsMade = new HashSet<>();
    private final Set<String> columnsDropped = new HashSet<>();
    private final Set<String> columnsChanged = new HashSet<>();
    private final Set<String> columnsRenamed = new HashSet<>();
    private final Set<String> columnsPlaced = new HashSet<>();
    private final Set<String> renamedTo = new HashSet<>();
    private final IndexNames indexes;
    private final Set<String> constraintsDropped = new HashSet<>();
    private boolean addsIndexes;
    /** What earlier actions of the statement added or dropped. */
    private final Set<String> seen = new HashSet<>();

    private AlterNames(List<Draft> drafts, TableFacts facts, Session session) {
        this.facts = facts;
        this.session = session;
        presence = new Presence(facts.catalog());
        indexes = new IndexNames(facts, presence, session.target().dialect());
        drafts.forEach(draft -> collect(draft.action()));
    }

    /** Says of each draft what stands in its way. */
    static void check(List<Draft> drafts, TableFacts facts, Session session) {
        AlterNames names = new AlterNames(drafts, facts, session);
        drafts.forEach(draft -> names.objection(draft.action()).ifPresent(draft::refused));
    }

    private void collect(Action action) {
        switch (action) {
            case ColumnAction.AddColumn add -> columnsMade.add(key(add.column().name()));
            case ColumnAction.DropColumn drop -> columnsDropped.add(key(drop.column()));
            case ColumnAction.RenameColumn rename -> renamed(rename.column(), rename.newName());
            case ColumnAction.ModifyColumn modify -> {
                renamed(modify.column(), modify.definition().name());
                if (modify.definition().position() != null) {
                    columnsPlaced.add(key(modify.definition().name()));
                }
            }
            case IndexAction.DropIndexAction drop -> indexes.dropped(drop.index());
            case IndexAction.AddIndex add -> addsIndexes = true;
            case ConstraintAction.AddConstraint add ->
                addsIndexes |= !(add.constraint() instanceof TableConstraint.ForeignKey);
            case IndexAction.RenameIndex rename -> indexes.dropped(rename.index());
            case ConstraintAction.DropConstraint drop -> {
                if (drop.name() != null) {
                    constraintsDropped.add(key(drop.name()));
                    indexes.dropped(drop.name());
                }
            }
            default -> {
                // It neither makes nor frees a name that others of the statement may mean.
            }
        }
    }

    private void renamed(Name from, Name to) {
        columnsChanged.add(key(from));
        if (!key(from).equals(key(to))) {
            columnsRenamed.add(key(from));
            columnsMade.add(key(to));
            renamedTo.add(key(to));
        }
    }

    private Optional<Objection> objection(Action action) {
        return switch (action) {
            case ColumnAction column -> column(column);
            case ConstraintAction.AddConstraint add -> added(add.constraint());
            case ConstraintAction.DropConstraint drop -> drop.ifExists() ? Optional.empty() : dropped(drop);
            case IndexAction index -> index(index);
            case CreateIndex create ->
                create.ifNotExists() || create.orReplace()
                        ? columns(create.parts())
                        : columns(create.parts()).or(() -> indexes.added(create.name(), create.parts()));
            case DropIndex drop ->
                drop.ifExists()
                        ? Optional.empty()
                        : indexes.present(drop.indexes().get(0).last());
            case TableAction.RenameTable rename -> {
                boolean same = facts.catalog().resolve(rename.newName()).equals(facts.name());
                yield same
                        ? Optional.empty()
                        : presence.taken(facts.catalog().resolve(rename.newName()))
                                .or(() -> Presence.tooLong(rename.newName().last()));
            }
            case PartitionChange change -> PartitionNames.objection(change, facts);
            default -> Optional.empty();
        };
    }

    private Optional<Objection> column(ColumnAction action) {
        return switch (action) {
            case ColumnAction.AddColumn add -> added(add);
            case ColumnAction.DropColumn drop -> {
                boolean again = !seen.add("drop " + key(drop.column()));
                yield drop.ifExists() || !(again || lacks(drop.column()))
                        ? Optional.empty()
                        : Optional.of(noColumn(drop.column()));
            }
            case ColumnAction.RenameColumn rename ->
                rename.ifExists() ? Optional.empty() : changed(rename.column(), rename.newName(), false);
            case ColumnAction.ModifyColumn modify ->
                modify.ifExists()
                        ? Optional.empty()
                        : changed(modify.column(), modify.definition().name(), true)
                                .or(() -> place(modify.definition()));
            case ColumnAction.SetDefault set -> given(set.column());
            case ColumnAction.DropDefault drop -> given(drop.column());
            default -> Optional.empty();
        };
    }

    private Optional<Objection> added(ColumnAction.AddColumn action) {
        Name name = action.column().name();
        boolean twice = !seen.add("add " + key(name));
        boolean there = presence.still()
                && facts.table().filter(it -> presence.hasColumn(it, name)).isPresent()
                && !gone(name);
        if ((twice || there) && !name.unknown()) {
            return action.ifNotExists()
                    ? Optional.empty()
                    : Optional.of(Objection.alreadyThere("`%s` has a column `%s` already", facts.name(), name));
        }
        return Presence.tooLong(name).or(() -> place(action.column()));
    }

    /** AFTER itself, or a column that is not there by its new name; one that the statement adds must stand before. */
    private Optional<Objection> place(ColumnDefinition column) {
        ColumnDefinition.Position position = column.position();
        Name after = position == null ? null : position.after();
        if (after == null) {
            return Optional.empty();
        }
        boolean itself = key(after).equals(key(column.name())) && !after.unknown();
        boolean made = seen.contains("add " + key(after)) || renamedTo.contains(key(after));
        return itself || (!made && (gone(after) || lacks(after))) ? Optional.of(noColumn(after)) : Optional.empty();
    }

    private boolean lacks(Name column) {
        return facts.table().filter(it -> presence.lacksColumn(it, column)).isPresent();
    }

    /**
     * A column that gets another definition or name.
     *
     * @param defined whether it is defined anew: in MariaDB also one that the statement has added before
     */
    private Optional<Objection> changed(Name from, Name to, boolean defined) {
        // What was changed once is not found again under its old name (error 1054).
        boolean twice = !from.unknown() && !seen.add("change " + key(from));
        boolean added = defined && mariadb() && seen.contains("add " + key(to));
        boolean missed = !added && (lacks(from) || columnsDropped.contains(key(from)));
        Optional<Objection> missing = twice || missed ? Optional.of(noColumn(from)) : Optional.empty();
        boolean renames = !key(from).equals(key(to));
        if (missing.isPresent() || !renames) {
            return missing;
        }
        boolean there = presence.still()
                && facts.table().filter(it -> presence.hasColumn(it, to)).isPresent()
                && !gone(to);
        return there
                ? Optional.of(Objection.alreadyThere("`%s` has a column `%s` already", facts.name(), to))
                : Presence.tooLong(to);
    }

    private boolean gone(Name column) {
        return columnsDropped.contains(key(column)) || columnsRenamed.contains(key(column));
    }

    /**
     * A column that gets a default: one that stays as it was, and only once (error 1054); in MariaDB also one that is added,
     * or defined anew and put in another place.
     */
    private Optional<Objection> given(Name column) {
        boolean made = columnsMade.contains(key(column)) && !renamedTo.contains(key(column));
        boolean added = mariadb() && (made || columnsPlaced.contains(key(column)));
        boolean other = columnsDropped.contains(key(column)) || columnsChanged.contains(key(column)) || lacks(column);
        boolean twice = !column.unknown() && !seen.add("default " + key(column));
        return twice || (other && !added) ? Optional.of(noColumn(column)) : Optional.empty();
    }

    private boolean mariadb() {
        return session.target().dialect() == Dialect.MARIADB;
    }

    /** A column that must be there, of before or of the statement. */
    private Optional<Objection> present(Name column) {
        boolean made = columnsMade.contains(key(column));
        return lacks(column) && !made ? Optional.of(noColumn(column)) : Optional.empty();
    }

    /** A column of a key: also one that the statement drops or renames is not to be had. */
    private Optional<Objection> ofKey(Name column) {
        boolean taken = gone(column) && !columnsMade.contains(key(column));
        return taken ? Optional.of(noColumn(column)) : present(column);
    }

    private Objection noColumn(Name column) {
        return Objection.notFound("`%s` has no column `%s`", facts.name(), column);
    }

    private Optional<Objection> columns(List<KeyPart> parts) {
        return columns(parts.stream().flatMap(it -> Stream.ofNullable(it.column())));
    }

    private Optional<Objection> columns(Stream<Name> columns) {
        Set<String> own = new HashSet<>();
        for (Name column : columns.toList()) {
            Optional<Objection> missing = ofKey(column);
            if (missing.isPresent()) {
                return missing;
            }
            if (!own.add(key(column)) && !column.unknown()) {
                // Error 1060.
                return Optional.of(Objection.rule("the key names `%s` twice", column));
            }
        }
        return Optional.empty();
    }

    private Optional<Objection> added(TableConstraint constraint) {
        return switch (constraint) {
            case TableConstraint.PrimaryKey key -> columns(key.parts());
            case TableConstraint.Unique unique ->
                columns(unique.parts()).or(() -> indexes.added(unique.name(), unique.parts()));
            case TableConstraint.ForeignKey key ->
                columns(key.columns().stream())
                        .or(() -> newConstraint(key.name(), Kind.FOREIGN_KEY))
                        .or(() -> ForeignKeyNames.taken(key.name(), facts, session.target()))
                        .or(() -> ownIndex(key))
                        .or(() -> ParentKeys.missing(key, facts, session));
            case TableConstraint.Check check ->
                AddedColumn.enforcesChecks(session.target())
                        ? newConstraint(check.name(), Kind.CHECK)
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    private Optional<Objection> newConstraint(@Nullable Name name, Kind kind) {
        if (name == null) {
            return Optional.empty();
        }
        Table table = facts.table().filter(presence::sure).orElse(null);
        boolean there = table != null
                && presence.still()
                && constraint(table, name, kind)
                        .filter(it -> table.doubt(it).isEmpty())
                        .isPresent()
                && !constraintsDropped.contains(key(name));
        boolean twice = !name.unknown() && !seen.add(kind + " " + key(name));
        return there || twice
                ? Optional.of(Objection.alreadyThere("`%s` has a constraint `%s` already", facts.name(), name))
                : Presence.tooLong(name);
    }

    private Optional<Constraint> constraint(Table table, Name name, Kind kind) {
        return table.constraints().stream()
                .filter(it ->
                        it.kind() == kind && it.name().toLowerCase(Locale.ROOT).equals(key(name)))
                .findFirst();
    }

    /** An index that the server makes for a foreign key gets its name. */
    private Optional<Objection> ownIndex(TableConstraint.ForeignKey key) {
        List<String> columns = key.columns().stream().map(this::key).toList();
        boolean served = addsIndexes || facts.table().filter(presence::sure).isEmpty() || facts.served(columns);
        return served || key.name() == null ? Optional.empty() : indexes.added(key.name(), List.of());
    }

    private Optional<Objection> index(IndexAction action) {
        if (!(action instanceof IndexAction.AddIndex add)) {
            return indexes.changed(action);
        }
        Optional<Objection> columns = columns(add.index().parts());
        return add.index().ifNotExists()
                ? columns
                : columns.or(() -> indexes.added(add.index().name(), add.index().parts()));
    }

    private Optional<Objection> dropped(ConstraintAction.DropConstraint action) {
        Table table = facts.table().filter(presence::sure).orElse(null);
        Name name = action.name();
        if (table == null) {
            return Optional.empty();
        }
        if (action.constraintKind() == ConstraintAction.ConstraintKind.PRIMARY_KEY) {
            return table.primaryKey().isPresent()
                    ? Optional.empty()
                    : Optional.of(Objection.notFound("`%s` has no primary key", facts.name()));
        }
        if (name == null || name.unknown()) {
            return Optional.empty();
        }
        Kind kind = switch (action.constraintKind()) {
            case FOREIGN_KEY -> Kind.FOREIGN_KEY;
            case CHECK -> Kind.CHECK;
            case ANY, PRIMARY_KEY -> null;
        };
        boolean there = table.constraints().stream()
                .anyMatch(it -> it.name().isEmpty()
                        || ((kind == null || it.kind() == kind)
                                && it.name().toLowerCase(Locale.ROOT).equals(key(name))));
        return there || (kind == null && key(name).equals("primary"))
                ? Optional.empty()
                : Optional.of(Objection.notFound("`%s` has no constraint `%s`", facts.name(), name));
    }

    private String key(Name name) {
        return facts.catalog().key(name);
    }
}
