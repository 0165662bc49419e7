package dev.sluice.core.parse.query;

import dev.sluice.core.source.Dialect;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Makes expressions of which it knows what they name and call. */
final class ExpressionGenerator {

    private static final String[] COLUMNS = {"a", "price", "status", "created_at", "key", "value", "name", "data", "b2"
    };
    private static final String[] FUNCTIONS = {"lower", "f", "now", "md5", "jsonb_typeof", "left", "length", "gen_id"};
    private static final String[] LITERALS = {"1", "'x'", "NULL", "true", "-1.5", "'it''s'", "''"};
    private static final String[] COMPARISONS = {"=", "<>", "<", ">=", "!="};

    private final Random random;
    private final boolean mysql;
    private final StringBuilder text = new StringBuilder();
    private final List<String> columns = new ArrayList<>();
    private final List<Integer> columnStarts = new ArrayList<>();
    private final List<String> functions = new ArrayList<>();
    private boolean subquery;

    /**
     * An expression.
     *
     * @param columns each time one is named, in order, unqualified
     * @param columnStarts where each begins, its qualifier included
     */
    record Generated(
            String text, List<String> columns, List<Integer> columnStarts, List<String> functions, boolean subquery) {}

    private ExpressionGenerator(Random random, Dialect dialect) {
        this.random = random;
        this.mysql = dialect.mysqlFamily();
    }

    static Generated next(Random random, Dialect dialect) {
        ExpressionGenerator generator = new ExpressionGenerator(random, dialect);
        generator.condition(4);
        return new Generated(
                generator.text.toString(),
                generator.columns,
                generator.columnStarts,
                generator.functions,
                generator.subquery);
    }

    private String one(String[] of) {
        return of[random.nextInt(of.length)];
    }

    private ExpressionGenerator put(String sql) {
        text.append(sql);
        return this;
    }

    private void condition(int depth) {
        switch (depth <= 0 ? 0 : random.nextInt(5)) {
            case 1 -> {
                condition(depth - 1);
                put(" AND ").condition(depth - 1);
            }
            case 2 -> {
                put("(").condition(depth - 1);
                put(" OR ").condition(depth - 1);
                put(")");
            }
            case 3 -> {
                put("NOT (").condition(depth - 1);
                put(")");
            }
            default -> predicate(depth - 1);
        }
    }

    private void predicate(int depth) {
        operand(depth);
        switch (random.nextInt(7)) {
            case 0 -> put(" IS NOT NULL");
            case 1 -> put(" IS NULL");
            case 2 -> {
                put(" IN (").operand(depth - 1);
                put(", ").operand(0);
                put(")");
            }
            case 3 -> {
                put(" BETWEEN ").operand(depth - 1);
                put(" AND ").operand(depth - 1);
            }
            case 4 -> {
                put(random.nextBoolean() ? " LIKE " : " NOT LIKE ").put("'x%'");
            }
            default -> {
                put(" " + one(COMPARISONS) + " ").operand(depth - 1);
            }
        }
    }

    private void operand(int depth) {
        switch (depth <= 0 ? random.nextInt(2) : random.nextInt(9)) {
            case 0 -> column();
            case 1 -> put(one(LITERALS));
            case 2 -> {
                operand(depth - 1);
                put(one(new String[] {" + ", " * ", " - "})).operand(depth - 1);
            }
            case 3 -> {
                String name = one(FUNCTIONS);
                functions.add(name);
                put(name).put("(").operand(depth - 1);
                put(", ").operand(depth - 1);
                put(")");
            }
            case 4 -> {
                put("CASE WHEN ").condition(depth - 1);
                put(" THEN ").operand(depth - 1);
                put(" ELSE ").operand(depth - 1);
                put(" END");
            }
            case 5 -> {
                put("CAST(").operand(depth - 1);
                put(mysql ? " AS CHAR(5))" : " AS numeric(10, 2))");
            }
            case 6 -> {
                subquery = true;
                put("(SELECT max(hidden) FROM t WHERE hidden > 1)");
            }
            case 7 -> {
                functions.add("coalesce");
                put("coalesce(").operand(depth - 1);
                put(", ").operand(depth - 1);
                put(")");
            }
            default -> {
                put("(").operand(depth - 1);
                put(")");
            }
        }
    }

    private void column() {
        String name = one(COLUMNS);
        columns.add(name);
        columnStarts.add(text.length());
        put(random.nextInt(3) == 0 ? "t." : "").put(random.nextInt(4) == 0 ? quoted(name) : name);
    }

    private String quoted(String name) {
        return mysql ? "`" + name + "`" : '"' + name + '"';
    }
}
