package dev.sluice.rules;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/**
 * What {@link RuleExamplesTest} judges, a test for each page: a mutant is judged by the pages that reach it, and a test for
 * each example would cost more than the example.
 */
@Tag("mutation")
final class EachPageTest {

    @TestFactory
    Stream<DynamicTest> pages() {
        return Pages.all().stream()
                .map(page -> DynamicTest.dynamicTest(
                        page.id(), () -> PageExamples.of(page).forEach(RuleExamplesTest::run)));
    }
}
