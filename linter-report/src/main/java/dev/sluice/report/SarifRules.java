package dev.sluice.report;

import com.contrastsecurity.sarif.MultiformatMessageString;
import com.contrastsecurity.sarif.PropertyBag;
import com.contrastsecurity.sarif.ReportingConfiguration;
import com.contrastsecurity.sarif.ReportingDescriptor;
import dev.sluice.core.BuildInfo;
import dev.sluice.core.finding.Category;
import dev.sluice.core.finding.Severity;
import dev.sluice.core.rule.RuleMeta;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.Set;

/** What SARIF says of a rule: its page, where GitHub code scanning looks for it. */
final class SarifRules {

    /** Longest description that code scanning takes. */
    private static final int LONGEST_DESCRIPTION = 1024;

    private static final String WHY = "\n## Why\n";

    private final RuleTexts texts;

    SarifRules(RuleTexts texts) {
        this.texts = texts;
    }

    ReportingDescriptor descriptor(RuleMeta rule) {
        RuleText text = texts.of(rule.id()).orElse(new RuleText(rule.id(), rule.id()));
        String summary = sentence(text.summary());
        ReportingDescriptor descriptor = new ReportingDescriptor()
                .withId(rule.id())
                .withShortDescription(new MultiformatMessageString().withText(shortened(summary)))
                .withFullDescription(new MultiformatMessageString().withText(shortened(why(text.markdown(), summary))))
                .withHelp(
                        new MultiformatMessageString().withText(text.markdown()).withMarkdown(text.markdown()))
                .withDefaultConfiguration(new ReportingConfiguration()
                        .withLevel(ReportingConfiguration.Level.fromValue(
                                rule.severity().id())))
                .withProperties(properties(rule));
        String name = pascalCase(rule.id());
        if (!name.equalsIgnoreCase(rule.id())) {
            // A name that repeats the id says nothing, and SARIF forbids it
            descriptor.setName(name);
        }
        BuildInfo.pageUrl(rule.id()).map(URI::create).ifPresent(descriptor::setHelpUri);
        return descriptor;
    }

    private static PropertyBag properties(RuleMeta rule) {
        PropertyBag properties = new PropertyBag();
        Set<String> tags = new LinkedHashSet<>();
        tags.add("database");
        tags.add("migration");
        tags.add(rule.category().id());
        properties.setTags(tags);
        properties.setAdditionalProperty("precision", "high");
        properties.setAdditionalProperty(
                "problem.severity",
                rule.severity() == Severity.NOTE
                        ? "recommendation"
                        : rule.severity().id());
        if (rule.category() == Category.SECURITY) {
            // It makes an alert one of security, which a lock is not. GitHub: from 7.0 on high, from 4.0 on medium,
            // else low.
            properties.setAdditionalProperty("security-severity", securitySeverity(rule.severity()));
        }
        return properties;
    }

    private static String securitySeverity(Severity severity) {
        return switch (severity) {
            case ERROR -> "8.0";
            case WARNING -> "5.0";
            case NOTE -> "2.0";
        };
    }

    /** The first paragraph of why a rule is there; the summary where its page does not say. */
    private static String why(String markdown, String summary) {
        int heading = markdown.indexOf(WHY);
        if (heading < 0) {
            return summary;
        }
        String after = markdown.substring(heading + WHY.length()).strip();
        int end = after.indexOf("\n\n");
        return summary + " " + (end < 0 ? after : after.substring(0, end)).replace('\n', ' ');
    }

    private static String shortened(String text) {
        if (text.length() <= LONGEST_DESCRIPTION) {
            return text;
        }
        int end = text.lastIndexOf(' ', LONGEST_DESCRIPTION - 1);
        return text.substring(0, end < 0 ? LONGEST_DESCRIPTION - 1 : end) + "…";
    }

    /** A clause as a sentence. */
    static String sentence(String clause) {
        if (clause.isEmpty()) {
            return clause;
        }
        String upper = Character.toUpperCase(clause.charAt(0)) + clause.substring(1);
        return upper.endsWith(".") ? upper : upper + ".";
    }

    private static String pascalCase(String id) {
        StringBuilder name = new StringBuilder();
        for (String word : id.split("-", -1)) {
            name.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
        }
        return name.toString();
    }
}
