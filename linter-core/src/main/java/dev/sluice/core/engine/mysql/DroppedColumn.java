package dev.sluice.core.engine.mysql;

import dev.sluice.core.ast.ColumnAction.DropColumn;
import dev.sluice.core.ast.ColumnAttribute;
import dev.sluice.core.ast.Expression;
import dev.sluice.core.catalog.Column;
import dev.sluice.core.catalog.Constraint;
import dev.sluice.core.catalog.Dependents.Dependent;
import dev.sluice.core.catalog.Dependents.Kind;
import dev.sluice.core.catalog.Index;
import dev.sluice.core.engine.DataLoss;
import dev.sluice.core.source.Dialect;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which operations a DROP COLUMN amounts to, and what goes with the column. */
final class DroppedColumn {

    private DroppedColumn() {}

    static Draft of(DropColumn action, TableFacts table, Session session) {
        String column = table.catalog().key(action.column());
        Optional<Column> known = table.column(action.column());
        if (action.ifExists()
                && known.isEmpty()
                && table.whole()
                && !action.column().unknown()) {
            return new Draft(action);
        }
        Draft draft = new Draft(action, operation(column, known.orElse(null), table));
        if (known.filter(table::addedHere).isEmpty()) {
            draft.loses(
                    DataLoss.Kind.COLUMN,
                    "column `%s` of `%s` with its values".formatted(action.column(), table.name()),
                    along(column, table));
        }
        if (action.ifExists()) {
            draft.missingIf(
                    "whether `%s.%s` is there is not known".formatted(table.name(), action.column()),
                    table.doubt(action.column()));
        }
        ForeignKeys.ofColumn(column, table).ifPresent(draft::refused);
        if (table.whole() && table.columns().size() == 1) {
            draft.refused("a table keeps one column at least");
        }
        Dependents.ofDropped(column, table, session.target()).ifPresent(draft::refused);
        if (session.target().dialect() == Dialect.MARIADB) {
            ofUnique(column, table).ifPresent(draft::refused);
        }
        usedByGenerated(column, table).ifPresent(draft::refused);
        return draft;
    }

    /**
     * MariaDB makes no unique key narrower, whose rows might no longer differ (error 1072, MDEV-13613); one that loses all
     * of its columns goes.
     */
    private static Optional<Objection> ofUnique(String column, TableFacts table) {
        return table.indexes().stream()
                .filter(it -> it.unique()
                        && it.dependsOn().size() > 1
                        && it.dependsOn().contains(column)
                        && !it.dependsOn().stream().allMatch(table::drops))
                .findFirst()
                .map(it -> Objection.needed(
                        table.name(), it, "`%s` is in the unique key `%s`".formatted(column, it.name())));
    }

    private static Operation operation(String column, @Nullable Column known, TableFacts table) {
        boolean key =
                table.primaryKey().map(it -> it.columns().contains(column)).orElse(false);
        if (key) {
            return Operation.DROP_PRIMARY_KEY;
        }
        for (Index index : table.indexes()) {
            if (index.dependsOn().contains(column)
                    && !index.dependsOn().stream().allMatch(it -> it.equals(column) || table.drops(it))) {
                return known != null && TableFacts.virtual(known)
                        ? Operation.DROP_VIRTUAL_COLUMN_OF_INDEX
                        : Operation.DROP_COLUMN_OF_INDEX;
            }
        }
        ColumnAttribute.Generated generated = known == null ? null : known.generated();
        if (table.indexed(column)) {
            boolean virtual = generated != null && !ColumnChange.stored(generated);
            return virtual ? Operation.DROP_INDEXED_VIRTUAL_COLUMN : Operation.DROP_INDEXED_COLUMN;
        }
        if (generated == null) {
            return Operation.DROP_COLUMN;
        }
        return ColumnChange.stored(generated) ? Operation.DROP_STORED_COLUMN : Operation.DROP_VIRTUAL_COLUMN;
    }

    /** The indexes and keys that lose the column: those of it alone are dropped, wider ones get narrower. */
    private static List<String> along(String column, TableFacts table) {
        List<String> along = new ArrayList<>();
        for (Index index : table.indexes()) {
            if (index.dependsOn().contains(column)) {
                along.add((index.dependsOn().size() == 1 ? "index `%s`" : "`%s` of index `%s`")
                        .formatted(
                                index.dependsOn().size() == 1
                                        ? new Object[] {index.name()}
                                        : new Object[] {column, index.name()}));
            }
        }
        for (Constraint constraint : table.constraints()) {
            boolean key = constraint.kind() == Constraint.Kind.PRIMARY_KEY;
            if (key && constraint.columns().contains(column)) {
                along.add("the primary key");
            }
        }
        return along;
    }

    /** The generated column whose expression names it. */
    static Optional<Objection> usedByGenerated(String column, TableFacts table) {
        for (Column other : table.columns()) {
            ColumnAttribute.Generated generated = other.generated();
            if (generated != null && !other.name().equals(column)) {
                Expression expression = generated.expression();
                if (table.surelyNames(expression).test(column) && !madeOtherwise(other, column, table)) {
                    return Optional.of(Objection.blocked(
                            "`%s` is used in the expression of a generated column".formatted(column),
                            new Dependent(Kind.COLUMN, table.name(), other.name(), other.origin())));
                }
            }
        }
        return Optional.empty();
    }

    /** Whether the statement defines a generated column anew, and no longer from this one. */
    private static boolean madeOtherwise(Column generated, String column, TableFacts table) {
        return table.redefines(generated.name())
                && table.after()
                        .flatMap(it -> it.column(generated.name()))
                        .filter(it -> it.generated() == null
                                || !table.surelyNames(it.generated().expression())
                                        .test(column))
                        .isPresent();
    }
}
