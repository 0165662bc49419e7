package dev.sluice.core.parse.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.parse.query.ExpressionFacts.ColumnReference;
import dev.sluice.core.parse.query.ExpressionFacts.FunctionCall;
import dev.sluice.core.source.Dialect;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is read of generated expressions against what went into them, and against JSqlParser where it can read them. */
class ExpressionDifferentialTest {

    private static final long SEED = 20261122;

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void readsWhatWasWritten(Dialect dialect) {
        Random random = new Random(SEED);
        int compared = 0;
        for (int i = 0; i < 3_000; i++) {
            ExpressionGenerator.Generated made = ExpressionGenerator.next(random, dialect);
            String what = "seed %d, %s expression %d: %s".formatted(SEED, dialect, i, made.text());
            ExpressionFacts facts = ExpressionReader.read(made.text(), dialect);
            assertThat(facts.known()).as(what).isTrue();
            assertThat(facts.references())
                    .as(what)
                    .extracting(ColumnReference::name)
                    .containsExactlyElementsOf(made.columns());
            assertThat(facts.references())
                    .as(what)
                    .extracting(it -> it.span().start())
                    .containsExactlyElementsOf(made.columnStarts());
            assertThat(facts.functions())
                    .as(what)
                    .extracting(FunctionCall::name)
                    .containsExactlyInAnyOrderElementsOf(made.functions());
            assertThat(facts.subquery()).as(what).isEqualTo(made.subquery());
            JsqlPartner.Reading partner = JsqlPartner.read(made.text()).orElse(null);
            // A column called key is none to JSqlParser.
            if (partner != null && !made.columns().contains("key")) {
                compared++;
                assertThat(unquoted(partner.columns())).as(what).containsExactlyElementsOf(made.columns());
                assertThat(partner.functions()).as(what).containsExactlyInAnyOrderElementsOf(made.functions());
                assertThat(partner.subquery()).as(what).isEqualTo(made.subquery());
            }
        }
        assertThat(compared).isGreaterThan(1_000);
    }

    private static List<String> unquoted(List<String> names) {
        return names.stream().map(it -> it.replaceAll("[\"`]", "")).toList();
    }
}
