package dev.sluice.core.parse.query;

import dev.sluice.core.source.Dialect;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import net.sf.jsqlparser.expression.ArrayConstructor;
import net.sf.jsqlparser.expression.BinaryExpression;
import net.sf.jsqlparser.expression.BooleanValue;
import net.sf.jsqlparser.expression.CastExpression;
import net.sf.jsqlparser.expression.DateTimeLiteralExpression;
import net.sf.jsqlparser.expression.DateValue;
import net.sf.jsqlparser.expression.DoubleValue;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.ExpressionVisitorAdapter;
import net.sf.jsqlparser.expression.Function;
import net.sf.jsqlparser.expression.HexValue;
import net.sf.jsqlparser.expression.IntervalExpression;
import net.sf.jsqlparser.expression.JdbcParameter;
import net.sf.jsqlparser.expression.LongValue;
import net.sf.jsqlparser.expression.NextValExpression;
import net.sf.jsqlparser.expression.NotExpression;
import net.sf.jsqlparser.expression.NullValue;
import net.sf.jsqlparser.expression.SignedExpression;
import net.sf.jsqlparser.expression.StringValue;
import net.sf.jsqlparser.expression.TimeKeyExpression;
import net.sf.jsqlparser.expression.TimeValue;
import net.sf.jsqlparser.expression.TimestampValue;
import net.sf.jsqlparser.expression.operators.arithmetic.Concat;
import net.sf.jsqlparser.expression.operators.conditional.AndExpression;
import net.sf.jsqlparser.expression.operators.conditional.OrExpression;
import net.sf.jsqlparser.expression.operators.relational.ComparisonOperator;
import net.sf.jsqlparser.expression.operators.relational.EqualsTo;
import net.sf.jsqlparser.expression.operators.relational.ExistsExpression;
import net.sf.jsqlparser.expression.operators.relational.ExpressionList;
import net.sf.jsqlparser.expression.operators.relational.InExpression;
import net.sf.jsqlparser.expression.operators.relational.IsNullExpression;
import net.sf.jsqlparser.schema.Column;
import net.sf.jsqlparser.statement.select.ParenthesedSelect;
import net.sf.jsqlparser.statement.select.Select;
import org.jspecify.annotations.Nullable;

/** Turns JSqlParser's tree into facts. What it does not know is neither constant nor true nor a proof of anything. */
final class JsqlFacts extends ExpressionVisitorAdapter<Void> {

    private final Dialect dialect;
    private final FactsBuilder facts;

    JsqlFacts(Dialect dialect) {
        this.dialect = dialect;
        this.facts = new FactsBuilder(dialect);
    }

    ExpressionFacts read(Expression expression) {
        expression.accept(this, null);
        for (Expression conjunct : conjuncts(expression)) {
            proof(conjunct);
        }
        return facts.build(constant(expression), alwaysTrue(expression));
    }

    private static List<Expression> conjuncts(Expression expression) {
        List<Expression> conjuncts = new ArrayList<>();
        Deque<Expression> open = new ArrayDeque<>();
        open.push(expression);
        while (!open.isEmpty()) {
            Expression next = bare(open.pop());
            if (next instanceof AndExpression and) {
                open.push(and.getRightExpression());
                open.push(and.getLeftExpression());
            } else {
                conjuncts.add(next);
            }
        }
        return conjuncts;
    }

    /** Without the parentheses around it. */
    private static Expression bare(Expression expression) {
        Expression bare = expression;
        while (bare instanceof ExpressionList<?> list && list.size() == 1) {
            bare = list.get(0);
        }
        return bare;
    }

    private void proof(Expression conjunct) {
        switch (conjunct) {
            case IsNullExpression isNull -> provesNotNull(isNull, false);
            case NotExpression not
            when bare(not.getExpression()) instanceof IsNullExpression isNull -> provesNotNull(isNull, true);
            case EqualsTo equal -> {
                fixes(equal.getLeftExpression(), equal.getRightExpression());
                fixes(equal.getRightExpression(), equal.getLeftExpression());
            }
            case InExpression in
            when !in.isNot() -> {
                if (in.getRightExpression() instanceof ExpressionList<?> members && allBound(members)) {
                    String column = column(in.getLeftExpression());
                    if (column != null) {
                        facts.fixed(column);
                    }
                }
            }
            default -> {}
        }
    }

    private void provesNotNull(IsNullExpression isNull, boolean negated) {
        boolean notNull = isNull.isNot() || isNull.isUseNotNull();
        String column = column(isNull.getLeftExpression());
        if (notNull != negated && column != null) {
            facts.notNull(column);
        }
    }

    private void fixes(Expression left, Expression right) {
        String column = column(left);
        if (column != null && bound(right)) {
            facts.fixed(column);
        }
    }

    private boolean allBound(ExpressionList<?> members) {
        for (Expression member : members) {
            if (!bound(member)) {
                return false;
            }
        }
        return true;
    }

    private boolean bound(Expression expression) {
        Expression bare = bare(expression);
        if (bare instanceof CastExpression cast) {
            return bound(cast.getLeftExpression());
        }
        return bare instanceof JdbcParameter || constant(bare);
    }

    private @Nullable String column(Expression expression) {
        return bare(expression) instanceof Column column && !keywordFunction(column) ? column.getColumnName() : null;
    }

    private boolean constant(Expression expression) {
        return switch (bare(expression)) {
            case StringValue literal -> true;
            case LongValue literal -> true;
            case DoubleValue literal -> true;
            case HexValue literal -> true;
            case NullValue literal -> true;
            case BooleanValue literal -> true;
            case DateValue literal -> true;
            case TimeValue literal -> true;
            case TimestampValue literal -> true;
            case DateTimeLiteralExpression literal -> true;
            case IntervalExpression interval -> interval.getExpression() == null || constant(interval.getExpression());
            case SignedExpression signed -> constant(signed.getExpression());
            case CastExpression cast -> constant(cast.getLeftExpression());
            case ArrayConstructor array -> allConstant(array.getExpressions());
            case Concat concat -> constantSides(concat);
            case BinaryExpression binary -> constantSides(binary);
            case ExpressionList<?> row -> allConstant(row);
            default -> false;
        };
    }

    private boolean constantSides(BinaryExpression binary) {
        return constant(binary.getLeftExpression()) && constant(binary.getRightExpression());
    }

    private boolean allConstant(@Nullable ExpressionList<?> members) {
        if (members == null) {
            return true;
        }
        for (Expression member : members) {
            if (!constant(member)) {
                return false;
            }
        }
        return true;
    }

    private boolean alwaysTrue(Expression expression) {
        return switch (bare(expression)) {
            case BooleanValue value -> value.getValue();
            case LongValue value ->
                dialect.mysqlFamily() && !value.getStringValue().equals("0");
            case AndExpression and -> alwaysTrue(and.getLeftExpression()) && alwaysTrue(and.getRightExpression());
            case OrExpression or -> alwaysTrue(or.getLeftExpression()) || alwaysTrue(or.getRightExpression());
            case NotExpression not -> alwaysFalse(not.getExpression());
            case IsNullExpression isNull when isNull.isNot() -> literal(isNull.getLeftExpression()) != null;
            case ComparisonOperator comparison -> holds(comparison, true);
            default -> false;
        };
    }

    private boolean alwaysFalse(Expression expression) {
        return switch (bare(expression)) {
            case BooleanValue value -> !value.getValue();
            case ComparisonOperator comparison -> holds(comparison, false);
            default -> false;
        };
    }

    /** Whether two literals compare so for sure; two strings that differ may still be equal under a collation. */
    private boolean holds(ComparisonOperator comparison, boolean expected) {
        String left = literal(comparison.getLeftExpression());
        String right = literal(comparison.getRightExpression());
        if (left == null || right == null) {
            return false;
        }
        String operator = comparison.getStringExpression().trim();
        String effective = expected ? operator : opposite(operator);
        return Literals.holds(left, effective, right);
    }

    private static String opposite(String operator) {
        return switch (operator) {
            case "=" -> "<>";
            case "<" -> ">=";
            case ">" -> "<=";
            case "<=" -> ">";
            case ">=" -> "<";
            default -> "=";
        };
    }

    private static @Nullable String literal(Expression expression) {
        return switch (bare(expression)) {
            case StringValue string -> string.toString();
            case LongValue number -> number.getStringValue();
            case DoubleValue number -> number.toString();
            default -> null;
        };
    }

    private boolean keywordFunction(Column column) {
        return column.getTable() == null && FactsBuilder.keywordFunction(column.getColumnName(), dialect);
    }

    @Override
    public <S> Void visit(Column column, S context) {
        if (keywordFunction(column)) {
            facts.function(null, column.getColumnName(), true);
        } else {
            facts.column(column.getColumnName());
        }
        return null;
    }

    @Override
    public <S> Void visit(Function function, S context) {
        List<String> name = function.getMultipartName();
        String schema = name.size() < 2 ? null : name.get(name.size() - 2);
        facts.function(schema, name.get(name.size() - 1), false);
        return super.visit(function, context);
    }

    @Override
    public <S> Void visit(TimeKeyExpression key, S context) {
        String text = key.getStringValue();
        int parenthesis = text.indexOf('(');
        facts.function(
                null, parenthesis < 0 ? text : text.substring(0, parenthesis).trim(), parenthesis < 0);
        return null;
    }

    @Override
    public <S> Void visit(NextValExpression next, S context) {
        facts.function(null, "nextval", true);
        return null;
    }

    @Override
    public <S> Void visit(CastExpression cast, S context) {
        if (cast.getColDataType() != null) {
            facts.cast(cast.getColDataType().toString());
        }
        return super.visit(cast, context);
    }

    @Override
    public <S> Void visit(ParenthesedSelect select, S context) {
        facts.subquery();
        return null;
    }

    @Override
    public <S> Void visit(Select select, S context) {
        facts.subquery();
        return null;
    }

    @Override
    public <S> Void visit(ExistsExpression exists, S context) {
        facts.subquery();
        return null;
    }
}
