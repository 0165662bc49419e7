package dev.sluice.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The committed pages are what the rules say today; {@code -Dgolden.update=true} writes them anew. */
final class GeneratedDocsTest {

    private static final Path FOLDER = Path.of(System.getProperty("sluice.root"), "rules-docs");

    @Test
    void whatIsCommittedIsWhatTheRulesSay() throws IOException {
        if (Boolean.getBoolean("golden.update")) {
            GenerateDocs.write(FOLDER);
        }
        for (Map.Entry<String, String> file : RuleDocs.files().entrySet()) {
            assertThat(FOLDER.resolve(file.getKey())).content().isEqualTo(file.getValue());
        }
    }

    @Test
    void noPageIsLeftOfARuleThatIsNoMore() throws IOException {
        try (Stream<Path> pages = Files.list(FOLDER.resolve("pages"))) {
            assertThat(pages.map(page -> "pages/" + page.getFileName()))
                    .isSubsetOf(RuleDocs.files().keySet());
        }
    }
}
