package dev.sluice.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.sluice.core.rule.RuleMeta;
import dev.sluice.core.source.Dialect;
import java.io.IOException;
import java.util.List;
import java.util.function.UnaryOperator;

/** The catalogue as JSON, for {@code sluice rules --format json}. */
public final class RuleListing {

    private RuleListing() {}

    /**
     * Writes one JSON object.
     *
     * @param summaries of the rules, by id
     * @throws IOException as {@code out} throws it
     */
    public static void render(List<RuleMeta> rules, UnaryOperator<String> summaries, Appendable out)
            throws IOException {
        Json.document(out, json -> {
            json.writeArrayFieldStart("rules");
            for (RuleMeta rule : rules) {
                rule(rule, summaries.apply(rule.id()), json);
            }
            json.writeEndArray();
        });
    }

    private static void rule(RuleMeta rule, String summary, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", rule.id());
        json.writeStringField("category", rule.category().id());
        json.writeStringField("severity", rule.severity().id());
        Json.strings("dialects", rule.dialects().stream().map(Dialect::id).toList(), json);
        json.writeStringField("summary", summary);
        Json.pageUrl(rule.id(), json);
        Json.strings("aliases", rule.aliases(), json);
        json.writeBooleanField("fixable", false);
        json.writeEndObject();
    }
}
