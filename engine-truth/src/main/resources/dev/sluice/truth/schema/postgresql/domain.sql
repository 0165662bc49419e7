SELECT t.name, pg_temp.type(t.typbasetype, t.typtypmod) AS base, pg_temp.yes(t.typnotnull) AS "not null",
    pg_temp.yes(t.typdefault IS NOT NULL) AS "default",
    (SELECT string_agg(k.conname || CASE WHEN k.convalidated THEN '' ELSE ' not valid' END, ', ' ORDER BY k.conname COLLATE "C")
        FROM pg_constraint k WHERE k.contypid = t.oid AND k.contype = 'c') AS checks
FROM own_type t WHERE t.typtype = 'd'
