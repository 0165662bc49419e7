package dev.sluice.core.engine.mysql;

import dev.sluice.core.ast.ColumnAction.AddColumn;
import dev.sluice.core.ast.ColumnAttribute;
import dev.sluice.core.ast.ColumnDefinition;
import dev.sluice.core.ast.DataType;
import dev.sluice.core.ast.Expression;
import dev.sluice.core.ast.TableConstraint;
import dev.sluice.core.catalog.ObjectName;
import dev.sluice.core.engine.Breakage;
import dev.sluice.core.engine.Target;
import dev.sluice.core.source.Dialect;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Which operations an ADD COLUMN amounts to. */
final class AddedColumn {

    private static final Set<String> NUMBERS = Set.of("decimal", "float", "double", "bit", "year");

    /** What MySQL refuses as a default of existing rows (error 1674). */
    private static final Set<String> UNSAFE = Set.of("uuid", "uuid_short", "rand", "random_bytes", "sysdate");

    /** What MariaDB computes anew for each row. */
    private static final Set<String> OF_EACH_ROW = Set.of(
            "uuid",
            "uuid_short",
            "uuid_v4",
            "uuid_v7",
            "sysdate",
            "sys_guid",
            "random_bytes",
            "nextval",
            "lastval",
            "setval");

    static final String CHECK_IGNORED = "MySQL before 8.0.16 reads a CHECK and ignores it";
    static final String REFERENCES_IGNORED = "MySQL before 9.0 reads an inline REFERENCES and ignores it";

    private final AddColumn action;
    private final ColumnDefinition column;
    private final TableFacts table;
    private final Session session;
    private final Draft draft;

    private AddedColumn(AddColumn action, TableFacts table, Session session) {
        this.action = action;
        this.column = action.column();
        this.table = table;
        this.session = session;
        draft = new Draft(action);
    }

    static Draft of(AddColumn action, TableFacts table, Session session) {
        return new AddedColumn(action, table, session).read();
    }

    private Draft read() {
        if (action.ifNotExists() && table.column(column.name()).isPresent()) {
            return draft;
        }
        boolean enforcesChecks = enforcesChecks(session.target());
        boolean check = column.has(ColumnAttribute.Check.class);
        draft.does(kind(check));
        if (check && !enforcesChecks) {
            column.attribute(ColumnAttribute.Check.class).ifPresent(it -> draft.ignored(it.span(), CHECK_IGNORED));
        } else if (check && session.target().dialect() == Dialect.MYSQL && column.has(ColumnAttribute.Default.class)) {
            draft.failsOn("any row, if the default of `%s` violates its CHECK".formatted(column.name()), "");
        } else if (check && (column.has(ColumnAttribute.Default.class) || column.has(ColumnAttribute.NotNull.class))) {
            draft.failsOnCopy("any row, if what it gets in `%s` violates the CHECK".formatted(column.name()));
        }
        if (check && column.has(ColumnAttribute.AutoIncrement.class)) {
            draft.refused("the CHECK of `%s` cannot refer to it, since it is AUTO_INCREMENT".formatted(column.name()));
        }
        hiddenWithoutDefault(column, false, session.target()).ifPresent(draft::refused);
        if (column.has(ColumnAttribute.PrimaryKey.class)) {
            draft.does(Operation.ADD_PRIMARY_KEY);
            if (table.primaryKey().isPresent()) {
                draft.refused(KeyReader.KEY_IS_THERE);
            }
            KeyLimits.partitioned(List.of(table.catalog().key(column.name())), table)
                    .ifPresent(draft::refused);
        } else if (column.has(ColumnAttribute.Unique.class)) {
            boolean hashed = session.target().dialect() == Dialect.MARIADB && KeyLimits.hashed(column.type());
            draft.does(hashed ? Operation.ADD_UNIQUE_HASH : Operation.ADD_UNIQUE);
            if (hashed && table.option("engine").equals("aria")) {
                // Error 1071.
                draft.refused("Aria keeps no hash of `%s`, which no key can hold".formatted(column.name()));
            }
            if (table.partitioned() && !hashed) {
                // Error 1503; no index keeps the rows of a hash apart.
                draft.refused("a unique key must include what the table is partitioned by");
            }
        }
        column.attribute(ColumnAttribute.References.class).ifPresent(this::references);
        requireValue();
        column.attribute(ColumnAttribute.Generated.class)
                .flatMap(this::numbered)
                .ifPresent(draft::refused);
        ColumnLimits.of(column, table.charset(), session).ifPresent(draft::refused);
        return draft;
    }

    /** No value can be computed from a number that is not given yet (errors 3109 of MySQL, 1901 of MariaDB). */
    private Optional<String> numbered(ColumnAttribute.Generated generated) {
        boolean forbidden = session.target().dialect() == Dialect.MYSQL || ColumnChange.stored(generated);
        Predicate<String> mentioned = table.surelyNames(generated.expression());
        return table.columns().stream()
                .filter(it -> forbidden && it.identity() && mentioned.test(it.name()))
                .findFirst()
                .map(it -> "`%s` is AUTO_INCREMENT, and nothing is computed from it".formatted(it.name()));
    }

    /** Error 4108 of MariaDB; columns of the primary key are NOT NULL too. */
    static Optional<String> hiddenWithoutDefault(ColumnDefinition column, boolean ofPrimaryKey, Target target) {
        boolean hidden = column.attribute(ColumnAttribute.Visibility.class)
                .filter(it -> !it.visible())
                .isPresent();
        boolean given = column.has(ColumnAttribute.Default.class)
                || column.has(ColumnAttribute.AutoIncrement.class)
                || column.has(ColumnAttribute.Generated.class);
        return target.dialect() == Dialect.MARIADB
                        && hidden
                        && (ofPrimaryKey || column.has(ColumnAttribute.NotNull.class))
                        && !given
                ? Optional.of("`%s` is NOT NULL and hidden, which needs a default".formatted(column.name()))
                : Optional.empty();
    }

    static boolean enforcesChecks(Target target) {
        return target.dialect() == Dialect.MARIADB || target.version().atLeast(8, 0, 16);
    }

    /** MySQL took the inline form of a foreign key for a comment up to 8.4; MariaDB honours it. */
    static boolean honoursInlineReferences(Target target) {
        return target.dialect() == Dialect.MARIADB || target.version().atLeast(9);
    }

    private Operation kind(boolean check) {
        if (column.has(ColumnAttribute.AutoIncrement.class)) {
            return Operation.ADD_AUTO_INCREMENT_COLUMN;
        }
        ColumnAttribute.Generated generated =
                column.attribute(ColumnAttribute.Generated.class).orElse(null);
        if (generated != null) {
            return ColumnChange.stored(generated) ? Operation.ADD_STORED_COLUMN : Operation.ADD_VIRTUAL_COLUMN;
        }
        ColumnAttribute.Default value =
                column.attribute(ColumnAttribute.Default.class).orElse(null);
        if (value != null
                && value.value().text().strip().toLowerCase(Locale.ROOT).startsWith("nextval")) {
            return Operation.ADD_COLUMN_SEQUENCE_DEFAULT;
        }
        if (value != null
                && session.target().dialect() == Dialect.MYSQL
                && table.expressions().calls(value.value()).orElse(List.of()).stream()
                        .anyMatch(call -> UNSAFE.contains(call.name().toLowerCase(Locale.ROOT)))) {
            draft.refused("the default differs from row to row, which statement based replication could not repeat");
        }
        if (value != null && (computed(value.value()) || ofColumns(value.value()))) {
            return Operation.ADD_COLUMN_EXPRESSION_DEFAULT;
        }
        if (check) {
            return Operation.ADD_COLUMN_WITH_CHECK;
        }
        return column.position() == null ? Operation.ADD_COLUMN : Operation.ADD_COLUMN_PLACED;
    }

    /** Whether a default is computed per row: in MySQL one in parentheses, in MariaDB one that is not the same for all of a statement. */
    private boolean computed(Expression value) {
        if (session.target().dialect() == Dialect.MYSQL) {
            return value.text().strip().startsWith("(");
        }
        return table.expressions()
                .calls(value)
                .map(calls -> calls.stream()
                        .anyMatch(it -> OF_EACH_ROW.contains(it.name().toLowerCase(Locale.ROOT))))
                .orElse(true);
    }

    private boolean ofColumns(Expression value) {
        Predicate<String> mentioned = table.surelyNames(value);
        return table.columns().stream().anyMatch(it -> mentioned.test(it.name()));
    }

    private void references(ColumnAttribute.References references) {
        if (table.otherEngine()) {
            draft.ignored(references.span(), KeyReader.FOREIGN_KEY_IGNORED);
        } else if (honoursInlineReferences(session.target())) {
            ObjectName parent = table.catalog().resolve(references.target().table());
            TableConstraint.ForeignKey key = ParentKeys.of(column, references);
            ParentKeys.missing(key, table, session)
                    .or(() -> ParentKeys.unindexed(key, table.catalog(), session.target()))
                    .or(() -> ForeignKeyNames.taken(key.name(), table, session.target()))
                    .ifPresent(draft::refused);
            if (!session.foreignKeyChecks()) {
                draft.does(Operation.ADD_FOREIGN_KEY_UNCHECKED).refersToIfCopied(parent);
                return;
            }
            draft.does(Operation.ADD_FOREIGN_KEY).refersTo(parent);
            orphans(parent);
        } else {
            draft.ignored(references.span(), REFERENCES_IGNORED);
        }
    }

    /** Without a default every existing row holds NULL, which refers to nothing. */
    private void orphans(ObjectName parent) {
        column.attribute(ColumnAttribute.Default.class)
                .filter(it -> !it.value().text().strip().equalsIgnoreCase("null"))
                .ifPresent(it -> draft.failsOn(
                        "any row, if %s is missing in `%s`".formatted(it.value().text(), parent), ""));
    }

    private void requireValue() {
        boolean required = column.has(ColumnAttribute.NotNull.class) || column.has(ColumnAttribute.PrimaryKey.class);
        boolean given = column.has(ColumnAttribute.AutoIncrement.class)
                || column.has(ColumnAttribute.Generated.class)
                || column.attribute(ColumnAttribute.Default.class)
                        .filter(it -> !it.value().text().strip().equalsIgnoreCase("null"))
                        .isPresent();
        DataType type = column.type();
        if (!required || given || type == null || type.name().equals("serial")) {
            return;
        }
        if (type.name().equals("json") && session.target().dialect() == Dialect.MARIADB) {
            draft.failsOnCopy("any row: it would get '' in `%s`, which is no JSON".formatted(column.name()));
        }
        String implicit = implicitDefault(type);
        draft.breaks(
                Breakage.Kind.VALUE_REQUIRED,
                "existing rows silently get %s in `%s`, and INSERTs that leave it out fail in strict mode"
                        .formatted(implicit, column.name()));
        boolean date = type.name().equals("date") || type.name().equals("datetime");
        if (date && session.noZeroDate()) {
            draft.failsOn(
                    "any row: the zero date that `%s` would get is refused".formatted(column.name()),
                    "SELECT 1 FROM %s LIMIT 1".formatted(Quoted.name(table.name())));
        }
    }

    /** What MySQL and MariaDB give a NOT NULL column without a default. */
    private static String implicitDefault(DataType type) {
        if (Types.integer(type) || NUMBERS.contains(type.name())) {
            return "0";
        }
        if (type.name().equals("enum") && !type.arguments().isEmpty()) {
            return Quoted.string(type.arguments().get(0)) + ", the first member,";
        }
        return switch (type.name()) {
            case "date", "datetime", "timestamp", "time" -> "the zero date or time";
            case "json" -> "the JSON null";
            default -> "''";
        };
    }
}
