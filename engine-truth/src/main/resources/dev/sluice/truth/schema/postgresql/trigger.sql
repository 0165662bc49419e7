SELECT c.name || '.' || t.tgname AS name,
    CASE WHEN t.tgtype & 2 = 2 THEN 'before' WHEN t.tgtype & 64 = 64 THEN 'instead of' ELSE 'after' END AS timing,
    concat_ws(', ', CASE WHEN t.tgtype & 8 = 8 THEN 'delete' END, CASE WHEN t.tgtype & 4 = 4 THEN 'insert' END,
        CASE WHEN t.tgtype & 32 = 32 THEN 'truncate' END, CASE WHEN t.tgtype & 16 = 16 THEN 'update' END) AS events,
    pg_temp.column_set(c.class, t.tgattr::int2[]) AS "update of",
    (SELECT n.nspname || '.' || p.proname FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace WHERE p.oid = t.tgfoid)
        AS function,
    pg_temp.yes(t.tgenabled <> 'D') AS enabled
FROM own_class c JOIN pg_trigger t ON t.tgrelid = c.class AND NOT t.tgisinternal
