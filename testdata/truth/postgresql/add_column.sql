--# add_col_if_not_exists_present
--# run
ALTER TABLE t ADD COLUMN IF NOT EXISTS a int;

--# add_col_default_null
--# run
ALTER TABLE t ADD COLUMN x int DEFAULT NULL;

--# add_col_default_const
--# run
ALTER TABLE t ADD COLUMN x int DEFAULT 5;

--# add_col_not_null_no_default_empty_table
TRUNCATE t;
--# bad
INSERT INTO t(id,nn) VALUES (1,1);
--# run
ALTER TABLE t ADD COLUMN x int NOT NULL;

--# add_col_default_stable_now
--# run
ALTER TABLE t ADD COLUMN x timestamptz NOT NULL DEFAULT now();

--# add_col_default_current_date
--# run
ALTER TABLE t ADD COLUMN x date DEFAULT CURRENT_DATE;

--# add_col_default_volatile_clock
--# run
ALTER TABLE t ADD COLUMN x timestamptz DEFAULT clock_timestamp();

--# add_col_default_volatile_random
--# run
ALTER TABLE t ADD COLUMN x float8 DEFAULT random();

--# add_col_default_gen_random_uuid
--# versions 13-
--# run
ALTER TABLE t ADD COLUMN x uuid DEFAULT gen_random_uuid();

--# add_col_default_nextval
CREATE SEQUENCE sq;
--# run
ALTER TABLE t ADD COLUMN x int DEFAULT nextval('sq');

--# add_col_default_immutable_fn
--# run
ALTER TABLE t ADD COLUMN x text DEFAULT md5('x');

--# add_col_default_user_fn_unlabelled
--# surprise 2
CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1';
--# run
ALTER TABLE t ADD COLUMN x int DEFAULT f();

--# add_col_default_user_plpgsql_stable
CREATE FUNCTION f() RETURNS int LANGUAGE plpgsql STABLE AS 'BEGIN RETURN 1; END';
--# run
ALTER TABLE t ADD COLUMN x int DEFAULT f();

--# add_col_identity
--# run
ALTER TABLE t ADD COLUMN x bigint GENERATED ALWAYS AS IDENTITY;

--# add_col_identity_empty_table
TRUNCATE t;
--# run
ALTER TABLE t ADD COLUMN x bigint GENERATED ALWAYS AS IDENTITY;

--# add_col_generated_stored
--# run
ALTER TABLE t ADD COLUMN x int GENERATED ALWAYS AS (a*2) STORED;

--# add_col_generated_virtual
--# versions 18-
--# run
ALTER TABLE t ADD COLUMN x int GENERATED ALWAYS AS (a*2) VIRTUAL;

--# add_col_generated_virtual_not_null
--# versions 18-
--# bad
UPDATE t SET a = NULL WHERE id = 1;
--# run
ALTER TABLE t ADD COLUMN x int GENERATED ALWAYS AS (a*2) VIRTUAL NOT NULL;

--# add_col_unique
--# run
ALTER TABLE t ADD COLUMN x int UNIQUE;

--# add_col_unique_default_dup
DELETE FROM t WHERE id > 1;
--# bad
INSERT INTO t(id,nn) VALUES (2,1);
--# run
ALTER TABLE t ADD COLUMN x int DEFAULT 1 UNIQUE;

--# add_col_identity_pk
ALTER TABLE t DROP CONSTRAINT t_pkey;
--# run
ALTER TABLE t ADD COLUMN x bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY;

--# add_col_check
--# run
ALTER TABLE t ADD COLUMN x int CHECK (x > 0);

--# add_col_check_default
--# run
ALTER TABLE t ADD COLUMN x int DEFAULT 5 CHECK (x > 0);

--# add_col_check_default_violating_empty
TRUNCATE t;
--# bad
INSERT INTO t(id,nn) VALUES (1,1);
--# run
ALTER TABLE t ADD COLUMN x int DEFAULT -1 CHECK (x > 0);

--# add_col_domain_plain
CREATE DOMAIN dom AS int;
--# run
ALTER TABLE t ADD COLUMN x dom;

--# add_col_domain_check
--# surprise 3
CREATE DOMAIN dom AS int CHECK (VALUE > 0);
--# run
ALTER TABLE t ADD COLUMN x dom;

--# add_col_domain_check_default
CREATE DOMAIN dom AS int CHECK (VALUE > 0);
--# run
ALTER TABLE t ADD COLUMN x dom DEFAULT 5;

--# add_col_domain_default_const
CREATE DOMAIN dom AS int DEFAULT 7;
--# run
ALTER TABLE t ADD COLUMN x dom;

--# add_col_default_volatile_to_partitioned
--# run
ALTER TABLE pt ADD COLUMN x float8 DEFAULT random();

--# add_col_to_inheritance_parent
--# run
ALTER TABLE ip ADD COLUMN x int;

--# add_generated_stored_nonimmutable
--# run
ALTER TABLE t ADD COLUMN x text GENERATED ALWAYS AS (ts::text) STORED;

--# add_col_not_null_generated_stored_null
--# bad
UPDATE t SET a=NULL WHERE id=1;
--# run
ALTER TABLE t ADD COLUMN x int GENERATED ALWAYS AS (a*2) STORED NOT NULL;

--# add_col_plain
--# run
ALTER TABLE t ADD COLUMN x int;

--# add_col_if_table_exists_missing
--# run
ALTER TABLE IF EXISTS nope ADD COLUMN x int;

--# add_col_default_jsonb
--# run
ALTER TABLE t ADD COLUMN x jsonb NOT NULL DEFAULT '{}'::jsonb;

--# add_col_default_array
--# run
ALTER TABLE t ADD COLUMN x int[] DEFAULT ARRAY[1, 2];

--# add_col_default_enum
--# run
ALTER TABLE t ADD COLUMN x mood NOT NULL DEFAULT 'ok';

--# add_col_default_now_plus_interval
--# run
ALTER TABLE t ADD COLUMN x timestamptz DEFAULT now() + interval '1 day';

--# add_col_default_now_cast
--# run
ALTER TABLE t ADD COLUMN x date DEFAULT now()::date;

--# add_col_default_current_user
--# run
ALTER TABLE t ADD COLUMN x text DEFAULT current_user;

--# add_col_default_volatile_inside
--# run
ALTER TABLE t ADD COLUMN x float8 DEFAULT coalesce(random(), 1);

--# add_col_default_uuidv7
--# versions 18-
--# run
ALTER TABLE t ADD COLUMN x uuid DEFAULT uuidv7();

--# add_col_default_uuid_ossp
CREATE EXTENSION "uuid-ossp";
--# run
ALTER TABLE t ADD COLUMN x uuid DEFAULT uuid_generate_v4();

--# add_col_default_user_plpgsql_volatile
CREATE FUNCTION f() RETURNS int LANGUAGE plpgsql AS 'BEGIN RETURN 1; END';
--# run
ALTER TABLE t ADD COLUMN x int DEFAULT f();

--# add_col_default_user_plpgsql_immutable
CREATE FUNCTION f() RETURNS int LANGUAGE plpgsql IMMUTABLE AS 'BEGIN RETURN 1; END';
--# run
ALTER TABLE t ADD COLUMN x int DEFAULT f();

--# add_col_default_user_fn_volatile_body
CREATE FUNCTION f() RETURNS float8 LANGUAGE sql AS 'SELECT random()';
--# run
ALTER TABLE t ADD COLUMN x float8 DEFAULT f();

--# add_col_not_null_default_null
TRUNCATE t;
--# bad
INSERT INTO t (id, nn) VALUES (1, 1);
--# run
ALTER TABLE t ADD COLUMN x int NOT NULL DEFAULT NULL;

--# add_col_serial
--# run
ALTER TABLE t ADD COLUMN x bigserial;

--# add_col_serial_partitioned
--# run
ALTER TABLE pt ADD COLUMN x serial;

--# add_col_identity_present
--# run
ALTER TABLE t ADD COLUMN IF NOT EXISTS a int GENERATED ALWAYS AS IDENTITY;

--# add_col_references
--# surprise 1
--# run
ALTER TABLE t ADD COLUMN x int REFERENCES parent (id);

--# add_col_references_default
--# bad
DELETE FROM parent WHERE id = 1;
--# run
ALTER TABLE t ADD COLUMN x int DEFAULT 1 REFERENCES parent (id);

--# add_col_references_default_not_enforced
--# versions 18-
--# bad
DELETE FROM parent WHERE id = 1;
--# run
ALTER TABLE t ADD COLUMN x int DEFAULT 1 REFERENCES parent (id) NOT ENFORCED;

--# add_col_references_partitioned
ALTER TABLE pt ADD PRIMARY KEY (id);
--# run
ALTER TABLE t ADD COLUMN x int REFERENCES pt (id);

--# add_col_references_self
--# run
ALTER TABLE t ADD COLUMN x int REFERENCES t (id);

--# add_col_references_present
--# run
ALTER TABLE t ADD COLUMN IF NOT EXISTS pid int REFERENCES parent (id);

--# add_col_and_foreign_key
--# run
ALTER TABLE t ADD COLUMN x int, ADD FOREIGN KEY (x) REFERENCES parent (id);

--# add_col_and_check
--# run
ALTER TABLE t ADD COLUMN x int, ADD CHECK (x > 0);

--# add_col_and_unique
--# run
ALTER TABLE t ADD COLUMN x int, ADD UNIQUE (x);

--# add_col_and_not_null
TRUNCATE t;
--# bad
INSERT INTO t (id, nn) VALUES (1, 1);
--# run
ALTER TABLE t ADD COLUMN x int, ALTER COLUMN x SET NOT NULL;

--# add_col_default_and_not_null
--# run
ALTER TABLE t ADD COLUMN x int DEFAULT 5, ALTER COLUMN x SET NOT NULL;

--# add_col_check_not_enforced
--# versions 18-
--# run
ALTER TABLE t ADD COLUMN x int DEFAULT -1 CHECK (x > 0) NOT ENFORCED;

--# add_col_check_partitioned
--# run
ALTER TABLE pt ADD COLUMN x int CHECK (x > 0);

--# add_col_unique_default_volatile
--# run
ALTER TABLE t ADD COLUMN x float8 DEFAULT random() UNIQUE;

--# add_col_primary_key
ALTER TABLE t DROP CONSTRAINT t_pkey;
TRUNCATE t;
--# bad
INSERT INTO t (id, nn) VALUES (1, 1);
--# run
ALTER TABLE t ADD COLUMN x int PRIMARY KEY;

--# add_col_domain_not_null
CREATE DOMAIN dom AS int NOT NULL;
TRUNCATE t;
--# bad
INSERT INTO t (id, nn) VALUES (1, 1);
--# run
ALTER TABLE t ADD COLUMN x dom;

--# add_col_domain_over_domain
CREATE DOMAIN inner_dom AS int CHECK (VALUE > 0);
CREATE DOMAIN dom AS inner_dom;
--# run
ALTER TABLE t ADD COLUMN x dom;

--# add_col_domain_array
CREATE DOMAIN dom AS int CHECK (VALUE > 0);
--# run
ALTER TABLE t ADD COLUMN x dom[];

--# add_col_domain_volatile_default
CREATE DOMAIN dom AS float8 DEFAULT random();
--# run
ALTER TABLE t ADD COLUMN x dom;

--# add_col_domain_check_partitioned
CREATE DOMAIN dom AS int CHECK (VALUE > 0);
--# run
ALTER TABLE pt ADD COLUMN x dom;

--# add_col_composite
CREATE TYPE comp AS (x int, y text);
--# run
ALTER TABLE t ADD COLUMN x comp;

--# add_col_generated_stored_partitioned
--# run
ALTER TABLE pt ADD COLUMN x int GENERATED ALWAYS AS (k * 2) STORED;

--# add_col_generated_virtual_check
--# versions 18-
--# bad
UPDATE t SET a = -1 WHERE id = 1;
--# run
ALTER TABLE t ADD COLUMN x int GENERATED ALWAYS AS (a * 2) VIRTUAL CHECK (x >= 0);

--# add_col_generated_virtual_unique
--# versions 18-
--# run
ALTER TABLE t ADD COLUMN x int GENERATED ALWAYS AS (a * 2) VIRTUAL UNIQUE;

--# add_col_two
--# run
ALTER TABLE t ADD COLUMN x int, ADD COLUMN y text DEFAULT 'y';

--# add_col_two_one_volatile
--# run
ALTER TABLE t ADD COLUMN x int, ADD COLUMN y float8 DEFAULT random();

--# add_col_compression
--# versions 14-
--# run
ALTER TABLE t ADD COLUMN x text COMPRESSION pglz;

--# add_col_storage
--# versions 16-
--# run
ALTER TABLE t ADD COLUMN x text STORAGE EXTERNAL;

--# add_col_only_inheritance_parent
--# run
ALTER TABLE ONLY ip ADD COLUMN x int;

--# add_col_inheritance_child
--# run
ALTER TABLE ic ADD COLUMN x int;

--# add_col_volatile_inheritance_parent
--# run
ALTER TABLE ip ADD COLUMN x float8 DEFAULT random();

--# add_col_partition
--# run
ALTER TABLE pt_1 ADD COLUMN x int;

--# add_col_temporary_table
CREATE TEMP TABLE tmp (id int);
INSERT INTO tmp SELECT g FROM generate_series(1, 100) g;
--# run
ALTER TABLE tmp ADD COLUMN x float8 DEFAULT random();

--# add_col_new_table
--# run
CREATE TABLE n (id int);
ALTER TABLE n ADD COLUMN x float8 DEFAULT random();

--# add_col_present_without_guard
--# run
ALTER TABLE t ADD COLUMN a int;

--# add_col_only_partitioned
--# run
ALTER TABLE ONLY pt ADD COLUMN x int;

--# add_col_only_childless
--# run
ALTER TABLE ONLY t ADD COLUMN x int;

--# add_col_typed_table
CREATE TYPE comp AS (x int, y int);
CREATE TABLE ct OF comp;
--# run
ALTER TABLE ct ADD COLUMN z int;

--# add_col_row_type_used
CREATE TABLE k (x int);
CREATE TABLE k2 (y k);
--# run
ALTER TABLE k ADD COLUMN z int;

--# add_col_default_row_type_used
CREATE TABLE k (x int);
CREATE TABLE k2 (y k);
--# run
ALTER TABLE k ADD COLUMN z int DEFAULT 1;

--# add_col_check_null_not_is_null
TRUNCATE t;
--# bad
INSERT INTO t(id, nn, a) VALUES (1, 1, 1);
--# run
ALTER TABLE t ADD COLUMN x int CHECK (NOT (x IS NULL));

--# add_col_check_null_is_null_is_false
TRUNCATE t;
--# bad
INSERT INTO t(id, nn, a) VALUES (1, 1, 1);
--# run
ALTER TABLE t ADD COLUMN x int CHECK ((x IS NULL) IS FALSE);

--# add_col_check_null_compared_is_true
TRUNCATE t;
--# bad
INSERT INTO t(id, nn, a) VALUES (1, 1, 1);
--# run
ALTER TABLE t ADD COLUMN x int CHECK ((x > 0) IS TRUE);

--# add_col_check_null_compared_is_not_unknown
TRUNCATE t;
--# bad
INSERT INTO t(id, nn, a) VALUES (1, 1, 1);
--# run
ALTER TABLE t ADD COLUMN x int CHECK ((x > 0) IS NOT UNKNOWN);

--# add_col_check_null_not_null_and_other
TRUNCATE t;
--# bad
INSERT INTO t(id, nn, a) VALUES (1, 1, 1);
--# run
ALTER TABLE t ADD COLUMN x int CHECK (x IS NOT NULL AND a > 0);

--# add_col_check_null_not_null_is_not_false
TRUNCATE t;
--# bad
INSERT INTO t(id, nn, a) VALUES (1, 1, 1);
--# run
ALTER TABLE t ADD COLUMN x int CHECK ((x IS NOT NULL) IS NOT FALSE);

--# add_col_check_null_null_is_not_true
TRUNCATE t;
--# bad
INSERT INTO t(id, nn, a) VALUES (1, 1, 1);
--# run
ALTER TABLE t ADD COLUMN x int CHECK ((x IS NULL) IS NOT TRUE);

--# add_col_check_null_cast_not_null
TRUNCATE t;
--# bad
INSERT INTO t(id, nn, a) VALUES (1, 1, 1);
--# run
ALTER TABLE t ADD COLUMN x int CHECK (x::bigint IS NOT NULL);

--# add_col_check_null_sum_not_null
TRUNCATE t;
--# bad
INSERT INTO t(id, nn, a) VALUES (1, 1, 1);
--# run
ALTER TABLE t ADD COLUMN x int CHECK (x + a IS NOT NULL AND a IS NOT NULL);

--# add_col_check_null_both_false
TRUNCATE t;
--# bad
INSERT INTO t(id, nn, a) VALUES (1, 1, 1);
--# run
ALTER TABLE t ADD COLUMN x int CHECK (x IS NOT NULL OR (x IS NOT NULL) IS TRUE);

--# add_col_check_null_compared_is_not_true
--# run
ALTER TABLE t ADD COLUMN x int CHECK ((x > 0) IS NOT TRUE);

--# add_col_check_null_compared_is_unknown
--# run
ALTER TABLE t ADD COLUMN x int CHECK ((x > 0) IS UNKNOWN);

--# add_col_check_null_null_and_compared
--# run
ALTER TABLE t ADD COLUMN x int CHECK (x IS NULL AND x > 0);

--# add_col_check_null_not_null_or_compared
--# run
ALTER TABLE t ADD COLUMN x int CHECK (x IS NOT NULL OR x > 0);

--# add_col_check_null_not_null_or_other
--# run
ALTER TABLE t ADD COLUMN x int CHECK (x IS NOT NULL OR a > 0);

--# add_col_check_null_not_compared
--# run
ALTER TABLE t ADD COLUMN x int CHECK (NOT (x > 0));

--# add_col_check_null_null_is_true
--# run
ALTER TABLE t ADD COLUMN x int CHECK ((x IS NULL) IS TRUE);

--# add_col_check_null_not_null_is_false
--# run
ALTER TABLE t ADD COLUMN x int CHECK ((x IS NOT NULL) IS FALSE);

--# add_col_check_null_null_or_compared
--# run
ALTER TABLE t ADD COLUMN x int CHECK (x > 0 OR x IS NULL);
