package dev.sluice.report;

import dev.sluice.core.BuildInfo;
import dev.sluice.core.finding.Finding;
import dev.sluice.core.finding.Label;
import dev.sluice.core.gate.Suppressed;
import dev.sluice.core.lint.LintReport;
import dev.sluice.core.source.Position;
import dev.sluice.core.source.SourceFile;
import dev.sluice.core.source.Span;
import dev.sluice.report.term.CodeFrame;
import dev.sluice.report.term.Display;
import dev.sluice.report.term.Style;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** For people: each finding with the code it speaks of, why, and what to write instead. */
final class TextRenderer implements Renderer {

    private static final Position TOP = new Position(1, 1);

    private final Style style;
    private final boolean quiet;
    private final boolean suppressed;

    /** @param suppressed whether findings that were held back are listed */
    TextRenderer(Style style, boolean quiet, boolean suppressed) {
        this.style = style;
        this.quiet = quiet;
        this.suppressed = suppressed;
    }

    @Override
    public void render(LintReport report, Appendable out) throws IOException {
        for (Finding finding : report.findings()) {
            render(finding, report, out);
            out.append('\n');
        }
        if (suppressed && !report.suppressed().isEmpty()) {
            heldBack(report, out);
        }
        if (!quiet || !report.findings().isEmpty()) {
            out.append(style.bold(Summaries.of(report))).append('\n');
        }
    }

    private void heldBack(LintReport report, Appendable out) throws IOException {
        out.append(style.bold("suppressed:")).append('\n');
        for (Suppressed it : report.suppressed()) {
            Finding finding = it.finding();
            Position at = Places.of(finding, report).start();
            out.append("  %s:%d:%d: %s[%s] %s\n"
                    .formatted(
                            Display.line(finding.file()),
                            at.line(),
                            at.column(),
                            finding.severity().id(),
                            finding.rule(),
                            Display.line(finding.message())));
            append(out, "    ", by(it.by()), why(it));
        }
        out.append('\n');
    }

    private static String why(Suppressed suppressed) {
        if (suppressed.by() == Suppressed.By.BASELINE) {
            return "it was there before";
        }
        return suppressed.reason().isEmpty() ? "no reason given" : suppressed.reason();
    }

    private static String by(Suppressed.By by) {
        return switch (by) {
            case INLINE -> "comment";
            case CONFIG -> "config";
            case BASELINE -> "baseline";
        };
    }

    private void render(Finding finding, LintReport report, Appendable out) throws IOException {
        out.append(style.severity(
                        finding.severity(),
                        "%s[%s]".formatted(finding.severity().id(), finding.rule())))
                .append(style.bold(": " + Display.line(finding.message())))
                .append('\n');
        SourceFile file = report.sources().get(finding.file());
        int gutter = file == null ? placeOnly(finding.file(), out) : frames(finding, file, report, out);
        String indent = " ".repeat(gutter) + " ";
        for (String note : finding.notes()) {
            append(out, indent, "note", note);
        }
        if (finding.help() != null) {
            append(out, indent, "help", finding.help());
        }
        for (String precheck : finding.prechecks()) {
            append(out, indent, "precheck (must return no rows)", precheck);
        }
        append(out, indent, "docs", docs(finding.rule()));
    }

    /** A file that could not be read has no lines to show. */
    private int placeOnly(String path, Appendable out) throws IOException {
        place(out, 1, "-->", path, TOP);
        out.append(style.frame("  |")).append('\n');
        return 1;
    }

    private int frames(Finding finding, SourceFile file, LintReport report, Appendable out) throws IOException {
        boolean wholeFile = finding.span().length() == 0;
        CodeFrame own = new CodeFrame(file, style).primary(finding.span());
        Map<String, CodeFrame> others = new LinkedHashMap<>();
        Map<String, Span> firsts = new LinkedHashMap<>();
        for (Label label : finding.labels()) {
            SourceFile other = report.sources().get(label.file());
            if (label.file().equals(finding.file())) {
                own.label(label.span(), label.text());
            } else if (other != null) {
                others.computeIfAbsent(label.file(), it -> new CodeFrame(other, style))
                        .label(label.span(), label.text());
                firsts.putIfAbsent(label.file(), label.span());
            }
        }
        int gutter = own.gutter();
        for (CodeFrame frame : others.values()) {
            gutter = Math.max(gutter, frame.gutter());
        }
        place(out, gutter, "-->", file.path(), file.position(finding.span().start()));
        if (!wholeFile) {
            lines(out, own, gutter);
        }
        for (var other : others.entrySet()) {
            SourceFile source = report.sources().get(other.getKey());
            Span first = firsts.get(other.getKey());
            if (source != null && first != null) {
                place(out, gutter, ":::", source.path(), source.position(first.start()));
                lines(out, other.getValue(), gutter);
            }
        }
        out.append(style.frame(" ".repeat(gutter) + " |")).append('\n');
        return gutter;
    }

    private void place(Appendable out, int gutter, String arrow, String path, Position at) throws IOException {
        out.append(" ".repeat(gutter))
                .append(style.frame(arrow))
                .append(" %s:%d:%d\n".formatted(Display.line(path), at.line(), at.column()));
    }

    private static void lines(Appendable out, CodeFrame frame, int gutter) throws IOException {
        for (String line : frame.lines(gutter)) {
            out.append(line).append('\n');
        }
    }

    private void append(Appendable out, String indent, String what, String text) throws IOException {
        out.append(indent)
                .append(style.frame("="))
                .append(' ')
                .append(style.bold(what))
                .append(": ")
                .append(Display.line(text))
                .append('\n');
    }

    private static String docs(String rule) {
        return BuildInfo.pageUrl(rule).orElse("sluice explain " + rule);
    }
}
