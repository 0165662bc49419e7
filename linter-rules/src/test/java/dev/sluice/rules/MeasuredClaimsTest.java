package dev.sluice.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a page says was measured, something in testdata/truth shows. */
final class MeasuredClaimsTest {

    private static final Path TRUTH = Path.of(System.getProperty("sluice.root"), "testdata", "truth");

    /** Not the one page that says what is measured and what is counted. */
    private static final Pattern CLAIM = Pattern.compile("[Mm]easured(\\s+on\\b|\\))|was\\s+measured");

    private static final List<String> FAMILIES = List.of("postgresql", "innodb");

    @Test
    void everyPageThatSaysSoNamesItsCases() throws IOException {
        Set<String> shown = new TreeSet<>(cases().keySet());
        shown.addAll(answered());
        assertThat(shown).containsExactlyElementsOf(claiming());
    }

    @Test
    void everyCaseNamedWasRecorded() throws IOException {
        Set<String> recorded = new HashSet<>();
        for (String family : FAMILIES) {
            try (Stream<String> rows = Files.lines(TRUTH.resolve(family).resolve("measured.csv"))) {
                rows.map(row -> row.substring(0, row.indexOf(','))).forEach(recorded::add);
            }
        }
        cases().forEach((rule, named) -> assertThat(recorded).as(rule).containsAll(named));
    }

    private static Set<String> claiming() {
        return Pages.all().stream()
                .filter(page -> CLAIM.matcher(page.markdown()).find())
                .map(Page::id)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** By rule, the cases that pages.tsv names. */
    private static Map<String, List<String>> cases() throws IOException {
        Map<String, List<String>> cases = new TreeMap<>();
        for (String line : Files.readAllLines(TRUTH.resolve("pages.tsv"))) {
            if (!line.startsWith("#") && !line.equals("rule\tcases")) {
                String[] cells = line.split("\t", -1);
                cases.put(cells[0], List.of(cells[1].split(" ", -1)));
            }
        }
        return cases;
    }

    private static Set<String> answered() throws IOException {
        try (Stream<Path> files = Files.list(TRUTH.resolve("answers"))) {
            return files.map(it -> it.getFileName().toString().replace(".sql", ""))
                    .collect(Collectors.toSet());
        }
    }
}
