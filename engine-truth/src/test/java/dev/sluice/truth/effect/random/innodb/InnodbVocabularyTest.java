package dev.sluice.truth.effect.random.innodb;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.ast.Statement;
import dev.sluice.core.lex.RawStatement;
import dev.sluice.core.lex.Splitter;
import dev.sluice.core.parse.StatementParser;
import dev.sluice.core.source.Span;
import dev.sluice.truth.effect.random.Choices;
import dev.sluice.truth.effect.random.Part;
import dev.sluice.truth.effect.random.RandomCase;
import dev.sluice.truth.server.Engine;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is made up for MariaDB and MySQL. */
final class InnodbVocabularyTest {

    private static final long SEED = 1;
    private static final int CASES = 500;

    @ParameterizedTest
    @ValueSource(strings = {"mariadb-11.4", "mysql-9.7"})
    void everyStatementIsUnderstood(String id) {
        Engine engine = Engine.of(id);
        for (int number = 0; number < CASES; number++) {
            RandomCase made = new InnodbVocabulary().invent(new Choices(SEED, number), engine);
            Stream.concat(made.setup().parts().stream(), made.run().parts().stream())
                    .map(Part::sql)
                    .forEach(sql -> assertThat(read(sql, engine))
                            .as("seed %d: %s", SEED, sql)
                            .singleElement()
                            .matches(Statement::understood));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"mariadb-11.4", "mysql-9.7"})
    void theSameSeedMakesTheSameCase(String id) {
        RandomCase once = new InnodbVocabulary().invent(new Choices(SEED, 7), Engine.of(id));
        RandomCase again = new InnodbVocabulary().invent(new Choices(SEED, 7), Engine.of(id));
        assertThat(again).isEqualTo(once);
    }

    private static List<Statement> read(String sql, Engine engine) {
        List<RawStatement> raw =
                Splitter.split(sql, new Span(0, sql.length()), engine.dialect()).statements();
        return raw.stream()
                .map(it -> StatementParser.parse(it, engine.dialect()))
                .toList();
    }
}
