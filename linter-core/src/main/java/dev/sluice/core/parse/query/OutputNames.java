package dev.sluice.core.parse.query;

import dev.sluice.core.parse.query.QueryFacts.Output;
import dev.sluice.core.source.Dialect;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.sf.jsqlparser.expression.CaseExpression;
import net.sf.jsqlparser.expression.CastExpression;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.Function;
import net.sf.jsqlparser.schema.Column;
import net.sf.jsqlparser.statement.select.AllColumns;
import net.sf.jsqlparser.statement.select.AllTableColumns;
import net.sf.jsqlparser.statement.select.Join;
import net.sf.jsqlparser.statement.select.PlainSelect;
import net.sf.jsqlparser.statement.select.SelectItem;
import org.jspecify.annotations.Nullable;

/** What an engine calls the columns that a query gives. */
final class OutputNames {

    /** Casts and branches within each other; what nests deeper has no name that is told here. */
    private static final int DEEPEST = 100;

    private OutputNames() {}

    /**
     * The columns of a SELECT, or null if they cannot be told.
     *
     * @param every all columns of what a qualifier means, or of all tables for null; empty if they cannot be told
     */
    static @Nullable List<Output> of(
            PlainSelect select,
            Dialect dialect,
            java.util.function.Function<@Nullable String, Optional<List<Output>>> every) {
        List<Output> output = new ArrayList<>();
        for (SelectItem<?> item : select.getSelectItems()) {
            Expression expression = item.getExpression();
            if (expression instanceof AllTableColumns all) {
                Optional<List<Output>> columns = every.apply(all.getTable().getName());
                if (columns.isEmpty()) {
                    return null;
                }
                output.addAll(columns.get());
            } else if (expression instanceof AllColumns) {
                Optional<List<Output>> columns = merges(select) ? Optional.empty() : every.apply(null);
                if (columns.isEmpty()) {
                    return null;
                }
                output.addAll(columns.get());
            } else {
                String column = expression instanceof Column it ? JsqlQuery.name(it.getColumnName(), dialect) : null;
                String cast = expression instanceof CastExpression it && it.getColDataType() != null
                        ? it.getColDataType().toString()
                        : null;
                output.add(new Output(name(item, dialect), -1, column, cast));
            }
        }
        return output;
    }

    /** Whether a join gives a column of both sides once. */
    private static boolean merges(PlainSelect select) {
        List<Join> joins = select.getJoins();
        return joins != null
                && joins.stream()
                        .anyMatch(it -> it.isNatural() || !it.getUsingColumns().isEmpty());
    }

    private static @Nullable String name(SelectItem<?> item, Dialect dialect) {
        if (item.getAlias() != null) {
            return JsqlQuery.name(item.getAlias().getName(), dialect);
        }
        if (dialect.mysqlFamily()) {
            // Anything else is called by its text, which is not kept.
            return item.getExpression() instanceof Column column
                    ? JsqlQuery.name(column.getColumnName(), dialect)
                    : null;
        }
        return figured(item.getExpression(), dialect, 0);
    }

    /** PostgreSQL's FigureColname, for columns, functions, casts of these and CASE. */
    private static @Nullable String figured(Expression expression, Dialect dialect, int depth) {
        if (depth == DEEPEST) {
            return null;
        }
        return switch (expression) {
            case Column column -> JsqlQuery.name(column.getColumnName(), dialect);
            case Function function -> {
                List<String> parts = function.getMultipartName();
                yield JsqlQuery.name(parts.get(parts.size() - 1), dialect);
            }
            case CastExpression cast -> figured(cast.getLeftExpression(), dialect, depth + 1);
            case CaseExpression choice -> {
                Expression otherwise = choice.getElseExpression();
                boolean named = otherwise instanceof Column || otherwise instanceof Function;
                yield named ? figured(otherwise, dialect, depth + 1) : "case";
            }
            default -> null;
        };
    }
}
