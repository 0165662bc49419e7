package dev.sluice.truth.effect.random.postgres;

import dev.sluice.truth.effect.random.Vocabulary.Known;
import dev.sluice.truth.effect.random.Vocabulary.Limit;
import java.util.List;
import java.util.regex.Pattern;

/** What the model is known not to say of made-up cases. Each reason is one of {@code limits.tsv}, with a case. */
final class PostgresLimits {

    private static final Pattern DATA = Pattern.compile("(?m)^(INSERT|UPDATE|DELETE) ");
    private static final Pattern VIEW = Pattern.compile("(?m)^CREATE (OR REPLACE )?(MATERIALIZED )?VIEW ");

    static final List<Limit> ALL = List.of(
            new Known(
                    "whether rows that are written violate a constraint is not looked at",
                    (asked, answer, wrong) -> DATA.matcher(asked.run()).find()
                            && answer.get("refused").startsWith("23")),
            new Known(
                    "the columns that a view's query names are not looked up",
                    (asked, answer, wrong) -> VIEW.matcher(asked.run()).find()
                            && answer.get("refused").equals("42703")));

    private PostgresLimits() {}
}
