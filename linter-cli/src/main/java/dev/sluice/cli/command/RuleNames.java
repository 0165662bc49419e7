package dev.sluice.cli.command;

import dev.sluice.core.Nearest;
import dev.sluice.core.finding.Category;
import dev.sluice.core.rule.Rule;
import dev.sluice.core.rule.RuleMeta;
import dev.sluice.core.rule.RuleRegistry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Names of rules and categories as people write them: ids, aliases, and something like them. */
final class RuleNames {

    private RuleNames() {}

    /**
     * The names of an option that takes rules and categories, one value or several between commas.
     *
     * @throws UsageException for one that names neither
     */
    static List<String> of(String option, List<String> values, RuleRegistry registry) throws UsageException {
        List<String> names = new ArrayList<>();
        for (String value : values) {
            for (String written : value.split(",", -1)) {
                String name = written.strip();
                boolean category = categories().anyMatch(name::equals);
                if (!category && registry.rule(name).isEmpty()) {
                    throw new UsageException("%s: unknown rule or category `%s`; %s"
                            .formatted(option, name, suggestion(name, registry, categories())));
                }
                names.add(name);
            }
        }
        return names;
    }

    /**
     * The rule that a name means.
     *
     * @throws UsageException if it means none
     */
    static RuleMeta rule(String name, RuleRegistry registry) throws UsageException {
        return registry.rule(name)
                .map(Rule::meta)
                .orElseThrow(() -> new UsageException(
                        "unknown rule `%s`; %s".formatted(name, suggestion(name, registry, Stream.empty()))));
    }

    private static String suggestion(String name, RuleRegistry registry, Stream<String> more) {
        List<String> known = Stream.concat(
                        registry.rules().stream()
                                .map(Rule::meta)
                                .flatMap(it -> Stream.concat(Stream.of(it.id()), it.aliases().stream())),
                        more)
                .toList();
        return Nearest.of(name, known).map("did you mean `%s`?"::formatted).orElse("`sluice rules` lists them");
    }

    private static Stream<String> categories() {
        return Arrays.stream(Category.values()).map(Category::id);
    }
}
