package dev.sluice.truth.effect.random;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.truth.effect.KnownLimits;
import dev.sluice.truth.effect.TruthFolder;
import dev.sluice.truth.effect.random.innodb.InnodbVocabulary;
import dev.sluice.truth.effect.random.postgres.PostgresVocabulary;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is let pass of made-up cases is a limit of the model that a written case shows. */
final class VocabularyLimitsTest {

    static List<Vocabulary> vocabularies() {
        return List.of(new PostgresVocabulary(), new InnodbVocabulary());
    }

    @ParameterizedTest
    @MethodSource("vocabularies")
    void everyReasonIsOneOfAWrittenCase(Vocabulary vocabulary) {
        KnownLimits written =
                KnownLimits.of(TruthFolder.TESTDATA.resolve(vocabulary.family().folder()));

        assertThat(written.reasons())
                .containsAll(vocabulary.limits().stream()
                        .map(Vocabulary.Limit::reason)
                        .toList());
    }
}
