package dev.sluice.core.engine.postgres;

import dev.sluice.core.ast.ConstraintAction;
import dev.sluice.core.ast.ConstraintMode;
import dev.sluice.core.ast.Expression;
import dev.sluice.core.ast.ForeignKeyTarget;
import dev.sluice.core.ast.KeyPart;
import dev.sluice.core.ast.Name;
import dev.sluice.core.ast.TableConstraint;
import dev.sluice.core.catalog.Column;
import dev.sluice.core.catalog.Constraint;
import dev.sluice.core.catalog.Index;
import dev.sluice.core.catalog.ObjectName;
import dev.sluice.core.catalog.Table;
import dev.sluice.core.engine.ActionEffect;
import dev.sluice.core.engine.LockMode;
import dev.sluice.core.engine.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** ADD, DROP, ALTER and VALIDATE CONSTRAINT on one table. */
final class Constraints {

    private static final String PRIMARY_KEY = "add-primary-key";

    private static final int LOCKS_EVERY_HEIR = 18;

    private static final int NOT_VALID_ON_PARTITIONED = 18;

    private final Situation at;
    private final ObjectName name;
    private final Optional<Table> table;
    private final NotNullProof proof;
    private final boolean only;
    private final Set<String> adding;

    /**
     * @param only whether the table is named with ONLY
     * @param adding the columns that the same statement adds
     */
    Constraints(Situation at, ObjectName name, boolean only, NotNullProof proof, Set<String> adding) {
        this.only = only;
        this.at = at;
        this.name = name;
        this.table = at.table(name);
        this.proof = proof;
        this.adding = adding;
    }

    /** For people: {@code foreign key `fk`}. */
    static String show(Constraint constraint) {
        String kind = constraint.kind() == Constraint.Kind.CHECK
                ? "CHECK"
                : constraint.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return constraint.name().isEmpty() ? kind : kind + " `" + constraint.name() + "`";
    }

    ActionEffect add(ConstraintAction.AddConstraint action) {
        Draft draft = new Draft(at, action).on(name);
        TableConstraint constraint = action.constraint();
        if (constraint instanceof TableConstraint.Check check) {
            addCheck(draft, check);
        } else if (constraint instanceof TableConstraint.NotNull notNull) {
            addNotNull(draft, notNull);
        } else if (constraint instanceof TableConstraint.ForeignKey key) {
            addForeignKey(draft, key);
        } else if (constraint instanceof TableConstraint.Unique unique) {
            if (unique.usingIndex() != null) {
                usingIndex(
                        draft, "add-unique", unique.name(), unique.usingIndex().value());
            } else {
                addKey(draft, "add-unique", unique.parts(), unique.nullsNotDistinct());
            }
            checkedLater(draft, unique.mode());
        } else if (constraint instanceof TableConstraint.PrimaryKey key) {
            if (key.usingIndex() != null) {
                usingIndex(draft, PRIMARY_KEY, key.name(), key.usingIndex().value());
            } else {
                addKey(draft, PRIMARY_KEY, key.parts(), false);
            }
            checkedLater(draft, key.mode());
        } else if (constraint instanceof TableConstraint.Exclude) {
            Entries.Entry entry = takeForIndex(draft, "add-exclude");
            draft.does(entry.work(), "builds an index on `" + show() + "`");
            draft.failsOn("rows that exclude each other", "");
        }
        return draft.build();
    }

    /** Takes a row's locks, also on the heirs of the table, and its reason. */
    private Entries.Entry take(Draft draft, String kind) {
        Entries.Entry entry = takeAlone(draft, kind);
        table.ifPresent(it -> draft.lockHeirs(it, entry.lock()));
        return entry;
    }

    private Entries.Entry takeAlone(Draft draft, String kind) {
        Entries.Entry entry = at.entries().get(kind);
        draft.as(entry, null);
        return entry;
    }

    /** From PostgreSQL 18 on ADD CONSTRAINT locks every heir, whether or not it gets the constraint. */
    private boolean everywhere() {
        return at.version().atLeast(LOCKS_EVERY_HEIR);
    }

    /** Takes them where an index is built: on partitions it is built as by CREATE INDEX, and children have none. */
    private Entries.Entry takeForIndex(Draft draft, String kind) {
        if (everywhere() && !only) {
            return take(draft, kind);
        }
        Entries.Entry entry = takeAlone(draft, kind);
        if (!only && at.partitioned(name)) {
            table.ifPresent(it -> draft.lockHeirs(it, Modes.SHARE));
        }
        return entry;
    }

    /** What is checked at the end of a transaction is checked by a trigger, which every partition gets. */
    private void checkedLater(Draft draft, ConstraintMode mode) {
        if (mode.deferrable() && at.partitioned(name)) {
            draft.lockWithPartitions(name, Modes.SHARE_ROW_EXCLUSIVE);
        }
    }

    private String show() {
        return Situation.show(name);
    }

    private void addCheck(Draft draft, TableConstraint.Check check) {
        ConstraintMode mode = check.mode();
        boolean later = mode.notValid() || mode.notEnforced();
        String kind = later ? "add-check.not-valid" : "add-check";
        boolean alone = only || (mode.noInherit() && !everywhere());
        Entries.Entry entry = alone ? takeAlone(draft, kind) : take(draft, kind);
        boolean nothing = later || inherited(check) || at.storesNothing(name, only);
        if (!nothing && !heirsHave(check)) {
            draft.does(entry.work(), "tests the CHECK on every row of `" + show() + "`");
            violates(draft, check.condition());
        }
    }

    /** Whether the table has the CHECK from its parent: then it becomes its own too. */
    private boolean inherited(TableConstraint.Check check) {
        Name named = check.name();
        return named != null
                && table.flatMap(it -> it.constraint(named.value()).filter(own -> !own.local() && it.proves(own)))
                        .map(Constraint::condition)
                        .filter(it -> it.text().equals(check.condition().text()))
                        .isPresent();
    }

    /** Whether every partition has the CHECK already, under its name: then it becomes the parent's too. */
    private boolean heirsHave(TableConstraint.Check check) {
        Name named = check.name();
        List<Table> heirs =
                table.filter(it -> it.partitionBy() != null).map(at::heirs).orElse(List.of());
        return named != null
                && !heirs.isEmpty()
                && heirs.stream()
                        .allMatch(heir -> heir.constraint(named.value())
                                .filter(heir::proves)
                                .map(Constraint::condition)
                                .filter(it -> it.text().equals(check.condition().text()))
                                .isPresent());
    }

    private void violates(Draft draft, Expression condition) {
        Predicate<String> mentioned = at.expressions().mentioned(condition);
        List<String> added = table.stream()
                .flatMap(it -> it.columns().stream())
                .map(Column::name)
                .filter(mentioned)
                .collect(Collectors.toCollection(ArrayList::new));
        adding.stream().filter(mentioned).forEach(added::add);
        draft.failsOn("rows that violate the CHECK", Sql.rows(name, "NOT (" + condition.text() + ")"), added);
    }

    private void addNotNull(Draft draft, TableConstraint.NotNull notNull) {
        String column = notNull.column().value();
        if (notNull.mode().notValid()) {
            take(draft, "add-not-null.not-valid");
            return;
        }
        boolean proven = proof.of(column) == NotNullProof.Answer.PROVEN;
        Entries.Entry entry = take(draft, proven ? "add-not-null.proven" : "add-not-null");
        proof.scan(draft, entry, column);
    }

    private void addForeignKey(Draft draft, TableConstraint.ForeignKey key) {
        ObjectName parent = at.resolve(key.target().table());
        boolean later = key.mode().notValid() || key.mode().notEnforced();
        List<String> columns = key.columns().stream().map(Name::value).toList();
        String variant = later ? ".not-valid" : draft.empty() ? ".empty" : "";
        Entries.Entry entry = at.entries().get("add-foreign-key" + variant);
        if (key.mode().notValid() && at.partitioned(name) && !at.version().atLeast(NOT_VALID_ON_PARTITIONED)) {
            draft.refused(
                    Refusal.Kind.NOT_VALID_ON_PARTITIONED,
                    "cannot add NOT VALID foreign key on partitioned table \"%s\" referencing relation \"%s\""
                            .formatted(name.name(), parent.name()));
        }
        draft.as(entry, parent).lockWithPartitions(name, entry.lock()).lockWithPartitions(parent, entry.other());
        if (everywhere()) {
            table.ifPresent(it -> draft.lockHeirs(it, entry.lock()));
        }
        boolean there = !later && heirsHaveIt(parent, columns);
        if (there) {
            // the partitions' triggers on the other table are dropped, the parent's take their place
            draft.lockWithPartitions(parent, Modes.ACCESS_EXCLUSIVE);
        } else if (!later) {
            draft.does(entry.work(), "looks up every row of `%s` in `%s`".formatted(show(), Situation.show(parent)));
            orphans(draft, columns, parent, key.target());
        }
    }

    /** Whether every partition has the foreign key already, valid: then the parent's reads no row. */
    private boolean heirsHaveIt(ObjectName parent, List<String> columns) {
        List<Table> heirs =
                table.filter(it -> it.partitionBy() != null).map(at::heirs).orElse(List.of());
        return !heirs.isEmpty()
                && heirs.stream()
                        .allMatch(heir -> heir.constraints().stream()
                                .anyMatch(it -> it.kind() == Constraint.Kind.FOREIGN_KEY
                                        && heir.proves(it)
                                        && it.columns().equals(columns)
                                        && parent.equals(it.referenced())));
    }

    private void orphans(Draft draft, List<String> columns, ObjectName parent, ForeignKeyTarget target) {
        List<String> written = target.columns().stream().map(Name::value).toList();
        List<String> keys = !written.isEmpty()
                ? written
                : at.table(parent)
                        .flatMap(Table::primaryKey)
                        .map(Constraint::columns)
                        .orElse(List.of());
        boolean known = keys.size() == columns.size() && !keys.isEmpty();
        draft.failsOn(
                "rows whose %s is not in `%s`".formatted(Sql.quoted(columns), Situation.show(parent)),
                known && at.askable(parent, keys)
                        ? Sql.orphans(at.ownRows(name), columns, parent, keys, "FULL".equals(target.match()))
                        : "",
                columns);
    }

    private void addKey(Draft draft, String kind, List<KeyPart> parts, boolean nulls) {
        boolean primary = kind.equals(PRIMARY_KEY);
        Entries.Entry entry = takeForIndex(draft, kind);
        if (at.storesNothing(name, only)) {
            return;
        }
        draft.does(entry.work(), "builds an index on `" + show() + "`");
        List<String> columns = Uniqueness.columns(parts);
        if (parts.stream().anyMatch(KeyPart::withoutOverlaps)) {
            draft.failsOn("rows whose %s overlap".formatted(Sql.quoted(columns)), "", columns);
            return;
        }
        List<String> nullable = columns.stream()
                .filter(it -> primary && proof.of(it) != NotNullProof.Answer.PROVEN)
                .toList();
        if (!nullable.isEmpty() || (primary && !at.partitioned(name))) {
            // it sets the columns NOT NULL first, on partitions and children too; on children also where they are
            table.ifPresent(it -> draft.lockHeirs(it, entry.lock()));
        }
        if (nullable.isEmpty()) {
            Uniqueness.check(draft, at, name, new Uniqueness.Key(columns, nulls, ""));
        } else {
            String how = "rows with the same %s, or a null in it".formatted(Sql.quoted(columns));
            draft.failsOn(how, Sql.unfitForPrimaryKey(at.ownRows(name), columns, nullable), columns);
        }
    }

    /** An index that gets the name of its constraint is renamed. */
    private void usingIndex(Draft draft, String kind, @Nullable Name constraint, String indexName) {
        boolean primary = kind.equals(PRIMARY_KEY);
        boolean renamed = constraint != null && !constraint.value().equals(indexName);
        Optional<Index> index = table.flatMap(it -> it.index(indexName));
        List<String> columns = index.map(it -> Uniqueness.columns(it.parts())).orElse(List.of());
        List<String> open = columns.stream()
                .filter(it -> proof.of(it) != NotNullProof.Answer.PROVEN)
                .toList();
        boolean scans = primary && (index.isEmpty() || !open.isEmpty());
        String row = kind + (scans ? ".using-index-nullable" : ".using-index");
        Entries.Entry entry = primary || everywhere() ? take(draft, row) : takeAlone(draft, row);
        table.filter(it -> renamed)
                .ifPresent(it -> index.ifPresent(found -> draft.lockIndex(it, found, entry.other())));
        if (scans && index.isEmpty()) {
            draft.perhaps()
                    .missing(
                            "the columns of index `%s` are not known".formatted(indexName),
                            table.flatMap(Table::doubt),
                            "no migration created it");
            draft.does(entry.work(), "reads every row of `" + show() + "` for nulls");
        }
        if (scans) {
            open.forEach(column -> proof.scan(draft, entry, column));
        }
    }

    ActionEffect drop(ConstraintAction.DropConstraint action) {
        Draft draft = new Draft(at, action).on(name);
        Name constraint = action.name();
        Optional<Constraint> found = constraint == null
                ? table.flatMap(Table::primaryKey)
                : table.flatMap(it -> it.constraint(constraint.value()));
        Optional<ObjectName> parent = found.map(Constraint::referenced);
        boolean missing = found.isEmpty() && table.map(at.catalog()::whole).orElse(false);
        if (!at.partitioned(name) && (missing || found.filter(this::own).isPresent())) {
            takeAlone(draft, "drop-constraint");
        } else {
            take(draft, "drop-constraint");
        }
        if (parent.isPresent()) {
            Entries.Entry entry = at.entries().get("drop-constraint.foreign-key");
            draft.as(entry, parent.get()).lockWithPartitions(parent.get(), entry.other());
        }
        found.map(Constraint::index)
                .flatMap(index -> table.flatMap(it -> it.index(index)))
                .ifPresent(index -> table.ifPresent(it -> {
                    draft.lockIndex(it, index, Modes.ACCESS_EXCLUSIVE);
                    at.parts(it, index)
                            .forEach(part -> draft.lockIndex(part.table(), part.index(), Modes.ACCESS_EXCLUSIVE));
                }));
        boolean key = found.map(it -> it.index() != null).orElse(false);
        if (key && action.cascade()) {
            at.incoming(name).forEach(it -> draft.lock(it.child(), Modes.ACCESS_EXCLUSIVE));
        }
        return draft.build();
    }

    ActionEffect alter(ConstraintAction.AlterConstraint action) {
        Draft draft = new Draft(at, action).on(name);
        Optional<Constraint> found =
                table.flatMap(it -> it.constraint(action.name().value()));
        boolean enforces = Boolean.TRUE.equals(action.enforced())
                && found.map(it -> !it.enforced()).orElse(true);
        Entries.Entry entry = take(draft, enforces ? "alter-constraint.enforced" : "alter-constraint");
        ObjectName other = found.map(Constraint::referenced).orElse(null);
        if (Boolean.FALSE.equals(action.enforced()) && other != null) {
            draft.as(at.entries().get("alter-constraint.not-enforced"), other);
        }
        if (enforces) {
            ObjectName parent = found.map(Constraint::referenced).orElse(null);
            draft.as(entry, parent);
            draft.does(entry.work(), "checks `%s` on every row of `%s`".formatted(action.name(), show()));
            draft.failsOn("rows that violate `" + action.name() + "`", "");
        }
        return draft.build();
    }

    ActionEffect validate(ConstraintAction.ValidateConstraint action) {
        Draft draft = new Draft(at, action).on(name);
        Optional<Constraint> found =
                table.flatMap(it -> it.constraint(action.name().value()));
        if (found.map(Constraint::validated).orElse(false)) {
            takeAlone(draft, "validate-constraint.valid");
            return draft.build();
        }
        ObjectName parent = found.map(Constraint::referenced).orElse(null);
        Entries.Entry entry = parent == null || at.partitioned(name)
                ? take(draft, parent == null ? "validate-constraint" : "validate-constraint.foreign-key")
                : takeAlone(draft, "validate-constraint.foreign-key");
        draft.as(entry, parent);
        draft.does(entry.work(), "checks `%s` on every row of `%s`".formatted(action.name(), show()));
        Expression condition = found.map(Constraint::condition).orElse(null);
        if (condition != null) {
            violates(draft, condition);
        } else {
            draft.failsOn("rows that violate `" + action.name() + "`", "");
        }
        return draft.build();
    }

    /** Whether inheritance children have nothing of a constraint. */
    private boolean own(Constraint constraint) {
        return constraint.noInherit()
                || (constraint.kind() != Constraint.Kind.CHECK && constraint.kind() != Constraint.Kind.NOT_NULL);
    }

    ActionEffect rename(ConstraintAction.RenameConstraint action) {
        Draft draft = new Draft(at, action).on(name);
        // children have no index, and those of partitions keep their names
        boolean key = table.flatMap(it -> it.constraint(action.name().value()))
                .filter(this::own)
                .isPresent();
        Entries.Entry entry = key ? takeAlone(draft, "rename-constraint") : take(draft, "rename-constraint");
        LockMode onIndex = entry.other();
        table.flatMap(it -> it.constraint(action.name().value()))
                .map(Constraint::index)
                .flatMap(index -> table.flatMap(it -> it.index(index)))
                .ifPresent(index -> table.ifPresent(it -> draft.lockIndex(it, index, onIndex)));
        return draft.build();
    }
}
