-- Without NOT NULL, which is a constraint from PostgreSQL 18 on and compared as a fact of its column; without those that a
-- foreign key adds for each partition of its parent, which nobody is shown. The columns of a CHECK are a set. What a column lacks
-- before some release it has the same value for.
SELECT c.name || '.' || k.conname AS name,
    CASE k.contype WHEN 'p' THEN 'primary key' WHEN 'u' THEN 'unique' WHEN 'f' THEN 'foreign key' WHEN 'x' THEN 'exclude'
        ELSE 'check' END AS kind,
    CASE k.contype WHEN 'c' THEN pg_temp.column_set(c.class, k.conkey) WHEN 'x' THEN NULL
        ELSE pg_temp.columns(c.class, k.conkey) END AS columns,
    pg_temp.relation(k.confrelid) AS "references",
    pg_temp.columns(k.confrelid, k.confkey) AS "referenced columns",
    CASE k.confmatchtype WHEN 'f' THEN 'FULL' WHEN 's' THEN 'SIMPLE' END AS match,
    pg_temp.action(k.confdeltype) AS "on delete",
    pg_temp.action(k.confupdtype) AS "on update",
    pg_temp.yes(k.convalidated) AS validated,
    coalesce(pg_temp.yes((to_jsonb(k) ->> 'conenforced')::boolean), 'yes') AS enforced,
    pg_temp.yes(k.condeferrable) AS deferrable,
    pg_temp.yes(k.condeferred) AS "initially deferred",
    CASE k.contype WHEN 'c' THEN pg_temp.yes(k.connoinherit) END AS "no inherit",
    pg_temp.yes(k.conislocal) AS local,
    CASE WHEN k.contype IN ('p', 'u', 'x') THEN (SELECT i.relname FROM pg_class i WHERE i.oid = k.conindid) END AS index
FROM own_class c
JOIN pg_constraint k ON k.conrelid = c.class AND k.contype IN ('p', 'u', 'f', 'x', 'c')
LEFT JOIN pg_constraint p ON p.oid = k.conparentid
WHERE p.oid IS NULL OR p.conrelid <> k.conrelid
