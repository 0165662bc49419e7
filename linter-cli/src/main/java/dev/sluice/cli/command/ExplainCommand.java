package dev.sluice.cli.command;

import dev.sluice.cli.Nearest;
import dev.sluice.core.rule.Rule;
import dev.sluice.core.rule.RuleMeta;
import dev.sluice.core.rule.RuleRegistry;
import dev.sluice.report.term.Style;
import dev.sluice.rules.BuiltInRules;
import dev.sluice.rules.Page;
import dev.sluice.rules.Pages;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code sluice explain RULE}: one rule's page, in the terminal. */
final class ExplainCommand {

    private ExplainCommand() {}

    static CommandSpec spec() {
        CommandSpec spec = CommandSpec.create().name("explain");
        spec.usageMessage().description("Prints a rule's page.").sortOptions(false);
        spec.addPositional(Sluice.positional("RULE", "1", "The rule's id, or another name it is known by."));
        spec.addOption(Sluice.option("--color", "WHEN", "auto, always or never. Default: auto."));
        return spec;
    }

    static int run(ParseResult line, Console console) throws UsageException {
        String wanted = line.matchedPositionals().get(0).stringValues().get(0);
        RuleRegistry registry = BuiltInRules.registry();
        String id = registry.rule(wanted)
                .map(Rule::meta)
                .map(RuleMeta::id)
                .orElseThrow(() -> new UsageException(unknown(wanted, registry)));
        String page =
                Pages.page(id).map(Page::markdown).orElseThrow(() -> new IllegalStateException("no page for " + id));
        Style style = console.style(CheckOptions.color(line.matchedOptionValue("--color", "auto")));
        boolean code = false;
        for (String text : page.lines().toList()) {
            if (text.startsWith("```")) {
                code = !code;
            } else {
                console.out().println(code ? "    " + text : heading(text, style));
            }
        }
        return Sluice.PASSED;
    }

    private static String heading(String text, Style style) {
        if (!text.startsWith("#")) {
            return text;
        }
        return style.bold(text.replaceFirst("^#+ *", ""));
    }

    private static String unknown(String wanted, RuleRegistry registry) {
        List<String> ids =
                registry.rules().stream().map(rule -> rule.meta().id()).toList();
        return "unknown rule `%s`; %s"
                .formatted(
                        wanted,
                        Nearest.of(wanted, ids)
                                .map("did you mean `%s`?"::formatted)
                                .orElse("`sluice rules` lists them"));
    }
}
