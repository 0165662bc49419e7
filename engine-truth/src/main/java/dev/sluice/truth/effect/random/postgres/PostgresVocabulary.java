package dev.sluice.truth.effect.random.postgres;

import dev.sluice.truth.effect.Answer;
import dev.sluice.truth.effect.EngineFamily;
import dev.sluice.truth.effect.postgres.PostgresFamily;
import dev.sluice.truth.effect.random.Choices;
import dev.sluice.truth.effect.random.Part;
import dev.sluice.truth.effect.random.RandomCase;
import dev.sluice.truth.effect.random.Vocabulary;
import dev.sluice.truth.server.Engine;
import java.util.List;

/** Makes up cases for PostgreSQL. */
public final class PostgresVocabulary implements Vocabulary {

    @Override
    public EngineFamily family() {
        return new PostgresFamily();
    }

    @Override
    public String base() {
        return "SET TimeZone = 'UTC';";
    }

    @Override
    public RandomCase invent(Choices choices, Engine engine) {
        Part column =
                Part.row(Part.of("a int"), Part.maybe(" NOT NULL"), Part.maybe(" DEFAULT " + choices.between(0, 9)));
        Part table = Part.row(Part.of("CREATE TABLE x ("), Part.list(List.of(column, Part.of("b text"))), Part.of(")"));
        Part type = Part.of("ALTER COLUMN a TYPE " + choices.of("bigint", "integer"));
        return RandomCase.of(
                List.of(table, Part.of("INSERT INTO x VALUES (1, 'b')")),
                List.of(Part.row(Part.of("ALTER TABLE x "), Part.list(List.of(type, Part.of("DROP COLUMN c"))))));
    }

    @Override
    public String refused(Answer answer) {
        return answer.get("how").equals("refused") ? answer.get("refused") : "";
    }

    @Override
    public List<Limit> limits() {
        return List.of();
    }
}
