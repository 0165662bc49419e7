package dev.sluice.docs;

import dev.sluice.core.finding.Category;
import dev.sluice.core.rule.Rule;
import dev.sluice.core.rule.RuleMeta;
import dev.sluice.core.source.Dialect;
import dev.sluice.report.Format;
import dev.sluice.report.RuleListing;
import dev.sluice.report.term.Style;
import dev.sluice.rules.BuiltInRules;
import dev.sluice.rules.Page;
import dev.sluice.rules.PageExamples;
import dev.sluice.rules.Pages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The texts of this folder, made of the rules and their pages. */
final class RuleDocs {

    private final List<RuleMeta> rules =
            BuiltInRules.registry().rules().stream().map(Rule::meta).toList();
    private final Map<String, Page> pages = Pages.all().stream().collect(Collectors.toMap(Page::id, page -> page));

    /** What makes the text of every file, by its path in this folder. */
    static Map<String, Supplier<String>> files() {
        RuleDocs docs = new RuleDocs();
        Map<String, Supplier<String>> files = new LinkedHashMap<>();
        files.put("README.md", docs::index);
        files.put("rules.json", docs::json);
        for (RuleMeta rule : docs.rules) {
            files.put("pages/" + rule.id() + ".md", () -> docs.page(rule));
        }
        return files;
    }

    private String index() {
        StringBuilder text = new StringBuilder();
        text.append("# Rules\n\n");
        text.append("Written by `RuleDocs` from the rules and the pages beside them; do not edit here.\n");
        for (Category category : Category.values()) {
            List<RuleMeta> members =
                    rules.stream().filter(rule -> rule.category() == category).toList();
            if (!members.isEmpty()) {
                text.append("\n## ").append(category.id()).append("\n\n");
                text.append("| rule | severity | engines | what it flags |\n|---|---|---|---|\n");
                for (RuleMeta rule : members) {
                    text.append("| [%s](pages/%s.md) | %s | %s | %s |\n"
                            .formatted(
                                    rule.id(),
                                    rule.id(),
                                    rule.severity().id(),
                                    engines(rule),
                                    page(rule.id()).summary()));
                }
            }
        }
        text.append("\n## By engine\n");
        for (Dialect dialect : Dialect.values()) {
            text.append("\n**%s**: ".formatted(dialect.title()))
                    .append(rules.stream()
                            .filter(rule -> rule.dialects().contains(dialect))
                            .map(rule -> "[%s](pages/%s.md)".formatted(rule.id(), rule.id()))
                            .collect(Collectors.joining(", ")))
                    .append('\n');
        }
        return text.toString();
    }

    private String json() {
        StringBuilder text = new StringBuilder();
        try {
            RuleListing.render(rules, id -> page(id).summary(), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** The page with what is known of the rule below its summary. */
    private String page(RuleMeta rule) {
        String markdown = withOutput(page(rule.id()));
        int why = markdown.indexOf("## Why");
        String table = """
                | severity | category | engines | since | selected by |
                |---|---|---|---|---|
                | %s | %s | %s | %s | %s |

                """.formatted(
                        rule.severity().id(),
                        rule.category().id(),
                        engines(rule),
                        rule.since(),
                        names(rule).collect(Collectors.joining(", ")));
        return markdown.substring(0, why) + table + markdown.substring(why);
    }

    /** The page with what Sluice says of each flagged example below it. */
    private static String withOutput(Page page) {
        Map<Integer, List<PageExamples.Example>> flagged = PageExamples.of(page).stream()
                .filter(example -> example.heading().equals("Flagged"))
                .collect(Collectors.groupingBy(PageExamples.Example::end));
        StringBuilder text = new StringBuilder();
        List<String> lines = page.markdown().lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            text.append(lines.get(i)).append('\n');
            output(flagged.getOrDefault(i, List.of()), text);
        }
        return text.toString();
    }

    private static void output(List<PageExamples.Example> examples, StringBuilder text) {
        Map<String, List<String>> engines = new LinkedHashMap<>();
        for (PageExamples.Example example : examples) {
            engines.computeIfAbsent(output(example), it -> new ArrayList<>())
                    .add(example.dialect().title());
        }
        engines.forEach((output, on) -> {
            String where = engines.size() == 1 ? "" : " on " + String.join(" and ", on);
            text.append("\nSluice says%s:\n\n```text\n%s\n```\n".formatted(where, output));
        });
    }

    private static String output(PageExamples.Example example) {
        StringBuilder text = new StringBuilder();
        try {
            Format.TEXT
                    .renderer(Style.PLAIN, true, id -> Optional.empty())
                    .render(example.tester().reported(example.sql()), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        // Behind the last empty line stands what was counted
        return text.substring(0, text.lastIndexOf("\n\n"));
    }

    private static Stream<String> names(RuleMeta rule) {
        return Stream.concat(Stream.of(rule.id()), rule.aliases().stream()).map(name -> "`" + name + "`");
    }

    private Page page(String id) {
        Page page = pages.get(id);
        if (page == null) {
            throw new IllegalStateException("no page for " + id);
        }
        return page;
    }

    private static String engines(RuleMeta rule) {
        return rule.dialects().stream().map(Dialect::title).collect(Collectors.joining(", "));
    }
}
