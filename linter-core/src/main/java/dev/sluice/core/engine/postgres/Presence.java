package dev.sluice.core.engine.postgres;

import dev.sluice.core.catalog.Attachment;
import dev.sluice.core.catalog.Column;
import dev.sluice.core.catalog.Constraint;
import dev.sluice.core.catalog.Index;
import dev.sluice.core.catalog.Listings;
import dev.sluice.core.catalog.ObjectName;
import dev.sluice.core.catalog.Table;
import dev.sluice.core.catalog.UserType;
import dev.sluice.core.catalog.View;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is surely there and what surely is not; what is neither may be there. */
record Presence(Situation at) {

    /** Extensions that bring no table, view or sequence, but in names that begin with {@code pg_}. */
    private static final Set<String> WITHOUT_RELATIONS = Set.of(
            "autoinc",
            "bloom",
            "btree_gin",
            "btree_gist",
            "citext",
            "cube",
            "dblink",
            "dict_int",
            "dict_xsyn",
            "earthdistance",
            "fuzzystrmatch",
            "hstore",
            "insert_username",
            "intagg",
            "intarray",
            "isn",
            "lo",
            "ltree",
            "moddatetime",
            "pg_stat_statements",
            "pg_trgm",
            "pgcrypto",
            "pgstattuple",
            "plpgsql",
            "refint",
            "seg",
            "tablefunc",
            "unaccent",
            "uuid-ossp",
            "vector",
            "xml2");

    /** What migration tools keep their books in: made by the tool, in whatever schema, before the first migration. */
    private static final Set<String> BOOKS = Set.of(
            "__diesel_schema_migrations",
            "__drizzle_migrations",
            "_prisma_migrations",
            "_sqlx_migrations",
            "alembic_version",
            "ar_internal_metadata",
            "atlas_schema_revisions",
            "databasechangelog",
            "databasechangeloglock",
            "flyway_schema_history",
            "goose_db_version",
            "gorp_migrations",
            "knex_migrations",
            "knex_migrations_lock",
            "pgmigrations",
            "schema_migrations",
            "schema_version",
            "schemaversions");

    /** What every table has beside its own columns. */
    private static final Set<String> SYSTEM_COLUMNS = Set.of("tableoid", "cmax", "xmax", "cmin", "xmin", "ctid", "oid");

    /** A table of which everything is known. */
    Optional<Table> table(ObjectName name) {
        return at.table(name)
                .filter(it -> at.catalog().whole(it)
                        && it.mayBeAbsent().isEmpty()
                        && it.doubt().isEmpty()
                        && !name.unknown());
    }

    Optional<View> view(ObjectName name) {
        return at.catalog().view(name).filter(it -> at.catalog().doubts().of(it).isEmpty() && !name.unknown());
    }

    /** Whether no table, view, index or sequence has a name; those of the server itself begin with {@code pg_}. */
    boolean lacks(ObjectName name) {
        return at.lacks(name)
                && !name.name().startsWith("pg_")
                && !name.schema().startsWith("pg_")
                && !name.schema().equals("information_schema")
                && !BOOKS.contains(name.name())
                && at.catalog().type(name).isEmpty()
                && nothingBesideHistory();
    }

    /** Whether no extension may have brought relations that no migration makes. */
    private boolean nothingBesideHistory() {
        return Listings.extensions(at.catalog()).stream().allMatch(it -> WITHOUT_RELATIONS.contains(it.name()));
    }

    /** Whether the history tells of every type and function but those of the server and of common extensions. */
    boolean tellsAll() {
        return at.catalog().tellsAll() && nothingBesideHistory();
    }

    /** Whether a table, view, index or sequence surely has a name; nobody can tell where some of the history is missing. */
    boolean taken(ObjectName name) {
        return at.catalog().complete() && listed(name);
    }

    private boolean listed(ObjectName name) {
        return table(name).isPresent()
                || view(name).isPresent()
                || at.catalog()
                        .tableOfIndex(name)
                        .flatMap(it -> index(it, name.name()))
                        .isPresent()
                || at.catalog()
                        .sequence(name)
                        .filter(it -> at.catalog().doubts().of(it).isEmpty())
                        .isPresent();
    }

    Optional<UserType> type(ObjectName name) {
        return at.catalog().type(name).filter(it -> at.catalog().doubts().of(it).isEmpty() && !name.unknown());
    }

    /** A column that is there, and known. */
    Optional<Column> column(Table table, String name) {
        return table.column(name)
                .filter(it -> it.type() != null
                        && table.mayBeAbsent().isEmpty()
                        && table.doubtOfColumn(name).isEmpty());
    }

    boolean lacksColumn(Table table, String name) {
        return table(table.name()).isPresent()
                && table.column(name).isEmpty()
                && table.doubtOfColumn(name).isEmpty()
                && !SYSTEM_COLUMNS.contains(name);
    }

    Optional<Constraint> constraint(Table table, String name) {
        return table.constraint(name)
                .filter(it -> table.mayBeAbsent().isEmpty() && table.doubt(it).isEmpty());
    }

    /** Not where the name of a constraint is one that only the server knows. */
    boolean lacksConstraint(Table table, String name) {
        return table(table.name()).isPresent()
                && table.constraints().stream()
                        .noneMatch(it -> it.name().equals(name) || it.name().isEmpty())
                && table.doubtOfConstraint(name).isEmpty();
    }

    Optional<Index> index(Table table, String name) {
        return table.index(name)
                .filter(it -> table.mayBeAbsent().isEmpty() && table.doubt(it).isEmpty());
    }

    /** A trigger, policy or rule of a table. */
    <A extends Attachment> boolean attached(Class<A> kind, ObjectName table, String name) {
        return at.catalog().attached(kind, table).stream()
                .anyMatch(it ->
                        it.name().equals(name) && at.catalog().doubts().of(it).isEmpty());
    }

    <A extends Attachment> boolean lacksAttached(Class<A> kind, ObjectName table, String name) {
        List<A> attached = at.catalog().attached(kind, table);
        return table(table).isPresent()
                && at.catalog().complete()
                && attached.stream().noneMatch(it -> it.name().equals(name));
    }
}
