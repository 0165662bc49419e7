package dev.sluice.core.catalog;

import dev.sluice.core.ast.CreateObject;
import dev.sluice.core.ast.QualifiedName;
import java.util.List;
import java.util.Map;

/** PostgreSQL's extensions, and the types that well-known ones bring; their functions are in the model's table. */
final class Extensions {

    /**
     * Types that columns may have. Those of contrib were measured on PostgreSQL 16.15 and 18.6 ({@code pg_type} by {@code
     * pg_depend}); those of postgis and vector are as their manuals have them.
     */
    private static final Map<String, List<String>> TYPES = Map.ofEntries(
            Map.entry("citext", List.of("citext")),
            Map.entry("cube", List.of("cube")),
            Map.entry("earthdistance", List.of("earth")),
            Map.entry("hstore", List.of("hstore")),
            Map.entry("intarray", List.of("query_int")),
            Map.entry("isn", List.of("ean13", "isbn", "isbn13", "ismn", "ismn13", "issn", "issn13", "upc")),
            Map.entry("lo", List.of("lo")),
            Map.entry("ltree", List.of("ltree", "lquery", "ltxtquery")),
            Map.entry("seg", List.of("seg")),
            Map.entry("postgis", List.of("geometry", "geography", "box2d", "box3d")),
            Map.entry("vector", List.of("vector", "halfvec", "sparsevec")));

    private Extensions() {}

    /** The types that a well-known extension brought, where it stands. */
    static List<ObjectName> types(String name, Catalog catalog) {
        Extension extension = catalog.definitions().extensions().get(name);
        return extension == null
                ? List.of()
                : TYPES.getOrDefault(name, List.of()).stream()
                        .map(type -> new ObjectName(extension.schema(), type))
                        .toList();
    }

    static Catalog create(CreateObject statement, Step step) {
        QualifiedName written = statement.name();
        if (written == null) {
            return step.catalog();
        }
        String name = step.key(written.last());
        Definitions definitions = step.catalog().definitions();
        Extension old = definitions.extensions().get(name);
        if (old != null && step.catalog().doubts().of(old).isEmpty()) {
            return step.catalog();
        }
        String schema = statement.schema() == null
                ? step.catalog().lookup().create(written).schema()
                : step.key(statement.schema());
        Extension made = new Extension(name, schema, step.origin());
        Catalog catalog = step.catalog().with(definitions.put(made)).settling(Subject.of(made));
        for (String type : TYPES.getOrDefault(name, List.of())) {
            ObjectName typeName = new ObjectName(schema, type);
            catalog = Types.make(new BaseType(typeName, name, step.origin()), step.with(catalog));
        }
        return catalog;
    }

    /** With the extension's objects in another schema; the columns of its types follow. */
    static Catalog move(String name, String schema, Step step) {
        Extension extension = step.catalog().definitions().extensions().get(name);
        if (extension == null) {
            return step.catalog();
        }
        Catalog catalog = step.catalog();
        for (String type : TYPES.getOrDefault(name, List.of())) {
            catalog = Types.move(
                    new ObjectName(extension.schema(), type), new ObjectName(schema, type), step.with(catalog));
        }
        return catalog.with(catalog.definitions().put(new Extension(name, schema, extension.origin())));
    }

    /** Without an extension; CASCADE drops what uses its types. */
    static Catalog drop(String name, boolean cascade, Step step) {
        Extension extension = step.catalog().definitions().extensions().get(name);
        if (extension == null) {
            return step.catalog();
        }
        Catalog catalog = step.catalog().with(step.catalog().definitions().dropExtension(name));
        for (String type : TYPES.getOrDefault(name, List.of())) {
            catalog = Types.drop(new ObjectName(extension.schema(), type), cascade, step.with(catalog));
        }
        return catalog;
    }
}
