package dev.sluice.core.testing;

import dev.sluice.core.source.Dialect;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Random SQL, the same for the same seed of its random generator. It knows what it wrote: {@link #script} says which
 * statements it put together, so that reading them back can be checked against the truth.
 */
public final class SqlGenerator {

    /**
     * A script and its statements.
     *
     * @param statements each as its tokens
     */
    public record Script(String text, List<List<String>> statements) {}

    private final RandomGenerator random;
    private final Dialect dialect;

    public SqlGenerator(RandomGenerator random, Dialect dialect) {
        this.random = random;
        this.dialect = dialect;
    }

    /** A well-formed script with comments and blank space between its tokens, where the dialect allows them. */
    public Script script(int count) {
        List<List<String>> statements = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            statements.add(statement());
        }
        return new Script(write(statements), statements);
    }

    /** The statements as a script, with other comments and blank space at each call. */
    public String write(List<List<String>> statements) {
        StringBuilder text = new StringBuilder();
        String delimiter = ";";
        for (List<String> statement : statements) {
            text.append(gap());
            boolean custom = dialect.mysqlFamily() && chance(8);
            if (custom) {
                delimiter = pick("//", "$$", ";;");
                text.append("\nDELIMITER ").append(delimiter).append('\n');
            }
            for (int i = 0; i < statement.size(); i++) {
                text.append(i == 0 ? "" : gap()).append(statement.get(i));
            }
            text.append(gap()).append(delimiter).append(gap());
            if (custom) {
                delimiter = ";";
                text.append("\nDELIMITER ;\n");
            }
        }
        return text.toString();
    }

    /** Pieces of SQL in any order, most of them no statement, many never closed. */
    public String fragments(int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(chance(3) ? "" : gap()).append(fragment());
        }
        return text.toString();
    }

    private String fragment() {
        if (chance(2)) {
            return token();
        }
        return pick(
                "'",
                "\"",
                "`",
                "$$",
                "$a$",
                "/*",
                "*/",
                "/*!50100 ",
                "/*M!",
                "--",
                "-- x\n",
                "#",
                "#\n",
                "\n",
                "\r\n",
                "\r",
                ";",
                ";\n",
                "(",
                ")",
                "[",
                "]",
                "{",
                "{{",
                "}}",
                "${",
                "${x}",
                "{{ x }}",
                "%s",
                "%",
                "\\",
                "\\g",
                "\\copy t from stdin\n",
                "\\.\n",
                "\n\\.\n",
                "COPY t FROM stdin;\n",
                "DELIMITER //\n",
                "\nDELIMITER $$\n",
                "\nDELIMITER ;\n",
                "E'",
                "U&'",
                "U&\"",
                "N'",
                "x'",
                "$1",
                "@",
                "@@",
                ":",
                "::",
                ":=",
                "BEGIN",
                "BEGIN ATOMIC",
                "END",
                "CASE",
                "END CASE",
                "IF",
                "THEN",
                "CREATE PROCEDURE p()",
                "CREATE FUNCTION f()",
                "CREATE RULE r AS DO (",
                "CREATE TRIGGER t FOR EACH ROW",
                "LOOP",
                "REPEAT",
                "UNTIL",
                "DECLARE",
                "HANDLER FOR",
                "l:",
                "\uFEFF",
                "\u0000",
                "\u0001",
                "\u00A0",
                "é",
                "\uD83D\uDE00",
                "\uD83D",
                "0x",
                "1e",
                "1.",
                "..",
                "+",
                "-",
                "//",
                "$",
                "_",
                "USE db\n",
                "--> statement-breakpoint\n",
                "source x\n");
    }

    private List<String> statement() {
        List<String> tokens = new ArrayList<>();
        switch (random.nextInt(6)) {
            case 0 -> {
                add(tokens, "CREATE", "TABLE", name(), "(", name(), "int", "DEFAULT");
                expression(tokens, 2);
                add(tokens, ",", name(), "text", ")");
            }
            case 1 -> {
                add(tokens, "ALTER", "TABLE", name(), "DROP", "COLUMN", name());
            }
            case 2 -> {
                add(tokens, "BEGIN");
            }
            case 3, 4 -> {
                if (dialect.mysqlFamily()) {
                    program(tokens);
                } else {
                    routineOrRule(tokens);
                }
            }
            default -> query(tokens, 3);
        }
        return tokens;
    }

    private void routineOrRule(List<String> tokens) {
        if (chance(2)) {
            add(tokens, "CREATE", "RULE", name(), "AS", "ON", "INSERT", "TO", name(), "DO", "(");
            query(tokens, 1);
            add(tokens, ";");
            query(tokens, 1);
            add(tokens, ")");
            return;
        }
        add(tokens, "CREATE", "OR", "REPLACE", "FUNCTION", name(), "(", ")", "RETURNS", "int");
        if (chance(2)) {
            add(tokens, "AS", "$body$ BEGIN SELECT ';'; -- it's\n END $body$", "LANGUAGE", "plpgsql");
            return;
        }
        add(tokens, "BEGIN", "ATOMIC");
        for (int i = random.nextInt(4); i > 0; i--) {
            query(tokens, 2);
            add(tokens, ";");
        }
        add(tokens, "END");
    }

    private void program(List<String> tokens) {
        switch (random.nextInt(3)) {
            case 0 -> add(tokens, "CREATE", "PROCEDURE", name(), "(", "IN", name(), "INT", ")", "COMMENT", "'x;'");
            case 1 -> add(tokens, "CREATE", "TRIGGER", name(), "BEFORE", "INSERT", "ON", name(), "FOR", "EACH", "ROW");
            default -> add(tokens, "CREATE", "EVENT", name(), "ON", "SCHEDULE", "EVERY", "1", "DAY", "DO");
        }
        bodyStatement(tokens, 3);
    }

    private void body(List<String> tokens, int depth) {
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            bodyStatement(tokens, depth);
            add(tokens, ";");
        }
    }

    private void bodyStatement(List<String> tokens, int depth) {
        if (depth == 0) {
            add(tokens, "SET", "@a", "=");
            expression(tokens, 1);
            return;
        }
        switch (random.nextInt(7)) {
            case 0 -> {
                add(tokens, "BEGIN");
                if (chance(3)) {
                    add(tokens, "DECLARE", "EXIT", "HANDLER", "FOR", "SQLEXCEPTION", "BEGIN", "END", ";");
                }
                body(tokens, depth - 1);
                add(tokens, "END");
            }
            case 1 -> {
                add(tokens, "IF");
                expression(tokens, 2);
                add(tokens, "THEN");
                body(tokens, depth - 1);
                if (chance(2)) {
                    add(tokens, "ELSE");
                    body(tokens, depth - 1);
                }
                add(tokens, "END", "IF");
            }
            case 2 -> {
                add(tokens, "CASE");
                expression(tokens, 2);
                add(tokens, "WHEN");
                expression(tokens, 2);
                add(tokens, "THEN");
                body(tokens, depth - 1);
                add(tokens, "END", "CASE");
            }
            case 3 -> {
                add(tokens, "l", ":", "LOOP");
                body(tokens, depth - 1);
                add(tokens, "END", "LOOP", "l");
            }
            case 4 -> {
                add(tokens, "WHILE");
                expression(tokens, 2);
                add(tokens, "DO");
                body(tokens, depth - 1);
                add(tokens, "END", "WHILE");
            }
            case 5 -> {
                add(tokens, "REPEAT");
                body(tokens, depth - 1);
                add(tokens, "UNTIL");
                expression(tokens, 2);
                add(tokens, "END", "REPEAT");
            }
            default -> query(tokens, 2);
        }
    }

    private void query(List<String> tokens, int depth) {
        add(tokens, "SELECT");
        expression(tokens, depth);
        add(tokens, ",");
        expression(tokens, depth);
        add(tokens, "FROM", name(), "WHERE");
        expression(tokens, depth);
    }

    private void expression(List<String> tokens, int depth) {
        if (depth == 0) {
            add(tokens, operand());
            return;
        }
        switch (random.nextInt(5)) {
            case 0 -> {
                add(tokens, "CASE", "WHEN");
                expression(tokens, depth - 1);
                add(tokens, "THEN");
                expression(tokens, depth - 1);
                add(tokens, "END");
            }
            case 1 -> {
                add(tokens, "(");
                expression(tokens, depth - 1);
                add(tokens, ")");
            }
            case 2 -> {
                add(tokens, pick("coalesce", "IF", "REPEAT"), "(");
                expression(tokens, depth - 1);
                add(tokens, ",");
                expression(tokens, depth - 1);
                add(tokens, ")");
            }
            default -> {
                expression(tokens, depth - 1);
                add(tokens, pick("+", "=", "<>", "AND", "OR", "LIKE", "*"));
                expression(tokens, depth - 1);
            }
        }
    }

    private String operand() {
        return chance(3) ? name() : literal();
    }

    private String token() {
        return chance(2) ? operand() : pick("SELECT", "CREATE", "TABLE", "FROM", ",", ".", "<=", "->>", "*", "=");
    }

    private String literal() {
        return switch (random.nextInt(4)) {
            case 0 -> pick("1", "1.5", ".5", "1e5", "42");
            case 1 -> pick("'a'", "'it''s; -- no'", "''", "'/* '", "'é\uD83D\uDE00'");
            case 2 ->
                dialect.mysqlFamily()
                        ? pick("'a\\';'", "\"x;\"", "0xff", "N'x'")
                        : pick("E'a\\';'", "$$;'$$", "U&'\\0061'", "$t$ $$; $t$");
            default -> pick("NULL", "TRUE", "x'ff'");
        };
    }

    private String name() {
        return dialect.mysqlFamily()
                ? pick("a", "users", "`x;y`", "`a``b`", "naïve", "a$b", "1st")
                : pick("a", "users", "\"x;y\"", "\"a\"\"b\"", "naïve", "a$b", "\"END\"");
    }

    /** White space, with comments here and there; never empty. */
    public String gap() {
        if (!chance(5)) {
            return pick(" ", " ", "\n", "\t", "  ", "\n  ");
        }
        return dialect.mysqlFamily()
                ? pick(" /* it's */ ", "\n-- so \"\n", " # x `\n", " /*+ y */ ")
                : pick(" /* it's /* \" */ */ ", "\n-- so \"\n", " --x $$\n");
    }

    private boolean chance(int oneIn) {
        return random.nextInt(oneIn) == 0;
    }

    private String pick(String... choices) {
        return choices[random.nextInt(choices.length)];
    }

    private static void add(List<String> tokens, String... more) {
        tokens.addAll(List.of(more));
    }
}
