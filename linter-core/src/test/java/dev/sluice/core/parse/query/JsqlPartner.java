package dev.sluice.core.parse.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.ExpressionVisitorAdapter;
import net.sf.jsqlparser.expression.Function;
import net.sf.jsqlparser.parser.CCJSqlParser;
import net.sf.jsqlparser.parser.CCJSqlParserConstants;
import net.sf.jsqlparser.parser.ParseException;
import net.sf.jsqlparser.parser.StringProvider;
import net.sf.jsqlparser.schema.Column;
import net.sf.jsqlparser.statement.select.ParenthesedSelect;
import net.sf.jsqlparser.statement.select.Select;

/** Reads columns and calls out of an expression with JSqlParser, to compare with what Sluice reads. */
final class JsqlPartner extends ExpressionVisitorAdapter<Void> {

    private final List<String> columns = new ArrayList<>();
    private final List<String> functions = new ArrayList<>();
    private boolean subquery;

    /** What it found, names as written. */
    record Reading(List<String> columns, List<String> functions, boolean subquery) {}

    private JsqlPartner() {}

    /** Empty where JSqlParser cannot read it. */
    static Optional<Reading> read(String text) {
        CCJSqlParser parser = new CCJSqlParser(new StringProvider(text));
        parser.withSquareBracketQuotation(false);
        try {
            Expression expression = parser.Expression();
            if (parser.getNextToken().kind != CCJSqlParserConstants.EOF) {
                return Optional.empty();
            }
            JsqlPartner partner = new JsqlPartner();
            expression.accept(partner, null);
            return Optional.of(new Reading(partner.columns, partner.functions, partner.subquery));
        } catch (ParseException | RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    @Override
    public <S> Void visit(Column column, S context) {
        columns.add(column.getColumnName());
        return null;
    }

    @Override
    public <S> Void visit(Function function, S context) {
        functions.add(
                function.getMultipartName().get(function.getMultipartName().size() - 1));
        return super.visit(function, context);
    }

    @Override
    public <S> Void visit(ParenthesedSelect select, S context) {
        subquery = true;
        return null;
    }

    @Override
    public <S> Void visit(Select select, S context) {
        subquery = true;
        return null;
    }
}
