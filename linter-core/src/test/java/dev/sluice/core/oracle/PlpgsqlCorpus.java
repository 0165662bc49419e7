package dev.sluice.core.oracle;

import dev.sluice.core.testing.SentenceGenerator;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;

/** Blocks and routines in PL/pgSQL that hold statements of {@link PostgresCorpus}, the same for the same seed. */
public final class PlpgsqlCorpus {

    private static final String DECLARED =
            "x int; q text; r record; i int; rc refcursor; arr int[]; c CURSOR FOR SELECT 1;";

    private static final List<String> EXPRESSIONS = List.of(
            "1",
            "x",
            "x > 1 AND NOT x = 2",
            "r.loop",
            "f(x, 'it''s; then')",
            "(CASE WHEN x > 1 THEN 2 ELSE 3 END)",
            "EXISTS (SELECT 1 FROM t WHERE a = x)",
            "(SELECT a FROM \"then\" LIMIT 1)",
            "ARRAY[1, 2]",
            "$q$END IF; LOOP$q$",
            "x IN (1, 2)",
            "nextval('s')",
            "q || E'\\'; USING '");

    private static final List<String> TEXTS = List.of(
            "'DROP TABLE a'",
            "$q$ALTER TABLE a ADD b int; DROP TABLE c$q$",
            "E'CREATE INDEX\\n\\\\u0069 ON t (a)'",
            "E'ALTER TABLE \"\\x61\"\\tADD b int'",
            "('TRUNCATE t')",
            "'DROP TABLE ' || 'a' || '_b'",
            "format('DROP TABLE %I', x)",
            "format('UPDATE %I.%I SET a = %L', 's', q, x)",
            "'ALTER TABLE ' || quote_ident(q) || ' ADD x int'",
            "'ALTER TABLE ' || f(q)",
            "concat('DROP TABLE ', x)",
            "r.text",
            "(SELECT string_agg(a, ';') FROM t)");

    private static final List<String> STRINGS = List.of("'END IF'", "'a'", "$$LOOP; BEGIN$$", "E'\\';'");

    /** What goes before and after a body, and what RETURN may say there. */
    private record Routine(String before, String after, List<String> returns) {}

    private static final Routine BLOCK = new Routine("DO", "", List.of("RETURN"));
    private static final List<Routine> ROUTINES = List.of(
            BLOCK,
            new Routine("CREATE PROCEDURE pg() LANGUAGE plpgsql AS", "", List.of("RETURN")),
            new Routine(
                    "CREATE OR REPLACE FUNCTION f(p int) RETURNS int AS",
                    " LANGUAGE plpgsql",
                    List.of("RETURN 1", "RETURN x + 1")),
            new Routine(
                    "CREATE FUNCTION f() RETURNS trigger AS",
                    " LANGUAGE plpgsql VOLATILE",
                    List.of("RETURN NEW", "RETURN NULL")),
            new Routine(
                    "CREATE FUNCTION f() RETURNS SETOF int LANGUAGE plpgsql AS",
                    "",
                    List.of(
                            "RETURN",
                            "RETURN NEXT x",
                            "RETURN QUERY SELECT a FROM t",
                            "RETURN QUERY WITH w AS (DELETE FROM t RETURNING a) SELECT a FROM w",
                            "RETURN QUERY UPDATE t SET a = 1 RETURNING a",
                            "RETURN QUERY EXECUTE 'DELETE FROM t RETURNING a'",
                            "RETURN QUERY EXECUTE 'DELETE FROM t WHERE a = ' || x USING x")));

    private final RandomGenerator random;
    private final PostgresCorpus statements;
    private final SentenceGenerator generator;
    private Routine routine = BLOCK;

    public PlpgsqlCorpus(long seed) {
        random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        statements = new PostgresCorpus(seed);
        generator = SentenceGenerator.of(List.of("postgres/plpgsql.synopsis"), Set.of(), 12, this::terminal, random);
    }

    /** A statement with a body, between dollars or in quotes. */
    public String next() {
        routine = ROUTINES.get(random.nextInt(ROUTINES.size()));
        String space = random.nextInt(4) > 0 ? " " : "\n";
        String body = generator.words("body").stream()
                .map(word -> (word.spaced() ? space : "") + word.text())
                .collect(Collectors.joining());
        String literal = random.nextInt(4) == 0 ? quoted(body) : "$body$" + body + "$body$";
        return routine.before() + " " + literal + routine.after();
    }

    /** The alternatives of the grammar that no body has used yet. */
    Set<String> unused() {
        return generator.unused(List.of("body"));
    }

    private String terminal(String kind) {
        return switch (kind) {
            case "declared" -> DECLARED;
            case "sql" -> statements.next().text() + (random.nextInt(8) == 0 ? " -- it's ; THEN\n" : "");
            case "expression" -> pick(EXPRESSIONS);
            case "text" -> random.nextBoolean() ? quoted(statements.next().text()) : pick(TEXTS);
            case "string" -> pick(STRINGS);
            case "message" -> "'a % ; THEN'";
            case "sqlstate" -> "'22012'";
            case "return" -> pick(routine.returns());
            default -> throw new IllegalArgumentException("neither a rule nor a terminal: " + kind);
        };
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    private String pick(List<String> words) {
        return words.get(random.nextInt(words.size()));
    }
}
