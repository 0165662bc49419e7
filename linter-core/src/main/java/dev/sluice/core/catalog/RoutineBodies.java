package dev.sluice.core.catalog;

import dev.sluice.core.ast.CreateRoutine;
import dev.sluice.core.ast.Expression;
import dev.sluice.core.ast.Nested;
import dev.sluice.core.ast.Select;
import dev.sluice.core.source.Dialect;
import dev.sluice.core.source.Span;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Bodies in standard SQL, {@code RETURN …} and {@code BEGIN ATOMIC … END}: PostgreSQL looks up their names when it makes
 * the function, which from then on depends on what they mean. A body in a string it reads when it runs.
 */
final class RoutineBodies {

    private static final String RETURN = "return";

    private RoutineBodies() {}

    /** What such a body reads; null for a body in a string. One of several statements is a query of which no facts are known. */
    static @Nullable ViewQuery reads(CreateRoutine statement, Catalog catalog) {
        Expression body = statement.body();
        if (body == null || catalog.dialect() != Dialect.POSTGRESQL) {
            return null;
        }
        String text = body.text();
        String start =
                text.substring(0, Math.min(text.length(), RETURN.length())).toLowerCase(Locale.ROOT);
        if (start.equals(RETURN)) {
            return ViewQuery.of("SELECT " + text.substring(RETURN.length()), catalog);
        }
        return start.startsWith("begin") ? ViewQuery.of(query(body, statement.nested()), catalog) : null;
    }

    /** The only statement, if it is a query; else the body. */
    private static String query(Expression body, List<Nested> nested) {
        if (nested.size() == 1 && nested.get(0).statement() instanceof Select select) {
            Span span = select.query().span();
            int from = span.start() - body.span().start();
            int to = span.end() - body.span().start();
            if (from >= 0 && to <= body.text().length()) {
                return body.text().substring(from, to);
            }
        }
        return body.text();
    }

    /** The catalog without the routines whose bodies, in standard SQL, need what is dropped: CASCADE drops them. */
    @SuppressWarnings("ReferenceEquality") // unchanged where nothing needs it
    static Catalog withoutReaders(ObjectName dropped, Predicate<ViewQuery> needs, Catalog catalog) {
        Definitions left = catalog.definitions();
        for (Routine routine : left.reading(dropped)) {
            ViewQuery reads = routine.reads();
            if (reads != null && needs.test(reads)) {
                left = left.dropRoutine(routine.name(), routine.signature());
            }
        }
        return left == catalog.definitions() ? catalog : catalog.with(left);
    }
}
