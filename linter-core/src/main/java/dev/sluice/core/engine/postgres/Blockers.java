package dev.sluice.core.engine.postgres;

import dev.sluice.core.ast.ColumnAttribute;
import dev.sluice.core.ast.Expression;
import dev.sluice.core.ast.PartitionBy;
import dev.sluice.core.catalog.Column;
import dev.sluice.core.catalog.Dependents;
import dev.sluice.core.catalog.Dependents.Dependent;
import dev.sluice.core.catalog.Dependents.Kind;
import dev.sluice.core.catalog.Index;
import dev.sluice.core.catalog.ObjectName;
import dev.sluice.core.catalog.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What stands in the way of dropping or changing a column, as far as that is sure. */
record Blockers(Situation at) {

    /** From here on a generated column is not dropped with a column that it is made of. */
    static final int GENERATED_STAY = 15;

    /** So many are named; all of them are in the refusal. */
    private static final int NAMED = 5;

    Dependents dependents() {
        return new Dependents(at.catalog());
    }

    /** What DROP COLUMN needs gone. */
    List<Dependent> ofDrop(Table table, String column) {
        List<Dependent> found = new ArrayList<>(users(table, column));
        if (at.version().atLeast(GENERATED_STAY)) {
            found.addAll(generatedFrom(table, column));
        }
        for (Dependent key : dependents().foreignKeysTo(table, List.of(column), false)) {
            // a key of the column itself goes with it
            boolean goesAlong = key.relation().equals(table.name())
                    && table.constraint(key.name())
                            .filter(it -> it.columns().contains(column))
                            .isPresent();
            if (!goesAlong) {
                found.add(key);
            }
        }
        return found;
    }

    /** What ALTER COLUMN TYPE cannot change along. */
    List<Dependent> ofTypeChange(Table table, String column) {
        List<Dependent> found = new ArrayList<>(users(table, column));
        found.addAll(generatedFrom(table, column));
        return found;
    }

    /** What keeps a column as it is: views, triggers, rules, policies, bodies in standard SQL. */
    private List<Dependent> users(Table table, String column) {
        List<Dependent> found = new ArrayList<>(dependents().readersOf(table.name(), column));
        found.addAll(dependents().attachmentsOf(table.name(), column));
        found.addAll(dependents().routinesReading(table.name(), column));
        return found;
    }

    /** The generated columns that are made of a column. */
    List<Dependent> generatedFrom(Table table, String column) {
        List<Dependent> found = new ArrayList<>();
        for (Column other : table.columns()) {
            ColumnAttribute.Generated generated = other.generated();
            if (generated != null
                    && !other.name().equals(column)
                    && table.doubtOfColumn(other.name()).isEmpty()
                    && at.expressions().named(generated.expression()).contains(column)) {
                found.add(new Dependent(Kind.COLUMN, table.name(), other.name(), other.origin()));
            }
        }
        return found;
    }

    /** Whether rows are shared out among partitions by a column, alone or in an expression. */
    boolean partitionKey(Table table, String column) {
        PartitionBy by = table.partitionBy();
        if (by == null || table.doubtOfSettings().isPresent()) {
            return false;
        }
        Expression key = by.key();
        Set<String> named = at.expressions().named(new Expression(key.span(), "ROW(" + key.text() + ")"));
        return named.contains(column) && table.column(column).isPresent();
    }

    /**
     * The foreign keys that need a unique index, or the constraint that it backs. Which of several indexes on the same
     * columns they need is not known.
     */
    List<Dependent> ofKey(Table table, Index index) {
        List<String> columns = columns(index);
        boolean serves = index.unique() && index.predicate() == null && !columns.isEmpty();
        boolean only = serves
                && at.catalog().whole(table)
                && table.indexes().stream()
                                .filter(it ->
                                        it.unique() && Set.copyOf(columns(it)).equals(Set.copyOf(columns)))
                                .count()
                        == 1;
        return only ? dependents().foreignKeysTo(table, columns, true) : List.of();
    }

    /** The columns of its key; none if one of its parts is an expression. */
    private static List<String> columns(Index index) {
        List<String> columns = new ArrayList<>();
        for (var part : index.parts()) {
            if (part.column() == null) {
                return List.of();
            }
            columns.add(part.column().value());
        }
        return columns;
    }

    /** {@code cannot drop table parent because other objects depend on it: foreign key `fk` of `t`}. */
    static String inWords(String refused, List<Dependent> dependents) {
        List<String> words = new ArrayList<>();
        dependents.stream().limit(NAMED).map(Dependent::inWords).forEach(words::add);
        if (dependents.size() > NAMED) {
            words.add("%d more".formatted(dependents.size() - NAMED));
        }
        return refused + ": " + String.join(", ", words);
    }

    static String show(ObjectName name) {
        return Situation.show(name);
    }
}
