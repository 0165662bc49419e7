package dev.sluice.core.parse.query;

import dev.sluice.core.parse.query.QueryFacts.ColumnRead;
import dev.sluice.core.parse.query.QueryFacts.FunctionCall;
import dev.sluice.core.parse.query.QueryFacts.Output;
import dev.sluice.core.parse.query.QueryFacts.TableRead;
import dev.sluice.core.source.Dialect;
import dev.sluice.core.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import net.sf.jsqlparser.expression.Alias;
import net.sf.jsqlparser.expression.AnyComparisonExpression;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.ExpressionVisitorAdapter;
import net.sf.jsqlparser.expression.Function;
import net.sf.jsqlparser.expression.WindowDefinition;
import net.sf.jsqlparser.parser.ASTNodeAccess;
import net.sf.jsqlparser.parser.Token;
import net.sf.jsqlparser.schema.Column;
import net.sf.jsqlparser.schema.Table;
import net.sf.jsqlparser.statement.select.AllColumns;
import net.sf.jsqlparser.statement.select.AllTableColumns;
import net.sf.jsqlparser.statement.select.FromItem;
import net.sf.jsqlparser.statement.select.Join;
import net.sf.jsqlparser.statement.select.OrderByElement;
import net.sf.jsqlparser.statement.select.ParenthesedFromItem;
import net.sf.jsqlparser.statement.select.ParenthesedSelect;
import net.sf.jsqlparser.statement.select.PlainSelect;
import net.sf.jsqlparser.statement.select.Select;
import net.sf.jsqlparser.statement.select.SelectItem;
import net.sf.jsqlparser.statement.select.SetOperationList;
import net.sf.jsqlparser.statement.select.TableFunction;
import net.sf.jsqlparser.statement.select.TableStatement;
import net.sf.jsqlparser.statement.select.Values;
import net.sf.jsqlparser.statement.select.WithItem;
import org.jspecify.annotations.Nullable;

/** Turns JSqlParser's tree of a query into facts. */
final class JsqlQuery extends ExpressionVisitorAdapter<Void> {

    private final Dialect dialect;
    private final ParserText text;
    private final List<TableRead> tables = new ArrayList<>();
    private final List<ColumnRead> columns = new ArrayList<>();
    private final List<FunctionCall> calls = new ArrayList<>();
    private QueryScope scope = new QueryScope(null);
    /** Whether the SELECT that comes next is the one whose list is the query's. */
    private boolean outermost = true;

    private @Nullable List<Output> output;

    /** A part of a query that is not known here. */
    private static final class Unknown extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unknown() {
            super(null, null, false, false);
        }
    }

    JsqlQuery(Dialect dialect, ParserText text) {
        this.dialect = dialect;
        this.text = text;
    }

    QueryFacts read(Select select) {
        try {
            query(select);
        } catch (Unknown part) {
            return QueryFacts.UNKNOWN;
        }
        return new QueryFacts(true, tables, columns, calls, output);
    }

    private void query(Select select) {
        QueryScope around = scope;
        scope = new QueryScope(around);
        boolean outer = outermost;
        outermost = false;
        if (select.getWithItemsList() != null) {
            boolean recursive = false;
            for (WithItem<?> item : select.getWithItemsList()) {
                // RECURSIVE is written before the first one, and holds for all.
                recursive |= item.isRecursive();
                with(item, recursive);
            }
        }
        outermost = outer;
        switch (select) {
            case PlainSelect plain -> plain(plain);
            // The first one names the columns.
            case SetOperationList list -> list.getSelects().forEach(this::query);
            case ParenthesedSelect parentheses -> query(parentheses.getSelect());
            case Values values -> visited(values.getExpressions());
            case TableStatement table -> {
                table(table.getTable());
                everyColumn();
                if (outermost) {
                    output = everyOutput();
                }
            }
            default -> throw new Unknown();
        }
        if (select instanceof PlainSelect plain) {
            List<OrderByElement> order = plain.getOrderByElements();
            order(
                    order == null
                            ? null
                            : order.stream().filter(it -> !ofOutput(it, plain)).toList());
        }
        outermost = false;
        scope = around;
    }

    private void with(WithItem<?> item, boolean recursive) {
        // Its own query sees the name only if recursive; then it means no table either.
        if (recursive) {
            scope.define(name(item.getAliasName()));
        }
        ParenthesedSelect select = item.getParenthesedStatement() instanceof ParenthesedSelect it ? it : null;
        if (select == null) {
            // INSERT, UPDATE or DELETE, which are statements of their own.
            throw new Unknown();
        }
        query(select);
        scope.define(name(item.getAliasName()));
    }

    private void plain(PlainSelect select) {
        if (select.getLateralViews() != null) {
            throw new Unknown();
        }
        boolean outer = outermost;
        outermost = false;
        if (select.getFromItem() != null) {
            from(select.getFromItem());
            joins(select.getJoins());
        }
        if (select.getDistinct() != null && select.getDistinct().getOnSelectItems() != null) {
            items(select.getDistinct().getOnSelectItems());
        }
        items(select.getSelectItems());
        if (outer) {
            output = OutputNames.of(select, dialect, this::outputs);
        }
        visited(select.getWhere());
        if (select.getGroupBy() != null) {
            visited(select.getGroupBy().getGroupByExpressionList());
            select.getGroupBy().getGroupingSets().forEach(this::visited);
        }
        visited(select.getHaving());
        if (select.getWindowDefinitions() != null) {
            for (WindowDefinition window : select.getWindowDefinitions()) {
                visited(window.getPartitionExpressionList());
                order(window.getOrderByElements());
            }
        }
    }

    private void items(List<SelectItem<?>> items) {
        for (SelectItem<?> item : items) {
            if (item.getExpression() instanceof AllTableColumns all) {
                Integer table = scope.qualified(name(all.getTable().getName()));
                if (table != null) {
                    columns.add(new ColumnRead(table, "*", span(all.getTable())));
                }
            } else if (item.getExpression() instanceof AllColumns) {
                everyColumn();
            } else {
                visited(item.getExpression());
            }
        }
    }

    /** All columns of a table, or of every one where no qualifier is given; empty if they are not only tables'. */
    private Optional<List<Output>> outputs(@Nullable String qualifier) {
        if (qualifier == null) {
            return Optional.ofNullable(everyOutput());
        }
        Integer table = scope.qualified(name(qualifier));
        return Optional.ofNullable(table == null ? null : List.of(new Output(table)));
    }

    private @Nullable List<Output> everyOutput() {
        return scope.onlyTables()
                ? scope.tables().stream().map(it -> new Output(it)).toList()
                : null;
    }

    private void everyColumn() {
        for (int table : scope.tables()) {
            columns.add(new ColumnRead(table, "*", tables.get(table).span()));
        }
    }

    /** Whether ORDER BY names what the query gives: that comes before a column of its tables (both engines). */
    private boolean ofOutput(OrderByElement element, PlainSelect select) {
        return element.getExpression() instanceof Column column
                && column.getTable() == null
                && select.getSelectItems().stream()
                        .anyMatch(it -> it.getAlias() != null
                                && columnName(it.getAlias().getName()).equals(columnName(column.getColumnName())));
    }

    private void order(@Nullable List<OrderByElement> elements) {
        if (elements != null) {
            elements.forEach(it -> visited(it.getExpression()));
        }
    }

    private void joins(@Nullable List<Join> joins) {
        if (joins == null) {
            return;
        }
        for (Join join : joins) {
            from(join.getFromItem());
            join.getOnExpressions().forEach(this::visited);
        }
    }

    private void from(FromItem item) {
        switch (item) {
            case Table table -> table(table);
            case ParenthesedFromItem parentheses -> {
                from(parentheses.getFromItem());
                joins(parentheses.getJoins());
            }
            case TableFunction function -> {
                for (Function call : function.getFunctions()) {
                    visited(call);
                }
                scope.add(alias(item), null);
            }
            case Select derived -> {
                query(derived);
                scope.add(alias(item), null);
            }
            default -> throw new Unknown();
        }
    }

    private void table(Table table) {
        if (table.getSchemaName() == null && table.getName().equalsIgnoreCase("table")) {
            // `(TABLE t) AS s`, which JSqlParser takes for a table called so.
            throw new Unknown();
        }
        String schema = table.getSchemaName() == null ? null : name(table.getSchemaName());
        String name = name(table.getName());
        String alias = alias(table);
        if (schema == null && scope.defined(name)) {
            scope.add(alias == null ? name : alias, null);
            return;
        }
        // The node goes on to the alias.
        int begin = table.getASTNode().jjtGetFirstToken().absoluteBegin - 1;
        int parts = (int) table.getNameParts().stream().filter(Objects::nonNull).count();
        tables.add(new TableRead(schema, name, alias, columns(table.getAlias()), text.name(begin, parts)));
        scope.add(alias == null ? name : alias, tables.size() - 1);
    }

    private List<String> columns(@Nullable Alias alias) {
        return alias == null || alias.getAliasColumns() == null
                ? List.of()
                : alias.getAliasColumns().stream().map(it -> name(it.name)).toList();
    }

    private @Nullable String alias(FromItem item) {
        Alias alias = item.getAlias();
        return alias == null ? null : name(alias.getName());
    }

    private void visited(@Nullable Expression expression) {
        if (expression != null) {
            expression.accept(this, null);
        }
    }

    @Override
    public <S> Void visit(Column column, S context) {
        if (column.getTable() == null && FactsBuilder.keywordFunction(column.getColumnName(), dialect)) {
            return null;
        }
        String name = columnName(column.getColumnName());
        String qualifier =
                column.getTable() == null ? null : name(column.getTable().getName());
        Integer table = qualifier == null ? scope.only() : scope.qualified(qualifier);
        if (table != null) {
            columns.add(new ColumnRead(table, name, span(column)));
        }
        return null;
    }

    @Override
    public <S> Void visit(Function function, S context) {
        List<String> parts = function.getMultipartName();
        int last = parts.size() - 1;
        calls.add(new FunctionCall(last > 0 ? name(parts.get(last - 1)) : null, name(parts.get(last))));
        return super.visit(function, context);
    }

    @Override
    public <S> Void visit(AnyComparisonExpression any, S context) {
        // JSqlParser's own visitor leaves out the query.
        query(any.getSelect());
        return null;
    }

    @Override
    public <S> Void visit(ParenthesedSelect select, S context) {
        query(select);
        return null;
    }

    @Override
    public <S> Void visit(Select select, S context) {
        query(select);
        return null;
    }

    private Span span(ASTNodeAccess node) {
        Token first = node.getASTNode().jjtGetFirstToken();
        Token last = node.getASTNode().jjtGetLastToken();
        return text.original(first.absoluteBegin - 1, last.absoluteEnd - 1);
    }

    /** A column's name: MySQL ignores their case. */
    private String columnName(String written) {
        return dialect.mysqlFamily() ? name(written).toLowerCase(Locale.ROOT) : name(written);
    }

    /** A table's name or alias: MySQL keeps them as written. */
    private String name(String written) {
        return name(written, dialect);
    }

    static String name(String written, Dialect dialect) {
        char first = written.isEmpty() ? ' ' : written.charAt(0);
        boolean quoted = written.length() > 1 && (first == '"' || first == '`');
        String quote = String.valueOf(first);
        String name = quoted ? written.substring(1, written.length() - 1).replace(quote + quote, quote) : written;
        return quoted || dialect.mysqlFamily() ? name : name.toLowerCase(Locale.ROOT);
    }
}
