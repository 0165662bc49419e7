-- A default of NULL is none; the server keeps one for types with a length, and for no other. What serial makes is a default.
SELECT c.name || '.' || a.attname AS name,
    pg_temp.type(a.atttypid, a.atttypmod) AS type,
    CASE WHEN a.attidentity = 'a' THEN 'identity always'
        WHEN a.attidentity = 'd' THEN 'identity by default'
        WHEN a.attgenerated = 's' THEN 'stored'
        WHEN a.attgenerated = 'v' THEN 'virtual'
        WHEN pg_get_expr(d.adbin, d.adrelid) !~ '^NULL(::.*)?$' THEN 'default'
        ELSE 'none' END AS value,
    pg_temp.yes(NOT a.attnotnull) AS nullable,
    row_number() OVER (PARTITION BY c.class ORDER BY a.attnum) AS position,
    (SELECT o.collname FROM pg_collation o WHERE o.oid = a.attcollation AND o.oid <> t.typcollation) AS collation,
    pg_temp.yes(a.attislocal) AS local
FROM own_class c
JOIN pg_attribute a ON a.attrelid = c.class AND a.attnum > 0 AND NOT a.attisdropped
JOIN pg_type t ON t.oid = a.atttypid
LEFT JOIN pg_attrdef d ON d.adrelid = c.class AND d.adnum = a.attnum
WHERE c.relkind IN ('r', 'p')
