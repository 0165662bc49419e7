package dev.sluice.core.parse.query;

import dev.sluice.core.parse.query.ExpressionFacts.ColumnReference;
import dev.sluice.core.parse.query.ExpressionFacts.FunctionCall;
import dev.sluice.core.source.Dialect;
import dev.sluice.core.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects facts while an expression is read. Names are given to it as the engine sees them. */
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
    private final List<ColumnReference> references = new ArrayList<>(2);
    private final Set<String> casts = new LinkedHashSet<>();
    private boolean subquery;
    private boolean parameter;
    private boolean placeholder;

    FactsBuilder(Dialect dialect) {
        this.dialect = dialect;
    }

    /** Whether an unquoted word is a function without parentheses. */
    static boolean keywordFunction(String word, Dialect dialect) {
        String lower = word.toLowerCase(Locale.ROOT);
        boolean mysql = lower.startsWith("utc_") || lower.equals("sysdate");
        if (dialect.mysqlFamily() ? noKeywordInMysql(lower) : mysql) {
            return false;
        }
        return KEYWORD_FUNCTIONS.contains(lower);
    }

    /** There they are functions only with parentheses, or none at all. */
    private static boolean noKeywordInMysql(String lower) {
        return switch (lower) {
            case "user", "session_user", "system_user", "current_catalog", "current_schema", "sysdate" -> true;
            default -> false;
        };
    }

    void function(@Nullable String schema, String name, boolean keyword, List<String> arguments) {
        functions.add(new FunctionCall(schema, name, keyword, arguments));
    }

    void column(@Nullable String qualifier, String name, Span span) {
        references.add(new ColumnReference(qualifier, name, span));
    }

    void cast(String type) {
        casts.add(type);
    }

    void subquery() {
        subquery = true;
    }

    void parameter() {
        parameter = true;
    }

    void placeholder() {
        placeholder = true;
    }

    ExpressionFacts build(Part whole) {
        // What a template puts in its place may end a condition and begin another.
        Proof proof = placeholder ? Proof.NONE : whole.whenTrue();
        return new ExpressionFacts(
                true,
                whole.constant() && functions.isEmpty(),
                whole.value() == Part.Value.NULL,
                whole.truth() == Part.Truth.TRUE && !placeholder,
                subquery,
                parameter,
                placeholder,
                functions,
                references,
                casts,
                proof.notNull(),
                proof.fixed(),
                dialect.mysqlFamily());
    }
}
