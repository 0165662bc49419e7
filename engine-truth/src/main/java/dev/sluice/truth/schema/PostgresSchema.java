package dev.sluice.truth.schema;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What PostgreSQL's catalog says of everything that is neither its own nor an extension's. */
final class PostgresSchema {

    private static final String NEITHER_SYSTEM_NOR_EXTENSION = """
            n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
            AND NOT EXISTS (SELECT 1 FROM pg_depend d
                WHERE d.classid = '%s'::regclass AND d.objid = %s.oid AND d.deptype = 'e')
            """;

    private static final String OF_RELATION = NEITHER_SYSTEM_NOR_EXTENSION.formatted("pg_class", "c");

    /** Built-in types as the server writes them, others by their name alone if they are in public. */
    private static final String TYPE = """
            CASE WHEN e.typnamespace = 'pg_catalog'::regnamespace THEN format_type(%1$s, %2$s)
                ELSE CASE WHEN en.nspname = 'public' THEN '' ELSE en.nspname || '.' END || e.typname
                    || coalesce(substring(format_type(%1$s, %2$s) FROM '\\([^)]*\\)'), '')
                    || CASE WHEN e.oid <> t.oid THEN '[]' ELSE '' END END
            """;

    private static final String ELEMENT = """
            JOIN pg_type t ON t.oid = %s
            JOIN pg_type e ON e.oid = CASE WHEN t.typcategory = 'A' AND t.typelem <> 0 THEN t.typelem ELSE t.oid END
            JOIN pg_namespace en ON en.oid = e.typnamespace
            """;

    private static final String TABLES = """
            SELECT n.nspname || '.' || c.relname AS name,
                CASE c.relpersistence WHEN 'u' THEN 'unlogged' ELSE 'permanent' END AS persistence,
                CASE c.relkind WHEN 'p' THEN 'yes' ELSE 'no' END AS partitioned,
                (SELECT string_agg(pn.nspname || '.' || p.relname, ', ' ORDER BY i.inhseqno)
                    FROM pg_inherits i JOIN pg_class p ON p.oid = i.inhparent JOIN pg_namespace pn ON pn.oid = p.relnamespace
                    WHERE i.inhrelid = c.oid AND c.relispartition) AS "partition of",
                (SELECT string_agg(pn.nspname || '.' || p.relname, ', ' ORDER BY i.inhseqno)
                    FROM pg_inherits i JOIN pg_class p ON p.oid = i.inhparent JOIN pg_namespace pn ON pn.oid = p.relnamespace
                    WHERE i.inhrelid = c.oid AND NOT c.relispartition) AS inherits
            FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE c.relkind IN ('r', 'p') AND
            """ + OF_RELATION;

    /**
     * Whether a column numbers itself: an identity, or a default from the sequence that belongs to it, as serial makes, or
     * to the column of a parent that it is inherited from.
     */
    private static final String NUMBERS_ITSELF = """
            (a.attidentity <> '' OR EXISTS (SELECT 1 FROM pg_depend o JOIN pg_depend u ON u.refobjid = o.objid
                JOIN pg_class q ON q.oid = o.objid AND q.relkind = 'S'
                WHERE o.classid = 'pg_class'::regclass AND o.deptype = 'a'
                AND (o.refobjid = c.oid AND o.refobjsubid = a.attnum
                    OR o.refobjid IN (SELECT i.inhparent FROM pg_inherits i WHERE i.inhrelid = c.oid))
                AND u.classid = 'pg_attrdef'::regclass AND u.objid = ad.oid))
            """;

    private static final String COLUMNS = "SELECT n.nspname || '.' || c.relname || '.' || a.attname AS name, "
            + TYPE.formatted("a.atttypid", "a.atttypmod")
            + " AS type, CASE WHEN " + NUMBERS_ITSELF
            + """
             THEN 'numbered' WHEN a.attgenerated = 's' THEN 'generated' WHEN a.attgenerated <> '' THEN 'virtual'
                    WHEN pg_get_expr(ad.adbin, ad.adrelid) !~ '^NULL(::.*)?$' THEN 'default' ELSE 'none' END AS value,
                CASE WHEN a.attnotnull THEN 'no' ELSE 'yes' END AS nullable,
                row_number() OVER (PARTITION BY c.oid ORDER BY a.attnum) AS position,
                (SELECT co.collname FROM pg_collation co WHERE co.oid = a.attcollation AND co.oid <> t.typcollation) AS collation
            FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace
            LEFT JOIN pg_attrdef ad ON ad.adrelid = c.oid AND ad.adnum = a.attnum
            """
            + ELEMENT.formatted("a.atttypid")
            + "WHERE a.attnum > 0 AND NOT a.attisdropped AND c.relkind IN ('r', 'p') AND "
            + OF_RELATION;

    private static String names(String relation, String numbers, String order) {
        return """
                (SELECT string_agg(x.attname, ', ' ORDER BY %s) FROM unnest(%s) WITH ORDINALITY AS l(number, place)
                    JOIN pg_attribute x ON x.attrelid = %s AND x.attnum = l.number)
                """.formatted(order, numbers, relation);
    }

    /** The columns of a CHECK are a set. What a foreign key adds for each partition of its parent is not shown to anybody. */
    private static final String CONSTRAINTS = """
            SELECT n.nspname || '.' || c.relname || '.' || k.conname AS name,
                CASE k.contype WHEN 'p' THEN 'primary key' WHEN 'u' THEN 'unique' WHEN 'f' THEN 'foreign key'
                    WHEN 'x' THEN 'exclude' ELSE 'check' END AS kind,
                CASE k.contype WHEN 'c' THEN
            """
            + names("c.oid", "k.conkey", "x.attname")
            + " WHEN 'x' THEN NULL ELSE "
            + names("c.oid", "k.conkey", "l.place")
            + """
                END AS columns,
                (SELECT pn.nspname || '.' || p.relname FROM pg_class p JOIN pg_namespace pn ON pn.oid = p.relnamespace
                    WHERE p.oid = k.confrelid) AS "references",
            """
            + names("k.confrelid", "k.confkey", "l.place")
            + """
                AS "referenced columns",
                CASE WHEN k.convalidated THEN 'yes' ELSE 'no' END AS validated,
                CASE WHEN k.condeferred THEN 'yes' ELSE 'no' END AS "initially deferred",
                (SELECT i.relname FROM pg_class i WHERE i.oid = k.conindid AND k.contype IN ('p', 'u', 'x')) AS index
            FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid JOIN pg_namespace n ON n.oid = c.relnamespace
            LEFT JOIN pg_constraint pk ON pk.oid = k.conparentid
            WHERE k.contype IN ('p', 'u', 'f', 'x', 'c') AND (pk.oid IS NULL OR pk.conrelid <> k.conrelid) AND
            """
            + OF_RELATION;

    private static final String INDEXES = """
            SELECT n.nspname || '.' || c.relname AS name, tn.nspname || '.' || r.relname AS "on", am.amname AS method,
                CASE WHEN i.indisunique THEN 'yes' ELSE 'no' END AS unique,
                CASE WHEN i.indpred IS NULL THEN 'no' ELSE 'yes' END AS partial,
                (SELECT string_agg(coalesce(x.attname, 'expression'), ', ' ORDER BY k.place)
                    FROM unnest(i.indkey::int2[]) WITH ORDINALITY AS k(number, place)
                    LEFT JOIN pg_attribute x ON x.attrelid = i.indrelid AND x.attnum = k.number AND k.number <> 0
                    WHERE k.place <= i.indnkeyatts) AS parts
            FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid JOIN pg_namespace n ON n.oid = c.relnamespace
            JOIN pg_class r ON r.oid = i.indrelid JOIN pg_namespace tn ON tn.oid = r.relnamespace
            JOIN pg_am am ON am.oid = c.relam
            WHERE r.relkind IN ('r', 'p', 'm') AND
            """ + OF_RELATION;

    private static final String VIEWS = """
            SELECT n.nspname || '.' || c.relname AS name, CASE c.relkind WHEN 'm' THEN 'yes' ELSE 'no' END AS materialized
            FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE c.relkind IN ('v', 'm') AND
            """ + OF_RELATION;

    private static final String OF_TYPE = NEITHER_SYSTEM_NOR_EXTENSION.formatted("pg_type", "t");

    private static final String ENUMS = """
            SELECT n.nspname || '.' || t.typname AS name,
                (SELECT string_agg(l.enumlabel, ', ' ORDER BY l.enumsortorder) FROM pg_enum l WHERE l.enumtypid = t.oid) AS labels
            FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace
            WHERE t.typtype = 'e' AND
            """ + OF_TYPE;

    /** By kind of object. */
    private static final Map<String, String> QUERIES = new LinkedHashMap<>();

    static {
        QUERIES.put("table", TABLES);
        QUERIES.put("column", COLUMNS);
        QUERIES.put("constraint", CONSTRAINTS);
        QUERIES.put("index", INDEXES);
        QUERIES.put("view", VIEWS);
        QUERIES.put("enum", ENUMS);
    }

    private PostgresSchema() {}

    static List<Described> read(Connection session) throws SQLException {
        try (Statement statement = session.createStatement()) {
            statement.execute("SET search_path = pg_catalog");
        }
        List<Described> objects = new ArrayList<>();
        for (Map.Entry<String, String> query : QUERIES.entrySet()) {
            objects.addAll(Rows.read(session, query.getKey(), query.getValue()));
        }
        return objects;
    }
}
