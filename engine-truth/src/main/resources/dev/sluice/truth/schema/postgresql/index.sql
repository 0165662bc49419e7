SELECT c.name, r.name AS "on", m.amname AS method,
    pg_temp.yes(i.indisunique) AS unique,
    pg_temp.yes(i.indpred IS NOT NULL) AS partial,
    pg_temp.yes(i.indisvalid) AS valid,
    coalesce(pg_temp.yes((to_jsonb(i) ->> 'indnullsnotdistinct')::boolean), 'no') AS "nulls not distinct",
    (SELECT string_agg(coalesce(a.attname, 'expression')
            || CASE WHEN i.indoption[k.place - 1] & 1 = 1 THEN ' desc' ELSE '' END
            || CASE i.indoption[k.place - 1] & 3 WHEN 1 THEN ' nulls last' WHEN 2 THEN ' nulls first' ELSE '' END,
            ', ' ORDER BY k.place)
        FROM unnest(i.indkey::int2[]) WITH ORDINALITY AS k(number, place)
        LEFT JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = k.number AND k.number <> 0
        WHERE k.place <= i.indnkeyatts) AS parts,
    pg_temp.columns(i.indrelid, (i.indkey::int2[])[i.indnkeyatts:]) AS included,
    CASE WHEN c.relispartition THEN (SELECT p.relname FROM pg_inherits h JOIN pg_class p ON p.oid = h.inhparent
        WHERE h.inhrelid = c.class) END AS "part of"
FROM own_class c
JOIN pg_index i ON i.indexrelid = c.class
JOIN own_class r ON r.class = i.indrelid AND r.relkind IN ('r', 'p', 'm')
JOIN pg_am m ON m.oid = c.relam
