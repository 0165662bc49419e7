-- What cases that nobody wrote (engine-truth/run random) showed of the model, cut down.

--# several_cluster_on_with_default
--# run
ALTER TABLE t CLUSTER ON t_a_idx, ALTER a SET DEFAULT 1;

--# several_statistics_with_owner_inheritance
--# run
ALTER TABLE ip ALTER id SET STATISTICS 100, OWNER TO other_role;

--# add_unique_deferrable_partitioned
--# run
ALTER TABLE pt ADD UNIQUE (id) DEFERRABLE;

--# set_option_inheritance
--# run
ALTER TABLE ip SET (parallel_workers = 2);

--# set_n_distinct_partitioned
--# run
ALTER TABLE pt ALTER k SET (n_distinct = 5);

--# set_compression_inheritance
--# versions 14-
--# run
ALTER TABLE ip ALTER v SET COMPRESSION pglz;

--# truncate_partitioned_indexed
CREATE INDEX pt_k ON pt (k);
--# run
TRUNCATE pt;

--# drop_domain_cascade_indexed
CREATE DOMAIN amount AS int;
CREATE TABLE paid (id int, a amount);
CREATE INDEX paid_a ON paid (a);
--# run
DROP DOMAIN amount CASCADE;

--# add_generated_stored_no_partitions
CREATE TABLE np (id int) PARTITION BY RANGE (id);
--# run
ALTER TABLE np ADD g int GENERATED ALWAYS AS (id + 1) STORED;

--# type_no_partitions
CREATE TABLE np (id int, a int) PARTITION BY RANGE (id);
--# run
ALTER TABLE np ALTER a TYPE bigint;

--# type_partitioned_indexed
CREATE INDEX pt_k ON pt (k);
CREATE INDEX pt_v ON pt (v);
--# run
ALTER TABLE pt ALTER k TYPE bigint;

--# set_not_null_composite_with_check
CREATE TYPE pair AS (x int, y text);
CREATE TABLE pairs (p pair CHECK (p IS NOT NULL));
INSERT INTO pairs VALUES ('(1,a)');
--# run
ALTER TABLE pairs ALTER p SET NOT NULL;

--# rename_partition_then_detach_another
--# run
ALTER TABLE pt_2 RENAME TO pt_two;
ALTER TABLE pt DETACH PARTITION pt_1;

--# create_index_then_add_identity
--# run
CREATE INDEX t_d_idx ON t (d);
ALTER TABLE t ADD num bigint GENERATED ALWAYS AS IDENTITY;

--# drop_constraint_no_inherit
ALTER TABLE ip ADD CONSTRAINT ck CHECK (id > 0) NO INHERIT;
--# run
ALTER TABLE ip DROP CONSTRAINT ck;

--# drop_constraint_with_children
ALTER TABLE ip ADD CONSTRAINT ck CHECK (id > 0);
--# run
ALTER TABLE ip DROP CONSTRAINT ck;

--# rename_constraint_with_children
ALTER TABLE ip ADD CONSTRAINT ck CHECK (id > 0);
--# run
ALTER TABLE ip RENAME CONSTRAINT ck TO ck2;

--# validate_constraint_with_children
ALTER TABLE ip ADD CONSTRAINT ck CHECK (id > 0) NOT VALID;
--# bad
SET session_replication_role = replica;
ALTER TABLE ip DROP CONSTRAINT ck;
INSERT INTO ic VALUES (-1, 'v');
ALTER TABLE ip ADD CONSTRAINT ck CHECK (id > 0) NOT VALID;
--# run
ALTER TABLE ip VALIDATE CONSTRAINT ck;

--# type_using_quoted_type
CREATE TYPE "Status" AS ENUM ('1', '2');
CREATE TABLE q (a text);
--# bad
INSERT INTO q VALUES ('3');
--# run
ALTER TABLE q ALTER a TYPE "Status" USING a::"Status";

--# set_storage_integer
--# run
ALTER TABLE t ALTER a SET STORAGE EXTERNAL;

--# set_storage_integer_plain
--# run
ALTER TABLE t ALTER a SET STORAGE PLAIN;

--# set_storage_numeric
--# run
ALTER TABLE t ALTER nu SET STORAGE EXTENDED;

--# set_storage_enum
--# run
ALTER TABLE t ALTER e SET STORAGE MAIN;

--# set_storage_domain_over_integer
CREATE DOMAIN amount AS int;
CREATE TABLE q (a amount);
--# run
ALTER TABLE q ALTER a SET STORAGE MAIN;

--# set_compression_integer
--# versions 14-
--# run
ALTER TABLE t ALTER a SET COMPRESSION pglz;

--# set_compression_integer_default
--# versions 14-
--# run
ALTER TABLE t ALTER a SET COMPRESSION default;

--# refuse_fk_deferrable_unique
CREATE TABLE dk (a int, UNIQUE (a) DEFERRABLE);
--# run
CREATE TABLE fk (a int REFERENCES dk (a));

--# refuse_fk_deferrable_primary
CREATE TABLE dk (a int, PRIMARY KEY (a) DEFERRABLE);
--# run
ALTER TABLE t ADD FOREIGN KEY (a) REFERENCES dk;

--# fk_deferrable_and_unique
CREATE TABLE dk (a int, UNIQUE (a) DEFERRABLE);
CREATE UNIQUE INDEX ON dk (a);
INSERT INTO dk SELECT generate_series(1, 1000);
--# run
ALTER TABLE t ADD FOREIGN KEY (a) REFERENCES dk (a);

--# type_using_of_generated
CREATE TABLE g (a int, b int GENERATED ALWAYS AS (a + 1) STORED);
--# run
ALTER TABLE g ALTER b TYPE bigint USING b::bigint;

--# type_of_generated
CREATE TABLE g (a int, b int GENERATED ALWAYS AS (a + 1) STORED);
INSERT INTO g VALUES (1);
--# run
ALTER TABLE g ALTER b TYPE bigint;

--# type_composite_to_boolean
CREATE TYPE pair AS (x int, y text);
CREATE TABLE q (p pair);
--# run
ALTER TABLE q ALTER p TYPE boolean USING p::boolean;

--# type_composite_to_text
CREATE TYPE pair AS (x int, y text);
CREATE TABLE q (p pair);
INSERT INTO q VALUES ('(1,a)');
--# run
ALTER TABLE q ALTER p TYPE text;

--# type_citext_to_inet
CREATE TABLE q (c citext);
--# run
ALTER TABLE q ALTER c TYPE inet;

--# type_inet_to_citext
CREATE TABLE q (c inet);
INSERT INTO q VALUES ('10.0.0.1');
--# run
ALTER TABLE q ALTER c TYPE citext;

--# type_text_to_pg_lsn
--# run
ALTER TABLE t ALTER ut TYPE pg_lsn;

--# type_range_to_multirange
--# versions 14-
CREATE TABLE q (c int4range);
--# run
ALTER TABLE q ALTER c TYPE int4multirange;

--# type_range_to_multirange_using
--# versions 14-
CREATE TABLE q (c int4range);
INSERT INTO q VALUES ('[1,2)');
--# run
ALTER TABLE q ALTER c TYPE int4multirange USING c::int4multirange;

--# add_identity_composite
CREATE TYPE pair AS (x int, y text);
CREATE TABLE q (p pair NOT NULL);
--# run
ALTER TABLE q ALTER p ADD GENERATED ALWAYS AS IDENTITY;

--# add_identity_domain_over_integer
CREATE DOMAIN amount AS int;
CREATE TABLE q (a amount NOT NULL);
--# run
ALTER TABLE q ALTER a ADD GENERATED ALWAYS AS IDENTITY;

--# add_identity_nullable_and_type
--# run
ALTER TABLE t ALTER a ADD GENERATED ALWAYS AS IDENTITY, ALTER a TYPE bigint;

--# add_col_check_of_null
CREATE TABLE q (a int);
--# bad
INSERT INTO q VALUES (1);
--# run
ALTER TABLE q ADD COLUMN x int CHECK (x IS NOT NULL);

--# add_col_check_of_generated
CREATE TABLE q (a int);
--# bad
INSERT INTO q VALUES (-1);
--# run
ALTER TABLE q ADD COLUMN x int GENERATED ALWAYS AS (a) STORED CHECK (x > 0);

--# add_col_unique_volatile_default
CREATE TABLE q (a int);
--# bad
INSERT INTO q VALUES (1), (2);
--# run
ALTER TABLE q ADD COLUMN x int DEFAULT (random() * 0)::int UNIQUE;

--# add_col_unique_uuid_default
--# versions 13-
--# run
ALTER TABLE t ADD COLUMN x uuid DEFAULT gen_random_uuid() UNIQUE;

--# type_using_constant_unique
CREATE TABLE q (a text UNIQUE);
--# bad
INSERT INTO q VALUES ('a'), ('b');
--# run
ALTER TABLE q ALTER a TYPE int USING 1;

--# type_using_null_not_null
CREATE TABLE q (a text NOT NULL);
--# bad
INSERT INTO q VALUES ('a');
--# run
ALTER TABLE q ALTER a TYPE int USING NULL;

--# type_using_expression_check
CREATE TABLE q (a int CHECK (a > 0));
--# bad
INSERT INTO q VALUES (1);
--# run
ALTER TABLE q ALTER a TYPE bigint USING -a;

--# type_using_through_text
CREATE TABLE q (a text);
--# bad
INSERT INTO q VALUES ('x');
--# run
ALTER TABLE q ALTER a TYPE numeric(10,2) USING a::text::numeric(10,2);

--# update_only_partitioned
--# run
UPDATE ONLY pt SET k = k;

--# delete_only_partitioned
--# run
DELETE FROM ONLY pt WHERE k > 0;

--# insert_select_from_itself_partitioned
--# run
INSERT INTO pt SELECT * FROM pt WHERE v = 'none';

--# create_index_no_partitions
CREATE TABLE np (id int, a int) PARTITION BY RANGE (id);
--# run
CREATE INDEX ON np (a);

--# add_check_no_partitions
CREATE TABLE np (id int, a int) PARTITION BY RANGE (id);
--# run
ALTER TABLE np ADD CHECK (a > 0);

--# reindex_table_no_partitions
CREATE TABLE np (id int, a int) PARTITION BY RANGE (id);
CREATE INDEX ON np (a);
--# run
REINDEX TABLE np;

--# reindex_table_partitions_without_indexes
--# versions 14-
--# run
REINDEX TABLE pt;

--# truncate_equal_excludes
CREATE TABLE q (a int, CONSTRAINT e1 EXCLUDE USING gist (a WITH =), CONSTRAINT e2 EXCLUDE USING gist (a WITH =));
--# run
TRUNCATE q;

--# truncate_then_create_index
--# run
TRUNCATE t;
CREATE INDEX ON t (b);

--# create_index_then_truncate
--# run
CREATE INDEX ON t (b);
TRUNCATE t;

--# update_then_drop_table
--# run
UPDATE t SET a = a WHERE a > 10;
DROP TABLE t;

--# delete_by_index_of_nothing
CREATE TABLE q (a int);
CREATE INDEX ON q (a);
--# run
DELETE FROM q WHERE a BETWEEN 0 AND 10;

--# add_col_default_out_of_range
--# run
ALTER TABLE t ADD COLUMN x numeric(10,2) DEFAULT extract(epoch FROM now());

--# add_col_check_of_null_in_words
CREATE TABLE q (a int);
--# bad
INSERT INTO q VALUES (1);
--# run
ALTER TABLE q ADD COLUMN x int CHECK ((x IS NOT NULL) IS TRUE);

--# delete_sets_primary_key_null
CREATE TABLE dk (a int PRIMARY KEY);
CREATE TABLE q (a int PRIMARY KEY REFERENCES dk ON DELETE SET NULL);
INSERT INTO dk VALUES (1);
INSERT INTO q VALUES (1);
--# run
DELETE FROM dk WHERE a > 0;

--# type_check_without_operator
CREATE TABLE q (a int CHECK (a > 0));
--# run
ALTER TABLE q ALTER a TYPE text;

--# type_index_without_function
CREATE TABLE q (a int);
CREATE INDEX ON q (abs(a));
--# run
ALTER TABLE q ALTER a TYPE text;

--# type_statistics_without_operator
CREATE TABLE q (a int, b int);
CREATE STATISTICS st ON a, b FROM q;
--# run
ALTER TABLE q ALTER a TYPE json USING NULL;

--# update_published_without_identity
CREATE TABLE q (a int);
CREATE PUBLICATION pb FOR TABLE q;
--# run
UPDATE q SET a = 1;

--# reindex_table_concurrently_no_partitions
CREATE TABLE np (id int, a int) PARTITION BY RANGE (id);
CREATE INDEX ON np (a);
--# run
REINDEX TABLE CONCURRENTLY np;

--# create_default_partition_of_hash
CREATE TABLE hp (a int) PARTITION BY HASH (a);
--# run
CREATE TABLE hp_d PARTITION OF hp DEFAULT;

--# create_partition_overlapping_text
CREATE TABLE xp (a text) PARTITION BY RANGE (a);
CREATE TABLE xp_1 PARTITION OF xp FOR VALUES FROM ('0') TO ('2');
--# run
CREATE TABLE xp_2 PARTITION OF xp FOR VALUES FROM ('10') TO ('90');

--# create_partition_beside_quoted_numbers
CREATE TABLE xp (a int) PARTITION BY RANGE (a);
CREATE TABLE xp_1 PARTITION OF xp FOR VALUES FROM ('0') TO ('2');
--# run
CREATE TABLE xp_2 PARTITION OF xp FOR VALUES FROM ('10') TO ('90');

--# create_view_of_missing
--# run
CREATE VIEW v AS SELECT 1 FROM nope;

--# create_view_of_common_table
--# run
CREATE VIEW v AS WITH nope AS (SELECT a FROM t) SELECT 1 FROM nope;

--# several_drop_default_then_expression
--# versions 13-
CREATE TABLE g (a int, b int GENERATED ALWAYS AS (a) STORED);
--# run
ALTER TABLE g ALTER b DROP DEFAULT, ALTER b DROP EXPRESSION;

--# several_drop_expression_then_default
--# versions 13-
CREATE TABLE g (a int, b int GENERATED ALWAYS AS (a) STORED);
--# run
ALTER TABLE g ALTER b DROP EXPRESSION, ALTER b DROP DEFAULT;

--# several_drop_not_null_of_key_then_its_column
--# run
ALTER TABLE t ALTER id DROP NOT NULL, DROP COLUMN id;

--# several_add_generated_of_dropped
--# run
ALTER TABLE t DROP COLUMN sm, ADD COLUMN x smallint GENERATED ALWAYS AS (sm) STORED;

--# several_exclude_dropped
--# run
ALTER TABLE t DROP COLUMN sm, ADD EXCLUDE USING gist (sm WITH =);

--# drop_column_only_parent_child_indexed
CREATE INDEX icv ON ic (v);
--# run
ALTER TABLE ONLY ip DROP COLUMN v;

--# drop_column_cascade_generated_indexed
CREATE TABLE g (a int, b int GENERATED ALWAYS AS (a) STORED);
CREATE INDEX gb ON g (b);
--# run
ALTER TABLE g DROP COLUMN a CASCADE;

--# drop_index_cascade_beside_foreign_key
CREATE TABLE fk (p int REFERENCES parent (id));
CREATE INDEX pv ON parent (v);
--# run
DROP INDEX pv CASCADE;

--# set_storage_pg_lsn
CREATE TABLE q (a pg_lsn);
--# run
ALTER TABLE q ALTER a SET STORAGE EXTERNAL;

--# add_col_unique_default_inheritance
INSERT INTO ip VALUES (1, 'v');
--# bad
INSERT INTO ip VALUES (2, 'v');
--# run
ALTER TABLE ip ADD COLUMN x int DEFAULT 1 UNIQUE;

--# type_default_computed
CREATE TABLE q (a text DEFAULT 'a' || 'b');
--# run
ALTER TABLE q ALTER a TYPE bigint USING a::bigint;

--# type_same_of_key_of_itself
CREATE TYPE color AS ENUM ('1', '2');
CREATE TABLE q (a color REFERENCES q (b), b color UNIQUE);
--# run
ALTER TABLE q ALTER b TYPE color;

--# type_and_set_not_null_using
CREATE TABLE q (a int);
INSERT INTO q VALUES (NULL);
--# run
ALTER TABLE q ALTER a TYPE text USING '1', ALTER a SET NOT NULL;

--# set_unlogged_temporary
CREATE TEMPORARY TABLE tmp (a int);
--# run
ALTER TABLE tmp SET UNLOGGED;

--# reindex_index_subpartitioned
--# versions 14-
CREATE TABLE pt_3 PARTITION OF pt FOR VALUES FROM (5000) TO (6000) PARTITION BY LIST (k);
CREATE INDEX pi ON pt (k);
--# run
REINDEX INDEX pi;

--# add_primary_key_not_null_inheritance
CREATE TABLE pa (id int NOT NULL);
CREATE TABLE ch () INHERITS (pa);
--# run
ALTER TABLE pa ADD PRIMARY KEY (id);

--# create_or_replace_view_in_front
CREATE SCHEMA s1;
CREATE VIEW vw AS SELECT a FROM t;
SET search_path = s1, public, ext;
--# run
CREATE OR REPLACE VIEW vw AS SELECT a, b FROM t;

--# rename_constraint_then_type
--# run
ALTER TABLE parent RENAME CONSTRAINT parent_pkey TO parent_key;
ALTER TABLE parent ALTER id TYPE bigint;

--# several_add_column_set_its_compression
--# versions 14-
--# run
ALTER TABLE t ADD COLUMN x int, ALTER x SET COMPRESSION pglz;

--# several_type_and_exclude
--# run
ALTER TABLE t ALTER sm TYPE name, ADD EXCLUDE USING gist (sm WITH =);

--# several_foreign_key_to_dropped_key
CREATE TABLE q (a int PRIMARY KEY, b int);
--# run
ALTER TABLE q ADD FOREIGN KEY (b) REFERENCES q (a), DROP CONSTRAINT q_pkey;

--# several_using_index_of_dropped_column
CREATE UNIQUE INDEX tn ON t (nn);
--# run
ALTER TABLE t ADD UNIQUE USING INDEX tn, DROP COLUMN nn;

--# several_add_column_validate_missing
--# run
ALTER TABLE t ADD COLUMN x int, VALIDATE CONSTRAINT nope;

--# create_statistics_of_missing_column
--# run
CREATE STATISTICS st ON a, nope FROM t;

--# several_drop_default_and_column_inherited
--# run
ALTER TABLE ip ALTER v DROP DEFAULT, DROP COLUMN v;

--# several_drop_not_null_and_column_inherited
--# run
ALTER TABLE ip ALTER v DROP NOT NULL, DROP COLUMN v;

--# create_index_expression_of_missing_column
--# run
CREATE INDEX ON t ((nope || 'x'));

--# create_index_where_missing_column
--# run
CREATE INDEX ON t (a) WHERE nope > 0;

--# add_primary_key_only_partitioned_nullable
--# run
ALTER TABLE ONLY pt ADD PRIMARY KEY (k, id);

--# add_primary_key_only_partitioned
CREATE TABLE np (id int NOT NULL) PARTITION BY RANGE (id);
CREATE TABLE np_1 PARTITION OF np DEFAULT;
--# run
ALTER TABLE ONLY np ADD PRIMARY KEY (id);

--# grant_on_missing
--# run
GRANT SELECT ON nope TO other_role;

--# add_exclude_integer_array
--# run
ALTER TABLE t ADD EXCLUDE USING gist (arr WITH =);

--# type_using_text_of_domain
CREATE DOMAIN word AS text;
CREATE TABLE q (a word);
--# bad
INSERT INTO q VALUES ('x');
--# run
ALTER TABLE q ALTER a TYPE time USING a::time;

--# type_using_number_through_text
CREATE TABLE q (a numeric(10,2));
--# bad
INSERT INTO q VALUES (1);
--# run
ALTER TABLE q ALTER a TYPE bigint USING a::text::bigint;

--# type_array_to_short_text
CREATE TABLE q (a varchar(20)[]);
--# bad
INSERT INTO q VALUES ('{1}');
--# run
ALTER TABLE q ALTER a TYPE varchar(1);

--# type_using_citext
--# run
ALTER TABLE t ALTER b TYPE citext USING b::citext;

--# create_matview_of_temporary_table
CREATE TEMPORARY TABLE z (d int);
--# run
CREATE MATERIALIZED VIEW m AS SELECT d FROM z;

--# type_using_cast_that_is_none_partition
--# run
ALTER TABLE pt_1 ALTER id TYPE varbit USING CAST(id AS varbit);

--# type_same_beside_dropped_check
CREATE TABLE public."Order" (b text, id integer, CONSTRAINT con_10 CHECK ((b <> '') AND (id IS NULL OR id = id)) NO INHERIT);
--# run
ALTER TABLE "Order" DROP CONSTRAINT con_10, ALTER COLUMN b TYPE text;

--# unique_using_index_with_child
CREATE TABLE "Größe" (h integer);
CREATE TABLE public.heir_11 () INHERITS ("Größe");
CREATE UNIQUE INDEX idx_15 ON "Größe" (h);
--# run
ALTER TABLE "Größe" ADD UNIQUE USING INDEX idx_15;

--# partition_type_using_of_generated
CREATE TABLE orders (k text, e interval(3), c interval(3) GENERATED ALWAYS AS (e) STORED) PARTITION BY LIST (k);
CREATE TABLE public.orders_p5 PARTITION OF orders FOR VALUES IN ('2', '3');
--# run
ALTER TABLE orders_p5 ALTER COLUMN c TYPE json USING NULL;

--# primary_key_type_same_set_not_null
CREATE TABLE u_1 (id inet PRIMARY KEY);
--# run
ALTER TABLE u_1 ALTER id SET NOT NULL, ALTER id SET DATA TYPE inet USING id;

--# partitioned_drop_expression_and_column
--# versions 13-
CREATE TABLE orders (id text, g integer) PARTITION BY HASH (id);
CREATE TABLE public.orders_p4 PARTITION OF orders FOR VALUES WITH (MODULUS 2, REMAINDER 1);
--# run
ALTER TABLE orders ALTER COLUMN g DROP EXPRESSION IF EXISTS, DROP COLUMN g;

--# type_below_coalesce_in_check
CREATE TABLE orders (created_at citext);
--# run
ALTER TABLE orders ADD CHECK (coalesce(created_at, 'x') <> '');
ALTER TABLE orders ALTER created_at TYPE char(5);

--# drop_column_cascade_and_another_of_generated
CREATE TABLE public.t_9 ("größe" integer, a integer, "user" bigint GENERATED ALWAYS AS (a * 2) STORED);
--# run
ALTER TABLE t_9 ALTER COLUMN "größe" TYPE int, DROP COLUMN "größe" CASCADE, DROP COLUMN a;

--# type_of_generated_beside_cascade
CREATE TABLE w ("Name" integer, "user" integer, e integer GENERATED ALWAYS AS ("user" + 1) STORED);
--# run
ALTER TABLE w DROP COLUMN "Name" CASCADE, ALTER COLUMN "user" SET DATA TYPE text;

--# partitioned_type_same_of_key
CREATE TYPE "Status" AS ENUM ('1', '2', '3');
CREATE TABLE public.w (id text, e "Status", CONSTRAINT "Con_4" UNIQUE (e, id) DEFERRABLE INITIALLY DEFERRED) PARTITION BY LIST (id);
CREATE TABLE public.w_p5 PARTITION OF w FOR VALUES IN ('1');
--# run
ALTER TABLE w ALTER e SET DATA TYPE "Status";

--# temporary_set_schema
CREATE TEMPORARY TABLE orders (id integer);
--# run
ALTER TABLE orders SET SCHEMA public;

--# type_of_viewed_beside_cascade
CREATE TABLE orders ("user" integer, b integer);
CREATE VIEW public.view_6 AS SELECT "user" FROM orders;
--# run
ALTER TABLE orders DROP COLUMN b CASCADE, ALTER COLUMN b SET DEFAULT 1 + 1, ALTER COLUMN "user" SET DATA TYPE bigint;

--# partition_type_using_of_generated_null
CREATE TABLE "Größe" (k bigint, "user" integer, h numeric GENERATED ALWAYS AS ("user" * 2) STORED) PARTITION BY RANGE (k);
CREATE TABLE public."Größe_p4" PARTITION OF "Größe" FOR VALUES FROM (2) TO (10) PARTITION BY HASH (k);
--# run
ALTER TABLE "Größe_p4" ALTER COLUMN h TYPE time USING NULL;

--# cascade_of_generated_then_drop_not_null
CREATE TABLE public.orders (a integer, c integer GENERATED ALWAYS AS (a + 1) STORED);
CREATE TABLE public.x (d integer);
--# run
ALTER TABLE orders DROP COLUMN a CASCADE, ALTER COLUMN c DROP NOT NULL;
ALTER TABLE x ALTER d TYPE bit(3);

--# check_of_column_named_as_table
CREATE TABLE "Größe" (k integer) PARTITION BY LIST (k);
CREATE TABLE public."Größe_p9" PARTITION OF "Größe" FOR VALUES IN (2, 3);
--# run
ALTER TABLE "Größe_p9" ADD CHECK ("größe" IN (1, 2, 3));

--# drop_column_cascade_then_view
CREATE TABLE orders (h integer);
--# run
ALTER TABLE orders DROP COLUMN h CASCADE;
CREATE VIEW view_7 AS SELECT h FROM orders;

--# drop_not_null_only_partitioned
CREATE TABLE public.y (k bigint, created_at integer) PARTITION BY RANGE (k);
CREATE TABLE public.y_p8 PARTITION OF y FOR VALUES FROM (2) TO (10);
--# run
ALTER TABLE ONLY y ALTER COLUMN created_at DROP NOT NULL;

--# child_type_using_of_generated
CREATE TABLE "order" (e timestamp(3), h timestamp(3) GENERATED ALWAYS AS (e) STORED);
CREATE TABLE public.heir_2 () INHERITS ("order");
--# run
ALTER TABLE heir_2 ALTER COLUMN h SET DATA TYPE text USING h::text;

--# child_type_using_null_of_generated
CREATE TABLE public.y (g integer, "user" bigint GENERATED ALWAYS AS (abs(g)) STORED);
CREATE TABLE public.heir_2 () INHERITS (y);
--# run
ALTER TABLE heir_2 ALTER "user" TYPE text USING NULL;

--# drop_and_set_not_null
CREATE TABLE items ("user" integer NOT NULL);
ALTER TABLE items RENAME TO "Tab_5";
--# run
ALTER TABLE "Tab_5" ALTER "user" DROP NOT NULL, ALTER COLUMN "user" SET NOT NULL;

--# type_of_materialized_beside_cascade
CREATE TABLE "Order" (created_at numeric);
CREATE MATERIALIZED VIEW public.mat_3 AS SELECT created_at FROM "Order";
--# run
ALTER TABLE "Order" ALTER created_at SET DATA TYPE numeric(12,2), DROP COLUMN IF EXISTS b CASCADE;

--# detach_concurrently_subpartitioned
--# versions 14-
CREATE TABLE w (k integer) PARTITION BY HASH (k);
CREATE TABLE public.w_p3 PARTITION OF w FOR VALUES WITH (MODULUS 2, REMAINDER 0) PARTITION BY HASH (k);
CREATE TABLE public.w_p3_p5 PARTITION OF w_p3 FOR VALUES WITH (MODULUS 1, REMAINDER 0);
--# run
ALTER TABLE w DETACH PARTITION w_p3 CONCURRENTLY;

--# partitioned_two_unique
CREATE TABLE public.x (k integer, created_at integer, d integer) PARTITION BY HASH (k);
CREATE TABLE public.x_p7 PARTITION OF x FOR VALUES WITH (MODULUS 2, REMAINDER 0);
--# run
ALTER TABLE x ADD UNIQUE (d, k), ADD UNIQUE (created_at, k);

--# type_using_cast_to_interval_fields_beside_drop
CREATE TABLE public."order" (h integer);
--# run
ALTER TABLE "order" ALTER h TYPE interval day to second USING CAST(h AS interval day to second), DROP COLUMN h CASCADE;

--# search_path_of_missing_schema
SET search_path = s1, public, ext;
CREATE TYPE "Status" AS ENUM ('1', '2', '3');
CREATE TABLE orders (b text);
--# run
ALTER TABLE orders ALTER COLUMN b SET DATA TYPE "Status" USING b::"Status";

--# set_not_null_only_parent
CREATE TABLE w (d integer, g integer);
CREATE TABLE public.heir_5 () INHERITS (w);
INSERT INTO heir_5 (g) VALUES ('1');
--# run
ALTER TABLE ONLY w ALTER COLUMN d SET NOT NULL;

--# exclude_citext_partition
CREATE SCHEMA "App";
CREATE TABLE "App".t_2 (k integer, "größe" citext) PARTITION BY RANGE (k);
CREATE TABLE public.t_2_p8 PARTITION OF "App".t_2 DEFAULT;
--# run
ALTER TABLE t_2_p8 ADD EXCLUDE USING gist ("größe" WITH =);

--# exclude_tsvector
CREATE TABLE "Größe" (d tsvector);
--# run
ALTER TABLE "Größe" ADD EXCLUDE USING gist (d WITH =);

--# type_using_cast_to_interval_fields
CREATE TABLE items (e integer);
--# run
ALTER TABLE items ALTER COLUMN e SET DATA TYPE interval day to second USING (e)::interval day to second;

--# primary_key_using_index_with_child
CREATE TABLE q (h integer NOT NULL);
CREATE TABLE qc () INHERITS (q);
CREATE UNIQUE INDEX qi ON q (h);
--# run
ALTER TABLE q ADD PRIMARY KEY USING INDEX qi;

--# type_same_of_key
CREATE TABLE q (a mood UNIQUE, b int);
--# run
ALTER TABLE q ALTER a TYPE mood;

--# partitioned_type_same_of_key_immediate
CREATE TABLE q (k int, e mood, UNIQUE (e, k)) PARTITION BY LIST (k);
CREATE TABLE q_1 PARTITION OF q FOR VALUES IN (1);
--# run
ALTER TABLE q ALTER e TYPE mood;

--# partitioned_type_same_of_index
CREATE TABLE q (k int, e mood) PARTITION BY LIST (k);
CREATE TABLE q_1 PARTITION OF q FOR VALUES IN (1);
CREATE INDEX ON q (e);
--# run
ALTER TABLE q ALTER e TYPE mood;

--# partitioned_type_same_of_key_int
CREATE TABLE q (k int, e int, UNIQUE (e, k)) PARTITION BY LIST (k);
CREATE TABLE q_1 PARTITION OF q FOR VALUES IN (1);
--# run
ALTER TABLE q ALTER e TYPE int;

--# drop_not_null_only_partitioned_without_partitions
CREATE TABLE q (k int, c int NOT NULL) PARTITION BY LIST (k);
--# run
ALTER TABLE ONLY q ALTER c DROP NOT NULL;

--# drop_not_null_only_inherited
CREATE TABLE q (c int NOT NULL);
CREATE TABLE qc () INHERITS (q);
--# run
ALTER TABLE ONLY q ALTER c DROP NOT NULL;

--# exclude_tsquery
CREATE TABLE q (d tsquery);
--# run
ALTER TABLE q ADD EXCLUDE USING gist (d WITH =);

--# exclude_point
CREATE TABLE q (d point);
--# run
ALTER TABLE q ADD EXCLUDE USING gist (d WITH =);

--# exclude_box
CREATE TABLE q (d box);
--# run
ALTER TABLE q ADD EXCLUDE USING gist (d WITH =);

--# exclude_range
CREATE TABLE q (d int4range);
--# run
ALTER TABLE q ADD EXCLUDE USING gist (d WITH =);

--# exclude_citext_with_hash
CREATE TABLE q (d citext);
--# run
ALTER TABLE q ADD EXCLUDE USING hash (d WITH =);

--# temporary_table_set_schema_of_its_own
CREATE TEMPORARY TABLE q (a int);
--# run
ALTER TABLE q SET SCHEMA pg_temp;

--# two_unique_of_partitioned_with_primary
CREATE TABLE q (k int NOT NULL, c int, d int) PARTITION BY HASH (k);
CREATE TABLE q_1 PARTITION OF q FOR VALUES WITH (MODULUS 2, REMAINDER 0);
--# run
ALTER TABLE q ADD UNIQUE (d, k), ADD PRIMARY KEY (k);

--# drop_column_cascade_takes_what_is_made_of_it
CREATE TABLE q (a int, b int, g int GENERATED ALWAYS AS (a + 1) STORED);
CREATE VIEW v AS SELECT g, b FROM q;
CREATE VIEW w AS SELECT b FROM v;
--# run
ALTER TABLE q DROP COLUMN a CASCADE, DROP COLUMN b;

--# drop_column_cascade_takes_not_the_others
CREATE TABLE q (a int, b int);
CREATE VIEW v AS SELECT b FROM q;
--# run
ALTER TABLE q DROP COLUMN a CASCADE, DROP COLUMN b;

--# drop_column_before_cascade_of_another
CREATE TABLE q (a int, b int);
CREATE VIEW v AS SELECT a, b FROM q;
--# run
ALTER TABLE q DROP COLUMN b, DROP COLUMN a CASCADE;

--# drop_key_beside_cascade_of_another
CREATE TABLE q (a int PRIMARY KEY, b int);
CREATE TABLE r (a int REFERENCES q);
CREATE VIEW v AS SELECT b FROM q;
--# run
ALTER TABLE q DROP COLUMN b CASCADE, DROP CONSTRAINT q_pkey;

--# detach_finalize_of_what_was_detached
--# versions 14-
ALTER TABLE pt DETACH PARTITION pt_1 CONCURRENTLY;
--# run
ALTER TABLE pt DETACH PARTITION pt_1 FINALIZE;

--# partitioned_type_longer_of_index
CREATE TABLE q (k int, e varchar(10)) PARTITION BY LIST (k);
CREATE TABLE q_1 PARTITION OF q FOR VALUES IN (1);
CREATE INDEX ON q (e);
--# run
ALTER TABLE q ALTER e TYPE varchar(20);

--# partitioned_type_longer_of_index_of_partition
CREATE TABLE q (k int, e varchar(10)) PARTITION BY LIST (k);
CREATE TABLE q_1 PARTITION OF q FOR VALUES IN (1);
CREATE INDEX ON q_1 (e);
--# run
ALTER TABLE q ALTER e TYPE varchar(20);

--# partitioned_type_text_of_primary_key
CREATE TABLE q (k int, e varchar(10), PRIMARY KEY (e, k)) PARTITION BY LIST (k);
CREATE TABLE q_1 PARTITION OF q FOR VALUES IN (1);
--# run
ALTER TABLE q ALTER e TYPE text;

--# drop_not_null_only_partitioned_that_is
--# run
ALTER TABLE ONLY pt ALTER id DROP NOT NULL;

--# exclude_circle
CREATE TABLE q (d circle);
--# run
ALTER TABLE q ADD EXCLUDE USING gist (d WITH =);

--# exclude_polygon
CREATE TABLE q (d polygon);
--# run
ALTER TABLE q ADD EXCLUDE USING gist (d WITH =);

--# exclude_point_same_as
CREATE TABLE q (d point);
--# run
ALTER TABLE q ADD EXCLUDE USING gist (d WITH ~=);

--# check_of_whole_row
CREATE TABLE q (d int);
--# run
ALTER TABLE q ADD CHECK (q IS NOT NULL AND q.* IS DISTINCT FROM NULL);

--# delete_published_without_identity
CREATE TABLE q (a int);
CREATE PUBLICATION pb FOR TABLE q;
--# run
DELETE FROM q;

--# insert_published_without_identity
CREATE TABLE q (a int);
CREATE PUBLICATION pb FOR TABLE q;
--# run
INSERT INTO q VALUES (1);

--# update_published_inserts_alone
CREATE TABLE q (a int);
CREATE PUBLICATION pb FOR TABLE q WITH (publish = 'insert, delete');
--# run
UPDATE q SET a = 1;

--# update_published_full
CREATE TABLE q (a int);
ALTER TABLE q REPLICA IDENTITY FULL;
CREATE PUBLICATION pb FOR TABLE q;
--# run
UPDATE q SET a = 1;

--# update_published_identity_nothing
CREATE TABLE q (a int PRIMARY KEY);
ALTER TABLE q REPLICA IDENTITY NOTHING;
CREATE PUBLICATION pb FOR ALL TABLES;
--# run
UPDATE q SET a = 1;

--# update_published_identity_index
CREATE TABLE q (a int NOT NULL UNIQUE);
ALTER TABLE q REPLICA IDENTITY USING INDEX q_a_key;
CREATE PUBLICATION pb FOR TABLE q;
--# run
UPDATE q SET a = 1;

--# update_published_deferrable_key
CREATE TABLE q (a int PRIMARY KEY DEFERRABLE);
CREATE PUBLICATION pb FOR TABLE q;
--# run
UPDATE q SET a = 1;

--# update_published_unlogged
CREATE UNLOGGED TABLE q (a int);
CREATE PUBLICATION pb FOR ALL TABLES;
--# run
UPDATE q SET a = 1;

--# type_same_of_self_reference
CREATE TABLE q (a int REFERENCES q (b), b int UNIQUE);
--# run
ALTER TABLE q ALTER b TYPE int;

--# type_other_of_self_reference
CREATE TABLE q (a int REFERENCES q (b), b int UNIQUE);
--# run
ALTER TABLE q ALTER b TYPE bigint;

--# type_same_of_self_referencing
CREATE TYPE color AS ENUM ('1', '2');
CREATE TABLE q (a color REFERENCES q (b), b color UNIQUE);
--# run
ALTER TABLE q ALTER a TYPE color;

--# type_same_of_enum_reference
CREATE TYPE color AS ENUM ('1', '2');
CREATE TABLE p (b color UNIQUE);
CREATE TABLE q (a color REFERENCES p (b));
--# run
ALTER TABLE p ALTER b TYPE color;

--# type_same_of_array_self_reference
CREATE TABLE q (a int[] REFERENCES q (b), b int[] UNIQUE);
--# run
ALTER TABLE q ALTER b TYPE int[];

--# type_same_of_text_self_reference
CREATE TABLE q (a text REFERENCES q (b), b text UNIQUE);
--# run
ALTER TABLE q ALTER b TYPE text;

--# check_compares_text_with_number
--# run
ALTER TABLE t ADD CHECK (b > 0);

--# check_compares_json
--# run
ALTER TABLE t ADD CHECK (j = '{}');

--# check_compares_varchar_and_text
--# run
ALTER TABLE t ADD CHECK (c = b AND c <> 'x' AND ch <> b);

--# check_adds_text
--# run
ALTER TABLE t ADD CHECK (b + 1 > 0);

--# check_adds_to_date
--# run
ALTER TABLE t ADD CHECK (d + 1 > d AND ts - tz IS NOT NULL);

--# check_joins_numbers
--# run
ALTER TABLE t ADD CHECK (a || nn <> '');

--# check_joins_number_and_string
--# run
ALTER TABLE t ADD CHECK (a || 'x' <> '' AND a || b <> 'q' AND d || '' <> '');

--# check_abs_of_text
--# run
ALTER TABLE t ADD CHECK (abs(b) > 0);

--# check_abs_of_string
--# run
ALTER TABLE t ADD CHECK (abs('1') > 0 AND lower(c) <> 'X' AND length(ch) < 100);

--# check_lower_of_number
--# run
ALTER TABLE t ADD CHECK (lower(a) <> '');

--# check_length_of_uuid
--# run
ALTER TABLE t ADD CHECK (length(u) > 1);

--# check_coalesce_of_families
--# run
ALTER TABLE t ADD CHECK (coalesce(a, b) IS NOT NULL);

--# check_coalesce_of_numbers
--# run
ALTER TABLE t ADD CHECK (coalesce(a, n, fl) >= 0 AND coalesce(d, ts) IS NOT NULL);

--# check_moment_with_time
--# run
ALTER TABLE t ADD CHECK (ts > '10:00'::time);

--# check_in_of_other_family
--# run
ALTER TABLE t ADD CHECK (a IN ('1', 2) AND b NOT IN ('x') AND a BETWEEN 0 AND 99999.5);

--# check_in_of_numbers_for_text
--# run
ALTER TABLE t ADD CHECK (b IN (1, 2));

--# check_uuid_with_text
--# run
ALTER TABLE t ADD CHECK (u = ut);

--# check_network_with_text
--# run
ALTER TABLE t ADD CHECK (ip = b);

--# check_boolean_is_number
--# run
ALTER TABLE t ADD CHECK ((a > 0) = nn);

--# generated_without_operator
--# run
ALTER TABLE t ADD g int GENERATED ALWAYS AS (a + b) STORED;

--# type_check_of_varchar
CREATE TABLE q (a varchar(5) CHECK (a <> ''));
--# run
ALTER TABLE q ALTER a TYPE int USING 1;

--# type_check_of_text
CREATE TABLE q (a text CHECK (a <> ''));
--# run
ALTER TABLE q ALTER a TYPE int USING 1;

--# type_check_of_two
CREATE TABLE q (a int, b int, CHECK (a < b));
--# run
ALTER TABLE q ALTER a TYPE text;

--# type_check_of_two_both
CREATE TABLE q (a int, b int, CHECK (a < b));
--# run
ALTER TABLE q ALTER a TYPE text, ALTER b TYPE text;

--# type_check_of_not_valid
CREATE TABLE q (a int);
ALTER TABLE q ADD CHECK (a > 0) NOT VALID;
--# run
ALTER TABLE q ALTER a TYPE text;

--# type_check_to_bigint
CREATE TABLE q (a int CHECK (a > 0 AND a < 100), b text DEFAULT lower('A'));
--# run
ALTER TABLE q ALTER a TYPE bigint, ALTER b TYPE varchar(10);

--# type_index_predicate_without_operator
CREATE TABLE q (a int, b int);
CREATE INDEX ON q (b) WHERE a > 0;
--# run
ALTER TABLE q ALTER a TYPE text;

--# type_default_of_sum
CREATE TABLE q (a int DEFAULT 1 + 1);
--# run
ALTER TABLE q ALTER a TYPE date USING NULL;

--# type_default_of_function
CREATE TABLE q (a text DEFAULT upper('a'));
--# run
ALTER TABLE q ALTER a TYPE int USING 1;

--# type_same_of_range_reference
CREATE TABLE q (a int4range REFERENCES q (b), b int4range UNIQUE);
--# run
ALTER TABLE q ALTER b TYPE int4range;

--# type_other_of_array_reference
CREATE TABLE q (a int[] REFERENCES q (b), b int[] UNIQUE);
--# run
ALTER TABLE q ALTER b TYPE bigint[];

--# index_date_trunc_timestamp
--# run
CREATE INDEX ON t (date_trunc('day', ts));

--# index_date_part_timestamptz
--# run
CREATE INDEX ON t (date_part('day', tz));

--# drop_statistics_dropped_with_column
CREATE STATISTICS st1 ON a, nn, sm FROM t;
CREATE STATISTICS st2 ON a, sm FROM t;
ALTER TABLE t DROP COLUMN nn;
--# run
DROP STATISTICS IF EXISTS st1;

--# create_statistics_of_json
--# run
CREATE STATISTICS st ON a, j FROM t;

--# create_statistics_of_expression
--# versions 14-
--# run
CREATE STATISTICS st ON (a + nn), sm FROM t;

--# type_of_statistics
CREATE STATISTICS st1 ON a, nn FROM t;
--# run
ALTER TABLE t ALTER nn TYPE bigint;

--# exclude_of_missing_column
CREATE TABLE q (a int);
--# run
ALTER TABLE q ADD EXCLUDE USING gist (nope WITH =);

--# rename_foreign_key_of_partitioned
ALTER TABLE pt ADD CONSTRAINT con FOREIGN KEY (k) REFERENCES parent;
--# run
ALTER TABLE pt RENAME CONSTRAINT con TO con2;

--# rename_check_of_partitioned
ALTER TABLE pt ADD CONSTRAINT con CHECK (k > 0);
--# run
ALTER TABLE pt RENAME CONSTRAINT con TO con2;

--# reindex_index_of_subpartitioned
--# versions 14-
CREATE TABLE q (k int, g int) PARTITION BY LIST (k);
CREATE TABLE q_1 PARTITION OF q FOR VALUES IN (1) PARTITION BY HASH (k);
CREATE TABLE q_2 PARTITION OF q FOR VALUES IN (2);
CREATE INDEX qi ON q (g);
--# run
REINDEX INDEX qi;

--# reindex_index_of_subpartitioned_concurrently
--# versions 14-
CREATE TABLE q (k int, g int) PARTITION BY LIST (k);
CREATE TABLE q_1 PARTITION OF q FOR VALUES IN (1) PARTITION BY HASH (k);
CREATE TABLE q_2 PARTITION OF q FOR VALUES IN (2);
CREATE INDEX qi ON q (g);
--# run
REINDEX INDEX CONCURRENTLY qi;

--# create_function_sql_writes
CREATE TABLE q (k int PRIMARY KEY, g int REFERENCES parent);
--# run
CREATE FUNCTION f() RETURNS void LANGUAGE sql AS $$ INSERT INTO q SELECT 1, a FROM t; UPDATE q SET k = 2; DELETE FROM pt $$;

--# create_function_plpgsql_writes
--# run
CREATE FUNCTION f() RETURNS void LANGUAGE plpgsql AS $$ BEGIN DELETE FROM t; END $$;

--# add_col_check_is_true_of_null
CREATE TABLE q (a int);
--# bad
INSERT INTO q VALUES (1);
--# run
ALTER TABLE q ADD COLUMN x int CHECK ((x > 0) IS TRUE OR x IN (1, 2) IS NOT FALSE AND x IS NOT NULL);

--# add_col_check_is_not_false_of_null
CREATE TABLE q (a int);
--# bad
INSERT INTO q VALUES (1);
--# run
ALTER TABLE q ADD COLUMN x int CHECK ((x > 0 AND NOT x BETWEEN 5 AND 6) IS NOT FALSE);

--# type_default_of_two_words
CREATE TABLE q (a int DEFAULT 1);
--# run
ALTER TABLE q ADD COLUMN y text DEFAULT lower('A') || 'b';

--# insert_of_key_that_is_there
--# run
INSERT INTO parent VALUES (1);

--# create_or_replace_view_other_length
CREATE VIEW ww AS SELECT id, a, b::varchar(20) AS x, bi FROM t;
--# run
CREATE OR REPLACE VIEW ww AS SELECT id::int4, nn AS a, c::varchar(9) AS x, bi, d FROM t;

--# create_or_replace_view_other_column
CREATE VIEW ww AS SELECT id, a FROM t;
--# run
CREATE OR REPLACE VIEW ww AS SELECT id, b AS a FROM t;

--# create_or_replace_view_after_type
CREATE VIEW ww AS SELECT id FROM t;
ALTER TABLE t ALTER a TYPE bigint;
ALTER TABLE t RENAME a TO aa;
--# run
CREATE OR REPLACE VIEW ww AS SELECT aa AS id FROM t;

--# create_or_replace_view_same_types
CREATE VIEW ww AS SELECT id, a, b::varchar(20) AS x, bi, n FROM t;
--# run
CREATE OR REPLACE VIEW ww AS SELECT id::int4, nn AS a, c::varchar(20) AS x, bi, n::numeric(10,2), d FROM t;

--# create_statistics_of_quoted
CREATE TABLE q (e int, "Name" int);
--# run
CREATE STATISTICS st ON e, "Name" FROM q;

--# type_domain_in_check
CREATE DOMAIN dom AS text;
CREATE TABLE q (d text, g bigint, CHECK (g <> 7 AND coalesce(d, 'x') <> ''));
--# run
ALTER TABLE q ALTER g TYPE dom;

--# check_like_of_moment
--# run
ALTER TABLE t ADD CHECK (tz LIKE '%');

--# delete_from_partition_of_published
--# versions 13-
CREATE TABLE q (k int, c int) PARTITION BY LIST (k);
CREATE TABLE q_1 PARTITION OF q FOR VALUES IN (1);
CREATE PUBLICATION pb FOR TABLE q;
--# run
DELETE FROM q_1 WHERE c > 0;

--# type_default_current_user
CREATE TABLE q (b text DEFAULT current_user);
--# run
ALTER TABLE q ALTER b TYPE timetz USING b::timetz;

--# truncate_twice
--# run
TRUNCATE t;
TRUNCATE t;

--# identity_where_the_default_is_null
CREATE TABLE x (b integer DEFAULT NULL NOT NULL);
--# run
ALTER TABLE x ALTER COLUMN b ADD GENERATED BY DEFAULT AS IDENTITY;

--# delete_of_partitioned_with_published_partition
CREATE TABLE items (id bigint, g integer) PARTITION BY LIST (id);
CREATE TABLE items_p4 PARTITION OF items FOR VALUES IN (2, 3);
CREATE PUBLICATION pub_11 FOR TABLE items_p4;
--# run
DELETE FROM items WHERE g IS NULL;

--# delete_of_partitioned_that_leaves_the_published_out
CREATE TABLE items (id bigint, g integer) PARTITION BY LIST (id);
CREATE TABLE items_p4 PARTITION OF items FOR VALUES IN (2, 3);
CREATE TABLE items_p5 PARTITION OF items FOR VALUES IN (4);
CREATE PUBLICATION pub_11 FOR TABLE items_p4;
--# run
DELETE FROM items WHERE id = 4;

--# update_of_partitioned_with_identified_partition
CREATE TABLE items (id bigint PRIMARY KEY, g integer) PARTITION BY LIST (id);
CREATE TABLE items_p4 PARTITION OF items FOR VALUES IN (2, 3);
CREATE PUBLICATION pub_11 FOR TABLE items_p4;
--# run
UPDATE items SET g = 1;

--# update_of_only_partitioned_with_published_partition
CREATE TABLE items (id bigint, g integer) PARTITION BY LIST (id);
CREATE TABLE items_p4 PARTITION OF items FOR VALUES IN (2, 3);
CREATE PUBLICATION pub_11 FOR TABLE items_p4;
--# run
UPDATE ONLY items SET g = 1;

--# set_unlogged_published_partitioned
--# versions 13-
CREATE TABLE items (id bigint) PARTITION BY HASH (id);
CREATE PUBLICATION pub_17 FOR TABLE items;
--# run
ALTER TABLE items SET UNLOGGED;
