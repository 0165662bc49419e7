SELECT c.name, pg_temp.relation(d.refobjid) || '.' || a.attname AS owner, pg_temp.yes(coalesce(d.deptype = 'i', false)) AS identity
FROM own_class c
LEFT JOIN pg_depend d ON d.classid = 'pg_class'::regclass AND d.objid = c.class AND d.refclassid = 'pg_class'::regclass
    AND d.refobjsubid > 0 AND d.deptype IN ('a', 'i')
LEFT JOIN pg_attribute a ON a.attrelid = d.refobjid AND a.attnum = d.refobjsubid
WHERE c.relkind = 'S'
