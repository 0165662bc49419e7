package dev.sluice.core.engine.mysql;

import dev.sluice.core.ast.ColumnAction;
import dev.sluice.core.ast.ColumnAttribute;
import dev.sluice.core.ast.ColumnDefinition;
import dev.sluice.core.ast.ConstraintAction.AddConstraint;
import dev.sluice.core.ast.Expression;
import dev.sluice.core.ast.Name;
import dev.sluice.core.ast.TableConstraint;
import dev.sluice.core.catalog.Column;
import dev.sluice.core.catalog.Table;
import dev.sluice.core.source.Dialect;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What the expressions of generated columns and CHECKs may not hold, where they could be read. */
final class ExpressionLimits {

    /** Functions whose result depends on more than their arguments (errors 3763 and 3814 of MySQL, 1901 of MariaDB). */
    private static final Set<String> CHANGING = Set.of(
            "connection_id",
            "curdate",
            "current_date",
            "current_time",
            "current_timestamp",
            "current_user",
            "curtime",
            "database",
            "found_rows",
            "last_insert_id",
            "load_file",
            "localtime",
            "localtimestamp",
            "now",
            "rand",
            "row_count",
            "schema",
            "session_user",
            "sleep",
            "sysdate",
            "system_user",
            "user",
            "utc_date",
            "utc_time",
            "utc_timestamp",
            "unix_timestamp",
            "uuid",
            "uuid_short");

    /** What not even a VIRTUAL column of MariaDB calls. */
    private static final Set<String> IMPOSSIBLE = Set.of(
            "benchmark",
            "found_rows",
            "get_lock",
            "is_free_lock",
            "last_insert_id",
            "load_file",
            "release_lock",
            "row_count",
            "sleep");

    private final TableFacts table;
    private final Session session;
    private final Set<String> made = new HashSet<>();
    /** What is dropped, or has another name, by the names of before. */
    private final Set<String> gone = new HashSet<>();

    private ExpressionLimits(List<Draft> drafts, TableFacts table, Session session) {
        this.table = table;
        this.session = session;
        for (Draft draft : drafts) {
            switch (draft.action()) {
                case ColumnAction.AddColumn add -> made(add.column().name());
                case ColumnAction.RenameColumn rename -> {
                    made(rename.newName());
                    gone.add(table.catalog().key(rename.column()));
                }
                case ColumnAction.ModifyColumn modify -> {
                    made(modify.definition().name());
                    gone.add(table.catalog().key(modify.column()));
                }
                case ColumnAction.DropColumn drop -> gone.add(table.catalog().key(drop.column()));
                default -> {
                    // It makes no column.
                }
            }
        }
    }

    /** Says of each draft what stands in its way. */
    static void apply(List<Draft> drafts, TableFacts table, Session session) {
        ExpressionLimits limits = new ExpressionLimits(drafts, table, session);
        for (Draft draft : drafts) {
            Optional<Objection> objection = limits.objection(draft);
            objection.ifPresent(draft::refused);
            if (objection.isEmpty() && !limits.mysql()) {
                limits.padded(draft);
            }
        }
    }

    private void made(Name column) {
        made.add(table.catalog().key(column));
    }

    private Optional<Objection> objection(Draft draft) {
        return switch (draft.action()) {
            case ColumnAction.AddColumn add -> defined(add.column());
            case ColumnAction.ModifyColumn modify -> defined(modify.definition());
            case AddConstraint add
            when add.constraint() instanceof TableConstraint.Check check -> checked(check.condition());
            default -> Optional.empty();
        };
    }

    /** MariaDB keeps nothing, in rows or indexes, that depends on PAD_CHAR_TO_FULL_LENGTH, and alone knows what does (error 1901). */
    private void padded(Draft draft) {
        ColumnDefinition column = switch (draft.action()) {
            case ColumnAction.AddColumn add -> add.column();
            case ColumnAction.ModifyColumn modify -> modify.definition();
            default -> null;
        };
        Stream<ColumnAttribute.Generated> kept = column == null
                ? Combination.parts(draft).stream()
                        .flatMap(it -> Stream.ofNullable(it.column()))
                        .flatMap(it -> table.columnAfter(it).stream())
                        .flatMap(it -> Stream.ofNullable(it.generated()))
                : column.attribute(ColumnAttribute.Generated.class).stream()
                        .filter(it -> ColumnChange.stored(it) || indexed(column));
        kept.filter(it -> table.expressions().named(it.expression()).stream().anyMatch(this::padded))
                .findFirst()
                .ifPresent(it -> draft.notKnown("whether `%s` depends on PAD_CHAR_TO_FULL_LENGTH is not known"
                        .formatted(it.expression().text())));
    }

    private boolean indexed(ColumnDefinition column) {
        return column.has(ColumnAttribute.Unique.class)
                || table.indexed(table.catalog().key(column.name()));
    }

    private boolean padded(String column) {
        return table.columns().stream()
                .anyMatch(it -> it.name().equals(column)
                        && it.type() != null
                        && it.type().name().equals("char"));
    }

    private Optional<Objection> defined(ColumnDefinition column) {
        Optional<Objection> check =
                column.attribute(ColumnAttribute.Check.class).flatMap(it -> checked(it.condition()));
        return check.or(
                () -> column.attribute(ColumnAttribute.Generated.class).flatMap(it -> generated(column.name(), it)));
    }

    private Optional<Objection> checked(Expression condition) {
        if (!AddedColumn.enforcesChecks(session.target())) {
            return Optional.empty();
        }
        // MySQL takes SYSDATE() here, of all.
        Set<String> allowed = mysql() ? Set.of("sysdate") : Set.of();
        return any(condition)
                .or(() -> calls(condition, IMPOSSIBLE)
                        .or(() -> calls(condition, CHANGING))
                        .filter(it -> !allowed.contains(it))
                        .map(this::changing));
    }

    private Optional<Objection> generated(Name column, ColumnAttribute.Generated generated) {
        Expression expression = generated.expression();
        // Errors 4029 of MariaDB, 3107 of MySQL.
        if (table.expressions().named(expression).contains(table.catalog().key(column))) {
            return Optional.of(Objection.rule("`%s` cannot be computed from itself", column));
        }
        Optional<Objection> later = ofLater(column, expression);
        if (later.isPresent()) {
            return later;
        }
        Set<String> forbidden = mysql() || ColumnChange.stored(generated) ? CHANGING : IMPOSSIBLE;
        return any(expression)
                .or(() -> calls(expression, IMPOSSIBLE)
                        .or(() -> calls(expression, forbidden))
                        .map(this::changing));
    }

    /** A generated column is computed from those alone that stand before it: errors 4029 and 3107 too. */
    private Optional<Objection> ofLater(Name column, Expression expression) {
        Set<String> named = table.expressions().named(expression);
        boolean any = named.stream()
                .anyMatch(it -> made.contains(it)
                        || table.columns().stream()
                                .anyMatch(other -> other.generated() != null
                                        && other.name().equals(it)));
        if (!any || !table.sure()) {
            return Optional.empty();
        }
        boolean before = true;
        for (Column other : table.after().map(Table::columns).orElseThrow()) {
            before &= !other.name().equals(table.catalog().key(column));
            if (!before && other.generated() != null && named.contains(other.name())) {
                return Optional.of(Objection.rule(
                        "`%s` is computed from `%s`, which is generated and stands behind it", column, other.name()));
            }
        }
        return Optional.empty();
    }

    /** Errors 1054, and 1901, 1970, 3102 and 3815 of queries. */
    private Optional<Objection> any(Expression expression) {
        if (table.expressions().query(expression)) {
            return Optional.of(Objection.rule("an expression of a table holds no query"));
        }
        Table whole = table.table().filter(it -> table.sure()).orElse(null);
        if (whole == null) {
            return Optional.empty();
        }
        for (String name : new TreeSet<>(table.expressions().named(expression))) {
            boolean missing = whole.column(name).isEmpty() || (!mysql() && gone.contains(name));
            if (missing && !made.contains(name)) {
                return Optional.of(Objection.notFound("`%s` has no column `%s`", table.name(), name));
            }
        }
        return Optional.empty();
    }

    private Objection changing(String function) {
        return Objection.rule("%s() is not the same whenever it is asked", function);
    }

    /** The first of some functions that an expression calls, with arguments that hardly matter: but for UNIX_TIMESTAMP of one. */
    private Optional<String> calls(Expression expression, Set<String> some) {
        return table.expressions().calls(expression).orElse(List.of()).stream()
                .map(it -> it.name().toLowerCase(Locale.ROOT))
                .filter(some::contains)
                .filter(it -> !it.equals("unix_timestamp")
                        || table.expressions().named(expression).isEmpty())
                .findFirst();
    }

    private boolean mysql() {
        return session.target().dialect() == Dialect.MYSQL;
    }
}
