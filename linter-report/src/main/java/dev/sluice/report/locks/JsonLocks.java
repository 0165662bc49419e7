package dev.sluice.report.locks;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.sluice.core.ast.Nested.Executed;
import dev.sluice.core.catalog.Dependents.Dependent;
import dev.sluice.core.engine.ActionEffect;
import dev.sluice.core.engine.LockMode;
import dev.sluice.core.engine.NotKnown;
import dev.sluice.core.engine.OnlineDdl;
import dev.sluice.core.engine.Reason;
import dev.sluice.core.engine.Refusal;
import dev.sluice.core.lint.LintReport;
import dev.sluice.core.lint.LocksReport;
import dev.sluice.core.lint.LocksReport.Excerpt;
import dev.sluice.core.lint.LocksReport.Lock;
import dev.sluice.core.lint.LocksReport.Migration;
import dev.sluice.core.lint.LocksReport.Part;
import dev.sluice.core.lint.LocksReport.Step;
import dev.sluice.core.source.Position;
import dev.sluice.report.Json;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** One JSON object, streamed; {@code docs/locks-json.md} describes its keys. */
final class JsonLocks implements LocksRenderer {

    @Override
    public void render(LocksReport report, Appendable out) throws IOException {
        Json.document(out, json -> {
            Json.tool(json);
            json.writeArrayFieldStart("trees");
            for (LocksReport.Tree tree : report.trees()) {
                tree(tree, json);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("statements");
            for (LocksReport.Tree tree : report.trees()) {
                for (Migration migration : tree.migrations()) {
                    for (Step step : migration.steps()) {
                        statement(step, migration, json);
                    }
                }
            }
            json.writeEndArray();
        });
    }

    private static void tree(LocksReport.Tree tree, JsonGenerator json) throws IOException {
        LintReport.Tree read = tree.tree();
        json.writeStartObject();
        json.writeStringField("root", read.root());
        json.writeStringField("dialect", read.dialect());
        json.writeStringField("targetVersion", read.targetVersion());
        json.writeStringField("layout", read.layout());
        json.writeArrayFieldStart("migrations");
        for (Migration migration : tree.migrations()) {
            json.writeStartObject();
            json.writeStringField("file", migration.file());
            json.writeStringField("migration", migration.title());
            json.writeStringField("summary", Summary.of(migration).sentence());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void statement(Step step, Migration migration, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("file", step.file());
        place(step.excerpt(), json);
        json.writeStringField("migration", migration.title());
        if (step.transaction().open()) {
            json.writeNumberField("transaction", step.transaction().number());
        } else {
            json.writeNullField("transaction");
        }
        json.writeBooleanField("nested", step.depth() > 0);
        json.writeStringField("executed", word(step.executed()));
        json.writeStringField("kind", step.statement().kind());
        json.writeArrayFieldStart("locks");
        for (Lock lock : step.locks()) {
            lock(lock, json);
        }
        json.writeEndArray();
        json.writeStringField("work", Works.heaviest(step).id());
        if (step.lockWait() != null && !step.locks().isEmpty()) {
            json.writeNumberField("lockTimeoutMs", step.lockWait().toMillis());
        }
        online(step, json);
        // what is only stored is refused when it is called, if it is
        Refusal refusal = step.executed() == Executed.NO ? null : step.effect().refusal();
        boolean inTransaction = refusal != null && refusal.when() == Refusal.When.IN_TRANSACTION;
        json.writeStringField("inTransaction", inTransaction ? "refused" : "allowed");
        if (refusal != null) {
            refusal(refusal, json);
        }
        json.writeBooleanField("known", step.unknown() == null);
        if (step.unknown() != null) {
            json.writeStringField("unknown", step.unknown());
        }
        if (step.again()) {
            json.writeBooleanField("again", true);
        }
        reasons(step.parts(), json);
        json.writeEndObject();
    }

    private static void refusal(Refusal refusal, JsonGenerator json) throws IOException {
        json.writeStringField("refused", refusal.reason());
        json.writeStringField("refusal", refusal.kind().id());
        if (!refusal.dependents().isEmpty()) {
            json.writeArrayFieldStart("dependents");
            for (Dependent dependent : refusal.dependents()) {
                json.writeStartObject();
                json.writeStringField("kind", word(dependent.kind()).replace('_', '-'));
                json.writeStringField("relation", dependent.relation().toString());
                if (!dependent.name().isEmpty()) {
                    json.writeStringField("name", dependent.name());
                }
                json.writeStringField("file", dependent.origin().file());
                json.writeEndObject();
            }
            json.writeEndArray();
        }
    }

    private static void place(Excerpt excerpt, JsonGenerator json) throws IOException {
        Position start = excerpt.start();
        Position end = excerpt.end();
        json.writeNumberField("line", start.line());
        json.writeNumberField("column", start.column());
        json.writeNumberField("endLine", end.line());
        json.writeNumberField("endColumn", end.column());
    }

    private static void lock(Lock lock, JsonGenerator json) throws IOException {
        LockMode mode = lock.lock().mode();
        json.writeStartObject();
        json.writeStringField("relation", lock.lock().relation().toString());
        json.writeStringField("mode", mode.name());
        json.writeBooleanField("blocksReads", mode.blocksReads());
        json.writeBooleanField("blocksWrites", mode.blocksWrites());
        json.writeStringField("held", word(lock.lock().held()));
        if (lock.tie() != null) {
            json.writeStringField("tie", lock.tie().id());
        }
        if (lock.earlier() != null) {
            json.writeNumberField("sinceLine", lock.earlier().since().line());
        }
        json.writeEndObject();
    }

    /** How MySQL or MariaDB carries out the statement: as the dearest of its actions needs it. */
    private static void online(Step step, JsonGenerator json) throws IOException {
        List<OnlineDdl> how = step.effect().actions().stream()
                .flatMap(it -> it.onlineDdl().stream())
                .toList();
        if (!how.isEmpty()) {
            json.writeStringField("algorithm", Online.algorithm(how).name());
            json.writeStringField("lockClause", Online.lock(how).name());
        }
    }

    private static void reasons(List<Part> parts, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("reasons");
        for (Part part : parts) {
            NotKnown notKnown = part.effect().notKnown().orElse(null);
            if (part.effect().reason().isPresent() || !part.unsure().isEmpty() || notKnown != null) {
                json.writeStartObject();
                if (part.excerpt() != null) {
                    place(part.excerpt(), json);
                }
                json.writeStringField("work", part.effect().work().id());
                if (part.effect().reason().isPresent()) {
                    Reason reason = part.effect().reason().orElseThrow();
                    json.writeStringField("text", reason.text());
                    json.writeBooleanField("measured", reason.provenance().measured());
                    json.writeStringField("source", reason.provenance().source());
                }
                if (!part.unsure().isEmpty()) {
                    Json.strings("unsure", part.unsure(), json);
                }
                if (notKnown != null) {
                    json.writeObjectFieldStart("notKnown");
                    json.writeStringField("of", word(notKnown.of()));
                    json.writeStringField("fact", notKnown.fact());
                    json.writeEndObject();
                }
                ActionEffect.Least least = part.effect().atLeast().orElse(null);
                if (least != null && least.work() != part.effect().work()) {
                    json.writeStringField("workAtLeast", least.work().id());
                }
                json.writeEndObject();
            }
        }
        json.writeEndArray();
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
