package dev.sluice.report;

import com.contrastsecurity.sarif.ArtifactLocation;
import com.contrastsecurity.sarif.Invocation;
import com.contrastsecurity.sarif.Location;
import com.contrastsecurity.sarif.Message;
import com.contrastsecurity.sarif.Notification;
import com.contrastsecurity.sarif.PartialFingerprints;
import com.contrastsecurity.sarif.PhysicalLocation;
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
import dev.sluice.core.finding.Finding;
import dev.sluice.core.finding.Label;
import dev.sluice.core.finding.Severity;
import dev.sluice.core.gate.Suppressed;
import dev.sluice.core.lint.LintReport;
import dev.sluice.core.rule.RuleMeta;
import dev.sluice.core.source.SourceFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;

/**
 * SARIF 2.1.0 as GitHub code scanning wants it: every enabled rule declared, also on a clean run (that is what closes
 * old alerts), and GitHub's own line fingerprint beside ours.
 */
final class SarifRenderer implements Renderer {

    private static final URI SCHEMA = URI.create("https://json.schemastore.org/sarif-2.1.0.json");
    private static final String SOURCE_ROOT = "%SRCROOT%";

    /** Of a result's places no more are shown, the first of which is its own. */
    private static final int MOST_LOCATIONS = 99;

    private final SarifRules rules;
    private final boolean suppressed;
    private final Limits limits;

    /**
     * How much code scanning takes of one analysis.
     *
     * @param results of a run
     * @param zipped bytes of the whole document, compressed
     */
    record Limits(int results, int zipped) {

        static final Limits GITHUB = new Limits(25_000, 10_000_000);
    }

    /** @param suppressed whether findings that were held back are results, too; GitHub would show them as open alerts */
    SarifRenderer(RuleTexts texts, boolean suppressed) {
        this(texts, suppressed, Limits.GITHUB);
    }

    SarifRenderer(RuleTexts texts, boolean suppressed, Limits limits) {
        this.rules = new SarifRules(texts);
        this.suppressed = suppressed;
        this.limits = limits;
    }

    @Override
    public void render(LintReport report, Appendable out) throws IOException {
        int results = limits.results();
        String document = document(report, results);
        int all = report.findings().size() + (suppressed ? report.suppressed().size() : 0);
        while (results > 0 && zipped(document) > limits.zipped()) {
            results = Math.min(results, all) / 2;
            document = document(report, results);
        }
        out.append(document).append('\n');
    }

    /** @param results how many of them there may be, the most severe ones */
    private String document(LintReport report, int results) throws IOException {
        SarifSchema210 log = new SarifSchema210()
                .with$schema(SCHEMA)
                .withVersion(SarifSchema210.Version._2_1_0)
                .withRuns(List.of(run(report, results)));
        return new ObjectMapper()
                .addMixIn(Result.class, LevelAlways.class)
                .addMixIn(ReportingConfiguration.class, LevelAlways.class)
                .writer(Json.lines())
                .writeValueAsString(log);
    }

    /** The size of a document, compressed; of one that is small enough as it is, that. */
    private int zipped(String document) throws IOException {
        byte[] bytes = document.getBytes(StandardCharsets.UTF_8);
        if (bytes.length <= limits.zipped()) {
            return bytes.length;
        }
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(zipped)) {
            out.write(bytes);
        }
        return zipped.size();
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

    private Run run(LintReport report, int most) {
        Map<String, Integer> indexes = new HashMap<>();
        List<ReportingDescriptor> declared = new ArrayList<>();
        for (RuleMeta rule : report.rules()) {
            indexes.put(rule.id(), declared.size());
            declared.add(rules.descriptor(rule));
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
                .withTool(new Tool().withDriver(driver(declared)))
                .withAutomationDetails(new RunAutomationDetails().withId("sluice/"))
                .withColumnKind(Run.ColumnKind.UTF_16_CODE_UNITS)
                // SARIF's default lacks a lone CR, which the fingerprints of GitHub's upload action count, too.
                .withNewlineSequences(new LinkedHashSet<>(List.of("\r\n", "\n", "\r")))
                .withInvocations(List.of(invocation(report, Math.max(0, results.size() - most))))
                .withResults(mostSevere(results, most));
    }

    /**
     * Whether all could be judged, without which code scanning does not take what is missing for corrected, and what the
     * document leaves out.
     */
    private static Invocation invocation(LintReport report, int leftOut) {
        List<Notification> notifications = new ArrayList<>();
        for (String problem : report.problems()) {
            notifications.add(notification(problem).withLevel(Notification.Level.ERROR));
        }
        if (leftOut > 0) {
            notifications.add(notification("%d results are left out: code scanning takes no more. %s"
                    .formatted(leftOut, Summaries.of(report))));
        }
        return new Invocation()
                .withExecutionSuccessful(report.problems().isEmpty())
                .withToolExecutionNotifications(notifications);
    }

    private static Notification notification(String text) {
        return new Notification().withMessage(new Message().withText(escapeLinks(text)));
    }

    /** Of too many results the most severe ones, in their order. */
    private static List<Result> mostSevere(List<Result> results, int most) {
        if (results.size() <= most) {
            return results;
        }
        return IntStream.range(0, results.size())
                .boxed()
                .sorted(Comparator.comparing((Integer at) -> results.get(at).getLevel())
                        .reversed())
                .limit(most)
                .sorted()
                .map(results::get)
                .toList();
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
            for (Label label : linked(finding)) {
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
        StringBuilder text = new StringBuilder(SarifRules.sentence(finding.message()));
        for (String note : finding.notes()) {
            text.append('\n').append(SarifRules.sentence(note));
        }
        if (finding.help() != null) {
            text.append("\nHelp: ").append(SarifRules.sentence(finding.help()));
        }
        for (String precheck : finding.prechecks()) {
            text.append("\nMust return no rows before applying: ").append(precheck);
        }
        return escapeLinks(text.toString()) + links(finding);
    }

    /** Code scanning shows a related place only where the message has a link to it. */
    private static String links(Finding finding) {
        StringBuilder links = new StringBuilder();
        int id = 1;
        for (Label label : linked(finding)) {
            links.append("\nSee [")
                    .append(escapeLinks(label.text()))
                    .append("](")
                    .append(id++)
                    .append(").");
        }
        return links.toString();
    }

    private static List<Label> linked(Finding finding) {
        List<Label> labels = finding.labels();
        return labels.subList(0, Math.min(MOST_LOCATIONS, labels.size()));
    }

    /** SARIF reads {@code [text](id)} in messages as a link; names in brackets are none. */
    private static String escapeLinks(String text) {
        return text.replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]");
    }

    private static PhysicalLocation physical(String path, Places places) {
        return new PhysicalLocation()
                .withArtifactLocation(
                        new ArtifactLocation().withUri(PathReferences.of(path)).withUriBaseId(SOURCE_ROOT))
                .withRegion(new Region()
                        .withStartLine(places.start().line())
                        .withStartColumn(places.start().column())
                        .withEndLine(places.end().line())
                        .withEndColumn(places.end().column()));
    }

    private static String level(Severity severity) {
        return severity.id();
    }
}
