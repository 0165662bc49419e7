package dev.sluice.core.lex;

import dev.sluice.core.source.Dialect;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether a template's condition holds for a dialect. Only what names an engine is decided: Go's {@code .postgres},
 * {@code and .mysql .plugin} and {@code eq .Dialect "mysql"}, Jinja's {@code dialect == 'postgresql'}.
 */
final class TemplateCondition {

    /** Yes, no, or not to be told from the dialect. */
    enum Truth {
        TRUE,
        FALSE,
        UNKNOWN;

        Truth not() {
            return switch (this) {
                case TRUE -> FALSE;
                case FALSE -> TRUE;
                case UNKNOWN -> UNKNOWN;
            };
        }

        Truth and(Truth other) {
            if (this == FALSE || other == FALSE) {
                return FALSE;
            }
            return this == TRUE ? other : UNKNOWN;
        }

        Truth or(Truth other) {
            return not().and(other.not()).not();
        }
    }

    private static final Set<String> POSTGRESQL = Set.of("postgres", "postgresql", "pg", "pgsql", "psql");
    private static final Set<String> MYSQL = Set.of("mysql");
    private static final Set<String> MARIADB = Set.of("mariadb");
    private static final Set<String> OTHERS =
            Set.of("sqlite", "sqlite3", "h2", "hsqldb", "derby", "oracle", "mssql", "sqlserver", "db2", "clickhouse");

    private final List<String> words;
    private final Dialect dialect;
    private int at;

    private TemplateCondition(List<String> words, Dialect dialect) {
        this.words = words;
        this.dialect = dialect;
    }

    static Truth of(String condition, Dialect dialect) {
        List<String> words = words(condition);
        TemplateCondition reader = new TemplateCondition(words, dialect);
        Truth truth = reader.condition();
        return reader.at == words.size() ? truth : Truth.UNKNOWN;
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            int from = i++;
            if (Words.space(c)) {
                continue;
            }
            if (c == '"' || c == '\'') {
                int close = text.indexOf(c, i);
                i = close < 0 ? text.length() : close + 1;
            } else if (wordPart(c)) {
                while (i < text.length() && wordPart(text.charAt(i))) {
                    i++;
                }
            } else if ("=!&|".indexOf(c) >= 0 && i < text.length() && "=&|".indexOf(text.charAt(i)) >= 0) {
                i++;
            }
            words.add(text.substring(from, i));
        }
        return words;
    }

    private static boolean wordPart(char c) {
        return Words.namePart(c) || c == '.';
    }

    /** Terms joined by AND and OR, read from the left: who mixes them without parentheses gets no answer. */
    private Truth condition() {
        Truth truth = term();
        String joined = "";
        while (at < words.size() && (isAny("and", "&&") || isAny("or", "||"))) {
            String operator = isAny("and", "&&") ? "and" : "or";
            at++;
            Truth next = term();
            boolean mixed = !joined.isEmpty() && !joined.equals(operator);
            truth = mixed ? Truth.UNKNOWN : operator.equals("and") ? truth.and(next) : truth.or(next);
            joined = operator;
        }
        return truth;
    }

    private Truth term() {
        if (isAny("not", "!")) {
            at++;
            return term().not();
        }
        if (isAny("and", "or")) {
            return all(words.get(at++).equals("and"));
        }
        if (isAny("eq", "ne")) {
            boolean equal = words.get(at++).equals("eq");
            Truth same = same(take(), take());
            return equal ? same : same.not();
        }
        if (isAny("(")) {
            at++;
            Truth truth = condition();
            boolean closed = isAny(")");
            at++;
            return closed ? truth : Truth.UNKNOWN;
        }
        String operand = take();
        if (isAny("==", "!=")) {
            boolean equal = words.get(at++).equals("==");
            Truth same = same(operand, take());
            return equal ? same : same.not();
        }
        if (operand == null || (at < words.size() && !isAny(")", "and", "or", "&&", "||"))) {
            // a call with arguments, a comparison: skipped to where the term ends
            while (at < words.size() && !isAny(")")) {
                at++;
            }
            return Truth.UNKNOWN;
        }
        return names(operand.substring(operand.lastIndexOf('.') + 1));
    }

    /** Go's {@code and a b c}: the operands follow the word. */
    private Truth all(boolean and) {
        Truth truth = and ? Truth.TRUE : Truth.FALSE;
        while (at < words.size() && !isAny(")")) {
            Truth operand;
            if (isAny("(")) {
                operand = term();
            } else {
                String word = take();
                operand = word == null ? Truth.UNKNOWN : names(word.substring(word.lastIndexOf('.') + 1));
            }
            truth = and ? truth.and(operand) : truth.or(operand);
        }
        return truth;
    }

    private boolean isAny(String... symbols) {
        return at < words.size() && List.of(symbols).contains(words.get(at));
    }

    private @Nullable String take() {
        return at < words.size() ? words.get(at++) : null;
    }

    /** Whether a variable is the engine that a literal names. */
    private Truth same(@Nullable String one, @Nullable String other) {
        if (one == null || other == null || quoted(one) == quoted(other)) {
            return Truth.UNKNOWN;
        }
        String literal = quoted(one) ? one : other;
        return names(literal.substring(1, Math.max(1, literal.length() - 1)));
    }

    private static boolean quoted(String word) {
        return word.charAt(0) == '"' || word.charAt(0) == '\'';
    }

    private Truth names(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        String name = lower.startsWith("is") ? lower.substring(2) : lower;
        boolean own = switch (dialect) {
            case POSTGRESQL -> POSTGRESQL.contains(name);
            case MYSQL -> MYSQL.contains(name);
            // what is written for MySQL is what MariaDB runs, too
            case MARIADB -> MARIADB.contains(name) || MYSQL.contains(name);
        };
        if (own) {
            return Truth.TRUE;
        }
        boolean engine =
                POSTGRESQL.contains(name) || MYSQL.contains(name) || MARIADB.contains(name) || OTHERS.contains(name);
        return engine ? Truth.FALSE : Truth.UNKNOWN;
    }
}
