package dev.sluice.core.engine.postgres;

import dev.sluice.core.ast.AlterAction;
import dev.sluice.core.ast.AlterTable;
import dev.sluice.core.ast.ColumnAction;
import dev.sluice.core.ast.ColumnAttribute;
import dev.sluice.core.ast.ColumnDefinition;
import dev.sluice.core.ast.ConstraintAction;
import dev.sluice.core.ast.CreateTable.Persistence;
import dev.sluice.core.ast.TableAction;
import dev.sluice.core.catalog.Constraint;
import dev.sluice.core.catalog.Dependents;
import dev.sluice.core.catalog.Dependents.Dependent;
import dev.sluice.core.catalog.Dependents.Kind;
import dev.sluice.core.catalog.Index;
import dev.sluice.core.catalog.ObjectName;
import dev.sluice.core.catalog.Table;
import dev.sluice.core.engine.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What keeps the server from an action of an ALTER TABLE: dependents, parents and children, the type of a typed table. */
final class AlterBlockers {

    /** From here on NOT NULL is a constraint with a name, which children have from their parent. */
    private static final int NOT_NULL_INHERITED = 18;

    /** From here on partitions have the identity of their table. */
    private static final int IDENTITY_OF_PARTITIONS = 17;

    private final Situation at;
    private final AlterTable statement;
    private final ObjectName name;
    private final Optional<Table> table;
    private final Dependents dependents;
    private final Blockers blockers;
    private final DroppedBeside dropped;

    AlterBlockers(Situation at, AlterTable statement) {
        this.at = at;
        this.statement = statement;
        name = at.resolve(statement.table());
        table = name.unknown() ? Optional.empty() : at.table(name);
        dependents = new Dependents(at.catalog());
        blockers = new Blockers(at);
        dropped = new DroppedBeside(statement.actions());
    }

    /** Why the server refuses an action, or null where nothing is known to keep it from that. */
    @Nullable
    Refusal of(AlterAction action) {
        Table of = table.orElse(null);
        Why why = of == null ? null : why(action, of);
        return why == null
                ? null
                : new Refusal(
                        why.kind,
                        Refusal.When.ALWAYS,
                        action,
                        why.words,
                        why.dependents,
                        at.entries().measured());
    }

    private record Why(Refusal.Kind kind, String words, List<Dependent> dependents) {

        /** What is no matter of this table alone. */
        static Why inheritance(String words, List<Dependent> relatives) {
            return new Why(Refusal.Kind.INHERITANCE, words, relatives);
        }

        static @Nullable Why blocked(String words, List<Dependent> dependents) {
            return dependents.isEmpty()
                    ? null
                    : new Why(Refusal.Kind.BLOCKED_BY_DEPENDENTS, Blockers.inWords(words, dependents), dependents);
        }
    }

    private @Nullable Why why(AlterAction action, Table of) {
        return switch (action) {
            case ColumnAction.AddColumn add -> addColumn(add, of);
            case ColumnAction.DropColumn drop -> dropColumn(drop, of);
            case ColumnAction.AlterColumnType change -> changeType(change, of);
            case ColumnAction.RenameColumn rename -> rename(rename, of);
            case ColumnAction.AlterIdentity change -> identity(change.column().value(), of);
            case ColumnAction.DropExpression drop ->
                dropExpression(drop.column().value(), of);
            case ColumnAction.SetNotNull set -> setNotNull(set.column().value(), of);
            case ColumnAction.DropNotNull drop -> dropNotNull(drop.column().value(), of);
            case ConstraintAction.DropConstraint drop -> dropConstraint(drop, of);
            case ConstraintAction.RenameConstraint rename -> rename(rename, of);
            case TableAction.SetLogged change -> setLogged(change, of);
            default -> null;
        };
    }

    private String show() {
        return name.name();
    }

    private boolean typed(Table of) {
        return of.ofType() != null && of.doubtOfSettings().isEmpty();
    }

    private @Nullable Why addColumn(ColumnAction.AddColumn action, Table of) {
        ColumnDefinition column = action.column();
        if (of.partitionOf() != null && of.doubtOfSettings().isEmpty()) {
            return Why.inheritance("cannot add column to a partition", List.of());
        }
        if (typed(of)) {
            return new Why(Refusal.Kind.OTHER, "cannot add column to typed table", List.of());
        }
        boolean perhapsThere = action.ifNotExists()
                && (of.column(column.name().value()).isPresent()
                        || !at.catalog().whole(of));
        if (statement.only() && !perhapsThere && !dependents.heirs(name).isEmpty()) {
            return Why.inheritance("column must be added to child tables too", dependents.heirs(name));
        }
        if (column.has(ColumnAttribute.Identity.class)
                && !perhapsThere
                && !statement.only()
                && !dependents.heirs(name).isEmpty()
                && !(of.partitionBy() != null && at.version().atLeast(IDENTITY_OF_PARTITIONS))) {
            return Why.inheritance(
                    "cannot recursively add identity column to table that has child tables", dependents.heirs(name));
        }
        boolean filled = column.attribute(ColumnAttribute.Default.class)
                .filter(it -> !at.expressions().isNull(it.value()))
                .isPresent();
        return filled && !perhapsThere ? rowType() : null;
    }

    /** Rows are not written anew while other tables keep such rows in a column. */
    private @Nullable Why rowType() {
        List<Dependent> users = dependents.columnsOf(name).stream()
                .filter(it -> !at.partitioned(it.relation()) && !it.relation().equals(name))
                .toList();
        return users.isEmpty()
                ? null
                : new Why(
                        Refusal.Kind.BLOCKED_BY_DEPENDENTS,
                        "cannot alter table \"%s\" because column \"%s.%s\" uses its row type"
                                .formatted(
                                        show(),
                                        users.get(0).relation().name(),
                                        users.get(0).name()),
                        users);
    }

    private @Nullable Why dropColumn(ColumnAction.DropColumn action, Table of) {
        String column = action.column().value();
        if (typed(of)) {
            return new Why(Refusal.Kind.OTHER, "cannot drop column from typed table", List.of());
        }
        if (dependents.inherited(of, column)) {
            return Why.inheritance("cannot drop inherited column \"%s\"".formatted(column), parents(of));
        }
        List<Table> all = statement.only() ? List.of(of) : withHeirs(of, column, false);
        for (Table each : all) {
            if (blockers.partitionKey(each, column)) {
                return partitionKey("drop", each, column);
            }
        }
        if (statement.only()
                && of.partitionBy() != null
                && !dependents.heirs(name).isEmpty()) {
            return Why.inheritance(
                    "cannot drop column from only the partitioned table when partitions exist", dependents.heirs(name));
        }
        if (action.cascade()) {
            return null;
        }
        List<Dependent> found = new ArrayList<>();
        all.forEach(each -> found.addAll(blockers.ofDrop(each, column)));
        found.removeIf(it -> dropped.before(action, it, of));
        found.removeAll(new Cascade(at, of, dropped.beforeOf(action)).gone(all));
        return Why.blocked(
                "cannot drop column \"%s\" of table \"%s\" because other objects depend on it"
                        .formatted(column, show()),
                found);
    }

    private static Why partitionKey(String verb, Table partitioned, String column) {
        return new Why(
                Refusal.Kind.BLOCKED_BY_DEPENDENTS,
                "cannot %s column \"%s\" because it is part of the partition key of relation \"%s\""
                        .formatted(verb, column, partitioned.name().name()),
                List.of());
    }

    private @Nullable Why changeType(ColumnAction.AlterColumnType action, Table of) {
        String column = action.column().value();
        if (typed(of)) {
            return new Why(Refusal.Kind.OTHER, "cannot alter column type of typed table", List.of());
        }
        TypeRefusals types = new TypeRefusals(at, of, statement.actions());
        Objection uncast = types.ofExpression(action);
        if (uncast != null) {
            return new Why(uncast.kind(), uncast.words(), List.of());
        }
        if (dependents.inherited(of, column)) {
            return Why.inheritance("cannot alter inherited column \"%s\"".formatted(column), parents(of));
        }
        List<Table> all = withHeirs(of, column, true);
        for (Table each : all) {
            if (blockers.partitionKey(each, column)) {
                return partitionKey("alter", each, column);
            }
        }
        if (statement.only() && !dependents.heirs(name).isEmpty()) {
            return Why.inheritance(
                    "type of inherited column \"%s\" must be changed in child tables too".formatted(column),
                    dependents.heirs(name));
        }
        Objection refused = types.of(action);
        if (refused != null) {
            return new Why(refused.kind(), refused.words(), List.of());
        }
        Why row = rowType();
        if (row != null) {
            return row;
        }
        List<Dependent> found = new ArrayList<>();
        all.forEach(each -> found.addAll(blockers.ofTypeChange(each, column)));
        found.removeIf(it -> dropped.anywhere(it, of));
        found.removeAll(new Cascade(at, of, statement.actions()).gone(all));
        return found.isEmpty() ? null : Why.blocked("cannot alter type of a column used " + user(found), found);
    }

    private static String user(List<Dependent> found) {
        return switch (found.get(0).kind()) {
            case COLUMN -> "by a generated column";
            case TRIGGER -> "in a trigger definition";
            case POLICY -> "in a policy definition";
            case PUBLICATION -> "by a publication WHERE clause";
            case ROUTINE -> "by a function or procedure";
            default -> "by a view or rule";
        };
    }

    private @Nullable Why rename(ColumnAction.RenameColumn action, Table of) {
        String column = action.column().value();
        if (typed(of)) {
            return new Why(Refusal.Kind.OTHER, "cannot rename column of typed table", List.of());
        }
        if (dependents.inherited(of, column)) {
            return Why.inheritance("cannot rename inherited column \"%s\"".formatted(column), parents(of));
        }
        return statement.only()
                        && of.column(column).isPresent()
                        && !dependents.heirs(name).isEmpty()
                ? Why.inheritance(
                        "inherited column \"%s\" must be renamed in child tables too".formatted(column),
                        dependents.heirs(name))
                : null;
    }

    private @Nullable Why identity(String column, Table of) {
        if (!at.version().atLeast(IDENTITY_OF_PARTITIONS)) {
            return null;
        }
        if (of.partitionOf() != null && dependents.inherited(of, column)) {
            return Why.inheritance("cannot change identity column of a partition", parents(of));
        }
        return statement.only()
                        && of.partitionBy() != null
                        && of.doubtOfSettings().isEmpty()
                ? Why.inheritance("cannot change identity column of only the partitioned table", dependents.heirs(name))
                : null;
    }

    /** Also where there is none, and IF EXISTS says so. */
    private @Nullable Why dropExpression(String column, Table of) {
        if (dependents.inherited(of, column)) {
            return Why.inheritance("cannot drop generation expression from inherited column", parents(of));
        }
        return statement.only()
                        && of.column(column).isPresent()
                        && !dependents.heirs(name).isEmpty()
                ? Why.inheritance(
                        "ALTER TABLE / DROP EXPRESSION must be applied to child tables too", dependents.heirs(name))
                : null;
    }

    /** Partitions have it first. */
    private @Nullable Why setNotNull(String column, Table of) {
        boolean lacking = dependents.heirs(name).stream()
                .anyMatch(heir -> at.table(heir.relation())
                        .filter(it -> it.doubtOfColumn(column).isEmpty())
                        .flatMap(it -> it.column(column))
                        .filter(it -> Boolean.TRUE.equals(it.nullable()))
                        .isPresent());
        return statement.only()
                        && of.partitionBy() != null
                        && lacking
                        && !at.version().atLeast(NOT_NULL_INHERITED)
                ? Why.inheritance("constraint must be added to child tables too", dependents.heirs(name))
                : null;
    }

    private @Nullable Why dropNotNull(String column, Table of) {
        if (statement.only()
                && !at.version().atLeast(NOT_NULL_INHERITED)
                && of.partitionBy() != null
                && of.doubtOfSettings().isEmpty()
                && !dependents.heirs(name).isEmpty()) {
            return Why.inheritance(
                    "cannot remove constraint from only the partitioned table when partitions exist",
                    dependents.heirs(name));
        }
        boolean partition = of.partitionOf() != null && dependents.inherited(of, column);
        boolean parent = partition
                && at.table(Objects.requireNonNull(of.partitionOf()))
                        .flatMap(it -> it.column(column)
                                .filter(handed -> it.doubtOfColumn(column).isEmpty()))
                        .filter(it -> Boolean.FALSE.equals(it.nullable()))
                        .isPresent();
        if (!parent) {
            return null;
        }
        return Why.inheritance(
                at.version().atLeast(NOT_NULL_INHERITED)
                        ? "cannot drop inherited NOT NULL constraint of column \"%s\" of relation \"%s\""
                                .formatted(column, show())
                        : "column \"%s\" is marked NOT NULL in parent table".formatted(column),
                parents(of));
    }

    private @Nullable Why dropConstraint(ConstraintAction.DropConstraint action, Table of) {
        Constraint constraint = action.name() == null
                ? null
                : of.constraint(action.name().value()).orElse(null);
        if (constraint == null) {
            return null;
        }
        if (dependents.inherited(of, constraint)) {
            return Why.inheritance(
                    "cannot drop inherited constraint \"%s\" of relation \"%s\"".formatted(constraint.name(), show()),
                    parents(of));
        }
        Index index =
                constraint.index() == null ? null : of.index(constraint.index()).orElse(null);
        if (index == null || action.cascade()) {
            return null;
        }
        List<Dependent> keys = new ArrayList<>(blockers.ofKey(of, index));
        keys.removeIf(it -> dropped.before(action, it, of));
        keys.removeAll(new Cascade(at, of, dropped.beforeOf(action)).gone(List.of(of)));
        return Why.blocked(
                "cannot drop constraint \"%s\" on table \"%s\" because other objects depend on it"
                        .formatted(constraint.name(), show()),
                keys);
    }

    private @Nullable Why rename(ConstraintAction.RenameConstraint action, Table of) {
        Constraint constraint = of.constraint(action.name().value()).orElse(null);
        if (constraint == null || constraint.kind() != Constraint.Kind.CHECK) {
            return null;
        }
        if (dependents.inherited(of, constraint)) {
            return Why.inheritance(
                    "cannot rename inherited constraint \"%s\"".formatted(constraint.name()), parents(of));
        }
        boolean handedDown = !constraint.noInherit() && of.doubt(constraint).isEmpty();
        return statement.only() && handedDown && !dependents.heirs(name).isEmpty()
                ? Why.inheritance(
                        "inherited constraint \"%s\" must be renamed in child tables too".formatted(constraint.name()),
                        dependents.heirs(name))
                : null;
    }

    /** A table that outlives a crash refers to none that does not. */
    private @Nullable Why setLogged(TableAction.SetLogged action, Table of) {
        List<Dependent> publications = action.logged() ? List.of() : dependents.publicationsOf(name);
        // from 18 on there is no such partitioned table
        boolean takesIt = of.partitionBy() == null || !at.version().atLeast(18);
        if (!publications.isEmpty() && takesIt && of.persistence() == Persistence.PERMANENT) {
            return new Why(
                    Refusal.Kind.BLOCKED_BY_DEPENDENTS,
                    "cannot change table \"%s\" to unlogged because it is part of a publication".formatted(show()),
                    publications);
        }
        if (of.doubtOfSettings().isPresent() || of.partitionBy() != null) {
            return null;
        }
        List<Dependent> logged = dependents.foreignKeysTo(name).stream()
                .filter(it -> persistence(it.relation()) == Persistence.PERMANENT)
                .toList();
        if (!action.logged() && of.persistence() == Persistence.PERMANENT && !logged.isEmpty()) {
            return new Why(
                    Refusal.Kind.BLOCKED_BY_DEPENDENTS,
                    "could not change table \"%s\" to unlogged because it is referenced by logged table \"%s\""
                            .formatted(show(), logged.get(0).relation().name()),
                    logged);
        }
        List<ObjectName> unlogged = Situation.referenced(of).stream()
                .filter(it -> persistence(it) == Persistence.UNLOGGED)
                .toList();
        if (action.logged() && of.persistence() == Persistence.UNLOGGED && !unlogged.isEmpty()) {
            return new Why(
                    Refusal.Kind.OTHER,
                    "could not change table \"%s\" to logged because it references unlogged table \"%s\""
                            .formatted(show(), unlogged.get(0).name()),
                    List.of());
        }
        return null;
    }

    private @Nullable Persistence persistence(ObjectName other) {
        return at.table(other)
                .filter(it -> it.known() && it.doubtOfSettings().isEmpty())
                .map(Table::persistence)
                .orElse(null);
    }

    private List<Dependent> parents(Table of) {
        List<ObjectName> parents = new ArrayList<>(of.inherits());
        if (of.partitionOf() != null) {
            parents.add(of.partitionOf());
        }
        return parents.stream()
                .flatMap(it -> at.table(it).stream())
                .map(it -> new Dependent(Kind.TABLE, it.name(), "", it.origin()))
                .toList();
    }

    /**
     * The table with its partitions and children whose column changes along.
     *
     * @param merged whether also where it is their own too
     */
    private List<Table> withHeirs(Table of, String column, boolean merged) {
        List<Table> all = new ArrayList<>(List.of(of));
        for (Table heir : at.heirs(of)) {
            boolean along = heir.column(column)
                    .filter(it -> merged || (!it.local() && heir.inherits().size() < 2))
                    .isPresent();
            if (along
                    && heir.doubtOfColumn(column).isEmpty()
                    && heir.mayBeAbsent().isEmpty()) {
                all.add(heir);
            }
        }
        return all;
    }
}
