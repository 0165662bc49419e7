package dev.sluice.cli.command;

import dev.sluice.core.rule.Rule;
import dev.sluice.core.rule.RuleMeta;
import dev.sluice.core.source.Dialect;
import dev.sluice.report.RuleListing;
import dev.sluice.rules.BuiltInRules;
import dev.sluice.rules.Page;
import dev.sluice.rules.Pages;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code sluice rules}: the catalogue. */
final class RulesCommand {

    private RulesCommand() {}

    static CommandSpec spec() {
        CommandSpec spec = CommandSpec.create().name("rules");
        spec.usageMessage().description("Lists the rules.").sortOptions(false);
        spec.addOption(Sluice.option("--format", "F", "text or json. Default: text."));
        return spec;
    }

    static int run(ParseResult line, Console console) throws UsageException {
        List<RuleMeta> rules =
                BuiltInRules.registry().rules().stream().map(Rule::meta).toList();
        Map<String, String> summaries = Pages.all().stream().collect(Collectors.toMap(Page::id, Page::summary));
        String format = line.matchedOptionValue("--format", "text");
        switch (format) {
            case "text" -> rules.forEach(rule -> console.out().println(row(rule, summaries)));
            case "json" -> json(rules, summaries, console);
            default ->
                throw new UsageException("--format", "unknown format `%s`; there are text, json".formatted(format));
        }
        return Sluice.PASSED;
    }

    private static void json(List<RuleMeta> rules, Map<String, String> summaries, Console console)
            throws UsageException {
        try {
            RuleListing.render(rules, id -> summaries.getOrDefault(id, ""), console.out());
        } catch (IOException e) {
            throw new UsageException("cannot write the list: " + Failures.reason(e));
        }
    }

    private static String row(RuleMeta rule, Map<String, String> summaries) {
        String engines = rule.dialects().stream().map(Dialect::id).collect(Collectors.joining(","));
        return "%-28s %-8s %-14s %-26s %s"
                .formatted(
                        rule.id(),
                        rule.severity().id(),
                        rule.category().id(),
                        engines,
                        summaries.getOrDefault(rule.id(), ""))
                .stripTrailing();
    }
}
