package dev.sluice.truth.effect.random.postgres;

import dev.sluice.truth.effect.Answer;
import dev.sluice.truth.effect.EngineFamily;
import dev.sluice.truth.effect.postgres.PostgresFamily;
import dev.sluice.truth.effect.random.Choices;
import dev.sluice.truth.effect.random.RandomCase;
import dev.sluice.truth.effect.random.Vocabulary;
import dev.sluice.truth.server.Engine;

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
        int version = Integer.parseInt(engine.series());
        Made made = new Made();
        Tables tables = new Tables(choices, made, version);
        return RandomCase.of(
                new Setup(choices, made, version, tables).statements(),
                new Statements(choices, made, version, tables).some());
    }

    @Override
    public String refused(Answer answer) {
        return answer.get("how").equals("refused") ? answer.get("refused") : "";
    }
}
