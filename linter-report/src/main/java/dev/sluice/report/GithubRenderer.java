package dev.sluice.report;

import dev.sluice.core.finding.Finding;
import dev.sluice.core.finding.Severity;
import dev.sluice.core.lint.LintReport;
import dev.sluice.report.term.Display;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Annotations of a pull request, as workflow commands of GitHub Actions. GitHub keeps ten of each level a step and drops
 * the rest without a word; what does not fit is counted in the last one.
 */
final class GithubRenderer implements Renderer {

    private static final int PER_LEVEL = 10;

    @Override
    public void render(LintReport report, Appendable out) throws IOException {
        List<Finding> left = new ArrayList<>();
        for (Severity severity : Severity.values()) {
            List<Finding> found = report.findings().stream()
                    .filter(it -> it.severity() == severity)
                    .toList();
            // A place is kept for the count.
            int fits = severity == Severity.NOTE && (!left.isEmpty() || found.size() > PER_LEVEL)
                    ? PER_LEVEL - 1
                    : PER_LEVEL;
            for (Finding finding : found.subList(0, Math.min(fits, found.size()))) {
                command(finding, report, out);
            }
            left.addAll(found.subList(Math.min(fits, found.size()), found.size()));
        }
        if (!left.isEmpty()) {
            out.append("::notice title=Sluice::")
                    .append(data("%d more findings are not shown here: GitHub shows ten of a level. %s"
                            .formatted(left.size(), Summaries.of(report))))
                    .append('\n');
        }
    }

    private static void command(Finding finding, LintReport report, Appendable out) throws IOException {
        Places places = Places.of(finding, report);
        out.append("::").append(level(finding.severity())).append(" file=").append(property(finding.file()));
        out.append(",line=%d,endLine=%d"
                .formatted(places.start().line(), places.end().line()));
        if (places.start().line() == places.end().line() && finding.span().length() > 0) {
            out.append(",col=%d,endColumn=%d"
                    .formatted(places.start().column(), places.end().column()));
        }
        out.append(",title=").append(property(finding.rule())).append("::");
        StringBuilder text = new StringBuilder(Display.line(finding.message()));
        Explanations.lines(finding).forEach(line -> text.append('\n').append(Display.line(line)));
        out.append(data(text.toString())).append('\n');
    }

    private static String level(Severity severity) {
        return severity == Severity.NOTE ? "notice" : severity.id();
    }

    private static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String value) {
        return data(value).replace(":", "%3A").replace(",", "%2C");
    }
}
