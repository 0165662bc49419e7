-- Types without length, as a signature has them.
SELECT n.nspname || '.' || p.proname || '('
        || coalesce((SELECT string_agg(replace(replace(pg_temp.type(a.type, NULL), ' without time zone', ''), '"', ''), ', ' ORDER BY a.place)
            FROM unnest(p.proargtypes::oid[]) WITH ORDINALITY AS a(type, place)), '') || ')' AS name,
    pg_temp.yes(p.prokind = 'p') AS procedure,
    l.lanname AS language,
    CASE p.provolatile WHEN 'i' THEN 'immutable' WHEN 's' THEN 'stable' ELSE 'volatile' END AS volatility
FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace JOIN pg_language l ON l.oid = p.prolang
WHERE p.prokind IN ('f', 'p') AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
    AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.classid = 'pg_proc'::regclass AND d.objid = p.oid AND d.deptype IN ('e', 'i'))
