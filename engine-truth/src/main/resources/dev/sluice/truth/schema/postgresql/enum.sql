SELECT t.name, (SELECT string_agg(l.enumlabel, ', ' ORDER BY l.enumsortorder) FROM pg_enum l WHERE l.enumtypid = t.oid) AS labels
FROM own_type t WHERE t.typtype = 'e'
