package dev.sluice.report.schema;

import dev.sluice.core.ast.TableOption;
import dev.sluice.core.catalog.BaseType;
import dev.sluice.core.catalog.Catalog;
import dev.sluice.core.catalog.CompositeType;
import dev.sluice.core.catalog.Domain;
import dev.sluice.core.catalog.EnumType;
import dev.sluice.core.catalog.Listings;
import dev.sluice.core.catalog.RangeType;
import dev.sluice.core.catalog.Routine;
import dev.sluice.core.catalog.Sequence;
import dev.sluice.core.catalog.UserType;
import dev.sluice.core.catalog.View;
import dev.sluice.core.lint.SchemaReport;
import dev.sluice.report.Json;
import java.io.IOException;
import java.util.List;
import java.util.TreeSet;

/** One JSON object, streamed; {@code docs/schema-json.md} describes its keys. */
final class JsonSchema implements SchemaRenderer {

    @Override
    public void render(SchemaReport report, Appendable out) throws IOException {
        Json.document(out, json -> {
            Json.tool(json);
            Keys keys = new Keys(json);
            keys.all("trees", report.schemas(), it -> tree(it, keys));
        });
    }

    private static void tree(SchemaReport.Schema schema, Keys keys) throws IOException {
        Catalog catalog = schema.catalog();
        keys.text("root", schema.tree().root());
        keys.text("dialect", schema.tree().dialect());
        keys.text("targetVersion", schema.tree().targetVersion());
        keys.text("layout", schema.tree().layout());
        keys.number("migrations", schema.migrations());
        keys.truth("complete", catalog.complete());
        keys.doubt("gap", catalog.gap().orElse(null));
        keys.all("schemas", Listings.schemas(catalog), it -> {
            keys.text("name", it.name());
            keys.doubt("inDoubt", catalog.doubts().of(it).orElse(null));
            keys.text("file", it.origin().file());
        });
        JsonTables tables = new JsonTables(catalog, keys);
        keys.all("tables", Listings.tables(catalog), tables::table);
        keys.all("views", Listings.views(catalog), it -> view(it, catalog, tables, keys));
        keys.all("sequences", Listings.sequences(catalog), it -> sequence(it, catalog, keys));
        keys.all("types", Listings.types(catalog), it -> type(it, catalog, keys));
        keys.all("routines", Listings.routines(catalog), it -> routine(it, catalog, keys));
        keys.all("extensions", Listings.extensions(catalog), it -> {
            keys.text("name", it.name());
            keys.text("schema", it.schema());
            keys.doubt("inDoubt", catalog.doubts().of(it).orElse(null));
            keys.text("file", it.origin().file());
        });
        keys.all("events", Listings.events(catalog), it -> {
            keys.name(it.name());
            keys.truth("enabled", it.enabled());
            keys.text("definition", it.definition());
            keys.doubt("inDoubt", catalog.doubts().of(it).orElse(null));
            keys.text("file", it.origin().file());
        });
    }

    private static void view(View view, Catalog catalog, JsonTables tables, Keys keys) throws IOException {
        keys.name(view.name());
        keys.flag("materialized", view.materialized());
        keys.texts("columns", view.columns().orElse(List.of()));
        keys.objects("reads", view.reads().orElse(List.of()), it -> {
            keys.text("relation", it.relation());
            keys.texts("columns", new TreeSet<>(it.columns()));
        });
        keys.text(
                "query",
                ViewText.of(view, catalog, new Quoting(catalog.dialect())).orElse(null));
        keys.objects("indexes", view.indexes(), tables::index);
        tables.attachments(view.name());
        keys.doubt("inDoubt", catalog.doubts().of(view).orElse(null));
        keys.text("file", view.origin().file());
    }

    private static void sequence(Sequence sequence, Catalog catalog, Keys keys) throws IOException {
        keys.name(sequence.name());
        keys.object("ownedBy", sequence.owner(), it -> {
            keys.text("table", it.table());
            keys.text("column", it.column());
        });
        keys.flag("identity", sequence.identity());
        List<TableOption> options = sequence.options();
        keys.exception("optionsKnown", options != null);
        keys.objects("options", options == null ? List.of() : options, it -> {
            keys.text("name", it.name());
            keys.text("value", it.value());
        });
        keys.doubt("inDoubt", catalog.doubts().of(sequence).orElse(null));
        keys.text("file", sequence.origin().file());
    }

    private static void type(UserType type, Catalog catalog, Keys keys) throws IOException {
        keys.name(type.name());
        switch (type) {
            case EnumType it -> {
                keys.text("kind", "enum");
                keys.texts("labels", it.labels());
            }
            case Domain it -> domain(it, keys);
            case CompositeType it -> {
                keys.text("kind", "composite");
                keys.objects("attributes", it.attributes(), attribute -> {
                    keys.text("name", attribute.name());
                    keys.text("type", TypeNames.of(attribute.type()));
                });
            }
            case RangeType it -> {
                keys.text("kind", "range");
                keys.text("subtype", it.subtype() == null ? null : TypeNames.of(it.subtype()));
                keys.text("multirange", it.multirange());
            }
            case BaseType it -> {
                keys.text("kind", "base");
                keys.text("madeBy", it.madeBy());
            }
        }
        keys.doubt("inDoubt", catalog.doubts().of(type).orElse(null));
        keys.text("file", type.origin().file());
    }

    private static void domain(Domain domain, Keys keys) throws IOException {
        keys.text("kind", "domain");
        keys.text("base", TypeNames.of(domain.base()));
        keys.text("default", domain.defaultValue());
        keys.truth("nullable", !domain.notNull());
        keys.objects("checks", domain.checks(), it -> {
            keys.text("name", it.name());
            keys.text("condition", it.condition());
            keys.exception("validated", it.validated());
        });
    }

    private static void routine(Routine routine, Catalog catalog, Keys keys) throws IOException {
        keys.name(routine.name());
        keys.text("kind", routine.procedure() ? "procedure" : "function");
        keys.texts("inputs", routine.signature().inputs());
        if (routine.signature().optional() > 0) {
            keys.number("optionalInputs", routine.signature().optional());
        }
        keys.flag("variadic", routine.signature().variadic());
        keys.text("returns", routine.returns());
        keys.text("language", routine.language());
        keys.word("volatility", routine.volatility());
        keys.text("definition", routine.definition());
        keys.doubt("inDoubt", catalog.doubts().of(routine).orElse(null));
        keys.text("file", routine.origin().file());
    }
}
