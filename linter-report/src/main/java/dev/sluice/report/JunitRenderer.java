package dev.sluice.report;

import dev.sluice.core.finding.Finding;
import dev.sluice.core.finding.Severity;
import dev.sluice.core.lint.LintReport;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * JUnit's XML as Jenkins and GitLab read it: a suite for each file with findings, a case for each finding. One that fails
 * the gate is a failure, a milder one passes and says what it has to say as its output. A clean run is one case that passes.
 */
final class JunitRenderer implements Renderer {

    @Override
    public void render(LintReport report, Appendable out) throws IOException {
        Map<String, List<Finding>> files = new LinkedHashMap<>();
        for (Finding finding : report.findings()) {
            files.computeIfAbsent(finding.file(), it -> new ArrayList<>()).add(finding);
        }
        Xml.document(out, xml -> {
            xml.writeStartElement("testsuites");
            xml.writeAttribute("name", "sluice");
            for (Map.Entry<String, List<Finding>> file : files.entrySet()) {
                suite(file.getKey(), file.getValue(), report, xml);
            }
            run(report, files.isEmpty(), xml);
            Xml.line(0, xml);
            xml.writeEndElement();
        });
    }

    private static void suite(String file, List<Finding> findings, LintReport report, XMLStreamWriter xml)
            throws XMLStreamException {
        long failures = findings.stream().filter(it -> fails(it, report)).count();
        start(file, findings.size(), failures, 0, xml);
        for (Finding finding : findings) {
            testCase(finding, report, xml);
        }
        Xml.line(1, xml);
        xml.writeEndElement();
    }

    private static void start(String name, int tests, long failures, int errors, XMLStreamWriter xml)
            throws XMLStreamException {
        Xml.line(1, xml);
        xml.writeStartElement("testsuite");
        xml.writeAttribute("name", Xml.text(name));
        xml.writeAttribute("tests", String.valueOf(tests));
        xml.writeAttribute("failures", String.valueOf(failures));
        xml.writeAttribute("errors", String.valueOf(errors));
    }

    private static void testCase(Finding finding, LintReport report, XMLStreamWriter xml) throws XMLStreamException {
        Places places = Places.of(finding, report);
        Xml.line(2, xml);
        xml.writeStartElement("testcase");
        xml.writeAttribute("classname", Xml.text(finding.file()));
        xml.writeAttribute(
                "name",
                "%s at %d:%d"
                        .formatted(
                                finding.rule(),
                                places.start().line(),
                                places.start().column()));
        xml.writeAttribute("file", Xml.text(finding.file()));
        xml.writeAttribute("line", String.valueOf(places.start().line()));
        Xml.line(3, xml);
        if (fails(finding, report)) {
            xml.writeStartElement("failure");
            xml.writeAttribute("message", Xml.text(finding.message()));
            xml.writeAttribute("type", finding.severity().id());
            xml.writeCharacters(Xml.text(body(finding)));
        } else {
            xml.writeStartElement("system-out");
            xml.writeCharacters(
                    Xml.text("%s: %s\n%s".formatted(finding.severity().id(), finding.message(), body(finding))));
        }
        xml.writeEndElement();
        Xml.line(2, xml);
        xml.writeEndElement();
    }

    /** What Sluice could not do, and the case of a clean run. */
    private static void run(LintReport report, boolean clean, XMLStreamWriter xml) throws XMLStreamException {
        if (!clean && report.problems().isEmpty()) {
            return;
        }
        start("sluice", 1, 0, report.problems().isEmpty() ? 0 : 1, xml);
        Xml.line(2, xml);
        xml.writeStartElement("testcase");
        xml.writeAttribute("classname", "sluice");
        xml.writeAttribute("name", Summaries.of(report));
        for (String problem : report.problems()) {
            xml.writeStartElement("error");
            xml.writeAttribute("message", Xml.text(problem));
            xml.writeEndElement();
        }
        xml.writeEndElement();
        Xml.line(1, xml);
        xml.writeEndElement();
    }

    private static boolean fails(Finding finding, LintReport report) {
        Severity failOn = report.failOn();
        return failOn != null && finding.severity().compareTo(failOn) <= 0;
    }

    private static String body(Finding finding) {
        StringBuilder text = new StringBuilder();
        Explanations.lines(finding).forEach(line -> text.append(line).append('\n'));
        finding.prechecks()
                .forEach(it -> text.append("precheck (must return no rows): ")
                        .append(it)
                        .append('\n'));
        return text.toString();
    }
}
