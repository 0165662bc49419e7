package dev.sluice.rules;

import dev.sluice.core.source.Dialect;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The SQL of a page, read from its fences. */
final class PageExamples {

    private PageExamples() {}

    /**
     * One block that is judged.
     *
     * @param heading {@code Flagged} or {@code Accepted}
     * @param number counts the judged blocks below its heading, from 1
     * @param setup the blocks directly before it that are history
     * @param tags {@code dialect}, {@code version}, {@code tool}, {@code file}
     */
    record Example(String page, String heading, int number, List<String> setup, String sql, Map<String, String> tags) {

        Dialect dialect() {
            return Dialect.of(tags.getOrDefault("dialect", "postgresql")).orElseThrow();
        }

        RuleTester tester() {
            RuleTester tester = RuleTester.rule(page)
                    .on(dialect(), tags.getOrDefault("version", RuleTester.defaultVersion(dialect())))
                    .tool(tags.getOrDefault("tool", "plain"));
            for (String migration : setup) {
                tester = tester.after(migration);
            }
            return tags.containsKey("file") ? tester.file(tags.get("file")) : tester;
        }

        @Override
        public String toString() {
            return "%s › %s #%d".formatted(page, heading, number);
        }
    }

    static List<Example> of(Page page) {
        List<Example> examples = new ArrayList<>();
        List<String> setup = new ArrayList<>();
        String heading = "";
        int number = 0;
        List<String> lines = page.markdown().lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.startsWith("## ")) {
                heading = line.substring(3);
                number = 0;
            } else if (line.startsWith("```")) {
                int end = i + 1 + lines.subList(i + 1, lines.size()).indexOf("```");
                String sql = String.join("\n", lines.subList(i + 1, end));
                Map<String, String> tags = tags(line.substring(3));
                if (tags.containsKey("setup")) {
                    setup.add(sql);
                } else if (tags.containsKey("sql")) {
                    examples.add(new Example(page.id(), heading, ++number, List.copyOf(setup), sql, tags));
                    setup.clear();
                }
                i = end;
            }
        }
        return examples;
    }

    private static Map<String, String> tags(String info) {
        Map<String, String> tags = new LinkedHashMap<>();
        for (String word : info.split(" ")) {
            String[] parts = word.split("=", 2);
            tags.put(parts[0], parts.length == 2 ? parts[1] : "");
        }
        return tags;
    }
}
