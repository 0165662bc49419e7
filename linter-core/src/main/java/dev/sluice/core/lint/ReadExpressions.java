package dev.sluice.core.lint;

import dev.sluice.core.ast.Expression;
import dev.sluice.core.ast.Operand;
import dev.sluice.core.ast.RoutineCall;
import dev.sluice.core.engine.Expressions;
import dev.sluice.core.lex.Splitter;
import dev.sluice.core.parse.StatementParser;
import dev.sluice.core.parse.query.Comparisons;
import dev.sluice.core.parse.query.ExpressionFacts;
import dev.sluice.core.parse.query.ExpressionReader;
import dev.sluice.core.parse.query.ExpressionShape;
import dev.sluice.core.parse.query.LiteralTypes;
import dev.sluice.core.parse.query.OperandReader;
import dev.sluice.core.source.Dialect;
import dev.sluice.core.source.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** What the models ask about expressions, answered by the parser's readers. Neither side knows the other. */
public final class ReadExpressions implements Expressions {

    /** As many CHECK constraints as a table may have, each asked about for each of its columns, are read once. */
    private static final int REMEMBERED = 10_000;

    private final Dialect dialect;
    private final Map<String, ExpressionFacts> read = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, ExpressionFacts> eldest) {
            return size() > REMEMBERED;
        }
    };

    public ReadExpressions(Dialect dialect) {
        this.dialect = dialect;
    }

    @Override
    public Optional<List<Call>> calls(Expression expression) {
        ExpressionFacts facts = read(expression);
        if (!facts.known() || facts.subquery() || facts.placeholder()) {
            return Optional.empty();
        }
        return Optional.of(facts.functions().stream()
                .map(it -> new Call(it.schema(), it.name(), it.arguments()))
                .toList());
    }

    @Override
    public List<RoutineCall> routineCalls(Expression expression) {
        String query = "SELECT " + expression.text();
        return Splitter.split(query, new Span(0, query.length()), dialect).statements().stream()
                .flatMap(it -> StatementParser.parse(it, dialect).calls().stream())
                .toList();
    }

    @Override
    public boolean isNull(Expression expression) {
        return read(expression).isNull();
    }

    @Override
    public boolean constant(Expression expression) {
        return read(expression).constant();
    }

    @Override
    public boolean alwaysTrue(Expression condition) {
        return read(condition).alwaysTrue();
    }

    @Override
    public boolean impliesNotNull(Expression condition, String column) {
        return read(condition).impliesNotNull(column);
    }

    @Override
    public boolean query(Expression expression) {
        ExpressionFacts facts = read(expression);
        return facts.known() && facts.subquery();
    }

    @Override
    public Set<String> named(Expression expression) {
        ExpressionFacts facts = read(expression);
        return facts.known() ? facts.columns() : Set.of();
    }

    @Override
    public Predicate<String> mentioned(Expression expression) {
        return ExpressionShape.mentioned(expression.text(), dialect);
    }

    @Override
    public Predicate<String> mentionedAnywhere(Expression expression) {
        return ExpressionShape.mentionedAnywhere(expression.text(), dialect);
    }

    @Override
    public Set<String> fixedColumns(Expression condition) {
        return read(condition).fixedColumns();
    }

    @Override
    public List<List<Comparison>> comparisons(Expression condition) {
        return Comparisons.read(condition.text(), dialect).stream()
                .map(any -> any.stream()
                        .map(it -> new Comparison(it.column(), it.operator(), it.literal()))
                        .toList())
                .toList();
    }

    @Override
    public List<List<String>> lists(Expression expression) {
        return Comparisons.lists(expression.text(), dialect);
    }

    @Override
    public Optional<CastColumn> castColumn(Expression expression) {
        return ExpressionShape.castColumn(expression.text(), dialect)
                .map(it -> new CastColumn(it.column(), it.types()));
    }

    @Override
    public Optional<String> literalType(Expression expression) {
        return LiteralTypes.of(expression.text(), dialect);
    }

    @Override
    public Optional<Operand> operand(Expression expression) {
        return dialect.mysqlFamily() ? Optional.empty() : OperandReader.read(expression.text(), dialect);
    }

    private ExpressionFacts read(Expression expression) {
        return read.computeIfAbsent(expression.text(), text -> ExpressionReader.read(text, dialect));
    }
}
