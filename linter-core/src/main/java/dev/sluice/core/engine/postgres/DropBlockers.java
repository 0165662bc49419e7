package dev.sluice.core.engine.postgres;

import dev.sluice.core.ast.DropIndex;
import dev.sluice.core.ast.DropObject;
import dev.sluice.core.ast.Expression;
import dev.sluice.core.ast.Name;
import dev.sluice.core.ast.QualifiedName;
import dev.sluice.core.ast.Truncate;
import dev.sluice.core.ast.TypeChange;
import dev.sluice.core.catalog.BaseType;
import dev.sluice.core.catalog.Column;
import dev.sluice.core.catalog.Dependents;
import dev.sluice.core.catalog.Dependents.Dependent;
import dev.sluice.core.catalog.Dependents.Kind;
import dev.sluice.core.catalog.Extension;
import dev.sluice.core.catalog.Index;
import dev.sluice.core.catalog.Listings;
import dev.sluice.core.catalog.ObjectName;
import dev.sluice.core.catalog.Routine;
import dev.sluice.core.catalog.Sequence;
import dev.sluice.core.catalog.Table;
import dev.sluice.core.catalog.UserType;
import dev.sluice.core.engine.Refusal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What keeps the server from dropping, and from emptying tables, as far as that is sure. */
record DropBlockers(Situation at) {

    private static final String DEPENDED = "because other objects depend on it";

    private Dependents dependents() {
        return new Dependents(at.catalog());
    }

    private static void refuse(Draft draft, String words, List<Dependent> dependents) {
        if (!dependents.isEmpty()) {
            draft.refused(Refusal.Kind.BLOCKED_BY_DEPENDENTS, Blockers.inWords(words, dependents), dependents);
        }
    }

    /** Tables, views and materialized views that are dropped together without CASCADE. */
    void relations(Draft draft, String kind, List<ObjectName> names) {
        List<ObjectName> known = names.stream().filter(it -> !it.unknown()).toList();
        refuse(
                draft,
                names.size() == 1
                        ? "cannot drop %s \"%s\" %s".formatted(kind, Situation.show(names.get(0)), DEPENDED)
                        : "cannot drop desired object(s) because other objects depend on them",
                dependents().ofRelations(known));
    }

    /** A sequence is needed by its identity column, or by the default of its serial column. */
    void sequence(Draft draft, ObjectName name, boolean cascade) {
        Sequence sequence = at.catalog()
                .sequence(name)
                .filter(it -> at.catalog().doubts().of(it).isEmpty())
                .orElse(null);
        Sequence.Owner owner = sequence == null ? null : sequence.owner();
        Optional<Column> column = owner == null
                ? Optional.empty()
                : at.table(owner.table())
                        .filter(it -> it.mayBeAbsent().isEmpty()
                                && it.doubtOfColumn(owner.column()).isEmpty()
                                && at.catalog().whole(it))
                        .flatMap(it -> it.column(owner.column()));
        if (sequence == null || owner == null || column.isEmpty()) {
            return;
        }
        Dependent user = new Dependent(
                sequence.identity() ? Kind.COLUMN : Kind.DEFAULT,
                owner.table(),
                owner.column(),
                column.get().origin());
        if (sequence.identity()) {
            draft.refused(
                    Refusal.Kind.BLOCKED_BY_DEPENDENTS,
                    "cannot drop sequence \"%s\" because column \"%s\" of table \"%s\" requires it"
                            .formatted(Situation.show(name), owner.column(), Situation.show(owner.table())),
                    List.of(user));
        } else if (!cascade
                && column.get().numbering() == Column.Numbering.SERIAL
                && column.get().defaultValue() != null) {
            refuse(draft, "cannot drop sequence \"%s\" %s".formatted(Situation.show(name), DEPENDED), List.of(user));
        }
    }

    /** Types and domains; one of an extension goes with that alone. */
    void types(Draft draft, DropObject statement) {
        Set<ObjectName> names = new LinkedHashSet<>();
        for (QualifiedName written : statement.names()) {
            ObjectName name = at.catalog().lookup().type(written);
            UserType type = at.catalog()
                    .type(name)
                    .filter(it -> at.catalog().doubts().of(it).isEmpty())
                    .orElse(null);
            if (type instanceof BaseType base && base.madeBy() != null && isExtension(base.madeBy())) {
                draft.refused(
                        Refusal.Kind.BLOCKED_BY_DEPENDENTS,
                        "cannot drop type \"%s\" because extension \"%s\" requires it"
                                .formatted(written, base.madeBy()));
            }
            if (type != null && !name.unknown()) {
                names.add(name);
            }
        }
        if (!statement.cascade()) {
            refuse(
                    draft,
                    "cannot drop type \"%s\" %s".formatted(statement.names().get(0), DEPENDED),
                    dependents().ofTypes(names));
        }
    }

    /** Tables of a composite type change with it on demand alone, and columns of it keep the types of its attributes. */
    void attributes(Draft draft, ObjectName type, TypeChange.Attributes changes) {
        boolean sure = at.catalog()
                .type(type)
                .filter(it -> !type.unknown() && at.catalog().doubts().of(it).isEmpty())
                .isPresent();
        if (!sure) {
            return;
        }
        List<Dependent> typed = dependents().tablesOf(type);
        if (changes.changes().stream().anyMatch(it -> !it.cascade()) && !typed.isEmpty()) {
            draft.refused(
                    Refusal.Kind.BLOCKED_BY_DEPENDENTS,
                    "cannot alter type \"%s\" because it is the type of a typed table".formatted(type.name()),
                    typed);
        }
        List<Dependent> columns = dependents().columnsOf(type).stream()
                .filter(it -> !at.partitioned(it.relation()))
                .toList();
        if (changes.changes().stream().anyMatch(it -> it.verb() == TypeChange.AttributeVerb.ALTER)
                && !columns.isEmpty()) {
            draft.refused(
                    Refusal.Kind.BLOCKED_BY_DEPENDENTS,
                    "cannot alter type \"%s\" because column \"%s.%s\" uses it"
                            .formatted(
                                    type.name(),
                                    columns.get(0).relation().name(),
                                    columns.get(0).name()),
                    columns);
        }
    }

    private boolean isExtension(String name) {
        return Listings.extensions(at.catalog()).stream()
                .anyMatch(it -> it.name().equals(name));
    }

    /** An extension is needed by the columns of its types. */
    void extensions(Draft draft, DropObject statement) {
        List<Dependent> users = ofExtensions(statement);
        if (!statement.cascade()) {
            refuse(
                    draft,
                    "cannot drop extension \"%s\" %s"
                            .formatted(statement.names().get(0), DEPENDED),
                    users);
        } else {
            users.forEach(it -> draft.lock(it.relation(), Modes.ACCESS_EXCLUSIVE));
        }
    }

    private List<Dependent> ofExtensions(DropObject statement) {
        Set<String> names = new LinkedHashSet<>();
        statement.names().forEach(it -> names.add(it.last().value()));
        List<ObjectName> types = new ArrayList<>();
        for (Extension extension : Listings.extensions(at.catalog())) {
            if (names.contains(extension.name())
                    && at.catalog().doubts().of(extension).isEmpty()) {
                types.addAll(at.catalog().typesOf(extension));
            }
        }
        return dependents().ofTypes(types);
    }

    /** A function is needed by triggers, views, and the expressions of tables. */
    void routines(Draft draft, DropObject statement) {
        for (int i = 0; i < statement.names().size(); i++) {
            Expression arguments =
                    i < statement.arguments().size() ? statement.arguments().get(i) : null;
            ObjectName name = at.catalog().lookup().routine(statement.names().get(i));
            List<Routine> all = List.copyOf(at.catalog().routines(name));
            // of several nobody can tell which one an expression calls
            if (all.size() != 1
                    || at.catalog().doubts().of(all.get(0)).isPresent()
                    || !at.catalog().isMeant(all.get(0), arguments)) {
                continue;
            }
            List<Dependent> users = new Callers(at).of(all.get(0));
            new Callers(at).droppedAlong(all.get(0)).forEach(it -> draft.lock(it.relation(), Modes.ACCESS_EXCLUSIVE));
            if (statement.cascade()) {
                users.forEach(it -> draft.lock(it.relation(), Modes.ACCESS_EXCLUSIVE));
            } else {
                refuse(
                        draft,
                        "cannot drop %s \"%s\" %s"
                                .formatted(
                                        all.get(0).procedure() ? "procedure" : "function",
                                        Situation.show(name),
                                        DEPENDED),
                        users);
            }
        }
    }

    /** A schema with anything in it. */
    void schemas(Draft draft, List<Name> schemas) {
        for (Name schema : schemas) {
            if (!schema.unknown()) {
                refuse(
                        draft,
                        "cannot drop schema \"%s\" %s".formatted(schema, DEPENDED),
                        dependents().in(schema.value()));
            }
        }
    }

    /** An index that a constraint, the index of the partitioned table, or a foreign key needs. */
    void indexes(Draft draft, DropIndex statement) {
        Set<ObjectName> names = new LinkedHashSet<>();
        statement.indexes().forEach(it -> names.add(at.resolve(it)));
        for (ObjectName name : names) {
            Table table = at.catalog().tableOfIndex(name).orElse(null);
            Index index = table == null
                    ? null
                    : table.index(name.name())
                            .filter(it -> table.doubt(it).isEmpty()
                                    && table.mayBeAbsent().isEmpty()
                                    && (!table.guarded() || at.catalog().whole(table)))
                            .orElse(null);
            if (table != null && index != null) {
                index(draft, table, index, names, statement.cascade());
            }
        }
    }

    private void index(Draft draft, Table table, Index index, Set<ObjectName> dropped, boolean cascade) {
        String constraint = index.constraint();
        if (index.partOf() != null) {
            if (!partOfOne(table, index, dropped)) {
                draft.refused(
                        Refusal.Kind.INHERITANCE,
                        "cannot drop index \"%s\" because index \"%s\" requires it"
                                .formatted(index.name(), index.partOf()));
            }
        } else if (constraint != null) {
            draft.refused(
                    Refusal.Kind.BLOCKED_BY_DEPENDENTS,
                    "cannot drop index \"%s\" because constraint \"%s\" on table \"%s\" requires it"
                            .formatted(index.name(), constraint, Situation.show(table.name())),
                    table.constraint(constraint).stream()
                            .map(it -> new Dependent(Kind.CONSTRAINT, table.name(), it.name(), it.origin()))
                            .toList());
        } else if (!cascade) {
            refuse(
                    draft,
                    "cannot drop index \"%s\" %s".formatted(index.name(), DEPENDED),
                    new Blockers(at).ofKey(table, index));
        }
    }

    /** Whether the index of the partitioned table, or of the one above that, is dropped along. */
    private boolean partOfOne(Table table, Index index, Set<ObjectName> dropped) {
        Table owner = table;
        String part = index.partOf();
        while (owner.partitionOf() != null && part != null) {
            ObjectName parent = owner.partitionOf();
            if (dropped.contains(new ObjectName(parent.schema(), part))) {
                return true;
            }
            Optional<Table> next = at.table(parent);
            part = next.isEmpty()
                    ? null
                    : next.get().index(part).map(Index::partOf).orElse(null);
            owner = next.orElse(owner);
            if (next.isEmpty()) {
                return false;
            }
        }
        return false;
    }

    /** Tables that foreign keys of others refer to, themselves or through the partitioned table. */
    void truncate(Draft draft, Truncate statement) {
        Set<ObjectName> emptied = new LinkedHashSet<>();
        for (QualifiedName written : statement.tables()) {
            ObjectName name = at.resolve(written);
            emptied.add(name);
            if (!statement.only().contains(written)) {
                at.table(name).ifPresent(table -> at.heirs(table).forEach(heir -> emptied.add(heir.name())));
            }
        }
        List<Dependent> keys = new ArrayList<>();
        for (ObjectName name : emptied) {
            Optional<ObjectName> referenced = Optional.of(name);
            while (referenced.isPresent()) {
                dependents().foreignKeysTo(referenced.get()).stream()
                        .filter(it -> !emptied.contains(it.relation()) && enforced(it) && !keys.contains(it))
                        .forEach(keys::add);
                referenced = at.table(referenced.get()).flatMap(it -> Optional.ofNullable(it.partitionOf()));
            }
        }
        refuse(draft, "cannot truncate a table referenced in a foreign key constraint", keys);
    }

    private boolean enforced(Dependent key) {
        return at.table(key.relation())
                .flatMap(it -> it.constraint(key.name()))
                .filter(it -> it.enforced())
                .isPresent();
    }
}
