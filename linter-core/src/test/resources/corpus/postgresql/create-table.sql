CREATE TABLE orders (
    id bigint GENERATED ALWAYS AS IDENTITY (START WITH 10) PRIMARY KEY,
    customer_id integer NOT NULL CONSTRAINT orders_customer REFERENCES shop.customers (id) MATCH FULL ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    number serial UNIQUE NULLS NOT DISTINCT,
    price numeric(10, 2) DEFAULT 0.0 CHECK (price >= 0) NO INHERIT,
    "Note" character varying(200) COLLATE "de-x-icu",
    tags text[] DEFAULT '{}'::text[],
    grid integer[3][3],
    at timestamp(3) with time zone DEFAULT now() NOT NULL,
    took interval day to second(2),
    total numeric GENERATED ALWAYS AS (price * 1.19) STORED,
    CONSTRAINT one CHECK (price < 1e6 AND (took IS NULL OR took > interval '1 day')),
    UNIQUE (customer_id, number) INCLUDE (price) WITH (fillfactor = 70) USING INDEX TABLESPACE fast,
    EXCLUDE USING gist (room WITH =, during WITH &&) WHERE (NOT cancelled),
    FOREIGN KEY (a, b) REFERENCES other ON UPDATE SET NULL NOT VALID,
    LIKE template INCLUDING DEFAULTS EXCLUDING CONSTRAINTS
) INHERITS (base, shop.base2) WITH (fillfactor = 70, autovacuum_enabled = false) TABLESPACE fast;
CREATE UNLOGGED TABLE IF NOT EXISTS cache (key text, value jsonb);
CREATE TEMP TABLE scratch (a int) ON COMMIT DROP;
CREATE TABLE measurement (logdate date NOT NULL, peak int) PARTITION BY RANGE (logdate, (lower(city)) text_ops);
CREATE TABLE measurement_2026 PARTITION OF measurement FOR VALUES FROM ('2026-01-01') TO (MAXVALUE) PARTITION BY LIST (peak);
CREATE TABLE measurement_rest PARTITION OF measurement (peak WITH OPTIONS DEFAULT 0, CHECK (peak > 0)) DEFAULT;
CREATE TABLE typed OF person (PRIMARY KEY (name));
CREATE TABLE copied AS SELECT a, count(*) FROM t WHERE b = 'x;y' GROUP BY 1 WITH NO DATA;
CREATE TABLE IF NOT EXISTS named (a, b) AS VALUES (1, 2), (3, 4);
CREATE FOREIGN TABLE remote (a int OPTIONS (column_name 'A')) SERVER elsewhere OPTIONS (schema_name 'x', table_name 'y');
