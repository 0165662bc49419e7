package dev.sluice.truth.schema;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What MariaDB and MySQL say of the session's database, and under its name of each other one. Names in lower case, as the
 * replay compares them.
 */
final class MysqlSchema {

    private static final String DATABASES = """
            SELECT schema_name AS name FROM information_schema.schemata
            WHERE schema_name NOT IN ('information_schema', 'mysql', 'performance_schema', 'sys')
            """;

    private static final String TABLES = """
            SELECT lower(t.table_name) AS name,
                CASE WHEN t.create_options LIKE '%partitioned%' THEN 'yes' ELSE 'no' END AS partitioned
            FROM information_schema.tables t
            WHERE t.table_schema = database() AND t.table_type IN ('BASE TABLE', 'SYSTEM VERSIONED')
            """;

    /** Of MariaDB's defaults, the text NULL is none; MySQL has no such text. */
    private static final String COLUMNS = """
            SELECT concat(lower(c.table_name), '.', lower(c.column_name)) AS name, c.column_type AS type,
                CASE c.is_nullable WHEN 'YES' THEN 'yes' ELSE 'no' END AS nullable,
                CASE WHEN c.extra LIKE '%auto_increment%' THEN 'numbered'
                    WHEN c.extra LIKE '%STORED GENERATED%' THEN 'generated'
                    WHEN c.extra LIKE '%VIRTUAL GENERATED%' THEN 'virtual'
                    WHEN c.column_default IS NULL OR c.column_default = 'NULL' THEN 'none' ELSE 'default' END AS value,
                CASE WHEN c.extra LIKE '%on update%' THEN 'yes' END AS `on update`,
                CASE WHEN c.character_set_name <> 'utf8mb4' THEN c.character_set_name END AS charset,
                c.ordinal_position AS position,
                nullif(c.column_comment, '') AS comment,
                CASE WHEN c.extra LIKE '%INVISIBLE%' THEN 'no' ELSE 'yes' END AS visible
            FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name)
            WHERE c.table_schema = database() AND t.table_type IN ('BASE TABLE', 'SYSTEM VERSIONED')
            """;

    private static final String JSON_CHECKS = """
            SELECT j.constraint_name FROM information_schema.check_constraints j
                WHERE j.constraint_schema = k.constraint_schema AND j.table_name = k.table_name
                AND j.check_clause = concat('json_valid(`', j.constraint_name, '`)')
            """;

    private static final String INDEXES = """
            SELECT concat(lower(s.table_name), '.', lower(s.index_name)) AS name,
                CASE WHEN s.index_type IN ('FULLTEXT', 'SPATIAL', 'VECTOR') THEN lower(s.index_type)
                    WHEN s.non_unique THEN 'plain' ELSE 'unique' END AS kind,
                group_concat(concat(%s,
                    CASE WHEN s.sub_part IS NULL OR s.index_type = 'SPATIAL' THEN '' ELSE concat('(', s.sub_part, ')') END,
                    CASE s.collation WHEN 'D' THEN ' desc' ELSE '' END)
                    ORDER BY s.seq_in_index SEPARATOR ', ') AS parts,
                max(%s) AS visible
            FROM information_schema.statistics s
            WHERE s.table_schema = database()
            GROUP BY s.table_name, s.index_name, s.index_type, s.non_unique
            """;

    private static final String VIEWS = """
            SELECT lower(table_name) AS name, 'no' AS materialized FROM information_schema.views WHERE table_schema = database()
            """;

    private MysqlSchema() {}

    static List<Described> read(Connection session, boolean mariadb) throws SQLException {
        Map<String, String> queries = new LinkedHashMap<>();
        queries.put("table", TABLES);
        queries.put("column", COLUMNS);
        queries.put("constraint", constraints(mariadb ? JSON_CHECKS : "''"));
        queries.put(
                "index",
                mariadb
                        ? INDEXES.formatted("lower(s.column_name)", "if(s.ignored = 'YES', 'no', 'yes')")
                        : INDEXES.formatted("coalesce(lower(s.column_name), 'expression')", "lower(s.is_visible)"));
        queries.put("view", VIEWS);
        List<Described> objects = new ArrayList<>();
        String own = session.getCatalog();
        for (Described database : Rows.read(session, "database", DATABASES)) {
            session.setCatalog(database.name());
            String prefix = database.name().equals(own) ? "" : database.name().toLowerCase(Locale.ROOT) + ".";
            for (Map.Entry<String, String> query : queries.entrySet()) {
                Rows.read(session, query.getKey(), query.getValue()).stream()
                        .map(it -> new Described(it.kind(), prefix + it.name(), it.facts()))
                        .forEach(objects::add);
            }
        }
        session.setCatalog(own);
        objects.replaceAll(object -> object.facts().containsKey("type")
                ? object.with("type", MysqlTypeName.ofServer(object.facts().get("type")))
                : object);
        return objects;
    }

    /**
     * A CHECK names its columns in its text alone. A unique index and a unique constraint are one thing, compared as an
     * index, and the CHECK that MariaDB adds to a JSON column is no migration's; nor is {@code row_end}, which it adds to the keys
     * of a table with system versioning. RESTRICT is NO ACTION: neither waits.
     */
    private static String constraints(String notCompared) {
        return """
            SELECT concat(lower(k.table_name), '.', lower(k.constraint_name)) AS name, lower(k.constraint_type) AS kind,
                group_concat(lower(u.column_name) ORDER BY u.ordinal_position SEPARATOR ', ') AS columns,
                lower(max(u.referenced_table_name)) AS `references`,
                max(replace(r.delete_rule, 'RESTRICT', 'NO ACTION')) AS `on delete`,
                max(replace(r.update_rule, 'RESTRICT', 'NO ACTION')) AS `on update`,
                group_concat(lower(u.referenced_column_name) ORDER BY u.ordinal_position SEPARATOR ', ')
                    AS `referenced columns`
            FROM information_schema.table_constraints k
            LEFT JOIN information_schema.key_column_usage u ON u.constraint_schema = k.constraint_schema
                AND u.table_name = k.table_name AND u.constraint_name = k.constraint_name
                AND k.constraint_type <> 'CHECK' AND u.column_name <> 'row_end'
            LEFT JOIN information_schema.referential_constraints r ON r.constraint_schema = k.constraint_schema
                AND r.table_name = k.table_name AND r.constraint_name = k.constraint_name
                AND k.constraint_type = 'FOREIGN KEY'
            WHERE k.constraint_schema = database() AND k.constraint_type <> 'UNIQUE' AND k.constraint_name NOT IN (%s)
            GROUP BY k.table_name, k.constraint_name, k.constraint_type
            """.formatted(notCompared);
    }
}
