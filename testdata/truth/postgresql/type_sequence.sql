--# enum_add_value
--# run
ALTER TYPE mood ADD VALUE 'new';

--# enum_add_value_if_not_exists_present
--# run
ALTER TYPE mood ADD VALUE IF NOT EXISTS 'ok';

--# enum_add_value_use_same_tx
--# run
ALTER TYPE mood ADD VALUE 'new';
UPDATE t SET e = 'new' WHERE id = 1;

--# enum_add_value_default_same_tx
--# run
ALTER TYPE mood ADD VALUE 'new';
ALTER TABLE t ALTER COLUMN e SET DEFAULT 'new';

--# type_rename
--# run
ALTER TYPE mood RENAME TO mood9;

--# drop_type_cascade
--# run
DROP TYPE mood CASCADE;

--# composite_add_attribute_used
CREATE TYPE comp AS (x int);
ALTER TABLE t ADD COLUMN cm comp;
--# run
ALTER TYPE comp ADD ATTRIBUTE y int;

--# domain_add_constraint
--# surprise 15
CREATE DOMAIN dom AS int;
ALTER TABLE t ADD COLUMN dm dom DEFAULT 1;
--# bad
UPDATE t SET dm=-1 WHERE id=1;
--# run
ALTER DOMAIN dom ADD CONSTRAINT dck CHECK (VALUE > 0);

--# domain_add_constraint_not_valid
CREATE DOMAIN dom AS int;
ALTER TABLE t ADD COLUMN dm dom DEFAULT 1;
--# bad
UPDATE t SET dm=-1 WHERE id=1;
--# run
ALTER DOMAIN dom ADD CONSTRAINT dck CHECK (VALUE > 0) NOT VALID;

--# domain_validate_constraint
CREATE DOMAIN dom AS int;
ALTER TABLE t ADD COLUMN dm dom DEFAULT 1;
ALTER DOMAIN dom ADD CONSTRAINT dck CHECK (VALUE > 0) NOT VALID;
--# run
ALTER DOMAIN dom VALIDATE CONSTRAINT dck;

--# domain_set_not_null
CREATE DOMAIN dom AS int;
ALTER TABLE t ADD COLUMN dm dom DEFAULT 1;
--# bad
UPDATE t SET dm=NULL WHERE id=1;
--# run
ALTER DOMAIN dom SET NOT NULL;

--# domain_drop_constraint
CREATE DOMAIN dom AS int CONSTRAINT dck CHECK (VALUE > 0);
ALTER TABLE t ADD COLUMN dm dom DEFAULT 1;
--# run
ALTER DOMAIN dom DROP CONSTRAINT dck;

--# domain_set_default
CREATE DOMAIN dom AS int;
ALTER TABLE t ADD COLUMN dm dom DEFAULT 1;
--# run
ALTER DOMAIN dom SET DEFAULT 3;

--# sequence_increment
CREATE SEQUENCE sq;
--# run
ALTER SEQUENCE sq INCREMENT 10;

--# sequence_restart
CREATE SEQUENCE sq;
--# run
ALTER SEQUENCE sq RESTART WITH 500;

--# sequence_as_bigint
CREATE SEQUENCE sq AS int;
--# run
ALTER SEQUENCE sq AS bigint;

--# sequence_setval
CREATE SEQUENCE sq;
--# run
SELECT setval('sq', 1000);

--# enum_add_value_before
--# run
ALTER TYPE mood ADD VALUE 'new' BEFORE 'ok';

--# enum_rename_value
--# run
ALTER TYPE mood RENAME VALUE 'ok' TO 'fine';

--# enum_create_add_use_same_tx
--# surprise 13
--# run
CREATE TYPE colour AS ENUM ('red');
ALTER TYPE colour ADD VALUE 'blue';
CREATE TABLE n (c colour DEFAULT 'blue');

--# enum_create_use_same_tx
--# run
CREATE TYPE colour AS ENUM ('red');
CREATE TABLE n (c colour DEFAULT 'red');

--# create_type_present
--# run
CREATE TYPE mood AS ENUM ('x');

--# drop_type_used
--# run
DROP TYPE mood;

--# drop_type_unused
CREATE TYPE colour AS ENUM ('red');
--# run
DROP TYPE colour;

--# type_owner
--# run
ALTER TYPE mood OWNER TO other_role;

--# type_set_schema
CREATE SCHEMA other;
--# run
ALTER TYPE mood SET SCHEMA other;

--# composite_add_attribute_typed
CREATE TYPE comp AS (x int);
CREATE TABLE ct OF comp;
--# run
ALTER TYPE comp ADD ATTRIBUTE y int CASCADE;

--# composite_add_attribute_typed_restrict
CREATE TYPE comp AS (x int);
CREATE TABLE ct OF comp;
--# run
ALTER TYPE comp ADD ATTRIBUTE y int;

--# composite_drop_attribute_used
CREATE TYPE comp AS (x int, y int);
ALTER TABLE t ADD COLUMN cm comp;
--# run
ALTER TYPE comp DROP ATTRIBUTE y;

--# composite_alter_attribute_used
CREATE TYPE comp AS (x int, y int);
ALTER TABLE t ADD COLUMN cm comp;
--# run
ALTER TYPE comp ALTER ATTRIBUTE y TYPE bigint;

--# composite_rename_attribute_used
CREATE TYPE comp AS (x int, y int);
ALTER TABLE t ADD COLUMN cm comp;
--# run
ALTER TYPE comp RENAME ATTRIBUTE y TO z;

--# domain_add_not_null
--# versions 17-
CREATE DOMAIN dom AS int;
ALTER TABLE t ADD COLUMN dm dom DEFAULT 1;
--# bad
UPDATE t SET dm = NULL WHERE id = 1;
--# run
ALTER DOMAIN dom ADD CONSTRAINT dnn NOT NULL;

--# domain_drop_not_null
CREATE DOMAIN dom AS int NOT NULL;
ALTER TABLE t ADD COLUMN dm dom DEFAULT 1;
--# run
ALTER DOMAIN dom DROP NOT NULL;

--# domain_set_not_null_already
CREATE DOMAIN dom AS int NOT NULL;
ALTER TABLE t ADD COLUMN dm dom DEFAULT 1;
--# run
ALTER DOMAIN dom SET NOT NULL;

--# domain_rename_constraint
CREATE DOMAIN dom AS int CONSTRAINT dck CHECK (VALUE > 0);
ALTER TABLE t ADD COLUMN dm dom DEFAULT 1;
--# run
ALTER DOMAIN dom RENAME CONSTRAINT dck TO dck2;

--# domain_rename
CREATE DOMAIN dom AS int;
ALTER TABLE t ADD COLUMN dm dom DEFAULT 1;
--# run
ALTER DOMAIN dom RENAME TO dom9;

--# domain_add_constraint_unused
CREATE DOMAIN dom AS int;
--# run
ALTER DOMAIN dom ADD CONSTRAINT dck CHECK (VALUE > 0);

--# domain_add_constraint_two_tables
CREATE DOMAIN dom AS int;
ALTER TABLE t ADD COLUMN dm dom DEFAULT 1;
ALTER TABLE parent ADD COLUMN dm dom DEFAULT 1;
--# run
ALTER DOMAIN dom ADD CONSTRAINT dck CHECK (VALUE > 0);

--# domain_add_constraint_partitioned
CREATE DOMAIN dom AS int;
ALTER TABLE pt ADD COLUMN dm dom DEFAULT 1;
--# run
ALTER DOMAIN dom ADD CONSTRAINT dck CHECK (VALUE > 0);

--# domain_add_constraint_inherited_domain
CREATE DOMAIN dom AS int;
CREATE DOMAIN outer_dom AS dom;
ALTER TABLE t ADD COLUMN dm outer_dom DEFAULT 1;
--# run
ALTER DOMAIN dom ADD CONSTRAINT dck CHECK (VALUE > 0);

--# domain_add_constraint_array
CREATE DOMAIN dom AS int;
ALTER TABLE t ADD COLUMN dm dom[];
--# run
ALTER DOMAIN dom ADD CONSTRAINT dck CHECK (VALUE > 0);

--# domain_add_constraint_matview
CREATE DOMAIN dom AS int;
CREATE MATERIALIZED VIEW mv AS SELECT a::dom AS dm FROM t;
--# run
ALTER DOMAIN dom ADD CONSTRAINT dck CHECK (VALUE > 0);

--# drop_domain_used
CREATE DOMAIN dom AS int;
ALTER TABLE t ADD COLUMN dm dom;
--# run
DROP DOMAIN dom;

--# drop_domain_cascade
CREATE DOMAIN dom AS int;
ALTER TABLE t ADD COLUMN dm dom;
--# run
DROP DOMAIN dom CASCADE;

--# create_sequence
--# run
CREATE SEQUENCE sq;

--# create_sequence_owned_by
--# run
CREATE SEQUENCE sq OWNED BY t.id;

--# sequence_owned_by
CREATE SEQUENCE sq;
--# run
ALTER SEQUENCE sq OWNED BY t.id;

--# sequence_rename
CREATE SEQUENCE sq;
--# run
ALTER SEQUENCE sq RENAME TO sq9;

--# sequence_set_schema
CREATE SCHEMA other;
CREATE SEQUENCE sq;
--# run
ALTER SEQUENCE sq SET SCHEMA other;

--# sequence_owner
CREATE SEQUENCE sq;
--# run
ALTER SEQUENCE sq OWNER TO other_role;

--# sequence_cache
CREATE SEQUENCE sq;
--# run
ALTER SEQUENCE sq CACHE 50;

--# sequence_set_unlogged
--# versions 15-
CREATE SEQUENCE sq;
--# run
ALTER SEQUENCE sq SET UNLOGGED;

--# sequence_nextval
CREATE SEQUENCE sq;
--# run
SELECT nextval('sq');

--# sequence_if_exists_missing
--# run
ALTER SEQUENCE IF EXISTS nope RESTART;

--# drop_sequence
CREATE SEQUENCE sq;
--# run
DROP SEQUENCE sq;

--# drop_sequence_used_cascade
CREATE TABLE se (id serial PRIMARY KEY, v int);
--# run
DROP SEQUENCE se_id_seq CASCADE;

--# drop_type_used_by_array
CREATE TYPE q AS ENUM ('a');
ALTER TABLE t ADD COLUMN qs q[];
--# run
DROP TYPE q;

--# drop_type_used_by_domain
CREATE TYPE q AS ENUM ('a');
CREATE DOMAIN dq AS q;
--# run
DROP TYPE q;

--# drop_type_and_domain
CREATE TYPE q AS ENUM ('a');
CREATE DOMAIN dq AS q;
--# run
DROP TYPE q, dq;

--# drop_type_typed_table
CREATE TYPE comp AS (x int, y int);
CREATE TABLE ct OF comp;
--# run
DROP TYPE comp;

--# drop_type_of_extension_cascade
--# run
DROP TYPE citext CASCADE;

--# drop_type_column_dropped
CREATE TYPE q AS ENUM ('a');
ALTER TABLE t ADD COLUMN qc q;
ALTER TABLE t DROP COLUMN qc;
--# run
DROP TYPE q;

--# composite_drop_attribute_typed_restrict
CREATE TYPE comp AS (x int, y int);
CREATE TABLE ct OF comp;
--# run
ALTER TYPE comp DROP ATTRIBUTE y;

--# composite_alter_attribute_used_cascade
CREATE TYPE comp AS (x int, y int);
ALTER TABLE t ADD COLUMN cm comp;
--# run
ALTER TYPE comp ALTER ATTRIBUTE y TYPE bigint CASCADE;

--# domain_add_constraint_matview_of_column
CREATE DOMAIN dom AS int;
CREATE TABLE of_dom (x dom);
INSERT INTO of_dom SELECT 1 FROM generate_series(1, 1000);
CREATE MATERIALIZED VIEW mv AS SELECT x FROM of_dom;
--# run
ALTER DOMAIN dom ADD CONSTRAINT dck CHECK (VALUE > 0);

--# domain_set_not_null_matview
CREATE DOMAIN dom AS int;
CREATE MATERIALIZED VIEW mv AS SELECT id::dom AS dm FROM t;
--# run
ALTER DOMAIN dom SET NOT NULL;

--# domain_add_constraint_matview_of_base
CREATE DOMAIN dom AS int;
CREATE MATERIALIZED VIEW mv AS SELECT id FROM t;
--# run
ALTER DOMAIN dom ADD CONSTRAINT dck CHECK (VALUE > 0);
