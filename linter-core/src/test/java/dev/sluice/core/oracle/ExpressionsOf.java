package dev.sluice.core.oracle;

import dev.sluice.core.ast.CreateRoutine;
import dev.sluice.core.ast.DoBlock;
import dev.sluice.core.ast.DropObject;
import dev.sluice.core.ast.Expression;
import dev.sluice.core.ast.PartitionBy;
import dev.sluice.core.ast.Statement;
import dev.sluice.core.parse.query.ExpressionFacts;
import dev.sluice.core.parse.query.ExpressionReader;
import dev.sluice.core.source.Dialect;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The expressions of a PostgreSQL statement and what Sluice reads in them, for the comparison with PostgreSQL's parser. */
final class ExpressionsOf {

    private final List<Fact> found = new ArrayList<>();

    private ExpressionsOf() {}

    static List<Fact> statement(Statement statement) {
        ExpressionsOf expressions = new ExpressionsOf();
        expressions.walk(statement);
        return expressions.found;
    }

    private void walk(@Nullable Object value) {
        switch (value) {
            case null -> {}
            case Expression expression -> found.add(fact(expression.text()));
            case List<?> list -> list.forEach(this::walk);
            // Their arguments and bodies are no expressions; what is nested in them is walked.
            case CreateRoutine routine -> walk(routine.nested());
            case DoBlock block -> walk(block.nested());
            case DropObject drop -> {}
            // Its key is a list, each with a collation and operator class of its own.
            case PartitionBy list -> {}
            case Record node -> {
                for (RecordComponent component : node.getClass().getRecordComponents()) {
                    walk(value(component, node));
                }
            }
            default -> {}
        }
    }

    private static @Nullable Object value(RecordComponent component, Record of) {
        try {
            return component.getAccessor().invoke(of);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Fact fact(String text) {
        ExpressionFacts facts = ExpressionReader.read(text, Dialect.POSTGRESQL);
        return new Fact()
                .put("expr", text)
                .put("known", facts.known())
                .put("constant", facts.constant())
                .put("subquery", facts.subquery())
                .put("placeholder", facts.placeholder())
                .put(
                        "columns",
                        facts.references().stream()
                                .map(it -> new Fact()
                                        .put("name", (it.qualifier() == null ? "" : it.qualifier() + ".") + it.name())
                                        .put("at", String.valueOf(it.span().start())))
                                .toList())
                .put(
                        "calls",
                        facts.functions().stream()
                                .map(it -> (it.schema() == null ? "" : it.schema() + ".")
                                        + it.name()
                                        + (it.keyword()
                                                ? ""
                                                : "/" + it.arguments().size()))
                                .toList());
    }
}
