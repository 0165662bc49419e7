package dev.sluice.core.catalog;

import dev.sluice.core.source.Dialect;

/**
 * What of the schema a server's version decides.
 *
 * @param namedNotNull PostgreSQL 18: NOT NULL is a constraint with a name
 * @param partitionIdentity PostgreSQL 17: the identity columns of a partitioned table number its partitions' rows too
 * @param detachesConcurrently PostgreSQL 14: DETACH PARTITION has CONCURRENTLY
 * @param referencesAtColumn whether REFERENCES at a column makes a foreign key: everywhere but in MySQL before 9.0
 * @param plainTimestamp whether a TIMESTAMP column is like any other, as it is with explicit_defaults_for_timestamp: by
 *     default from MySQL 8.0 and MariaDB 10.10 on
 * @param rowVersions tells which statements give the rows of a table another version
 */
public record Traits(
        boolean namedNotNull,
        boolean partitionIdentity,
        boolean detachesConcurrently,
        boolean referencesAtColumn,
        boolean plainTimestamp,
        RowVersions rowVersions) {

    private Traits(
            boolean namedNotNull,
            boolean partitionIdentity,
            boolean detachesConcurrently,
            boolean referencesAtColumn,
            boolean plainTimestamp) {
        this(
                namedNotNull,
                partitionIdentity,
                detachesConcurrently,
                referencesAtColumn,
                plainTimestamp,
                RowVersions.NOT_COUNTED);
    }

    /** The same where the versions of rows are counted. */
    public Traits counting(RowVersions versions) {
        return new Traits(
                namedNotNull, partitionIdentity, detachesConcurrently, referencesAtColumn, plainTimestamp, versions);
    }

    /** Those of a version. */
    public static Traits of(Dialect dialect, int major, int minor) {
        return switch (dialect) {
            case POSTGRESQL -> new Traits(major >= 18, major >= 17, major >= 14, true, true);
            case MYSQL -> new Traits(false, false, false, major >= 9, major >= 8);
            case MARIADB -> new Traits(false, false, false, true, major > 10 || (major == 10 && minor >= 10));
        };
    }

    /** Those of the version that is taken where none is given. */
    public static Traits of(Dialect dialect) {
        return switch (dialect) {
            case POSTGRESQL -> of(dialect, 16, 0);
            case MYSQL -> of(dialect, 8, 4);
            case MARIADB -> of(dialect, 11, 4);
        };
    }
}
