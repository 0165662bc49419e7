-- What the queries beside this file share. Names are written in full because nothing but the system's schema is searched.
SET search_path = pg_catalog;

-- Neither the system's nor an extension's.
CREATE TEMPORARY VIEW own_class AS
    SELECT c.oid AS class, c.*, n.nspname || '.' || c.relname AS name
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
    AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e');

CREATE TEMPORARY VIEW own_type AS
    SELECT t.*, n.nspname || '.' || t.typname AS name
    FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace
    WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
    AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.classid = 'pg_type'::regclass AND d.objid = t.oid AND d.deptype = 'e');

CREATE FUNCTION pg_temp.yes(condition boolean) RETURNS text LANGUAGE sql AS $$
    SELECT CASE WHEN condition THEN 'yes' WHEN NOT condition THEN 'no' END
$$;

CREATE FUNCTION pg_temp.relation(wanted oid) RETURNS text LANGUAGE sql AS $$
    SELECT n.nspname || '.' || c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.oid = wanted
$$;

-- Of what a table inherits from, or is a partition of.
CREATE FUNCTION pg_temp.parents(child oid) RETURNS text LANGUAGE sql AS $$
    SELECT string_agg(pg_temp.relation(inhparent), ', ' ORDER BY inhseqno) FROM pg_inherits WHERE inhrelid = child
$$;

CREATE FUNCTION pg_temp.columns(relation oid, numbers int2[]) RETURNS text LANGUAGE sql AS $$
    SELECT string_agg(a.attname, ', ' ORDER BY k.place) FROM unnest(numbers) WITH ORDINALITY AS k(number, place)
    JOIN pg_attribute a ON a.attrelid = relation AND a.attnum = k.number
$$;

CREATE FUNCTION pg_temp.column_set(relation oid, numbers int2[]) RETURNS text LANGUAGE sql AS $$
    SELECT string_agg(attname, ', ' ORDER BY attname COLLATE "C") FROM pg_attribute
    WHERE attrelid = relation AND attnum = ANY (numbers)
$$;

-- The server's own types as it writes them; others by their name alone if they are in public, without the quotes of format_type.
CREATE FUNCTION pg_temp.type(wanted oid, modifier integer) RETURNS text LANGUAGE sql AS $$
    SELECT CASE WHEN e.typnamespace = 'pg_catalog'::regnamespace THEN format_type(wanted, modifier)
        ELSE CASE n.nspname WHEN 'public' THEN '' ELSE n.nspname || '.' END || e.typname
            || coalesce(substring(format_type(wanted, modifier) FROM '\([^)]*\)'), '')
            || CASE WHEN e.oid <> t.oid THEN '[]' ELSE '' END END
    FROM pg_type t
    JOIN pg_type e ON e.oid = CASE WHEN t.typcategory = 'A' AND t.typelem <> 0 THEN t.typelem ELSE t.oid END
    JOIN pg_namespace n ON n.oid = e.typnamespace
    WHERE t.oid = wanted
$$;

CREATE FUNCTION pg_temp.action(code "char") RETURNS text LANGUAGE sql AS $$
    SELECT CASE code WHEN 'a' THEN 'NO ACTION' WHEN 'r' THEN 'RESTRICT' WHEN 'c' THEN 'CASCADE' WHEN 'n' THEN 'SET NULL'
        WHEN 'd' THEN 'SET DEFAULT' END
$$;
