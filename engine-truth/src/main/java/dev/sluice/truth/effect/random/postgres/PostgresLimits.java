package dev.sluice.truth.effect.random.postgres;

import dev.sluice.truth.effect.EffectCase;
import dev.sluice.truth.effect.random.Vocabulary.Known;
import dev.sluice.truth.effect.random.Vocabulary.Limit;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What the model is known not to say of made-up cases. Each reason is one of {@code limits.tsv}, with a case. */
final class PostgresLimits {

    private static final Pattern DATA = Pattern.compile("(?m)^(INSERT|UPDATE|DELETE) ");
    private static final Pattern CHANGES_TYPE = Pattern.compile("\\b(SET DATA TYPE|TYPE) ");
    private static final Pattern EXPRESSION = Pattern.compile("\\b((SET DATA )?TYPE|CHECK|GENERATED) ");
    private static final Pattern VALUE = Pattern.compile(" (DEFAULT|GENERATED ALWAYS AS \\() ?");
    private static final Pattern EMPTIES = Pattern.compile("(?m)^(TRUNCATE|DROP TABLE) ");
    private static final Pattern CHECK_OF_NEW = Pattern.compile("\\bADD [^,]* CHECK \\(.* IS (TRUE|NOT FALSE)\\b");
    private static final Pattern DEFAULT = Pattern.compile("\\bADD [^,]* DEFAULT ");

    /** No operator or function of the name for the type. */
    private static final Set<String> NOT_RESOLVED = Set.of("42883");

    static final List<Limit> ALL = List.of(
            new Known(
                    "which tablespace a relation is in is not known",
                    (asked, answer, wrong) -> asked.run().contains("SET TABLESPACE pg_default")),
            new Known(
                    "the transaction empties or drops the table: what else it does to its rows is overstated",
                    (asked, answer, wrong) ->
                            List.of("work", "rewrites", "finds").contains(wrong.split(" ", 2)[0])
                                    && asked.run().contains(";\n")
                                    && EMPTIES.matcher(asked.run()).find()),
            new Known(
                    "what a default computes is not known",
                    (asked, answer, wrong) -> DEFAULT.matcher(asked.run()).find()
                            && answer.get("refused").startsWith("22")),
            new Known(
                    "of which type a default or generated value is, is known of literals alone",
                    (asked, answer, wrong) -> CHANGES_TYPE.matcher(asked.run()).find()
                            && VALUE.matcher(asked.setup() + asked.run()).find()
                            && answer.get("refused").equals("42804")),
            new Known(
                    "the types of the columns of a materialized view are not known",
                    (asked, answer, wrong) -> asked.setup().contains("CREATE MATERIALIZED VIEW")
                            && asked.run().contains("ALTER DOMAIN ")),
            new Known(
                    "an error of the server's own",
                    (asked, answer, wrong) -> answer.get("refused").equals("XX000")),
            new Known(
                    "whether a CHECK holds for null is read of simple conditions alone",
                    (asked, answer, wrong) -> CHECK_OF_NEW.matcher(asked.run()).find()
                            && answer.get("refused").equals("23514")),
            new Known(
                    "whether rows that are written violate a constraint is not looked at",
                    (asked, answer, wrong) -> DATA.matcher(asked.run()).find()
                            && answer.get("refused").startsWith("23")),
            new Known(
                    "which rows an index finds is up to the planner",
                    (asked, answer, wrong) -> wrong.equals("work [scan] instead of [none]") && filters(asked)),
            new Known(
                    "which operators and functions there are for the types that they are given is not looked at",
                    (asked, answer, wrong) -> EXPRESSION.matcher(asked.run()).find()
                            && (NOT_RESOLVED.contains(answer.get("refused"))
                                    || (asked.setup().contains("_ops")
                                            && answer.get("refused").equals("42804")))),
            new Known(
                    "the catalog does not know extended statistics",
                    (asked, answer, wrong) -> (asked.setup().contains("CREATE STATISTICS")
                                    && CHANGES_TYPE.matcher(asked.run()).find()
                                    && answer.get("refused").equals("0A000"))
                            || (asked.run().contains("CREATE STATISTICS")
                                    && answer.get("refused").equals("42703"))),
            new Known(
                    "the tables of a publication are read past",
                    (asked, answer, wrong) -> asked.setup().contains("CREATE PUBLICATION")
                            && (DATA.matcher(asked.run()).find() || asked.run().contains("SET UNLOGGED"))
                            && answer.get("refused").equals("55000")));

    private PostgresLimits() {}

    private static boolean filters(EffectCase asked) {
        return DATA.matcher(asked.run()).find() && asked.run().contains(" WHERE ");
    }
}
