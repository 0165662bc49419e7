package dev.sluice.cli;

import dev.sluice.core.Nearest;
import dev.sluice.core.finding.Category;
import dev.sluice.core.rule.Rule;
import dev.sluice.core.rule.RuleMeta;
import dev.sluice.core.rule.RuleRegistry;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Names of rules and categories as people write them: ids, aliases, and something like them. */
public record KnownRules(RuleRegistry registry) {

    /** The rule of an id or alias. */
    public Optional<RuleMeta> rule(String name) {
        return registry.rule(name).map(Rule::meta);
    }

    public static boolean isCategory(String name) {
        return categories().anyMatch(name::equals);
    }

    /** The id of the rule or category that a name means. */
    public Optional<String> id(String name) {
        return isCategory(name) ? Optional.of(name) : rule(name).map(RuleMeta::id);
    }

    /** What somebody may have meant by a name that is no rule's. */
    public String hintForRule(String name) {
        return hint(name, Stream.empty());
    }

    /** What somebody may have meant by a name that is neither a rule's nor a category's. */
    public String hint(String name) {
        return hint(name, categories());
    }

    private String hint(String name, Stream<String> more) {
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
