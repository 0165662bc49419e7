package dev.sluice.core.engine;

import java.util.Locale;
import java.util.Set;

/** The tables in which tools keep what they have applied: they are there though no migration makes them. */
public final class Bookkeeping {

    private static final Set<String> TABLES = Set.of(
            "flyway_schema_history",
            "schema_version",
            "databasechangelog",
            "databasechangeloglock",
            "schema_migrations",
            "schema_migration",
            "gorp_migrations",
            "goose_db_version",
            "atlas_schema_revisions",
            "_prisma_migrations",
            "_sqlx_migrations",
            "__diesel_schema_migrations",
            "refinery_schema_history",
            "seaql_migrations",
            "alembic_version",
            "django_migrations",
            "ar_internal_metadata",
            "knex_migrations",
            "knex_migrations_lock",
            "sequelizemeta",
            "typeorm_migrations",
            "migrations",
            "pgmigrations",
            "phinxlog",
            "doctrine_migration_versions",
            "migration_versions",
            "__efmigrationshistory",
            "playevolutions",
            "play_evolutions",
            "changelog");

    private Bookkeeping() {}

    /** Whether a table of this name may be one of them. */
    public static boolean mayBe(String table) {
        return TABLES.contains(table.toLowerCase(Locale.ROOT));
    }
}
