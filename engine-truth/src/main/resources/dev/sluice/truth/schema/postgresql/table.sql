SELECT name,
    CASE relpersistence WHEN 'u' THEN 'unlogged' ELSE 'permanent' END AS persistence,
    pg_temp.yes(relkind = 'p') AS partitioned,
    CASE WHEN relispartition THEN pg_temp.parents(class) END AS "partition of",
    CASE WHEN relispartition THEN
        CASE pg_get_expr(relpartbound, class) WHEN 'DEFAULT' THEN 'default' ELSE 'values' END END AS bound,
    CASE WHEN NOT relispartition THEN pg_temp.parents(class) END AS inherits,
    CASE WHEN reloftype <> 0 THEN pg_temp.type(reloftype, -1) END AS "of type",
    pg_temp.yes(relrowsecurity) AS "row security",
    pg_temp.yes(relforcerowsecurity) AS "row security forced"
FROM own_class WHERE relkind IN ('r', 'p')
