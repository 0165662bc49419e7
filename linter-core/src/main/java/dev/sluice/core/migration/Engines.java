package dev.sluice.core.migration;

import dev.sluice.core.source.Dialect;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which engine the name of a folder or file speaks of. */
final class Engines {

    /**
     * Whether a list of engines holds a dialect, as Liquibase's {@code dbms} writes it: {@code postgresql,mysql}, or
     * {@code !h2} for all others.
     */
    static boolean listed(String engines, Dialect dialect) {
        boolean excluded = false;
        boolean named = false;
        boolean only = false;
        for (String part : engines.toLowerCase(Locale.ROOT).split(",", -1)) {
            String name = part.strip();
            if (name.startsWith("!")) {
                excluded |= is(name.substring(1), dialect);
            } else if (!name.isEmpty()) {
                only = true;
                named |= name.equals("all") || is(name, dialect);
            }
        }
        return !excluded && (named || !only);
    }

    /** MariaDB may be reached through MySQL's driver, and is then what the driver says. */
    private static boolean is(String name, Dialect dialect) {
        return name.equals(dialect.id()) || (dialect == Dialect.MARIADB && name.equals(Dialect.MYSQL.id()));
    }

    private Engines() {}

    /**
     * An engine that a name speaks of.
     *
     * @param title for people
     * @param dialect null if Sluice does not read it
     */
    record Engine(String title, @Nullable Dialect dialect) {

        static Engine of(Dialect dialect) {
            return new Engine(dialect.title(), dialect);
        }
    }

    /** The engine of a folder's name: one of its words ({@code storage-pg}), unless they disagree. */
    static @Nullable Engine ofFolder(String name) {
        Engine found = null;
        for (String word : words(name)) {
            Engine engine = ofWord(word);
            if (engine != null && found != null && !engine.equals(found)) {
                return null;
            }
            found = engine == null ? found : engine;
        }
        return found;
    }

    /** The engine of the nearest folder on a path that names one, or null. */
    static @Nullable Engine ofPath(String directory) {
        String path = directory;
        while (!path.isEmpty()) {
            Engine engine = ofFolder(Paths.name(path));
            if (engine != null) {
                return engine;
            }
            path = Paths.parent(path);
        }
        return null;
    }

    /** The engine of {@code x.postgres.sql}, {@code x.mysql.up.sql} and {@code x.sql.postgres}. */
    static @Nullable Engine ofSuffix(String file) {
        if (behindSql(file)) {
            return ofWord(Paths.extension(file));
        }
        int end = directionOrExtension(file);
        int dot = file.lastIndexOf('.', end - 1);
        return dot <= 0 ? null : ofWord(file.substring(dot + 1, end).toLowerCase(Locale.ROOT));
    }

    /** A name without what {@link #ofSuffix} found in it: that of the file which this one replaces for its engine. */
    static String withoutSuffix(String file) {
        if (ofSuffix(file) == null) {
            return file;
        }
        if (behindSql(file)) {
            return withoutLast(file);
        }
        int end = directionOrExtension(file);
        return file.substring(0, file.lastIndexOf('.', end - 1)) + file.substring(end);
    }

    /** Whether a file holds SQL, going by its name; {@code x.sql.postgres} does. */
    static boolean isSql(String file) {
        return Paths.isSql(file) || behindSql(file);
    }

    /** Whether an engine's name is the extension, behind {@code .sql}. */
    private static boolean behindSql(String file) {
        return !Paths.isSql(file) && Paths.isSql(withoutLast(file)) && ofWord(Paths.extension(file)) != null;
    }

    private static String withoutLast(String file) {
        return file.substring(0, Math.max(0, file.lastIndexOf('.')));
    }

    /** Where {@code .sql}, {@code .up.sql} or {@code .down.sql} begins. */
    private static int directionOrExtension(String file) {
        String stem = withoutLast(file);
        return stem.endsWith(".up") || stem.endsWith(".down") ? stem.lastIndexOf('.') : stem.length();
    }

    /**
     * Whether the files of a folder are sorted by engine in a word of their names: every one names an engine, and not
     * all the same. A single {@code 7_drop_mysql.sql} is no such file.
     */
    static boolean sortedByName(List<String> names) {
        Set<Engine> seen = new HashSet<>();
        for (String name : names) {
            Engine engine = ofStem(name);
            if (engine == null) {
                return false;
            }
            seen.add(engine);
        }
        return seen.size() > 1;
    }

    /** The engine of a word in a name: {@code postgres_engine_7.9.sql}, {@code schema-mysql.sql}. */
    static @Nullable Engine ofStem(String file) {
        return ofFolder(withoutLast(file));
    }

    /** The words of a name, in lower case. */
    static List<String> words(String name) {
        List<String> words = new ArrayList<>();
        String lower = name.toLowerCase(Locale.ROOT);
        int start = 0;
        for (int i = 0; i <= lower.length(); i++) {
            if (i == lower.length() || "-_. ".indexOf(lower.charAt(i)) >= 0) {
                if (i > start) {
                    words.add(lower.substring(start, i));
                }
                start = i + 1;
            }
        }
        return words;
    }

    private static @Nullable Engine ofWord(String word) {
        return switch (word) {
            case "postgres", "postgresql", "pg", "pgsql", "psql" -> Engine.of(Dialect.POSTGRESQL);
            case "mysql" -> Engine.of(Dialect.MYSQL);
            case "mariadb" -> Engine.of(Dialect.MARIADB);
            case "sqlite", "sqlite3" -> new Engine("SQLite", null);
            case "h2" -> new Engine("H2", null);
            case "hsqldb" -> new Engine("HSQLDB", null);
            case "derby" -> new Engine("Derby", null);
            case "oracle" -> new Engine("Oracle", null);
            case "mssql", "sqlserver" -> new Engine("SQL Server", null);
            case "db2" -> new Engine("Db2", null);
            case "clickhouse" -> new Engine("ClickHouse", null);
            case "cockroach", "cockroachdb", "crdb" -> new Engine("CockroachDB", null);
            case "bigquery" -> new Engine("BigQuery", null);
            case "snowflake" -> new Engine("Snowflake", null);
            case "redshift" -> new Engine("Redshift", null);
            case "spanner" -> new Engine("Spanner", null);
            case "duckdb" -> new Engine("DuckDB", null);
            case "cassandra" -> new Engine("Cassandra", null);
            case "firebird" -> new Engine("Firebird", null);
            case "vertica" -> new Engine("Vertica", null);
            case "exasol" -> new Engine("Exasol", null);
            default -> null;
        };
    }
}
