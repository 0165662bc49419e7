package dev.sluice.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The committed pages are what the rules say today; {@code -Dgolden.update=true} writes them anew. */
final class GeneratedDocsTest {

    private static final Path FOLDER = Path.of(System.getProperty("sluice.root"), "rules-docs");

    private static final Map<String, Supplier<String>> FILES = RuleDocs.files();

    @TestFactory
    Stream<DynamicTest> whatIsCommittedIsWhatTheRulesSay() {
        return FILES.entrySet().stream()
                .map(file -> DynamicTest.dynamicTest(
                        file.getKey(),
                        () -> compare(
                                FOLDER.resolve(file.getKey()), file.getValue().get())));
    }

    private static void compare(Path path, String text) throws IOException {
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(path.getParent());
            Files.writeString(path, text);
        }
        assertThat(path).content().isEqualTo(text);
    }

    @Test
    void noPageIsLeftOfARuleThatIsNoMore() throws IOException {
        try (Stream<Path> pages = Files.list(FOLDER.resolve("pages"))) {
            assertThat(pages.map(page -> "pages/" + page.getFileName())).isSubsetOf(FILES.keySet());
        }
    }
}
