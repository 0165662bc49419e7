package dev.sluice.core.oracle;

import dev.sluice.core.testing.PostgresKeywords;
import java.util.List;
import java.util.random.RandomGenerator;

/** The words of a generated statement that its grammar leaves open: names of every sort, literals, operators. */
final class PostgresWords {

    private static final List<String> PLAIN =
            List.of("a", "b", "t", "users", "orders", "order_items", "Created_At", "x1", "_y", "c$d", "größe", "名前");
    private static final List<String> QUOTED = List.of(
            "\"Users\"",
            "\"a b\"",
            "\"a\"\"b\"",
            "\"a.b\"",
            "\"select\"",
            "\"it's\"",
            "\"a;b\"",
            "\"$x$\"",
            "\"--\"",
            "\"/*\"",
            "\"Größe\"",
            "\"😀\"",
            "U&\"d\\0061ta\"",
            "U&\"d!0061ta\" UESCAPE '!'");
    private static final List<String> STRINGS = List.of(
            "'a'",
            "''",
            "'it''s'",
            "'a;b'",
            "'--'",
            "'2024-01-01'",
            "'1 day'",
            "E'a\\'b\\n'",
            "E'\\\\'",
            "U&'d\\0061t'",
            "'a' \n 'b'",
            "$$a'b$$",
            "$q$x$$y;$q$",
            "'größe 😀'");
    private static final List<String> BODIES = List.of(
            "$$BEGIN RETURN 1; END$$",
            "$body$ SELECT 1; SELECT '$$' $body$",
            "$$$$",
            "'BEGIN RETURN ''x''; END'",
            "$$\nBEGIN\n  EXECUTE 'DROP TABLE x';\nEND;\n$$");
    private static final List<String> OPERATORS = List.of(
            "=", "<", ">", "<=", ">=", "<>", "!=", "+", "-", "*", "/", "%", "^", "||", "->>", "@>", "&&", "~~*", "#-");

    private final RandomGenerator random;
    private final List<String> unreserved;
    private final List<String> columnWords;
    private final List<String> functionWords;
    private final List<String> reserved;

    PostgresWords(RandomGenerator random) {
        this.random = random;
        this.unreserved = PostgresKeywords.of('U');
        this.columnWords = PostgresKeywords.of('C');
        this.functionWords = PostgresKeywords.of('T');
        this.reserved = PostgresKeywords.of('R');
    }

    String terminal(String kind) {
        return switch (kind) {
            case "plain" -> pick(PLAIN);
            case "name" -> name(columnWords);
            case "funcname" -> name(functionWords);
            case "label" -> random.nextInt(4) == 0 ? pick(reserved) : name(columnWords);
            case "string" -> pick(STRINGS);
            case "dollar" -> pick(BODIES);
            case "number" -> Integer.toString(random.nextInt(1, 2000));
            case "digit" -> Integer.toString(random.nextInt(0, 7));
            case "signed-number" -> pick(List.of("1", "-1", "+ 5", "- 20", "1000000"));
            case "decimal" -> pick(List.of("1.5", ".5", "1e10", "1.", "0x1F", "1_000", "12345678901234567890"));
            case "bits" -> pick(List.of("B'101'", "X'1F'", "N'x'"));
            case "operator" -> pick(OPERATORS);
            default -> throw new IllegalArgumentException("neither a rule nor a terminal: " + kind);
        };
    }

    private String name(List<String> more) {
        return switch (random.nextInt(8)) {
            case 0, 1, 2 -> pick(PLAIN);
            case 3 -> pick(QUOTED);
            case 4 -> pick(more);
            default -> pick(unreserved);
        };
    }

    private String pick(List<String> words) {
        return words.get(random.nextInt(words.size()));
    }
}
