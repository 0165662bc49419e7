package dev.sluice.core.parse.query;

import dev.sluice.core.lex.TokenKind;
import dev.sluice.core.parse.query.ExpressionCursor.GivesUp;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads calls of functions: their arguments, with the words that some of them have between these, and what follows. */
final class Calls {

    /** Words that stand for the comma. */
    private static final Map<String, Set<String>> SEPARATORS = Map.of(
            "substring", Set.of("FROM", "FOR", "SIMILAR", "ESCAPE"),
            "substr", Set.of("FROM", "FOR"),
            "mid", Set.of("FROM", "FOR"),
            "overlay", Set.of("PLACING", "FROM", "FOR"),
            "trim", Set.of("FROM"),
            "json_object", Set.of("VALUE", ":"),
            "json_objectagg", Set.of("VALUE", ":"));

    /** Types that these functions without arguments give; what is added to them or taken in a zone depends on it. */
    private static final Map<String, String> RESULTS = Map.ofEntries(
            Map.entry("now", "timestamptz"),
            Map.entry("current_timestamp", "timestamptz"),
            Map.entry("clock_timestamp", "timestamptz"),
            Map.entry("statement_timestamp", "timestamptz"),
            Map.entry("transaction_timestamp", "timestamptz"),
            Map.entry("localtimestamp", "timestamp"),
            Map.entry("current_time", "timetz"),
            Map.entry("localtime", "time"),
            Map.entry("current_date", "date"));

    /** Their arguments are names, attributes and versions, which no rule asks for. */
    private static final Set<String> OWN_GRAMMAR =
            Set.of("xmlelement", "xmlforest", "xmlparse", "xmlpi", "xmlroot", "xmlserialize", "weight_string");

    private static final Set<String> UNITS_FIRST = Set.of("timestampdiff", "timestampadd", "get_format");

    private final ExpressionCursor in;
    private final FactsBuilder facts;
    private final Conditions conditions;
    private final SqlJson json;

    Calls(ExpressionCursor in, FactsBuilder facts, Conditions conditions) {
        this.in = in;
        this.facts = facts;
        this.conditions = conditions;
        this.json = new SqlJson(in, facts, conditions);
    }

    /** A function that is written without parentheses. */
    Part keyword() {
        String name = in.name();
        boolean parentheses = in.accept("(");
        List<String> types = parentheses ? arguments(name) : List.of();
        facts.function(null, name, !parentheses, types);
        return Part.typed(Part.Value.OTHER, RESULTS.getOrDefault(name, ""));
    }

    /** A call, whose name and opening parenthesis are taken. */
    Part call(@Nullable String schema, String name) {
        if (schema == null && OWN_GRAMMAR.contains(name)) {
            throw new GivesUp();
        }
        List<String> types = arguments(name);
        facts.function(schema, name, false, types);
        afterArguments();
        return Part.typed(Part.Value.OTHER, RESULTS.getOrDefault(name, ""));
    }

    /** The arguments and the closing parenthesis; the types that are told. */
    private List<String> arguments(String name) {
        List<String> types = new ArrayList<>(2);
        boolean sqlJson = name.startsWith("json");
        if (in.accept("*")) {
            in.symbol(")");
            return types;
        }
        if (sqlJson) {
            json.clauses();
        }
        if (in.accept(")")) {
            return types;
        }
        if (in.atQuery()) {
            in.leaveParentheses();
            facts.subquery();
            return List.of("");
        }
        beforeArguments(name, types);
        Set<String> separators = SEPARATORS.getOrDefault(name, Set.of());
        do {
            types.add(name.equals("normalize") && normalForm() ? "" : argument());
            if (sqlJson) {
                json.clauses();
            }
        } while (in.accept(",") || separator(separators));
        if (in.word("ORDER")) {
            in.expect("BY");
            sortKeys();
        }
        if (in.mysql() && in.word("SEPARATOR")) {
            in.skip(1);
        }
        if (in.mysql() && in.word("USING")) {
            // CHAR(77 USING utf8mb4)
            in.name();
        }
        if (sqlJson) {
            json.clauses();
        }
        in.symbol(")");
        return types;
    }

    /** What some functions have before their first argument, or instead of it. */
    private void beforeArguments(String name, List<String> types) {
        if (in.mysql() && UNITS_FIRST.contains(name)) {
            in.name();
            in.symbol(",");
            types.add("");
        }
        if (!in.word("DISTINCT")) {
            in.word("ALL");
        }
        if (name.equals("trim") && (in.word("BOTH") || in.word("LEADING") || in.word("TRAILING"))) {
            in.word("FROM");
        }
        if (name.equals("position")) {
            // An operand alone: IN is no test here.
            types.add(conditions.operand().type());
            in.expect("IN");
        }
    }

    private boolean normalForm() {
        return in.word("NFC") || in.word("NFD") || in.word("NFKC") || in.word("NFKD");
    }

    private boolean separator(Set<String> separators) {
        for (String separator : separators) {
            if (in.word(separator) || (!in.at(TokenKind.WORD) && in.accept(separator))) {
                return true;
            }
        }
        return false;
    }

    /** One argument, perhaps by its name; its type, if told. */
    private String argument() {
        in.word("VARIADIC");
        if (!in.mysql() && in.atName()) {
            int from = in.position();
            in.name();
            if (!in.accept("=>") && !in.accept(":=")) {
                in.reset(from);
            }
        }
        return conditions.condition().type();
    }

    /** WITHIN GROUP, FILTER and OVER. */
    private void afterArguments() {
        if (in.is("WITHIN") && in.is(1, "GROUP")) {
            in.skip(2);
            in.symbol("(");
            in.expect("ORDER");
            in.expect("BY");
            sortKeys();
            in.symbol(")");
        }
        if (in.is("FILTER") && in.followedBy(TokenKind.LEFT_PAREN)) {
            in.skip(2);
            in.expect("WHERE");
            conditions.condition();
            in.symbol(")");
        }
        if ((in.is("IGNORE") || in.is("RESPECT")) && in.is(1, "NULLS")) {
            in.skip(2);
        }
        if (in.word("OVER")) {
            over();
        }
    }

    private void over() {
        if (!in.accept("(")) {
            in.name();
            return;
        }
        if (in.atName() && !in.is("PARTITION") && !in.is("ORDER") && !frame()) {
            in.name();
        }
        if (in.word("PARTITION")) {
            in.expect("BY");
            do {
                conditions.condition();
            } while (in.accept(","));
        }
        if (in.word("ORDER")) {
            in.expect("BY");
            sortKeys();
        }
        if (frame()) {
            in.skip(1);
            if (in.word("BETWEEN")) {
                bound();
                in.expect("AND");
            }
            bound();
            if (in.word("EXCLUDE")) {
                in.skip(in.is("TIES") || in.is("GROUP") ? 1 : 2);
            }
        }
        in.symbol(")");
    }

    /** Where a frame begins or ends. */
    private void bound() {
        boolean words = in.is("CURRENT") || (in.is("UNBOUNDED") && in.followedBy(TokenKind.WORD));
        if (words) {
            in.skip(1);
        } else {
            conditions.operand();
        }
        in.skip(1);
    }

    private boolean frame() {
        return in.is("ROWS") || in.is("RANGE") || in.is("GROUPS");
    }

    private void sortKeys() {
        do {
            conditions.condition();
            if (!in.word("ASC") && !in.word("DESC") && in.word("USING")) {
                in.skip(1);
            }
            if (in.word("NULLS") && !in.word("FIRST")) {
                in.expect("LAST");
            }
        } while (in.accept(","));
    }
}
