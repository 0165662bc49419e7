package dev.sluice.core.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.lex.RawStatement;
import dev.sluice.core.lex.Splitter;
import dev.sluice.core.parse.StatementParser;
import dev.sluice.core.source.Dialect;
import dev.sluice.core.source.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The bodies show every construct, and hold statements; whether those are the right ones is for the oracle to say. */
class PlpgsqlCorpusTest {

    private static final long SEED = 20261122;
    private static final int BODIES = 500;

    @Test
    void everyAlternativeOfTheGrammarIsInItAndIsRead() {
        PlpgsqlCorpus corpus = new PlpgsqlCorpus(SEED);
        int nested = 0;
        for (int i = 0; i < BODIES; i++) {
            String text = corpus.next();
            List<RawStatement> found = Splitter.split(text, new Span(0, text.length()), Dialect.POSTGRESQL)
                    .statements();
            assertThat(found).as("seed %d, body %d: %s", SEED, i, text).hasSize(1);
            nested += StatementParser.parse(found.get(0), Dialect.POSTGRESQL)
                    .nested()
                    .size();
        }
        assertThat(corpus.unused()).as("seed %d", SEED).isEmpty();
        assertThat(nested).as("seed %d", SEED).isGreaterThan(BODIES);
    }

    @Test
    void isTheSameForTheSameSeed() {
        PlpgsqlCorpus one = new PlpgsqlCorpus(1);
        PlpgsqlCorpus other = new PlpgsqlCorpus(1);
        for (int i = 0; i < 50; i++) {
            assertThat(one.next()).isEqualTo(other.next());
        }
    }
}
