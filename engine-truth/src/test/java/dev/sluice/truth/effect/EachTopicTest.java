package dev.sluice.truth.effect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.truth.effect.innodb.InnodbFamily;
import dev.sluice.truth.effect.postgres.PostgresFamily;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/**
 * What {@link PostgresEffectsTest} and {@link InnodbEffectsTest} compare, a test for each file of cases: a mutant of the
 * model is judged by the files that reach it, and not by all. A test for each case would cost more than the case.
 */
@Tag("mutation")
final class EachTopicTest {

    private static final ThreeWay POSTGRES = new ThreeWay(new PostgresFamily(), TruthFolder.TESTDATA);
    private static final ThreeWay INNODB = new ThreeWay(new InnodbFamily(), TruthFolder.TESTDATA);

    @TestFactory
    Stream<DynamicTest> postgresql() {
        return each(POSTGRES);
    }

    @TestFactory
    Stream<DynamicTest> innodb() {
        return each(INNODB);
    }

    private static Stream<DynamicTest> each(ThreeWay truth) {
        return truth.cases().topics().stream()
                .map(topic -> DynamicTest.dynamicTest(
                        topic,
                        () -> assertThat(truth.model(topic).disagreements()).isEmpty()));
    }
}
