package dev.sluice.core.parse.query;

import dev.sluice.core.parse.query.ExpressionFacts.FunctionCall;
import dev.sluice.core.source.Dialect;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects facts while an expression is read, and folds names on the way. */
final class FactsBuilder {

    private static final Set<String> KEYWORD_FUNCTIONS = Set.of(
            "current_timestamp",
            "current_date",
            "current_time",
            "localtime",
            "localtimestamp",
            "current_user",
            "session_user",
            "system_user",
            "user",
            "current_role",
            "current_catalog",
            "current_schema",
            "utc_date",
            "utc_time",
            "utc_timestamp",
            "sysdate");

    private final Dialect dialect;
    private final List<FunctionCall> functions = new ArrayList<>(1);
    private final Set<String> columns = new LinkedHashSet<>();
    private final Set<String> casts = new LinkedHashSet<>();
    private final Set<String> notNull = new LinkedHashSet<>();
    private final Set<String> fixed = new LinkedHashSet<>();
    private boolean subquery;

    FactsBuilder(Dialect dialect) {
        this.dialect = dialect;
    }

    Dialect dialect() {
        return dialect;
    }

    /** Whether an unquoted word is a function without parentheses. */
    static boolean keywordFunction(String word, Dialect dialect) {
        String lower = word.toLowerCase(Locale.ROOT);
        if (dialect.mysqlFamily() && (lower.equals("user") || lower.equals("system_user"))) {
            // There they are functions only with parentheses.
            return false;
        }
        return KEYWORD_FUNCTIONS.contains(lower);
    }

    void function(@Nullable String schema, String name, boolean keyword) {
        functions.add(new FunctionCall(schema == null ? null : folded(schema), functionName(name), keyword));
    }

    private String functionName(String name) {
        String folded = folded(name);
        return dialect.mysqlFamily() ? folded.toLowerCase(Locale.ROOT) : folded;
    }

    void column(String name) {
        columns.add(folded(name));
    }

    void cast(String type) {
        casts.add(type.toLowerCase(Locale.ROOT));
    }

    void notNull(String column) {
        notNull.add(folded(column));
    }

    void fixed(String column) {
        fixed.add(folded(column));
    }

    void subquery() {
        subquery = true;
    }

    ExpressionFacts build(boolean constant, boolean alwaysTrue) {
        return new ExpressionFacts(
                true,
                constant && functions.isEmpty() && columns.isEmpty() && !subquery,
                alwaysTrue,
                subquery,
                functions,
                columns,
                casts,
                notNull,
                fixed,
                dialect.mysqlFamily());
    }

    /** A name as written, quotes and all, as the engine sees it. */
    private String folded(String written) {
        char first = written.isEmpty() ? ' ' : written.charAt(0);
        boolean quoted = written.length() > 1 && (first == '"' || first == '`');
        String name = written;
        if (quoted) {
            String quote = String.valueOf(first);
            name = written.substring(1, written.length() - 1).replace(quote + quote, quote);
        }
        return quoted && !dialect.mysqlFamily() ? name : name.toLowerCase(Locale.ROOT);
    }
}
