package dev.sluice.truth.effect;

import dev.sluice.truth.effect.EngineFamily.Claims;
import dev.sluice.truth.effect.EngineFamily.Measured;
import dev.sluice.truth.effect.EngineFamily.Measuring;
import dev.sluice.truth.effect.Report.Kind;
import dev.sluice.truth.server.Engine;
import dev.sluice.truth.server.Server;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Compares server with record and record with model. */
public final class ThreeWay {

    private final EngineFamily family;
    private final CaseFolder cases;
    private final Golden golden;
    private final NotKnownCases notKnown;
    private final Map<Engine, Claims> claims = new ConcurrentHashMap<>();

    /**
     * Reads the cases and records of a family.
     *
     * @param testdata the folder that holds the families' folders
     */
    public ThreeWay(EngineFamily family, Path testdata) {
        this.family = family;
        Path folder = testdata.resolve(family.folder());
        cases = CaseFolder.read(folder);
        golden = Golden.read(folder, family.columns());
        notKnown = NotKnownCases.of(folder);
    }

    public CaseFolder cases() {
        return cases;
    }

    public Golden golden() {
        return golden;
    }

    /** What the model says that it does not know, of cases in which it matters. */
    public NotKnownCases notKnown() {
        return notKnown;
    }

    /** The model against the record, on every engine of the family. */
    public Report model() {
        return model(family.engines());
    }

    /** The model against the record, on some engines. */
    public Report model(List<Engine> engines) {
        Report report = new Report();
        for (Engine engine : engines) {
            if (golden.servers().stream().noneMatch(it -> it.engine().equals(engine))) {
                report.skip(engine.toString(), "never recorded");
                continue;
            }
            for (EffectCase asked : cases.cases()) {
                model(asked, engine, report);
            }
        }
        return report;
    }

    /** The model against the record, of one case on every engine that was recorded. */
    public Report model(EffectCase asked) {
        Report report = new Report();
        golden.servers().forEach(it -> model(asked, it.engine(), report));
        return report;
    }

    /** The same of the cases of one topic, by models that have judged nothing before. */
    public Report model(String topic) {
        claims.clear();
        Report report = new Report();
        for (EffectCase asked : cases.cases()) {
            if (asked.file().equals(topic)) {
                golden.servers().forEach(it -> model(asked, it.engine(), report));
            }
        }
        return report;
    }

    private void model(EffectCase asked, Engine engine, Report report) {
        if (!asked.runsOn(engine)) {
            return;
        }
        report.compared(asked, engine);
        Optional<Answer> recorded = golden.find(asked, engine);
        if (recorded.isEmpty()) {
            report.disagree(Kind.NOT_RECORDED, asked, engine, "the case was not asked");
            return;
        }
        Verdict verdict =
                claims.computeIfAbsent(engine, it -> family.claims(cases, it)).judge(asked, recorded.get());
        notKnown(asked, engine, verdict.notKnown(), report);
        verdict.wrong().forEach(it -> report.disagree(Kind.CLAIM_WRONG, asked, engine, it));
    }

    /** That it is not known is an answer, where it is listed: else it might hide a claim that could be made. */
    private void notKnown(EffectCase asked, Engine engine, List<String> said, Report report) {
        String listed = notKnown.fact(asked, engine).orElse("");
        said.forEach(it -> report.notKnown(asked, engine, it));
        if (!String.join("; ", said).equals(listed)) {
            report.disagree(
                    Kind.NOT_KNOWN,
                    asked,
                    engine,
                    "the model says [%s], %s lists [%s]"
                            .formatted(String.join("; ", said), NotKnownCases.FILE, listed));
        }
    }

    /** A server against its record, and the model's queries on the server. */
    public Report measured(Server server) throws SQLException {
        Report report = new Report();
        ask(server, cases.cases(), report, (asked, now) -> {
            golden.find(asked, server.engine())
                    .ifPresentOrElse(
                            recorded -> now.answer()
                                    .differences(recorded)
                                    .forEach(it -> report.disagree(Kind.ENGINE_CHANGED, asked, server.engine(), it)),
                            () -> report.disagree(Kind.NOT_RECORDED, asked, server.engine(), "the case was not asked"));
            now.wrongPrechecks().forEach(it -> report.disagree(Kind.PRECHECK_WRONG, asked, server.engine(), it));
        });
        return report;
    }

    /**
     * Asks a server every case that is for it and keeps the answers, which {@link Golden#write} stores.
     *
     * @param date today, as ISO 8601 has it
     * @param all also those whose answer is recorded
     */
    public Report record(Server server, String date, boolean all) throws SQLException {
        Report report = new Report();
        Map<String, Answer> answers = new LinkedHashMap<>();
        List<EffectCase> left = new ArrayList<>();
        for (EffectCase asked : cases.cases()) {
            Optional<Answer> recorded = all ? Optional.empty() : golden.find(asked, server.engine());
            recorded.ifPresentOrElse(it -> answers.put(asked.id(), it), () -> left.add(asked));
        }
        String version = ask(server, left, report, (asked, now) -> {
            answers.put(asked.id(), now.answer());
            now.wrongPrechecks().forEach(it -> report.disagree(Kind.PRECHECK_WRONG, asked, server.engine(), it));
        });
        synchronized (golden) {
            golden.record(new Golden.Recorded(server.engine(), version, date), answers);
        }
        return report;
    }

    /** Takes what a server does with a case. */
    private interface Answered {
        void by(EffectCase asked, Measured now);
    }

    /** Asks those cases that are for a server, and tells its exact version. */
    private String ask(Server server, List<EffectCase> some, Report report, Answered answered) throws SQLException {
        try (Measuring measuring = family.measuring(server, cases)) {
            for (EffectCase asked : some) {
                if (asked.runsOn(server.engine())) {
                    report.compared(asked, server.engine());
                    try {
                        answered.by(asked, measuring.measure(asked));
                    } catch (SQLException e) {
                        report.disagree(Kind.NOT_MEASURED, asked, server.engine(), String.valueOf(e.getMessage()));
                    }
                }
            }
            return measuring.version();
        }
    }
}
