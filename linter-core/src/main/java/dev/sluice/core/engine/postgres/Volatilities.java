package dev.sluice.core.engine.postgres;

import dev.sluice.core.ast.CreateRoutine;
import dev.sluice.core.ast.Expression;
import dev.sluice.core.catalog.ObjectName;
import dev.sluice.core.catalog.Routine;
import dev.sluice.core.engine.EffectTable;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Tells whether a default gives every row a value of its own: then adding the column rewrites the table. */
final class Volatilities {

    private static final Map<String, CreateRoutine.Volatility> BUILT_IN = read();

    private Volatilities() {}

    /** What the most volatile function of an expression is. */
    enum Answer {
        ONE_VALUE,
        VALUE_PER_ROW,
        UNKNOWN
    }

    private static Map<String, CreateRoutine.Volatility> read() {
        Map<String, CreateRoutine.Volatility> functions = new HashMap<>(2048);
        for (EffectTable.Row row :
                EffectTable.read(Volatilities.class, "functions.tsv").rows()) {
            CreateRoutine.Volatility volatility =
                    CreateRoutine.Volatility.valueOf(row.key().toUpperCase(Locale.ROOT));
            for (String name : row.get("functions").split(" ", -1)) {
                functions.put(name, volatility);
            }
        }
        return functions;
    }

    static Answer of(Expression expression, Situation at) {
        Optional<List<String>> functions = at.expressions().functions(expression);
        if (functions.isEmpty()) {
            return Answer.UNKNOWN;
        }
        Answer worst = Answer.ONE_VALUE;
        for (String name : functions.get()) {
            Answer answer = function(name, at);
            if (answer == Answer.VALUE_PER_ROW) {
                return answer;
            }
            worst = answer == Answer.UNKNOWN ? answer : worst;
        }
        return worst;
    }

    private static Answer function(String name, Situation at) {
        int dot = name.lastIndexOf('.');
        String schema = dot < 0 ? "public" : name.substring(0, dot);
        Optional<Routine> routine = at.catalog().routine(new ObjectName(schema, name.substring(dot + 1)));
        if (routine.isPresent()) {
            return routine(routine.get(), at);
        }
        CreateRoutine.Volatility volatility = BUILT_IN.get(name.substring(dot + 1));
        if (volatility == null) {
            return Answer.UNKNOWN;
        }
        return volatility == CreateRoutine.Volatility.VOLATILE ? Answer.VALUE_PER_ROW : Answer.ONE_VALUE;
    }

    /** A function that says nothing is volatile; but one in SQL is inlined first, and its body decides (12 and later). */
    private static Answer routine(Routine routine, Situation at) {
        if (routine.volatility() != null && routine.volatility() != CreateRoutine.Volatility.VOLATILE) {
            return Answer.ONE_VALUE;
        }
        Expression body = routine.body();
        if (body == null || !"sql".equals(routine.language())) {
            return Answer.VALUE_PER_ROW;
        }
        return inlined(body).map(it -> of(it, at) == Answer.ONE_VALUE).orElse(false)
                ? Answer.ONE_VALUE
                : Answer.VALUE_PER_ROW;
    }

    /** The expression of a body that is one SELECT of one expression and nothing else. */
    private static Optional<Expression> inlined(Expression body) {
        String text = body.text().strip();
        int open = text.startsWith("$") ? text.indexOf('$', 1) + 1 : text.startsWith("'") ? 1 : 0;
        String inner = open == 0 || text.length() < 2 * open ? text : text.substring(open, text.length() - open);
        String select = inner.strip();
        if (select.endsWith(";")) {
            select = select.substring(0, select.length() - 1).strip();
        }
        if (!select.regionMatches(true, 0, "select ", 0, 7) && !select.regionMatches(true, 0, "return ", 0, 7)) {
            return Optional.empty();
        }
        String value = select.substring(7).strip();
        boolean plain = !value.isEmpty() && value.indexOf(';') < 0 && !mentionsClause(value);
        return plain ? Optional.of(new Expression(body.span(), value)) : Optional.empty();
    }

    private static boolean mentionsClause(String value) {
        String lower = " " + value.toLowerCase(Locale.ROOT).replaceAll("\\s", " ") + " ";
        return lower.contains(" from ") || lower.contains(" limit ") || lower.contains(" union ");
    }
}
