SELECT name, pg_temp.yes(relkind = 'm') AS materialized FROM own_class WHERE relkind IN ('v', 'm')
