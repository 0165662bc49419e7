--# type_int_bigint
--# run
ALTER TABLE t ALTER COLUMN a TYPE bigint;

--# type_int_bigint_unindexed
--# run
ALTER TABLE t ALTER COLUMN nn TYPE bigint;

--# type_int_int_same
--# run
ALTER TABLE t ALTER COLUMN a TYPE int;

--# type_bigint_int
--# bad
UPDATE t SET bi = 3000000000 WHERE id=1;
--# run
ALTER TABLE t ALTER COLUMN bi TYPE int;

--# type_int_numeric
--# run
ALTER TABLE t ALTER COLUMN nn TYPE numeric;

--# type_text_int_no_using
--# run
ALTER TABLE t ALTER COLUMN numtxt TYPE int;

--# type_varchar_widen_using_bare
--# run
ALTER TABLE t ALTER COLUMN c TYPE varchar(100) USING c;

--# type_varchar_narrow
--# bad
UPDATE t SET c = repeat('x',40) WHERE id=1;
--# run
ALTER TABLE t ALTER COLUMN c TYPE varchar(20);

--# type_varchar_narrow_using_cast_truncates
--# bad
UPDATE t SET c = repeat('x',40) WHERE id=1;
--# run
ALTER TABLE t ALTER COLUMN c TYPE varchar(20) USING c::varchar(20);

--# type_varchar_unbounded
--# run
ALTER TABLE t ALTER COLUMN c TYPE varchar;

--# type_varchar_text_indexed
--# run
ALTER TABLE t ALTER COLUMN c TYPE text;

--# type_varchar_text_using
--# run
ALTER TABLE t ALTER COLUMN c TYPE text USING c::text;

--# type_varchar_text_collate_C_indexed
--# run
ALTER TABLE t ALTER COLUMN c TYPE text COLLATE "C";

--# type_varchar_text_partial_expr_index
CREATE INDEX t_expr ON t (lower(c)) WHERE c <> 'q';
--# run
ALTER TABLE t ALTER COLUMN c TYPE text;

--# type_varchar_widen_check_on_col
ALTER TABLE t ADD CONSTRAINT ck CHECK (c <> '');
--# run
ALTER TABLE t ALTER COLUMN c TYPE varchar(100);

--# type_varchar_widen_generated_dep
ALTER TABLE t ADD COLUMN g text GENERATED ALWAYS AS (upper(c)) STORED;
--# run
ALTER TABLE t ALTER COLUMN c TYPE varchar(100);

--# type_varchar_widen_trigger_of_col
CREATE FUNCTION tf() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER tg BEFORE UPDATE OF c ON t FOR EACH ROW EXECUTE PROCEDURE tf();
--# run
ALTER TABLE t ALTER COLUMN c TYPE varchar(100);

--# type_varchar_widen_in_view
CREATE VIEW vw AS SELECT c FROM t;
--# run
ALTER TABLE t ALTER COLUMN c TYPE varchar(100);

--# type_varchar_widen_stats
CREATE STATISTICS st1 ON c, a FROM t;
--# run
ALTER TABLE t ALTER COLUMN c TYPE varchar(100);

--# type_varchar_widen_partitioned
--# run
ALTER TABLE pt ALTER COLUMN v TYPE varchar(100);

--# type_int_bigint_partitioned_nonkey
--# run
ALTER TABLE pt ALTER COLUMN k TYPE bigint;

--# type_text_varchar
--# bad
UPDATE t SET b = repeat('x',80) WHERE id=1;
--# run
ALTER TABLE t ALTER COLUMN b TYPE varchar(50);

--# type_text_varchar_unbounded
--# run
ALTER TABLE t ALTER COLUMN b TYPE varchar;

--# type_text_text_collate_C
--# run
ALTER TABLE t ALTER COLUMN b TYPE text COLLATE "C";

--# type_char_widen
--# run
ALTER TABLE t ALTER COLUMN ch TYPE char(20);

--# type_char_varchar
--# run
ALTER TABLE t ALTER COLUMN ch TYPE varchar(10);

--# type_numeric_widen_precision
--# run
ALTER TABLE t ALTER COLUMN n TYPE numeric(12,2);

--# type_numeric_widen_scale
--# surprise 9
--# run
ALTER TABLE t ALTER COLUMN n TYPE numeric(12,4);

--# type_numeric_narrow
--# bad
UPDATE t SET n = 9999999 WHERE id=1;
--# run
ALTER TABLE t ALTER COLUMN n TYPE numeric(8,2);

--# type_ts_tstz_utc
--# run
ALTER TABLE t ALTER COLUMN ts TYPE timestamptz;

--# type_ts_tstz_using_utc_in_berlin
SET TimeZone = 'Europe/Berlin';
--# run
ALTER TABLE t ALTER COLUMN ts TYPE timestamptz USING ts AT TIME ZONE 'UTC';

--# type_ts_tstz_using_utc_in_utc
--# surprise 7
--# run
ALTER TABLE t ALTER COLUMN ts TYPE timestamptz USING ts AT TIME ZONE 'UTC';

--# type_tstz_ts_berlin
SET TimeZone = 'Europe/Berlin';
--# run
ALTER TABLE t ALTER COLUMN tz TYPE timestamp;

--# type_ts_tstz_utc_indexed
--# surprise 7
CREATE INDEX t_ts ON t(ts);
--# run
ALTER TABLE t ALTER COLUMN ts TYPE timestamptz;

--# type_ts_tstz_gmt
SET TimeZone = 'GMT';
--# run
ALTER TABLE t ALTER COLUMN ts TYPE timestamptz;

--# type_ts_tstz_etc_utc
SET TimeZone = 'Etc/UTC';
--# run
ALTER TABLE t ALTER COLUMN ts TYPE timestamptz;

--# type_ts_tstz_london
SET TimeZone = 'Europe/London';
--# run
ALTER TABLE t ALTER COLUMN ts TYPE timestamptz;

--# type_ts_precision_up
ALTER TABLE t ADD COLUMN t3 timestamp(3);
--# run
ALTER TABLE t ALTER COLUMN t3 TYPE timestamp(6);

--# type_ts_precision_unbounded
ALTER TABLE t ADD COLUMN t3 timestamp(3);
--# run
ALTER TABLE t ALTER COLUMN t3 TYPE timestamp;

--# type_date_timestamp
--# run
ALTER TABLE t ALTER COLUMN d TYPE timestamp;

--# type_interval_widen
ALTER TABLE t ADD COLUMN iv interval(0);
--# run
ALTER TABLE t ALTER COLUMN iv TYPE interval;

--# type_json_jsonb
--# run
ALTER TABLE t ALTER COLUMN j TYPE jsonb;

--# type_json_jsonb_using
--# run
ALTER TABLE t ALTER COLUMN j TYPE jsonb USING j::jsonb;

--# type_jsonb_json
--# run
ALTER TABLE t ALTER COLUMN jb TYPE json;

--# type_text_jsonb_using
--# bad
UPDATE t SET jt='{bad' WHERE id=1;
--# run
ALTER TABLE t ALTER COLUMN jt TYPE jsonb USING jt::jsonb;

--# type_text_citext
--# run
ALTER TABLE t ALTER COLUMN b TYPE citext;

--# type_varchar_citext_indexed
--# run
ALTER TABLE t ALTER COLUMN c TYPE citext;

--# type_citext_text
ALTER TABLE t ADD COLUMN ci citext;
--# run
ALTER TABLE t ALTER COLUMN ci TYPE text;

--# type_enum_text
--# run
ALTER TABLE t ALTER COLUMN e TYPE text;

--# type_enum_text_using
--# run
ALTER TABLE t ALTER COLUMN e TYPE text USING e::text;

--# type_text_enum_using
--# bad
UPDATE t SET et='zzz' WHERE id=1;
--# run
ALTER TABLE t ALTER COLUMN et TYPE mood USING et::mood;

--# type_enum_enum_using_text
CREATE TYPE mood2 AS ENUM ('sad','ok','happy','new');
--# run
ALTER TABLE t ALTER COLUMN e TYPE mood2 USING e::text::mood2;

--# type_text_uuid_using
--# bad
UPDATE t SET ut='zzz' WHERE id=1;
--# run
ALTER TABLE t ALTER COLUMN ut TYPE uuid USING ut::uuid;

--# type_uuid_text
--# run
ALTER TABLE t ALTER COLUMN u TYPE text;

--# type_cidr_inet
--# run
ALTER TABLE t ALTER COLUMN ip TYPE inet;

--# type_inet_cidr
ALTER TABLE t ADD COLUMN ine inet;
--# run
ALTER TABLE t ALTER COLUMN ine TYPE cidr;

--# type_varbit_widen
ALTER TABLE t ADD COLUMN vb varbit(8);
--# run
ALTER TABLE t ALTER COLUMN vb TYPE varbit(16);

--# type_int_array_bigint_array
--# run
ALTER TABLE t ALTER COLUMN arr TYPE bigint[];

--# type_varchar_array_widen
--# surprise 8
ALTER TABLE t ADD COLUMN va varchar(10)[];
--# run
ALTER TABLE t ALTER COLUMN va TYPE varchar(20)[];

--# type_text_domain_plain
CREATE DOMAIN dom AS text;
--# run
ALTER TABLE t ALTER COLUMN b TYPE dom;

--# type_domain_base
CREATE DOMAIN dom AS text CHECK (VALUE <> 'bad');
ALTER TABLE t ADD COLUMN dm dom;
--# run
ALTER TABLE t ALTER COLUMN dm TYPE text;

--# type_domain_domain
CREATE DOMAIN dom AS text;
CREATE DOMAIN dom2 AS text;
ALTER TABLE t ADD COLUMN dm dom;
--# run
ALTER TABLE t ALTER COLUMN dm TYPE dom2;

--# type_bytea_text_using
ALTER TABLE t ADD COLUMN by bytea DEFAULT 'ab';
--# run
ALTER TABLE t ALTER COLUMN by TYPE text USING encode(by,'escape');

--# type_fk_referenced_int_bigint
CREATE TABLE child(id int, tid int REFERENCES t(id));
--# run
ALTER TABLE t ALTER COLUMN id TYPE bigint;

--# type_fk_referencing_int_bigint
ALTER TABLE t ADD FOREIGN KEY (pid) REFERENCES parent;
--# run
ALTER TABLE t ALTER COLUMN pid TYPE bigint;

--# type_two_cols_one_stmt
--# run
ALTER TABLE t ALTER COLUMN a TYPE bigint, ALTER COLUMN nn TYPE bigint;

--# type_serial_bigint
CREATE TABLE se(id serial PRIMARY KEY, v int);
INSERT INTO se(v) SELECT 1 FROM generate_series(1,1000);
--# run
ALTER TABLE se ALTER COLUMN id TYPE bigint;

--# type_text_int_uncastable_default
ALTER TABLE t ALTER COLUMN numtxt SET DEFAULT 'x';
--# run
ALTER TABLE t ALTER COLUMN numtxt TYPE int USING numtxt::int;

--# type_text_enum_using_with_text_default
ALTER TABLE t ALTER COLUMN et SET DEFAULT 'ok';
--# run
ALTER TABLE t ALTER COLUMN et TYPE mood USING et::mood;

--# type_int_bigint_check
ALTER TABLE t ADD CONSTRAINT ck CHECK (nn > 0);
--# run
ALTER TABLE t ALTER COLUMN nn TYPE bigint;

--# type_int_bigint_default
ALTER TABLE t ALTER COLUMN nn SET DEFAULT 7;
--# run
ALTER TABLE t ALTER COLUMN nn TYPE bigint;

--# type_int_bigint_statistics
CREATE STATISTICS st1 ON nn, a FROM t;
--# run
ALTER TABLE t ALTER COLUMN nn TYPE bigint;

--# type_int_bigint_partition_key
--# run
ALTER TABLE pt ALTER COLUMN id TYPE bigint;

--# type_int_bigint_partition
--# run
ALTER TABLE pt_1 ALTER COLUMN k TYPE bigint;

--# type_int_bigint_policy
CREATE POLICY po ON t USING (nn > 0);
--# run
ALTER TABLE t ALTER COLUMN nn TYPE bigint;

--# type_int_bigint_trigger_when
CREATE FUNCTION tf() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER tg BEFORE UPDATE ON t FOR EACH ROW WHEN (NEW.nn > 0) EXECUTE PROCEDURE tf();
--# run
ALTER TABLE t ALTER COLUMN nn TYPE bigint;

--# type_int_bigint_rule
CREATE RULE rl AS ON DELETE TO t WHERE old.nn > 0 DO ALSO SELECT 1;
--# run
ALTER TABLE t ALTER COLUMN nn TYPE bigint;

--# type_int_bigint_matview
CREATE MATERIALIZED VIEW mv AS SELECT nn FROM t;
--# run
ALTER TABLE t ALTER COLUMN nn TYPE bigint;

--# type_int_bigint_publication_where
--# versions 15-
CREATE PUBLICATION pb FOR TABLE t WHERE (nn > 0);
--# run
ALTER TABLE t ALTER COLUMN nn TYPE bigint;

--# type_int_bigint_function_body
--# versions 14-
CREATE FUNCTION f() RETURNS SETOF int LANGUAGE sql BEGIN ATOMIC SELECT nn FROM t; END;
--# run
ALTER TABLE t ALTER COLUMN nn TYPE bigint;

--# type_int_bigint_identity
CREATE TABLE se (id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY, v int);
INSERT INTO se (v) SELECT 1 FROM generate_series(1, 1000);
--# run
ALTER TABLE se ALTER COLUMN id TYPE bigint;

--# type_int_bigint_inheritance
--# run
ALTER TABLE ip ALTER COLUMN id TYPE bigint;

--# type_int_bigint_inherited
--# run
ALTER TABLE ic ALTER COLUMN id TYPE bigint;

--# type_int_bigint_only_inheritance
--# run
ALTER TABLE ONLY ip ALTER COLUMN id TYPE bigint;

--# type_int_bigint_partitioned_indexed
CREATE INDEX pi ON pt (k);
--# run
ALTER TABLE pt ALTER COLUMN k TYPE bigint;

--# type_int_bigint_deferred_unique
ALTER TABLE t ADD CONSTRAINT uq UNIQUE (nn) DEFERRABLE INITIALLY DEFERRED;
--# run
ALTER TABLE t ALTER COLUMN nn TYPE bigint;

--# type_int_smallint
--# bad
UPDATE t SET nn = 70000 WHERE id = 1;
--# run
ALTER TABLE t ALTER COLUMN nn TYPE smallint;

--# type_int_oid
--# run
ALTER TABLE t ALTER COLUMN nn TYPE oid;

--# type_oid_int
ALTER TABLE t ADD COLUMN o oid;
--# run
ALTER TABLE t ALTER COLUMN o TYPE int;

--# type_int_text
--# run
ALTER TABLE t ALTER COLUMN nn TYPE text;

--# type_int_boolean
--# run
ALTER TABLE t ALTER COLUMN nn TYPE boolean;

--# type_int_boolean_using
--# run
ALTER TABLE t ALTER COLUMN nn TYPE boolean USING nn::boolean;

--# type_int_serial
--# run
ALTER TABLE t ALTER COLUMN nn TYPE serial;

--# type_int_domain_check
CREATE DOMAIN dom AS int CHECK (VALUE > 0);
--# bad
UPDATE t SET nn = -1 WHERE id = 1;
--# run
ALTER TABLE t ALTER COLUMN nn TYPE dom;

--# type_numeric_int
--# run
ALTER TABLE t ALTER COLUMN nu TYPE int;

--# type_numeric_unbounded
--# run
ALTER TABLE t ALTER COLUMN n TYPE numeric;

--# type_numeric_bounded
--# bad
UPDATE t SET nu = 123456789 WHERE id = 1;
--# run
ALTER TABLE t ALTER COLUMN nu TYPE numeric(8,2);

--# type_real_double
--# run
ALTER TABLE t ALTER COLUMN fl TYPE double precision;

--# type_double_real
ALTER TABLE t ADD COLUMN db double precision;
--# run
ALTER TABLE t ALTER COLUMN db TYPE real;

--# type_varchar_widen_pattern_index
CREATE INDEX ix ON t (c varchar_pattern_ops);
--# run
ALTER TABLE t ALTER COLUMN c TYPE varchar(100);

--# type_varchar_widen_expression_index
CREATE INDEX ix ON t (lower(c));
--# run
ALTER TABLE t ALTER COLUMN c TYPE varchar(100);

--# type_varchar_widen_partial_index
CREATE INDEX ix ON t (nn) WHERE c <> '';
--# run
ALTER TABLE t ALTER COLUMN c TYPE varchar(100);

--# type_varchar_widen_included
CREATE INDEX ix ON t (nn) INCLUDE (c);
--# run
ALTER TABLE t ALTER COLUMN c TYPE varchar(100);

--# type_varchar_widen_unique
ALTER TABLE t ADD CONSTRAINT uq UNIQUE (c);
--# run
ALTER TABLE t ALTER COLUMN c TYPE varchar(100);

--# type_varchar_widen_check_not_valid
ALTER TABLE t ADD CONSTRAINT ck CHECK (c <> '') NOT VALID;
--# run
ALTER TABLE t ALTER COLUMN c TYPE varchar(100);

--# type_varchar_widen_rule
CREATE RULE rl AS ON DELETE TO t WHERE old.c = '' DO ALSO SELECT 1;
--# run
ALTER TABLE t ALTER COLUMN c TYPE varchar(100);

--# type_varchar_widen_referencing
CREATE TABLE codes (code varchar(50) PRIMARY KEY);
INSERT INTO codes SELECT DISTINCT c FROM t;
ALTER TABLE t ADD CONSTRAINT fk FOREIGN KEY (c) REFERENCES codes (code);
--# run
ALTER TABLE t ALTER COLUMN c TYPE varchar(100);

--# type_varchar_widen_referenced
CREATE TABLE codes (code varchar(50) PRIMARY KEY);
INSERT INTO codes SELECT DISTINCT c FROM t;
ALTER TABLE t ADD CONSTRAINT fk FOREIGN KEY (c) REFERENCES codes (code);
--# run
ALTER TABLE codes ALTER COLUMN code TYPE varchar(100);

--# type_varchar_widen_using_cast
--# surprise 8
--# run
ALTER TABLE t ALTER COLUMN c TYPE varchar(100) USING c::varchar(100);

--# type_varchar_array_text_array
ALTER TABLE t ADD COLUMN va varchar(10)[];
--# run
ALTER TABLE t ALTER COLUMN va TYPE text[];

--# type_varchar_name
--# run
ALTER TABLE t ALTER COLUMN b TYPE name;

--# type_text_char
--# bad
UPDATE t SET b = 'more than ten characters' WHERE id = 1;
--# run
ALTER TABLE t ALTER COLUMN b TYPE char(10);

--# type_char_text
--# run
ALTER TABLE t ALTER COLUMN ch TYPE text;

--# type_text_uuid
--# run
ALTER TABLE t ALTER COLUMN ut TYPE uuid;

--# type_text_text_using_other
--# run
ALTER TABLE t ALTER COLUMN b TYPE text USING b || 'x';

--# type_int_int_using_same
--# run
ALTER TABLE t ALTER COLUMN a TYPE int USING a;

--# type_int_int_using_other_column
--# run
ALTER TABLE t ALTER COLUMN a TYPE int USING nn;

--# type_text_int_default_dropped
ALTER TABLE t ALTER COLUMN numtxt SET DEFAULT 'x';
--# run
ALTER TABLE t ALTER COLUMN numtxt DROP DEFAULT, ALTER COLUMN numtxt TYPE int USING numtxt::int;

--# type_inet_text
ALTER TABLE t ADD COLUMN ine inet;
--# run
ALTER TABLE t ALTER COLUMN ine TYPE text;

--# type_xml_text
ALTER TABLE t ADD COLUMN x xml;
--# run
ALTER TABLE t ALTER COLUMN x TYPE text;

--# type_date_timestamptz
--# run
ALTER TABLE t ALTER COLUMN d TYPE timestamptz;

--# type_timestamp_date
--# run
ALTER TABLE t ALTER COLUMN ts TYPE date;

--# type_timestamptz_precision_down
--# run
ALTER TABLE t ALTER COLUMN tz TYPE timestamptz(0);

--# type_tstz_ts_utc
--# run
ALTER TABLE t ALTER COLUMN tz TYPE timestamp;

--# type_ts_tstz_zone_reset
SET TimeZone = 'Europe/Berlin';
SET TimeZone = 'UTC';
--# run
ALTER TABLE t ALTER COLUMN ts TYPE timestamptz;

--# type_ts_tstz_set_in_transaction
SET TimeZone = 'Europe/Berlin';
--# run
SET LOCAL TimeZone = 'UTC';
ALTER TABLE t ALTER COLUMN ts TYPE timestamptz;

--# type_interval_fields
ALTER TABLE t ADD COLUMN iv interval;
--# run
ALTER TABLE t ALTER COLUMN iv TYPE interval(0);

--# type_bit_varbit
ALTER TABLE t ADD COLUMN bt bit(8);
--# run
ALTER TABLE t ALTER COLUMN bt TYPE varbit(8);

--# type_enum_array_text_array
ALTER TABLE t ADD COLUMN ea mood[];
--# run
ALTER TABLE t ALTER COLUMN ea TYPE text[];

--# type_and_set_not_null
--# bad
UPDATE t SET a = NULL WHERE id = 1;
--# run
ALTER TABLE t ALTER COLUMN a TYPE bigint, ALTER COLUMN a SET NOT NULL;

--# type_free_and_rewrite
--# run
ALTER TABLE t ALTER COLUMN c TYPE varchar(100), ALTER COLUMN nn TYPE bigint;

--# type_generated_column_itself
ALTER TABLE t ADD COLUMN g int GENERATED ALWAYS AS (a * 2) STORED;
--# run
ALTER TABLE t ALTER COLUMN g TYPE bigint;

--# type_used_by_view_same
CREATE VIEW vw AS SELECT c FROM t;
--# run
ALTER TABLE t ALTER COLUMN c TYPE varchar(50);

--# type_view_other_column
CREATE VIEW vw AS SELECT a FROM t ORDER BY a;
--# run
ALTER TABLE t ALTER COLUMN c TYPE varchar(100);

--# type_view_whole_row
CREATE VIEW vw AS SELECT t FROM t;
--# run
ALTER TABLE t ALTER COLUMN c TYPE varchar(100);

--# type_view_order_by_its_own_name
CREATE VIEW vw AS SELECT a AS c FROM t ORDER BY c;
--# run
ALTER TABLE t ALTER COLUMN c TYPE varchar(100);

--# type_view_on_partition
CREATE VIEW vw AS SELECT v FROM pt_1;
--# run
ALTER TABLE pt ALTER COLUMN v TYPE text;

--# type_generated_dropped_beside
ALTER TABLE t ADD COLUMN g int GENERATED ALWAYS AS (sm * 2) STORED;
--# run
ALTER TABLE t ALTER COLUMN sm TYPE int, DROP COLUMN g;

--# type_generated_made_plain_beside
--# versions 13-
ALTER TABLE t ADD COLUMN g int GENERATED ALWAYS AS (sm * 2) STORED;
--# run
ALTER TABLE t ALTER COLUMN g DROP EXPRESSION, ALTER COLUMN sm TYPE int;

--# type_policy_of_another
CREATE POLICY po ON t USING (EXISTS (SELECT 1 FROM parent p WHERE p.id = t.pid AND p.v = 'x'));
--# run
ALTER TABLE parent ALTER COLUMN v TYPE varchar(10);

--# type_policy_renamed_column
CREATE POLICY po ON t USING (nn > 0);
ALTER TABLE t RENAME COLUMN nn TO nx;
ALTER TABLE t ADD COLUMN nn int;
--# run
ALTER TABLE t ALTER COLUMN nn TYPE bigint;

--# type_policy_of_renamed_column
CREATE POLICY po ON t USING (nn > 0);
ALTER TABLE t RENAME COLUMN nn TO nx;
--# run
ALTER TABLE t ALTER COLUMN nx TYPE bigint;

--# type_trigger_when_whole_row
CREATE FUNCTION tf() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER tg BEFORE UPDATE ON t FOR EACH ROW WHEN (OLD.* IS DISTINCT FROM NEW.*) EXECUTE PROCEDURE tf();
--# run
ALTER TABLE t ALTER COLUMN nn TYPE bigint;

--# type_rule_instead_nothing
CREATE RULE rl AS ON DELETE TO t DO INSTEAD NOTHING;
--# run
ALTER TABLE t ALTER COLUMN c TYPE varchar(100);

--# type_row_type_used
CREATE TABLE k (x varchar(10));
CREATE TABLE k2 (y k);
--# run
ALTER TABLE k ALTER COLUMN x TYPE varchar(20);

--# type_of_typed_table
CREATE TYPE comp AS (x int, y int);
CREATE TABLE ct OF comp;
--# run
ALTER TABLE ct ALTER COLUMN x TYPE bigint;

--# type_partition_key_expression
CREATE TABLE px (a int, b int) PARTITION BY LIST ((a + 1));
--# run
ALTER TABLE px ALTER COLUMN a TYPE bigint;

--# type_only_partitioned
--# run
ALTER TABLE ONLY pt ALTER COLUMN v TYPE text;

--# type_own_column_of_child
ALTER TABLE ic ADD COLUMN own int;
--# run
ALTER TABLE ic ALTER COLUMN own TYPE bigint;

--# type_identity_text
CREATE TABLE se (id int GENERATED ALWAYS AS IDENTITY);
--# run
ALTER TABLE se ALTER COLUMN id TYPE text;

--# type_serial_uuid_using
--# versions 13-
CREATE TABLE se (id serial, v int);
--# run
ALTER TABLE se ALTER COLUMN id TYPE uuid USING gen_random_uuid();

--# type_boolean_int_using_with_default
CREATE TABLE bo (b boolean DEFAULT false);
--# run
ALTER TABLE bo ALTER COLUMN b TYPE int USING b::int;

--# type_boolean_int_using_default_dropped_beside
CREATE TABLE bo (b boolean DEFAULT false);
INSERT INTO bo SELECT true FROM generate_series(1, 100);
--# run
ALTER TABLE bo ALTER COLUMN b DROP DEFAULT, ALTER COLUMN b TYPE int USING b::int, ALTER COLUMN b SET DEFAULT 0;

--# type_int_text_with_default
CREATE TABLE bo (b int DEFAULT 7);
INSERT INTO bo SELECT 1 FROM generate_series(1, 100);
--# run
ALTER TABLE bo ALTER COLUMN b TYPE text;

--# type_int_uuid_using
--# run
ALTER TABLE t ALTER COLUMN nn TYPE uuid USING nn::uuid;

--# type_text_int_using_text
--# run
ALTER TABLE t ALTER COLUMN numtxt TYPE int USING numtxt::text;

--# type_enum_other_enum
CREATE TYPE mood2 AS ENUM ('sad', 'ok', 'happy');
--# run
ALTER TABLE t ALTER COLUMN e TYPE mood2 USING e::mood2;

--# type_enum_other_enum_through_text
CREATE TYPE mood2 AS ENUM ('sad', 'ok', 'happy');
--# run
ALTER TABLE t ALTER COLUMN e TYPE mood2 USING e::text::mood2;

--# type_int_array_of_int
--# run
ALTER TABLE t ALTER COLUMN nn TYPE int[] USING nn::int[];

--# type_text_int_by_cast_of_its_own
CREATE CAST (text AS int) WITH INOUT AS ASSIGNMENT;
--# run
ALTER TABLE t ALTER COLUMN numtxt TYPE int;
