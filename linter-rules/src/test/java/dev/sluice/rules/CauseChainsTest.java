package dev.sluice.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.finding.Finding;
import dev.sluice.core.lint.LintReport;
import dev.sluice.core.rule.Chain;
import dev.sluice.core.rule.RuleRegistry;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** One cause, one finding: of two neighbours in a chain the first speaks where both fit, and separate causes are both said. */
final class CauseChainsTest {

    private static final RuleRegistry REGISTRY = BuiltInRules.registry();

    /** Two neighbours in a chain of rules that are there, the winner first. */
    private record Pair(String winner, String loser) {}

    private static boolean there(String id) {
        return REGISTRY.rule(id).isPresent();
    }

    private static Set<Pair> neighbours() {
        Set<Pair> pairs = new LinkedHashSet<>();
        for (Chain chain : REGISTRY.chains()) {
            List<String> rules = chain.rules();
            for (int i = 1; i < rules.size(); i++) {
                pairs.add(new Pair(rules.get(i - 1), rules.get(i)));
            }
        }
        return pairs;
    }

    /** A rule that is not written yet has no finding to win or lose: its pairs count from the day it is there. */
    @Test
    void everyPairOfNeighboursHasItsSqlOrAReasonWhyThereIsNone() {
        List<Pair> bare = new ArrayList<>();
        for (Pair pair : neighbours()) {
            boolean shown = CauseCases.ranked().stream()
                    .anyMatch(it ->
                            it.first().equals(pair.winner()) && it.second().equals(pair.loser()));
            boolean apart = CauseCases.apart().stream()
                    .anyMatch(it ->
                            it.first().equals(pair.winner()) && it.second().equals(pair.loser()));
            if (shown == apart && there(pair.winner()) && there(pair.loser())) {
                bare.add(pair);
            }
        }
        assertThat(bare).as("pairs with neither, or with both").isEmpty();
    }

    @Test
    void whatIsListedStandsInAChain() {
        assertThat(CauseCases.apart().stream().map(it -> new Pair(it.first(), it.second())))
                .isSubsetOf(neighbours());
        assertThat(CauseCases.ranked().stream().filter(it -> there(it.first()) && there(it.second())))
                .allMatch(CauseChainsTest::ranked);
    }

    private static boolean ranked(CauseCases.Case it) {
        return REGISTRY.chains().stream().anyMatch(chain -> {
            int first = chain.rules().indexOf(it.first());
            return first >= 0 && first < chain.rules().indexOf(it.second());
        });
    }

    @TestFactory
    Stream<DynamicTest> theFirstOfTwoSpeaks() {
        return CauseCases.ranked().stream()
                .filter(it -> there(it.first()) && there(it.second()))
                .map(it -> DynamicTest.dynamicTest(it.toString(), () -> {
                    fitsBoth(it);
                    List<String> said = said(it, REGISTRY);
                    assertThat(said).contains(it.speaks()).doesNotContain(it.second());
                    assertThat(said.contains(it.first()))
                            .as(it.first())
                            .isEqualTo(it.first().equals(it.speaks()));
                }));
    }

    @TestFactory
    Stream<DynamicTest> separateCausesAreBothSaid() {
        return CauseCases.separate().stream()
                .filter(it -> there(it.first()) && there(it.second()))
                .map(it -> DynamicTest.dynamicTest(
                        it.toString(), () -> assertThat(said(it, REGISTRY)).contains(it.first(), it.second())));
    }

    /** Each of them speaks where the other does not. */
    private static void fitsBoth(CauseCases.Case it) {
        for (String id : List.of(it.first(), it.second())) {
            RuleRegistry alone = new RuleRegistry(List.of(REGISTRY.rule(id).orElseThrow()), List.of());
            assertThat(said(it, alone)).as(id + " alone").contains(id);
        }
    }

    private static List<String> said(CauseCases.Case it, RuleRegistry rules) {
        RuleTester tester = RuleTester.rule(it.first()).on(it.dialect(), it.version());
        LintReport report = (it.history().isEmpty() ? tester : tester.after(it.history())).report(it.sql(), rules);
        return report.findings().stream().map(Finding::rule).toList();
    }
}
