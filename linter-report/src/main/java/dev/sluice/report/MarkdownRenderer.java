package dev.sluice.report;

import dev.sluice.core.BuildInfo;
import dev.sluice.core.finding.Finding;
import dev.sluice.core.lint.LintReport;
import dev.sluice.core.source.SourceFile;
import dev.sluice.report.term.Display;
import java.io.IOException;
import java.util.List;

/**
 * A comment for a pull request: a table of the findings, then each with its statement, why and what to write instead. It
 * stays below a length, 65,000 characters for a comment of GitHub's; what does not fit is counted.
 */
final class MarkdownRenderer implements Renderer {

    /** GitHub takes 65,536 characters. */
    static final int COMMENT = 65_000;

    /** A step may have 1 MiB, of UTF-8. */
    static final int STEP_SUMMARY = 300_000;

    /** Of a statement. */
    private static final int LINES = 15;

    /** Room for the sentence that counts what was left out. */
    private static final int CLOSING = 200;

    private final int longest;

    MarkdownRenderer(int longest) {
        this.longest = longest;
    }

    @Override
    public void render(LintReport report, Appendable out) throws IOException {
        StringBuilder text = new StringBuilder("### Sluice\n\n%s\n".formatted(escaped(Summaries.of(report))));
        for (String problem : report.problems()) {
            text.append("\n**").append(escaped(problem)).append("**\n");
        }
        List<Finding> findings = report.findings();
        if (!findings.isEmpty()) {
            text.append("\n| | Where | What | Rule |\n|---|---|---|---|\n");
            int rows = add(findings, it -> row(it, report), text);
            int details = rows < findings.size() ? 0 : add(findings, it -> details(it, report), text);
            if (rows < findings.size()) {
                text.append("\n%d more findings do not fit here; `sluice check` prints them.\n"
                        .formatted(findings.size() - rows));
            } else if (details < findings.size()) {
                text.append("\nThe details of %d findings do not fit here; `sluice check` prints them.\n"
                        .formatted(findings.size() - details));
            }
        }
        out.append(text);
    }

    private interface Part {
        String of(Finding finding);
    }

    /** As many as fit. */
    private int add(List<Finding> findings, Part part, StringBuilder text) {
        int added = 0;
        for (Finding finding : findings) {
            String next = part.of(finding);
            if (text.length() + next.length() > longest - CLOSING) {
                break;
            }
            text.append(next);
            added++;
        }
        return added;
    }

    private static String row(Finding finding, LintReport report) {
        return "| %s | %s | %s | %s |\n"
                .formatted(finding.severity().id(), place(finding, report), escaped(finding.message()), rule(finding));
    }

    private static String place(Finding finding, LintReport report) {
        return code("%s:%d"
                .formatted(finding.file(), Places.of(finding, report).start().line()));
    }

    private static String rule(Finding finding) {
        return BuildInfo.pageUrl(finding.rule())
                .map(url -> "[%s](%s)".formatted(finding.rule(), url))
                .orElse("`" + finding.rule() + "`");
    }

    private static String details(Finding finding, LintReport report) {
        StringBuilder text = new StringBuilder("\n<details><summary>%s %s</summary>\n\n"
                .formatted(
                        html(finding.file() + ":"
                                + Places.of(finding, report).start().line()),
                        html(finding.rule())));
        text.append("**").append(escaped(finding.message())).append("**\n");
        SourceFile file = report.sources().get(finding.file());
        if (file != null && finding.span().length() > 0) {
            String sql = sql(file, finding);
            String fence = "`".repeat(Math.max(3, longestRun(sql) + 1));
            text.append('\n')
                    .append(fence)
                    .append("sql\n")
                    .append(sql)
                    .append(fence)
                    .append('\n');
        }
        for (String note : finding.notes()) {
            text.append("\n- ").append(escaped(note));
        }
        if (finding.help() != null) {
            text.append("\n- Help: ").append(escaped(finding.help()));
        }
        for (String precheck : finding.prechecks()) {
            text.append("\n- Must return no rows before applying: ").append(code(precheck));
        }
        return text.append("\n\n</details>\n").toString();
    }

    /** The lines of the statement's part that is flagged, whole. */
    private static String sql(SourceFile file, Finding finding) {
        String text = file.text();
        int start = text.lastIndexOf('\n', Math.max(0, finding.span().start() - 1)) + 1;
        StringBuilder lines = new StringBuilder();
        int at = finding.span().start() == 0 ? 0 : start;
        for (int line = 0; at < finding.span().end(); line++) {
            int end = text.indexOf('\n', at);
            end = end < 0 ? text.length() : end;
            if (line == LINES) {
                return lines.append("…\n").toString();
            }
            lines.append(Display.line(text.substring(at, end))).append('\n');
            at = end + 1;
        }
        return lines.toString();
    }

    /** A span of code, whatever stands in it. */
    private static String code(String text) {
        String line = Display.line(text);
        String ticks = "`".repeat(longestRun(line) + 1);
        String padding = line.startsWith("`") || line.endsWith("`") ? " " : "";
        return (ticks + padding + line + padding + ticks).replace("|", "\\|");
    }

    private static int longestRun(String text) {
        int longest = 0;
        int run = 0;
        for (int i = 0; i < text.length(); i++) {
            run = text.charAt(i) == '`' ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return longest;
    }

    /** Prose in which names stand between backticks; nothing else of it is markup. */
    private static String escaped(String prose) {
        StringBuilder out = new StringBuilder(prose.length() + 16);
        boolean code = false;
        String line = Display.line(prose);
        boolean paired = line.chars().filter(it -> it == '`').count() % 2 == 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '`' && paired) {
                code = !code;
                out.append(c);
            } else if (c == '|') {
                out.append("\\|");
            } else if (code) {
                out.append(c);
            } else {
                escape(c, out);
            }
        }
        return out.toString();
    }

    private static void escape(char c, StringBuilder out) {
        switch (c) {
            case '&' -> out.append("&amp;");
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            // A name after it would be told.
            case '@' -> out.append("@\u2060");
            case '\\', '*', '_', '[', ']', '#', '`', '~', '!' ->
                out.append('\\').append(c);
            default -> out.append(c);
        }
    }

    private static String html(String text) {
        return Display.line(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("@", "@\u2060");
    }
}
