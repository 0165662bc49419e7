package dev.sluice.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.finding.Category;
import dev.sluice.core.finding.Finding;
import dev.sluice.core.finding.Severity;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Runs the SQL of every page through the linter. */
final class RuleExamplesTest {

    private static final List<PageExamples.Example> EXAMPLES =
            Pages.all().stream().flatMap(page -> PageExamples.of(page).stream()).toList();

    @TestFactory
    Stream<DynamicTest> examples() {
        return EXAMPLES.stream().map(example -> DynamicTest.dynamicTest(example.toString(), () -> run(example)));
    }

    static void run(PageExamples.Example example) {
        if (example.heading().equals("Flagged")) {
            List<Finding> findings = example.tester().flags(example.sql());
            findings.forEach(RuleExamplesTest::readsWell);
            boolean notes = BuiltInRules.registry()
                            .rule(example.page())
                            .orElseThrow()
                            .meta()
                            .severity()
                    == Severity.NOTE;
            assertThat(findings)
                    .as("a note is no example of a rule that says more")
                    .noneMatch(it -> !notes && it.severity() == Severity.NOTE);
        } else {
            assertThat(example.sql()).as("an accepted block has no marks").doesNotContain("«");
            example.tester().accepts(example.sql());
        }
    }

    private static void readsWell(Finding finding) {
        assertThat(finding.message())
                .doesNotContain("\n")
                .doesNotEndWith(".")
                .doesNotContain("`null`")
                .doesNotContain("  ");
        assertThat(Character.isUpperCase(finding.message().charAt(0))
                        && Character.isLowerCase(finding.message().charAt(1)))
                .as("a message starts in lower case or with a keyword: " + finding.message())
                .isFalse();
        if (!finding.rule().equals("statement-not-understood")) {
            assertThat(finding.help()).as("help").isNotBlank().doesNotEndWith(".");
        }
        if (finding.category() == Category.LOCKING) {
            assertThat(finding.notes()).as("the reason").isNotEmpty();
        }
    }
}
