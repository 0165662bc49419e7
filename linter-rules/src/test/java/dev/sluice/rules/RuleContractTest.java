package dev.sluice.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.rule.ProjectRule;
import dev.sluice.core.rule.Rule;
import dev.sluice.core.rule.RuleMeta;
import dev.sluice.core.rule.RuleRegistry;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Ties list, class, page and id together. */
final class RuleContractTest {

    private static final List<String> HEADINGS = List.of(
            "## Why",
            "## Flagged",
            "## Accepted",
            "## When to ignore it",
            "## Options",
            "## References",
            "## Also known as");

    private static final RuleRegistry REGISTRY = BuiltInRules.registry();

    static Stream<Rule> rules() {
        return REGISTRY.rules().stream();
    }

    @Test
    void everyRuleHasAPageAndEveryPageARule() {
        assertThat(Pages.all())
                .extracting(Page::id)
                .containsExactlyElementsOf(
                        rules().map(it -> it.meta().id()).sorted().toList());
    }

    @Test
    void noNameSelectsTwoRules() {
        List<String> names = rules().map(Rule::meta)
                .flatMap(meta -> Stream.concat(Stream.of(meta.id()), meta.aliases().stream()))
                .toList();
        assertThat(names).doesNotHaveDuplicates();
    }

    @Test
    void chainsNameEachRuleThatTheyRankOnce() {
        Set<String> ids = rules().map(it -> it.meta().id()).collect(Collectors.toSet());
        assertThat(REGISTRY.chains()).allSatisfy(chain -> {
            assertThat(chain).hasSizeGreaterThan(1).doesNotHaveDuplicates();
            assertThat(ids).containsAll(chain);
        });
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theClassIsNamedAndPlacedAfterTheRule(Rule rule) {
        RuleMeta meta = rule.meta();
        String name = Arrays.stream(meta.id().split("-"))
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining());
        assertThat(rule.getClass().getName())
                .isEqualTo(
                        "dev.sluice.rules.%s.%s".formatted(meta.category().id().replace("-", ""), name));
        assertThat(meta.since()).isNotBlank();
        assertThat(meta.dialects()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void thePageHasItsFixedForm(Rule rule) {
        Page page = Pages.page(rule.meta().id()).orElseThrow();
        List<String> lines = page.markdown().lines().toList();
        assertThat(lines.get(0)).isEqualTo("# " + page.id());
        assertThat(page.summary()).hasSizeBetween(20, 80).doesNotContain("\n", "|");
        assertThat(lines.get(2)).isEqualTo(page.summary() + ".");
        assertThat(lines.stream().filter(it -> it.startsWith("## "))).containsExactlyElementsOf(HEADINGS);
        assertThat(lines).as("line length").allMatch(line -> line.length() <= 132 || line.startsWith("```"));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void thePageShowsEnoughOnEveryDialect(Rule rule) {
        if (rule instanceof ProjectRule) {
            return; // judges files, which no block can show
        }
        List<PageExamples.Example> examples =
                PageExamples.of(Pages.page(rule.meta().id()).orElseThrow());
        assertThat(of(examples, "Flagged")).hasSizeGreaterThanOrEqualTo(2);
        assertThat(of(examples, "Accepted")).hasSizeGreaterThanOrEqualTo(3);
        assertThat(new HashSet<>(of(examples, "Flagged").stream()
                        .map(PageExamples.Example::dialect)
                        .toList()))
                .containsExactlyInAnyOrderElementsOf(rule.meta().dialects());
    }

    @Test
    void aPageIsFoundByItsIdOnly() {
        assertThat(Pages.page("drop-table")).get().extracting(Page::id).isEqualTo("drop-table");
        assertThat(Pages.page("drop")).isEmpty();
    }

    private static List<PageExamples.Example> of(List<PageExamples.Example> examples, String heading) {
        return examples.stream().filter(it -> it.heading().equals(heading)).toList();
    }
}
