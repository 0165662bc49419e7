package dev.sluice.rules;

import dev.sluice.core.gate.Policy;
import dev.sluice.core.gate.TableClasses;
import dev.sluice.core.rule.NamePattern;
import dev.sluice.core.rule.OptionValues;
import dev.sluice.core.rule.Rule;
import dev.sluice.core.rule.RuleOption;
import dev.sluice.core.source.Dialect;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The SQL of a page, read from its fences; what may stand behind their {@code sql}, linter-rules/README.md says. */
public final class PageExamples {

    private PageExamples() {}

    /**
     * One block that is judged, on one dialect.
     *
     * @param heading {@code Flagged} or {@code Accepted}
     * @param number counts the judged blocks below its heading, from 1
     * @param files the blocks around it that go with it
     * @param tags what stands behind its {@code sql}
     * @param end the line of the page that ends it, from 0
     */
    public record Example(
            String page,
            String heading,
            int number,
            Dialect dialect,
            List<TestFile> files,
            String sql,
            Map<String, String> tags,
            int end) {

        /** Who judges it; the SQL still has its marks. */
        public RuleTester tester() {
            RuleTester tester = RuleTester.rule(page)
                    .on(dialect, tags.getOrDefault("version", RuleTester.defaultVersion(dialect)))
                    .tool(tags.getOrDefault("tool", "plain"))
                    .file(tags.get("file"))
                    .judgedBy(policy());
            for (TestFile file : files) {
                tester = tester.with(file);
            }
            return tags.containsKey("downs") ? tester.withDowns() : tester;
        }

        private Policy policy() {
            OptionValues options = OptionValues.NONE;
            Rule rule = BuiltInRules.registry().rule(page).orElseThrow();
            for (RuleOption<?> option : rule.meta().options()) {
                options = with(option, tags.get("option." + option.name()), options);
            }
            return Policy.DEFAULT
                    .with(options)
                    .with(new TableClasses(patterns("small"), patterns("hot")))
                    .withOnlineSchemaChange(tags.get("online-schema-change"))
                    .withLockTimeoutSet(tags.containsKey("lock-timeout-set"));
        }

        private List<NamePattern> patterns(String tag) {
            return tags.containsKey(tag)
                    ? Arrays.stream(tags.get(tag).split(","))
                            .map(NamePattern::new)
                            .toList()
                    : List.of();
        }

        private <T> OptionValues with(RuleOption<T> option, @Nullable String text, OptionValues options) {
            return text == null ? options : options.with(page, option, option.parse(text));
        }

        @Override
        public String toString() {
            return "%s › %s #%d on %s".formatted(page, heading, number, dialect.id());
        }
    }

    /** In the order of the page; one that is judged on several dialects stands there once for each. */
    public static List<Example> of(Page page) {
        return new Reader(page).read();
    }

    private static final class Reader {

        private final Page page;
        private final List<Example> examples = new ArrayList<>();
        private final List<TestFile> before = new ArrayList<>();
        private String heading = "";
        private int number;

        Reader(Page page) {
            this.page = page;
        }

        List<Example> read() {
            List<String> lines = page.markdown().lines().toList();
            for (int i = 0; i < lines.size(); i++) {
                String line = lines.get(i);
                if (line.startsWith("## ")) {
                    heading = line.substring(3);
                    number = 0;
                } else if (line.startsWith("```")) {
                    int end = i + 1 + lines.subList(i + 1, lines.size()).indexOf("```");
                    block(tags(line.substring(3)), String.join("\n", lines.subList(i + 1, end)), end);
                    i = end;
                }
            }
            return examples;
        }

        private void block(Map<String, String> tags, String sql, int end) {
            if (!tags.containsKey("sql")) {
                return;
            }
            TestFile.Role role = role(tags);
            if (role == null) {
                number++;
                for (String dialect : tags.getOrDefault("dialect", "postgresql").split(",")) {
                    examples.add(new Example(
                            page.id(),
                            heading,
                            number,
                            Dialect.of(dialect).orElseThrow(),
                            List.copyOf(before),
                            sql,
                            tags,
                            end));
                }
                before.clear();
            } else {
                before.add(new TestFile(role, tags.get("file"), sql));
            }
        }

        /** Null for a block that is judged. */
        private static TestFile.@Nullable Role role(Map<String, String> tags) {
            if (tags.containsKey("setup")) {
                return TestFile.Role.HISTORY;
            }
            if (tags.containsKey("released")) {
                return TestFile.Role.RELEASED;
            }
            if (tags.containsKey("down")) {
                return TestFile.Role.DOWN;
            }
            if (tags.containsKey("base")) {
                return TestFile.Role.BASE;
            }
            return tags.containsKey("target") ? TestFile.Role.TARGET : null;
        }
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
