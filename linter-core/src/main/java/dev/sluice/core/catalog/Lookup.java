package dev.sluice.core.catalog;

import dev.sluice.core.ast.DataType;
import dev.sluice.core.ast.Expression;
import dev.sluice.core.ast.Name;
import dev.sluice.core.ast.ObjectKind;
import dev.sluice.core.ast.QualifiedName;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What names as written mean in a catalog: keys of the objects that are there, or of those that CREATE would make. Each
 * kind has names of its own; PostgreSQL's indexes are named among tables and views.
 */
public final class Lookup {

    private final Catalog catalog;
    private final Names names;

    Lookup(Catalog catalog, Names names) {
        this.catalog = catalog;
        this.names = names;
    }

    /** A table, view or index. */
    public ObjectName relation(QualifiedName name) {
        return relation(name.schema().orElse(null), name.last().value());
    }

    /** The same of a name in parts, the schema null where none is written. */
    public ObjectName relation(@Nullable String schema, String name) {
        Relations relations = catalog.relations();
        return relations.anyTemporary()
                ? names.resolve(schema, name, relations::taken, this::exists)
                : names.permanent(schema, name, relations::taken, this::exists);
    }

    /** The same whatever temporary tables there are. */
    ObjectName permanent(QualifiedName name) {
        return names.permanent(
                name.schema().orElse(null), name.last().value(), catalog.relations()::taken, this::exists);
    }

    /** What an object is called that is made under a name. */
    public ObjectName create(QualifiedName name) {
        return names.create(name, catalog.relations()::contains, this::exists);
    }

    /** A type that a migration made. */
    public ObjectName type(QualifiedName name) {
        return type(name.schema().orElse(null), name.last().value());
    }

    /** The same of a name in parts, the schema null where none is written. */
    public ObjectName type(@Nullable String schema, String name) {
        return names.permanent(schema, name, catalog.definitions().types()::contains, this::exists);
    }

    /** A type as columns keep it: one that a migration made with its schema, unless that is {@code public}. */
    public DataType stored(DataType written) {
        return Types.resolved(written, catalog);
    }

    /** The functions or procedures of a name. */
    public ObjectName routine(QualifiedName name) {
        return routine(name.schema().orElse(null), name.last().value());
    }

    /** The same of a name in parts, the schema null where none is written. */
    public ObjectName routine(@Nullable String schema, String name) {
        return names.permanent(schema, name, catalog.definitions().routines()::contains, this::exists);
    }

    /**
     * What made an object that a statement names; empty where the history does not tell.
     *
     * @param arguments of a routine, with the parentheses; null, or without text, where none are written
     */
    public Optional<Origin> origin(ObjectKind kind, QualifiedName name, @Nullable Expression arguments) {
        Definitions definitions = catalog.definitions();
        return switch (kind) {
            case TABLE, FOREIGN_TABLE -> catalog.table(name).map(Table::origin);
            case VIEW, MATERIALIZED_VIEW -> catalog.view(relation(name)).map(View::origin);
            case SEQUENCE -> catalog.sequence(relation(name)).map(Sequence::origin);
            case TYPE, DOMAIN -> catalog.type(type(name)).map(UserType::origin);
            case SCHEMA, DATABASE ->
                Optional.ofNullable(definitions.schemas().made().get(catalog.key(name.last())))
                        .map(Schema::origin);
            case EXTENSION ->
                Optional.ofNullable(definitions.extensions().get(catalog.key(name.last())))
                        .map(Extension::origin);
            case FUNCTION, PROCEDURE, ROUTINE -> routine(name, arguments).map(Routine::origin);
            default -> Optional.empty();
        };
    }

    /** The routine that is called with these arguments, or the only one of the name. */
    public Optional<Routine> routine(QualifiedName name, @Nullable Expression arguments) {
        Signature signature = Signature.inParentheses(arguments, catalog.dialect());
        return catalog.overloads(routine(name))
                .flatMap(all -> signature == null ? Optional.of(all.last()) : all.find(signature));
    }

    /** The schema, or database, that an object is made in whose name says none; {@code ""} for one whose name is not known. */
    public String schema() {
        return names.schema(this::exists);
    }

    /**
     * The schema that objects are made in because a search_path names it, before another one that is looked in, though no
     * migration makes it: tools and hosts make schemas, too.
     */
    public Optional<String> assumedSchema() {
        SearchPath path = names.path();
        List<String> schemas = path.schemas();
        if (path.setting() == null || schemas.size() < 2) {
            return Optional.empty();
        }
        String first = schemas.get(0);
        boolean other = schemas.stream().skip(1).anyMatch(it -> !it.equals(first) && !it.startsWith("pg_"));
        boolean made = first.equals(SearchPath.PUBLIC)
                || first.startsWith("pg_")
                || catalog.definitions().schemas().made().containsKey(first);
        return other && !made ? Optional.of(first) : Optional.empty();
    }

    /** The schemas in which PostgreSQL looks for a name that is written without one. */
    List<String> searched() {
        return names.path().schemas();
    }

    /** Whether the history dropped a schema, or database, and has not made it again. */
    public boolean schemaGone(Name schema) {
        return catalog.definitions().schemas().gone().contains(catalog.key(schema));
    }

    /** A name as the engine compares it. */
    String key(Name name) {
        return catalog.key(name);
    }

    private boolean exists(String schema) {
        return !catalog.definitions().schemas().gone().contains(schema);
    }
}
