-- The columns that a view reads are those that its rule depends on; a column of its own is none of them.
SELECT c.name, pg_temp.yes(c.relkind = 'm') AS materialized,
    pg_temp.columns(c.class, ARRAY(SELECT attnum FROM pg_attribute WHERE attrelid = c.class AND attnum > 0 ORDER BY attnum)) AS columns,
    (SELECT string_agg(DISTINCT pg_temp.relation(d.refobjid), ', ')
        FROM pg_rewrite r JOIN pg_depend d ON d.classid = 'pg_rewrite'::regclass AND d.objid = r.oid
            AND d.refclassid = 'pg_class'::regclass AND d.refobjid <> c.class
        WHERE r.ev_class = c.class AND r.rulename = '_RETURN') AS reads
FROM own_class c WHERE c.relkind IN ('v', 'm')
