package dev.sluice.report;

import dev.sluice.core.finding.Finding;
import dev.sluice.core.finding.Severity;
import dev.sluice.core.lint.LintReport;
import java.io.IOException;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** Checkstyle's XML, which many tools that collect reports read. */
final class CheckstyleRenderer implements Renderer {

    /** The version of Checkstyle whose format it is. */
    private static final String FORMAT = "10.0";

    @Override
    public void render(LintReport report, Appendable out) throws IOException {
        Xml.document(out, xml -> {
            xml.writeStartElement("checkstyle");
            xml.writeAttribute("version", FORMAT);
            String open = null;
            for (Finding finding : report.findings()) {
                if (!finding.file().equals(open)) {
                    end(open, xml);
                    open = finding.file();
                    Xml.line(1, xml);
                    xml.writeStartElement("file");
                    xml.writeAttribute("name", Xml.text(open));
                }
                error(finding, Places.of(finding, report), xml);
            }
            end(open, xml);
            Xml.line(0, xml);
            xml.writeEndElement();
        });
    }

    private static void end(@Nullable String open, XMLStreamWriter xml) throws XMLStreamException {
        if (open != null) {
            Xml.line(1, xml);
            xml.writeEndElement();
        }
    }

    private static void error(Finding finding, Places places, XMLStreamWriter xml) throws XMLStreamException {
        Xml.line(2, xml);
        xml.writeEmptyElement("error");
        xml.writeAttribute("line", String.valueOf(places.start().line()));
        xml.writeAttribute("column", String.valueOf(places.start().column()));
        xml.writeAttribute(
                "severity",
                finding.severity() == Severity.NOTE
                        ? "info"
                        : finding.severity().id());
        xml.writeAttribute("message", Xml.text(finding.message()));
        xml.writeAttribute("source", "sluice." + finding.rule());
    }
}
