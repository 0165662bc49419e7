package dev.sluice.report;

import com.contrastsecurity.sarif.ArtifactLocation;
import com.contrastsecurity.sarif.Location;
import com.contrastsecurity.sarif.Message;
import com.contrastsecurity.sarif.MultiformatMessageString;
import com.contrastsecurity.sarif.PartialFingerprints;
import com.contrastsecurity.sarif.PhysicalLocation;
import com.contrastsecurity.sarif.PropertyBag;
import com.contrastsecurity.sarif.Region;
import com.contrastsecurity.sarif.ReportingConfiguration;
import com.contrastsecurity.sarif.ReportingDescriptor;
import com.contrastsecurity.sarif.Result;
import com.contrastsecurity.sarif.Run;
import com.contrastsecurity.sarif.RunAutomationDetails;
import com.contrastsecurity.sarif.SarifSchema210;
import com.contrastsecurity.sarif.Suppression;
import com.contrastsecurity.sarif.Tool;
import com.contrastsecurity.sarif.ToolComponent;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sluice.core.BuildInfo;
import dev.sluice.core.finding.Category;
import dev.sluice.core.finding.Finding;
import dev.sluice.core.finding.Label;
import dev.sluice.core.finding.Severity;
import dev.sluice.core.gate.Suppressed;
import dev.sluice.core.lint.LintReport;
import dev.sluice.core.rule.RuleMeta;
import dev.sluice.core.source.SourceFile;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * SARIF 2.1.0 as GitHub code scanning wants it: every enabled rule declared, also on a clean run (that is what closes
 * old alerts), and GitHub's own line fingerprint beside ours.
 */
final class SarifRenderer implements Renderer {

    private static final URI SCHEMA = URI.create("https://json.schemastore.org/sarif-2.1.0.json");
    private static final String SOURCE_ROOT = "%SRCROOT%";

    private final RuleTexts texts;
    private final boolean suppressed;

    /** @param suppressed whether findings that were held back are results, too; GitHub would show them as open alerts */
    SarifRenderer(RuleTexts texts, boolean suppressed) {
        this.texts = texts;
        this.suppressed = suppressed;
    }

    @Override
    public void render(LintReport report, Appendable out) throws IOException {
        SarifSchema210 log = new SarifSchema210()
                .with$schema(SCHEMA)
                .withVersion(SarifSchema210.Version._2_1_0)
                .withRuns(List.of(run(report)));
        out.append(new ObjectMapper()
                        .addMixIn(Result.class, LevelAlways.class)
                        .addMixIn(ReportingConfiguration.class, LevelAlways.class)
                        .writer(Json.lines())
                        .writeValueAsString(log))
                .append('\n');
    }

    /**
     * The model leaves out values that equal SARIF's defaults, and so a warning's level; a reader then takes the rule's
     * own level instead.
     */
    private interface LevelAlways {

        @JsonProperty("level")
        @JsonInclude(JsonInclude.Include.ALWAYS)
        Object getLevel();
    }

    private Run run(LintReport report) {
        Map<String, Integer> indexes = new HashMap<>();
        List<ReportingDescriptor> rules = new ArrayList<>();
        for (RuleMeta rule : report.rules()) {
            indexes.put(rule.id(), rules.size());
            rules.add(descriptor(rule));
        }
        Map<String, List<String>> hashes = new HashMap<>();
        List<Result> results = new ArrayList<>();
        for (Finding finding : report.findings()) {
            results.add(result(finding, indexes.getOrDefault(finding.rule(), -1), report, hashes));
        }
        if (suppressed) {
            for (Suppressed it : report.suppressed()) {
                String rule = it.finding().rule();
                results.add(result(it.finding(), indexes.getOrDefault(rule, -1), report, hashes)
                        .withSuppressions(Set.of(suppression(it))));
            }
        }
        return new Run()
                .withTool(new Tool().withDriver(driver(rules)))
                .withAutomationDetails(new RunAutomationDetails().withId("sluice/"))
                .withColumnKind(Run.ColumnKind.UTF_16_CODE_UNITS)
                // SARIF's default lacks a lone CR, which the fingerprints of GitHub's upload action count, too.
                .withNewlineSequences(new LinkedHashSet<>(List.of("\r\n", "\n", "\r")))
                .withResults(results);
    }

    private static ToolComponent driver(List<ReportingDescriptor> rules) {
        ToolComponent driver = new ToolComponent()
                .withName("Sluice")
                .withVersion(BuildInfo.version())
                .withSemanticVersion(BuildInfo.version())
                .withRules(new LinkedHashSet<>(rules));
        BuildInfo.docsUrl().map(URI::create).ifPresent(driver::setInformationUri);
        return driver;
    }

    private ReportingDescriptor descriptor(RuleMeta rule) {
        RuleText text = texts.of(rule.id()).orElse(new RuleText(rule.id(), rule.id()));
        PropertyBag properties = new PropertyBag();
        properties.setTags(tags(rule.category()));
        properties.setAdditionalProperty("precision", "high");
        properties.setAdditionalProperty("problem.severity", problemSeverity(rule.severity()));
        ReportingDescriptor descriptor = new ReportingDescriptor()
                .withId(rule.id())
                .withShortDescription(new MultiformatMessageString().withText(sentence(text.summary())))
                .withFullDescription(new MultiformatMessageString().withText(sentence(text.summary())))
                .withHelp(
                        new MultiformatMessageString().withText(text.markdown()).withMarkdown(text.markdown()))
                .withDefaultConfiguration(new ReportingConfiguration()
                        .withLevel(ReportingConfiguration.Level.fromValue(level(rule.severity()))))
                .withProperties(properties);
        String name = pascalCase(rule.id());
        if (!name.equalsIgnoreCase(rule.id())) {
            // A name that repeats the id says nothing, and SARIF forbids it
            descriptor.setName(name);
        }
        BuildInfo.pageUrl(rule.id()).map(URI::create).ifPresent(descriptor::setHelpUri);
        return descriptor;
    }

    private static Set<String> tags(Category category) {
        Set<String> tags = new LinkedHashSet<>();
        tags.add("database");
        tags.add("migration");
        tags.add(category.id());
        return tags;
    }

    private static Result result(Finding finding, int ruleIndex, LintReport report, Map<String, List<String>> hashes) {
        PartialFingerprints fingerprints = new PartialFingerprints();
        SourceFile file = report.sources().get(finding.file());
        Places places = Places.of(finding, report);
        if (file != null) {
            List<String> ofFile = hashes.computeIfAbsent(finding.file(), it -> LineHashes.of(file.text()));
            fingerprints.setAdditionalProperty(
                    "primaryLocationLineHash", ofFile.get(places.start().line() - 1));
        }
        fingerprints.setAdditionalProperty("statementHash/v1", finding.fingerprint());
        Result result = new Result()
                .withRuleId(finding.rule())
                .withRuleIndex(ruleIndex)
                .withLevel(Result.Level.fromValue(level(finding.severity())))
                .withMessage(new Message().withText(message(finding)))
                .withLocations(List.of(new Location().withPhysicalLocation(physical(finding.file(), places))))
                .withPartialFingerprints(fingerprints);
        if (!finding.labels().isEmpty()) {
            Set<Location> related = new LinkedHashSet<>();
            int id = 1;
            for (Label label : finding.labels()) {
                related.add(new Location()
                        .withId(id++)
                        .withMessage(new Message().withText(label.text()))
                        .withPhysicalLocation(physical(label.file(), Places.of(label.file(), label.span(), report))));
            }
            result.setRelatedLocations(related);
        }
        return result;
    }

    private static Suppression suppression(Suppressed suppressed) {
        boolean inSource = suppressed.by() == Suppressed.By.INLINE;
        Suppression suppression =
                new Suppression().withKind(inSource ? Suppression.Kind.IN_SOURCE : Suppression.Kind.EXTERNAL);
        if (!suppressed.reason().isEmpty()) {
            suppression.setJustification(suppressed.reason());
        }
        return suppression;
    }

    /** The message first, since code scanning shows only the first sentence as the title; then why and what to do. */
    private static String message(Finding finding) {
        StringBuilder text = new StringBuilder(sentence(finding.message()));
        for (String note : finding.notes()) {
            text.append('\n').append(sentence(note));
        }
        if (finding.help() != null) {
            text.append("\nHelp: ").append(sentence(finding.help()));
        }
        for (String precheck : finding.prechecks()) {
            text.append("\nMust return no rows before applying: ").append(precheck);
        }
        return escapeLinks(text.toString());
    }

    /** SARIF reads {@code [text](id)} in messages as a link; names in brackets are none. */
    private static String escapeLinks(String text) {
        return text.replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]");
    }

    private static PhysicalLocation physical(String path, Places places) {
        return new PhysicalLocation()
                .withArtifactLocation(new ArtifactLocation().withUri(uri(path)).withUriBaseId(SOURCE_ROOT))
                .withRegion(new Region()
                        .withStartLine(places.start().line())
                        .withStartColumn(places.start().column())
                        .withEndLine(places.end().line())
                        .withEndColumn(places.end().column()));
    }

    /** A relative reference, percent-encoded; a colon in its first segment would read as a scheme. */
    private static String uri(String path) {
        try {
            String encoded = new URI(null, null, "/" + path, null).toASCIIString();
            return encoded.substring(1).replace(":", "%3A");
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("no path: " + path, e);
        }
    }

    private static String level(Severity severity) {
        return severity.id();
    }

    private static String problemSeverity(Severity severity) {
        return severity == Severity.NOTE ? "recommendation" : severity.id();
    }

    private static String sentence(String clause) {
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
