package dev.sluice.core.engine.mysql;

import dev.sluice.core.ast.Action;
import dev.sluice.core.ast.ConstraintAction;
import dev.sluice.core.ast.ConstraintAction.AddConstraint;
import dev.sluice.core.ast.ConstraintAction.DropConstraint;
import dev.sluice.core.ast.CreateIndex;
import dev.sluice.core.ast.Expression;
import dev.sluice.core.ast.IndexAction;
import dev.sluice.core.ast.IndexDefinition;
import dev.sluice.core.ast.IndexKind;
import dev.sluice.core.ast.KeyPart;
import dev.sluice.core.ast.Name;
import dev.sluice.core.ast.TableConstraint;
import dev.sluice.core.catalog.Column;
import dev.sluice.core.catalog.Constraint;
import dev.sluice.core.engine.DataLoss;
import dev.sluice.core.source.Dialect;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which operations changes of indexes and constraints amount to. */
final class KeyReader {

    /** What stands in the way no longer where the statement drops the key. */
    static final Objection KEY_IS_THERE = new Objection("the table has a primary key");

    static final String FOREIGN_KEY_IGNORED = "the table's storage engine reads a foreign key and ignores it";

    private final TableFacts table;
    private final Session session;

    KeyReader(TableFacts table, Session session) {
        this.table = table;
        this.session = session;
    }

    Draft add(AddConstraint action) {
        TableConstraint constraint = action.constraint();
        if (constraint instanceof TableConstraint.PrimaryKey key) {
            return primaryKey(action, key);
        }
        if (constraint instanceof TableConstraint.Unique unique) {
            return index(action, IndexKind.UNIQUE, unique.parts());
        }
        if (constraint instanceof TableConstraint.ForeignKey key) {
            return foreignKey(action, key);
        }
        return constraint instanceof TableConstraint.Check check ? check(action, check) : new Draft(action);
    }

    Draft index(IndexAction.AddIndex action) {
        IndexDefinition index = action.index();
        Name name = index.name();
        boolean there = index.ifNotExists() && name != null && hasIndex(name);
        return there ? new Draft(action) : index(action, index.indexKind(), index.parts());
    }

    /** Whether OR REPLACE meets an index that is the same already. */
    boolean replacesBySame(CreateIndex statement) {
        Name name = statement.name();
        List<String> columns = statement.parts().stream()
                .map(part -> part.column() == null ? "" : table.catalog().key(part.column()))
                .toList();
        return statement.orReplace()
                && name != null
                && table.indexes().stream()
                        .anyMatch(it -> it.name().equals(table.catalog().key(name))
                                && it.kind() == statement.indexKind()
                                && it.dependsOn().equals(columns));
    }

    private boolean hasIndex(Name name) {
        String key = table.catalog().key(name);
        return table.indexes().stream().anyMatch(it -> it.name().equals(key));
    }

    /** Whether an index is surely missing that a statement drops IF EXISTS. */
    private boolean missing(Name index) {
        return table.whole()
                && !index.unknown()
                && !hasIndex(index)
                && !table.catalog().key(index).equals("primary");
    }

    Draft index(Action action, IndexKind kind, List<KeyPart> parts) {
        boolean functional = parts.stream().anyMatch(part -> part.column() == null);
        Draft draft = new Draft(
                action,
                switch (kind) {
                    case PLAIN -> functional ? Operation.ADD_FUNCTIONAL_INDEX : Operation.ADD_INDEX;
                    case UNIQUE -> functional ? Operation.ADD_FUNCTIONAL_UNIQUE : Operation.ADD_UNIQUE;
                    case FULLTEXT -> table.hasFulltext() ? Operation.ADD_FULLTEXT : Operation.ADD_FIRST_FULLTEXT;
                    case SPATIAL -> Operation.ADD_SPATIAL;
                    case VECTOR -> Operation.ADD_VECTOR_INDEX;
                });
        KeyLimits.parts(kind, parts, table, session.target()).ifPresent(draft::refused);
        if (kind == IndexKind.UNIQUE && KeyLimits.hashed(parts, table, session.target())) {
            draft.doesInstead(Operation.ADD_UNIQUE, Operation.ADD_UNIQUE_HASH);
        }
        if (kind == IndexKind.FULLTEXT
                && table.partitioned()
                && session.target().dialect() == Dialect.MYSQL) {
            draft.refused("a partitioned table takes no FULLTEXT index");
        }
        if (kind == IndexKind.UNIQUE && functional) {
            draft.failsOn("rows that share the value of an expression", "");
        }
        if (kind == IndexKind.UNIQUE && !functional) {
            KeyLimits.partitioned(parts, table).ifPresent(draft::refused);
            String columns = columns(parts);
            if (added(parts.stream().map(KeyPart::column))) {
                return draft;
            }
            draft.failsOn("rows that share (%s)".formatted(columns), duplicates(parts));
        }
        return draft;
    }

    private Draft primaryKey(AddConstraint action, TableConstraint.PrimaryKey key) {
        Draft draft = new Draft(action, Operation.ADD_PRIMARY_KEY);
        if (table.primaryKey().isPresent()) {
            draft.refused(KEY_IS_THERE);
        }
        boolean nullable = key.parts().stream()
                .map(KeyPart::column)
                .anyMatch(column -> column != null
                        && table.column(column).map(Column::nullable).orElse(false));
        KeyLimits.partitioned(key.parts(), table).ifPresent(draft::refused);
        KeyLimits.primaryKey(key.parts(), table, session.target()).ifPresent(draft::refused);
        key.parts().stream()
                .map(KeyPart::column)
                .flatMap(it -> it == null ? Stream.<Column>empty() : table.column(it).stream())
                .filter(it -> session.target().dialect() == Dialect.MARIADB
                        && !it.visible()
                        && it.defaultValue() == null
                        && !it.identity()
                        && it.generated() == null)
                .findFirst()
                // Error 4108.
                .ifPresent(it ->
                        draft.refused("`%s` would be NOT NULL and hidden, which needs a default".formatted(it.name())));
        String columns = columns(key.parts());
        if (nullable && table.hasStored() && session.target().dialect() == Dialect.MARIADB) {
            draft.does(Operation.SET_NOT_NULL);
        }
        if (!nullable) {
            return draft.failsOn("rows that share (%s)".formatted(columns), duplicates(key.parts()));
        }
        return session.strict()
                ? draft.failsOn(
                        "rows that share (%s) or hold NULL there".formatted(columns), duplicatesOrNulls(key.parts()))
                : draft.failsOn("rows that share (%s), NULL taken for 0 or ''".formatted(columns), "")
                        .loses(
                                DataLoss.Kind.VALUES,
                                "NULL in (%s) of `%s`: without strict mode it becomes 0 or ''"
                                        .formatted(columns, table.name()),
                                List.of());
    }

    private String columns(List<KeyPart> parts) {
        return parts.stream()
                .map(part -> part.column() == null ? "?" : nameBefore(part.column()))
                .collect(Collectors.joining(", "));
    }

    private String duplicates(List<KeyPart> parts) {
        String columns = columns(parts);
        String present = parts.stream()
                .map(part -> part.column() == null ? "?" : nameBefore(part.column()) + " IS NOT NULL")
                .collect(Collectors.joining(" AND "));
        return "SELECT %1$s FROM %2$s WHERE %3$s GROUP BY %1$s HAVING COUNT(*) > 1"
                .formatted(columns, Quoted.name(table.name()), present);
    }

    /** A primary key takes no NULL, not even once. */
    private String duplicatesOrNulls(List<KeyPart> parts) {
        String missing = parts.stream()
                .map(part -> part.column() == null ? "?" : nameBefore(part.column()) + " IS NULL")
                .collect(Collectors.joining(" OR "));
        return "SELECT %1$s FROM %2$s GROUP BY %1$s HAVING COUNT(*) > 1 OR %3$s"
                .formatted(columns(parts), Quoted.name(table.name()), missing);
    }

    /** A query for rows that are there runs before the statement. */
    private String nameBefore(Name column) {
        return Quoted.name(table.nameBefore(column).value());
    }

    private Draft foreignKey(AddConstraint action, TableConstraint.ForeignKey key) {
        if (table.otherEngine()) {
            Draft draft = new Draft(action, Operation.ADD_FOREIGN_KEY_UNCHECKED)
                    .refersTo(table.catalog().resolve(key.target().table()))
                    .ignored(key.span(), FOREIGN_KEY_IGNORED);
            return table.partitioned() ? draft.refused("a partitioned table takes no foreign key") : draft;
        }
        Draft draft = new Draft(
                action, session.foreignKeyChecks() ? Operation.ADD_FOREIGN_KEY : Operation.ADD_FOREIGN_KEY_UNCHECKED);
        // MariaDB does not even look at the parent where it checks no row.
        if (session.foreignKeyChecks() || session.target().dialect() == Dialect.MYSQL) {
            draft.refersTo(table.catalog().resolve(key.target().table()));
        } else {
            draft.refersToIfCopied(table.catalog().resolve(key.target().table()));
        }
        if (!indexed(key.columns())) {
            draft.does(Operation.ADD_INDEX);
            // The server makes an index, which takes only the beginning of those (errors 1005, 1170).
            key.columns().stream()
                    .flatMap(it -> table.column(it).stream())
                    .filter(it -> it.type() != null && KeyLimits.unlimited(it.type()))
                    .findFirst()
                    .ifPresent(it ->
                            draft.refused("no index that the foreign key needs can hold `%s`".formatted(it.name())));
        }
        ParentKeys.unindexed(key, table.catalog(), session.target()).ifPresent(draft::refused);
        ParentKeys.unlike(key, table, session.target()).ifPresent(draft::refused);
        CheckedColumns.of(key, table).ifPresent(draft::refused);
        if (table.partitioned()) {
            draft.refused("a partitioned table takes no foreign key");
        }
        return session.foreignKeyChecks() && !added(key.columns().stream())
                ? draft.failsOn(
                        "rows whose (%s) is missing in `%s`"
                                .formatted(names(key.columns()), key.target().table()),
                        Orphans.query(table.name(), key, table.catalog()))
                : draft;
    }

    /** Whether a column is the statement's own: then no row of it holds anything yet but its default. */
    private boolean added(Stream<? extends @Nullable Name> columns) {
        return table.whole()
                && columns.anyMatch(
                        it -> it != null && table.column(table.nameBefore(it)).isEmpty());
    }

    /** Whether an index serves a foreign key already; taken so where the table is not known. */
    private boolean indexed(List<Name> columns) {
        if (!table.known()) {
            return true;
        }
        List<String> keys = columns.stream().map(table.catalog()::key).toList();
        return table.indexes().stream().anyMatch(it -> startsWith(it.dependsOn(), keys))
                || table.constraints().stream()
                        .anyMatch(it -> it.kind() != Constraint.Kind.CHECK && startsWith(it.columns(), keys));
    }

    private static boolean startsWith(List<String> columns, List<String> prefix) {
        return columns.size() >= prefix.size()
                && columns.subList(0, prefix.size()).equals(prefix);
    }

    private static String names(List<Name> columns) {
        return columns.stream().map(name -> Quoted.name(name.value())).collect(Collectors.joining(", "));
    }

    private Draft check(AddConstraint action, TableConstraint.Check check) {
        if (!AddedColumn.enforcesChecks(session.target())) {
            return new Draft(action).ignored(check.span(), AddedColumn.CHECK_IGNORED);
        }
        boolean enforced = !check.mode().notEnforced()
                && (session.target().dialect() == Dialect.MYSQL || session.checkConstraintChecks());
        // Without check_constraint_checks, MariaDB copies all the same and checks nothing.
        Draft draft =
                new Draft(action, check.mode().notEnforced() ? Operation.ADD_CHECK_NOT_ENFORCED : Operation.ADD_CHECK);
        CheckedColumns.of(check.condition(), table).ifPresent(draft::refused);
        return enforced && ofPresentColumns(check.condition())
                ? draft.failsOn(
                        "rows for which `%s` is false".formatted(check.condition()),
                        Quoted.anyRow(table.name(), "NOT (%s)".formatted(check.condition())))
                : draft;
    }

    /** Whether a condition may be about values that rows have already, not only about columns of the same statement. */
    private boolean ofPresentColumns(Expression condition) {
        return !table.whole()
                || table.columns().stream()
                        .anyMatch(it -> table.expressions().mentioned(condition).test(it.name()));
    }

    Draft enforce(ConstraintAction.AlterConstraint action) {
        if (!Boolean.TRUE.equals(action.enforced())) {
            return new Draft(action, Operation.RELAX_CHECK);
        }
        Draft draft = new Draft(action, Operation.ENFORCE_CHECK);
        for (Constraint constraint : table.constraints()) {
            Expression condition = constraint.condition();
            if (condition != null && named(constraint, action.name())) {
                draft.failsOn(
                        "rows for which `%s` is false".formatted(condition),
                        Quoted.anyRow(table.name(), "NOT (%s)".formatted(condition)));
            }
        }
        return draft;
    }

    Draft drop(DropConstraint action) {
        Name name = action.name();
        boolean missing = action.ifExists()
                && name != null
                && table.whole()
                && table.constraints().stream().noneMatch(it -> named(it, name));
        if (missing) {
            return new Draft(action);
        }
        return switch (action.constraintKind()) {
            case PRIMARY_KEY -> dropPrimaryKey(action);
            case FOREIGN_KEY -> dropForeignKey(action);
            case CHECK -> new Draft(action, Operation.DROP_CHECK);
            case ANY -> dropAny(action);
        };
    }

    private Draft dropForeignKey(DropConstraint action) {
        Draft draft = new Draft(action, Operation.DROP_FOREIGN_KEY);
        for (Constraint constraint : table.constraints()) {
            boolean mysql = session.target().dialect() == Dialect.MYSQL;
            if (mysql && constraint.referenced() != null && named(constraint, action.name())) {
                draft.refersTo(constraint.referenced());
            }
        }
        return draft;
    }

    private Draft dropAny(DropConstraint action) {
        for (Constraint constraint : table.constraints()) {
            if (named(constraint, action.name())) {
                return switch (constraint.kind()) {
                    case PRIMARY_KEY -> dropPrimaryKey(action);
                    case FOREIGN_KEY -> dropForeignKey(action);
                    case UNIQUE -> new Draft(action, Operation.DROP_INDEX);
                    case CHECK, NOT_NULL, EXCLUDE -> new Draft(action, Operation.DROP_CHECK);
                };
            }
        }
        // What it may be: dropping a foreign key costs the most of them, and no row is touched.
        return new Draft(action, Operation.DROP_FOREIGN_KEY);
    }

    private boolean named(Constraint constraint, @Nullable Name name) {
        return name != null
                && constraint
                        .name()
                        .toLowerCase(Locale.ROOT)
                        .equals(table.catalog().key(name));
    }

    Draft dropIndex(Action action, Name index, boolean ifExists) {
        if (ifExists && missing(index)) {
            return new Draft(action);
        }
        String key = table.catalog().key(index);
        if (key.equals("primary")) {
            return dropPrimaryKey(action);
        }
        Draft draft = new Draft(action, Operation.DROP_INDEX);
        if (session.foreignKeyChecks() || session.target().dialect() == Dialect.MYSQL) {
            ForeignKeys.needsIndex(key, table, session.target()).ifPresent(draft::refused);
        }
        return draft;
    }

    private Draft dropPrimaryKey(Action action) {
        Draft draft = new Draft(action, Operation.DROP_PRIMARY_KEY);
        List<String> columns = table.primaryKey().map(Constraint::columns).orElse(List.of());
        if (session.foreignKeyChecks() || session.target().dialect() == Dialect.MYSQL) {
            ForeignKeys.needsKey(columns, "", table, session.target()).ifPresent(draft::refused);
        }
        return draft;
    }
}
