--# add_check
--# bad
UPDATE t SET a=-1 WHERE id=1;
--# run
ALTER TABLE t ADD CONSTRAINT ck CHECK (a >= 0);

--# validate_check
ALTER TABLE t ADD CONSTRAINT ck CHECK (a >= 0) NOT VALID;
--# bad
ALTER TABLE t DROP CONSTRAINT ck;
UPDATE t SET a=-1 WHERE id=1;
ALTER TABLE t ADD CONSTRAINT ck CHECK (a >= 0) NOT VALID;
--# run
ALTER TABLE t VALIDATE CONSTRAINT ck;

--# validate_check_already_valid
ALTER TABLE t ADD CONSTRAINT ck CHECK (a >= 0);
--# run
ALTER TABLE t VALIDATE CONSTRAINT ck;

--# add_check_not_valid_and_validate_same_tx
--# run
ALTER TABLE t ADD CONSTRAINT ck CHECK (a >= 0) NOT VALID;
ALTER TABLE t VALIDATE CONSTRAINT ck;

--# add_fk_not_valid
--# bad
UPDATE t SET pid=99999 WHERE id=1;
--# run
ALTER TABLE t ADD CONSTRAINT fk FOREIGN KEY (pid) REFERENCES parent(id) NOT VALID;

--# alter_fk_enforced
--# versions 18-
ALTER TABLE t ADD CONSTRAINT fk FOREIGN KEY (pid) REFERENCES parent(id) NOT ENFORCED;
--# bad
UPDATE t SET pid=99999 WHERE id=1;
--# run
ALTER TABLE t ALTER CONSTRAINT fk ENFORCED;

--# add_fk_not_valid_and_validate_same_tx
--# run
ALTER TABLE t ADD CONSTRAINT fk FOREIGN KEY (pid) REFERENCES parent(id) NOT VALID;
ALTER TABLE t VALIDATE CONSTRAINT fk;

--# add_fk_self
--# run
ALTER TABLE t ADD CONSTRAINT fk FOREIGN KEY (a) REFERENCES t(id) NOT VALID;

--# add_fk_type_mismatch
--# run
ALTER TABLE t ADD CONSTRAINT fk FOREIGN KEY (b) REFERENCES parent(id);

--# add_fk_int_to_bigint
CREATE TABLE pbig(id bigint PRIMARY KEY);
INSERT INTO pbig SELECT g FROM generate_series(1,100) g;
--# run
ALTER TABLE t ADD CONSTRAINT fk FOREIGN KEY (pid) REFERENCES pbig(id);

--# add_fk_not_valid_on_partitioned
--# surprise 14
--# run
ALTER TABLE pt ADD CONSTRAINT fk FOREIGN KEY (k) REFERENCES parent(id) NOT VALID;

--# add_fk_on_partitioned
--# run
ALTER TABLE pt ADD CONSTRAINT fk FOREIGN KEY (k) REFERENCES parent(id);

--# create_table_with_fk
--# run
CREATE TABLE newt(id int, pid int REFERENCES parent(id));

--# add_unique
--# bad
UPDATE t SET u=(SELECT u FROM t WHERE id=2) WHERE id=1;
--# run
ALTER TABLE t ADD CONSTRAINT uq UNIQUE (u);

--# add_unique_nulls_not_distinct
--# versions 15-
--# bad
UPDATE t SET u=NULL WHERE id IN (1,2);
--# run
ALTER TABLE t ADD CONSTRAINT uq UNIQUE NULLS NOT DISTINCT (u);

--# add_unique_using_index
CREATE UNIQUE INDEX uqi ON t(u);
--# run
ALTER TABLE t ADD CONSTRAINT uq UNIQUE USING INDEX uqi;

--# add_pk
ALTER TABLE t DROP CONSTRAINT t_pkey;
--# bad
UPDATE t SET id=2 WHERE id=1;
--# run
ALTER TABLE t ADD PRIMARY KEY (id);

--# add_pk_nullable_col
ALTER TABLE t DROP CONSTRAINT t_pkey;
--# bad
UPDATE t SET u=NULL WHERE id=1;
--# run
ALTER TABLE t ADD PRIMARY KEY (u);

--# add_pk_using_index_notnull_col
ALTER TABLE t DROP CONSTRAINT t_pkey;
ALTER TABLE t ALTER COLUMN u SET NOT NULL;
CREATE UNIQUE INDEX uqi ON t(u);
--# run
ALTER TABLE t ADD CONSTRAINT pk PRIMARY KEY USING INDEX uqi;

--# add_pk_using_index_nullable_col
--# surprise 5
ALTER TABLE t DROP CONSTRAINT t_pkey;
CREATE UNIQUE INDEX uqi ON t(u);
--# bad
UPDATE t SET u=NULL WHERE id=1;
--# run
ALTER TABLE t ADD CONSTRAINT pk PRIMARY KEY USING INDEX uqi;

--# add_pk_using_index_check_notnull
ALTER TABLE t DROP CONSTRAINT t_pkey;
CREATE UNIQUE INDEX uqi ON t(u);
ALTER TABLE t ADD CONSTRAINT ck CHECK (u IS NOT NULL);
--# run
ALTER TABLE t ADD CONSTRAINT pk PRIMARY KEY USING INDEX uqi;

--# add_second_pk
--# run
ALTER TABLE t ADD PRIMARY KEY (u);

--# add_exclude
--# bad
UPDATE t SET bi=2 WHERE id=1;
--# run
ALTER TABLE t ADD CONSTRAINT ex EXCLUDE USING gist (bi WITH =);

--# add_exclude_not_valid
--# run
ALTER TABLE t ADD CONSTRAINT ex EXCLUDE USING gist (bi WITH =) NOT VALID;

--# add_unique_not_valid
--# run
ALTER TABLE t ADD CONSTRAINT uq UNIQUE (u) NOT VALID;

--# drop_constraint_fk
--# surprise 10
ALTER TABLE t ADD CONSTRAINT fk FOREIGN KEY (pid) REFERENCES parent(id);
--# run
ALTER TABLE t DROP CONSTRAINT fk;

--# drop_constraint_unique
ALTER TABLE t ADD CONSTRAINT uq UNIQUE (u);
--# run
ALTER TABLE t DROP CONSTRAINT uq;

--# drop_constraint_pk_referenced
CREATE TABLE child(id int, tid int REFERENCES t(id));
--# run
ALTER TABLE t DROP CONSTRAINT t_pkey;

--# rename_constraint
ALTER TABLE t ADD CONSTRAINT ck CHECK (a >= 0);
--# run
ALTER TABLE t RENAME CONSTRAINT ck TO ck2;

--# rename_constraint_unique
ALTER TABLE t ADD CONSTRAINT uq UNIQUE (u);
--# run
ALTER TABLE t RENAME CONSTRAINT uq TO uq2;

--# add_fk_referencing_partitioned
ALTER TABLE pt ADD PRIMARY KEY (id);
--# run
ALTER TABLE t ADD CONSTRAINT fk FOREIGN KEY (id) REFERENCES pt(id);

--# add_unique_using_index_invalid_name
CREATE INDEX nuq ON t(u);
--# run
ALTER TABLE t ADD CONSTRAINT uq UNIQUE USING INDEX nuq;

--# add_unique_using_partial_index
CREATE UNIQUE INDEX puq ON t(u) WHERE a > 0;
--# run
ALTER TABLE t ADD CONSTRAINT uq UNIQUE USING INDEX puq;

--# add_check_partitioned
--# bad
UPDATE pt SET k = -1 WHERE id = 1;
--# run
ALTER TABLE pt ADD CONSTRAINT ck CHECK (k >= 0);

--# add_check_partition
--# run
ALTER TABLE pt_1 ADD CONSTRAINT ck CHECK (k >= 0);

--# add_check_only_partitioned
--# run
ALTER TABLE ONLY pt ADD CONSTRAINT ck CHECK (k >= 0);

--# add_check_present_in_partitions
ALTER TABLE pt_1 ADD CONSTRAINT ck CHECK (k >= 0);
ALTER TABLE pt_2 ADD CONSTRAINT ck CHECK (k >= 0);
--# run
ALTER TABLE pt ADD CONSTRAINT ck CHECK (k >= 0);

--# add_check_inheritance
--# bad
INSERT INTO ic VALUES (-1, 'v');
--# run
ALTER TABLE ip ADD CONSTRAINT ck CHECK (id >= 0);

--# add_check_no_inherit
--# run
ALTER TABLE ip ADD CONSTRAINT ck CHECK (id >= 0) NO INHERIT;

--# add_check_not_enforced
--# versions 18-
--# bad
UPDATE t SET a = -1 WHERE id = 1;
--# run
ALTER TABLE t ADD CONSTRAINT ck CHECK (a >= 0) NOT ENFORCED;

--# add_check_name_taken
ALTER TABLE t ADD CONSTRAINT ck CHECK (a >= 0);
--# run
ALTER TABLE t ADD CONSTRAINT ck CHECK (nn >= 0);

--# add_check_new_table
--# run
CREATE TABLE n (id int);
ALTER TABLE n ADD CHECK (id > 0);

--# add_two_checks
--# run
ALTER TABLE t ADD CHECK (a >= 0), ADD CHECK (nn >= 0);

--# validate_check_partitioned
ALTER TABLE pt ADD CONSTRAINT ck CHECK (k >= 0) NOT VALID;
--# run
ALTER TABLE pt VALIDATE CONSTRAINT ck;

--# validate_check_with_exclusive_action
ALTER TABLE t ADD CONSTRAINT ck CHECK (a >= 0) NOT VALID;
--# run
ALTER TABLE t VALIDATE CONSTRAINT ck, ADD COLUMN x int;

--# validate_fk
ALTER TABLE t ADD CONSTRAINT fk FOREIGN KEY (pid) REFERENCES parent (id) NOT VALID;
--# bad
ALTER TABLE t DROP CONSTRAINT fk;
UPDATE t SET pid = 99999 WHERE id = 1;
ALTER TABLE t ADD CONSTRAINT fk FOREIGN KEY (pid) REFERENCES parent (id) NOT VALID;
--# run
ALTER TABLE t VALIDATE CONSTRAINT fk;

--# validate_missing
--# run
ALTER TABLE t VALIDATE CONSTRAINT nope;

--# validate_unique
ALTER TABLE t ADD CONSTRAINT uq UNIQUE (u);
--# run
ALTER TABLE t VALIDATE CONSTRAINT uq;

--# add_fk
--# surprise 10
--# bad
UPDATE t SET pid = 99999 WHERE id = 1;
--# run
ALTER TABLE t ADD CONSTRAINT fk FOREIGN KEY (pid) REFERENCES parent (id);

--# add_fk_self_validated
--# bad
UPDATE t SET a = 99999 WHERE id = 1;
--# run
ALTER TABLE t ADD CONSTRAINT fk FOREIGN KEY (a) REFERENCES t (id);

--# add_fk_two_columns
CREATE TABLE pairs (x int, y int, PRIMARY KEY (x, y));
INSERT INTO pairs SELECT a, nn FROM t;
--# bad
DELETE FROM pairs WHERE x = 1;
--# run
ALTER TABLE t ADD CONSTRAINT fk FOREIGN KEY (a, nn) REFERENCES pairs;

--# add_fk_match_full
CREATE TABLE pairs (x int, y int, PRIMARY KEY (x, y));
INSERT INTO pairs SELECT a, nn FROM t;
--# bad
UPDATE t SET a = NULL WHERE id = 1;
--# run
ALTER TABLE t ADD CONSTRAINT fk FOREIGN KEY (a, nn) REFERENCES pairs MATCH FULL;

--# add_fk_not_enforced
--# versions 18-
--# bad
UPDATE t SET pid = 99999 WHERE id = 1;
--# run
ALTER TABLE t ADD CONSTRAINT fk FOREIGN KEY (pid) REFERENCES parent (id) NOT ENFORCED;

--# add_fk_deferrable
--# run
ALTER TABLE t ADD CONSTRAINT fk FOREIGN KEY (pid) REFERENCES parent (id) DEFERRABLE INITIALLY DEFERRED;

--# add_fk_set_null_columns
--# versions 15-
--# run
ALTER TABLE t ADD CONSTRAINT fk FOREIGN KEY (pid) REFERENCES parent (id) ON DELETE SET NULL (pid);

--# add_fk_target_not_unique
--# run
ALTER TABLE parent ADD CONSTRAINT fk FOREIGN KEY (id) REFERENCES t (a);

--# add_fk_target_missing
--# run
ALTER TABLE t ADD CONSTRAINT fk FOREIGN KEY (pid) REFERENCES nope (id);

--# add_fk_referencing_partitioned_not_valid
ALTER TABLE pt ADD PRIMARY KEY (id);
--# run
ALTER TABLE t ADD CONSTRAINT fk FOREIGN KEY (id) REFERENCES pt (id) NOT VALID;

--# add_fk_partition
--# run
ALTER TABLE pt_1 ADD CONSTRAINT fk FOREIGN KEY (k) REFERENCES parent (id);

--# add_fk_partition_not_valid
--# run
ALTER TABLE pt_1 ADD CONSTRAINT fk FOREIGN KEY (k) REFERENCES parent (id) NOT VALID;

--# add_fk_present_in_partitions
ALTER TABLE pt_1 ADD CONSTRAINT fk FOREIGN KEY (k) REFERENCES parent (id);
ALTER TABLE pt_2 ADD CONSTRAINT fk FOREIGN KEY (k) REFERENCES parent (id);
--# run
ALTER TABLE pt ADD CONSTRAINT fk FOREIGN KEY (k) REFERENCES parent (id);

--# add_fk_only_partitioned
--# run
ALTER TABLE ONLY pt ADD CONSTRAINT fk FOREIGN KEY (k) REFERENCES parent (id);

--# add_fk_inheritance_parent
--# run
ALTER TABLE ip ADD CONSTRAINT fk FOREIGN KEY (id) REFERENCES parent (id);

--# add_fk_to_new_parent
--# run
CREATE TABLE n (id bigint PRIMARY KEY);
INSERT INTO n SELECT DISTINCT pid FROM t WHERE pid IS NOT NULL;
ALTER TABLE t ADD FOREIGN KEY (pid) REFERENCES n (id);

--# add_fk_new_table
--# run
CREATE TABLE n (id int, pid int);
ALTER TABLE n ADD FOREIGN KEY (pid) REFERENCES parent (id);

--# add_fk_new_filled_table
--# run
CREATE TABLE n AS SELECT id, pid FROM t;
ALTER TABLE n ADD FOREIGN KEY (pid) REFERENCES parent (id);

--# add_fk_two_parents
CREATE TABLE other_parent (id int PRIMARY KEY);
INSERT INTO other_parent SELECT id FROM t;
--# run
ALTER TABLE t ADD FOREIGN KEY (pid) REFERENCES parent (id), ADD FOREIGN KEY (a) REFERENCES other_parent (id);

--# alter_fk_deferrable
ALTER TABLE t ADD CONSTRAINT fk FOREIGN KEY (pid) REFERENCES parent (id);
--# run
ALTER TABLE t ALTER CONSTRAINT fk DEFERRABLE INITIALLY DEFERRED;

--# alter_fk_deferrable_partitioned
ALTER TABLE pt ADD CONSTRAINT fk FOREIGN KEY (k) REFERENCES parent (id);
--# run
ALTER TABLE pt ALTER CONSTRAINT fk DEFERRABLE;

--# alter_fk_not_enforced
--# versions 18-
ALTER TABLE t ADD CONSTRAINT fk FOREIGN KEY (pid) REFERENCES parent (id);
--# run
ALTER TABLE t ALTER CONSTRAINT fk NOT ENFORCED;

--# alter_unique_deferrable
ALTER TABLE t ADD CONSTRAINT uq UNIQUE (u);
--# run
ALTER TABLE t ALTER CONSTRAINT uq DEFERRABLE;

--# add_unique_partitioned
--# run
ALTER TABLE pt ADD CONSTRAINT uq UNIQUE (id);

--# add_unique_partitioned_missing_key
--# run
ALTER TABLE pt ADD CONSTRAINT uq UNIQUE (k);

--# add_unique_include
--# run
ALTER TABLE t ADD CONSTRAINT uq UNIQUE (u) INCLUDE (a);

--# add_unique_deferrable
--# run
ALTER TABLE t ADD CONSTRAINT uq UNIQUE (u) DEFERRABLE;

--# add_unique_already_unique
CREATE UNIQUE INDEX uqi ON t (u);
--# run
ALTER TABLE t ADD CONSTRAINT uq UNIQUE (u);

--# add_unique_without_overlaps
--# versions 18-
CREATE TABLE booked (room int, during tsrange);
INSERT INTO booked SELECT g, '[2024-01-01, 2024-01-02)' FROM generate_series(1, 100) g;
--# bad
UPDATE booked SET room = 2 WHERE room = 1;
--# run
ALTER TABLE booked ADD CONSTRAINT uq UNIQUE (room, during WITHOUT OVERLAPS);

--# add_unique_using_index_partitioned
CREATE UNIQUE INDEX uqi ON pt (id);
--# run
ALTER TABLE pt ADD CONSTRAINT uq UNIQUE USING INDEX uqi;

--# add_unique_using_index_expression
CREATE UNIQUE INDEX uqi ON t (lower(u::text));
--# run
ALTER TABLE t ADD CONSTRAINT uq UNIQUE USING INDEX uqi;

--# add_unique_using_index_descending
CREATE UNIQUE INDEX uqi ON t (u DESC);
--# run
ALTER TABLE t ADD CONSTRAINT uq UNIQUE USING INDEX uqi;

--# add_unique_using_index_missing
--# run
ALTER TABLE t ADD CONSTRAINT uq UNIQUE USING INDEX nope;

--# add_unique_inheritance
--# run
ALTER TABLE ip ADD CONSTRAINT uq UNIQUE (id);

--# add_pk_partitioned
--# run
ALTER TABLE pt ADD PRIMARY KEY (id);

--# add_pk_partitioned_nullable
--# bad
UPDATE pt SET k = NULL WHERE id = 1;
--# run
ALTER TABLE pt ADD PRIMARY KEY (id, k);

--# add_pk_check_proves_not_null
ALTER TABLE t DROP CONSTRAINT t_pkey;
ALTER TABLE t ADD CONSTRAINT ck CHECK (u IS NOT NULL);
--# run
ALTER TABLE t ADD PRIMARY KEY (u);

--# add_pk_not_valid_not_null
--# versions 18-
--# surprise 17
ALTER TABLE t DROP CONSTRAINT t_pkey;
ALTER TABLE t ADD CONSTRAINT u_nn NOT NULL u NOT VALID;
--# run
ALTER TABLE t ADD PRIMARY KEY (u);

--# add_exclude_partitioned
--# versions 17-
--# run
ALTER TABLE pt ADD CONSTRAINT ex EXCLUDE USING gist (id WITH =, k WITH <>);

--# drop_constraint_check
ALTER TABLE t ADD CONSTRAINT ck CHECK (a >= 0);
--# run
ALTER TABLE t DROP CONSTRAINT ck;

--# drop_constraint_check_partitioned
ALTER TABLE pt ADD CONSTRAINT ck CHECK (k >= 0);
--# run
ALTER TABLE pt DROP CONSTRAINT ck;

--# drop_constraint_check_inherited
ALTER TABLE pt ADD CONSTRAINT ck CHECK (k >= 0);
--# run
ALTER TABLE pt_1 DROP CONSTRAINT ck;

--# drop_constraint_if_exists_missing
--# run
ALTER TABLE t DROP CONSTRAINT IF EXISTS nope;

--# drop_constraint_missing
--# run
ALTER TABLE t DROP CONSTRAINT nope;

--# drop_constraint_pk
--# run
ALTER TABLE t DROP CONSTRAINT t_pkey;

--# drop_constraint_pk_referenced_cascade
CREATE TABLE child (id int, tid int REFERENCES t (id));
--# run
ALTER TABLE t DROP CONSTRAINT t_pkey CASCADE;

--# drop_constraint_pk_partitioned
ALTER TABLE pt ADD CONSTRAINT pk PRIMARY KEY (id);
--# run
ALTER TABLE pt DROP CONSTRAINT pk;

--# drop_constraint_fk_self
ALTER TABLE t ADD CONSTRAINT fk FOREIGN KEY (a) REFERENCES t (id);
--# run
ALTER TABLE t DROP CONSTRAINT fk;

--# drop_constraint_fk_partitioned
ALTER TABLE pt ADD CONSTRAINT fk FOREIGN KEY (k) REFERENCES parent (id);
--# run
ALTER TABLE pt DROP CONSTRAINT fk;

--# drop_constraint_fk_referencing_partitioned
ALTER TABLE pt ADD PRIMARY KEY (id);
ALTER TABLE t ADD CONSTRAINT fk FOREIGN KEY (id) REFERENCES pt (id) ;
--# run
ALTER TABLE t DROP CONSTRAINT fk;

--# drop_constraint_exclude
ALTER TABLE t ADD CONSTRAINT ex EXCLUDE USING gist (bi WITH =);
--# run
ALTER TABLE t DROP CONSTRAINT ex;

--# drop_constraint_not_null
--# versions 18-
ALTER TABLE t ADD CONSTRAINT a_nn NOT NULL a;
--# run
ALTER TABLE t DROP CONSTRAINT a_nn;

--# drop_and_add_constraint
ALTER TABLE t ADD CONSTRAINT ck CHECK (a >= 0);
--# run
ALTER TABLE t DROP CONSTRAINT ck, ADD CONSTRAINT ck CHECK (a >= -1);

--# rename_constraint_fk
ALTER TABLE t ADD CONSTRAINT fk FOREIGN KEY (pid) REFERENCES parent (id);
--# run
ALTER TABLE t RENAME CONSTRAINT fk TO fk2;

--# rename_constraint_partitioned
ALTER TABLE pt ADD CONSTRAINT ck CHECK (k >= 0);
--# run
ALTER TABLE pt RENAME CONSTRAINT ck TO ck2;

--# rename_constraint_inherited
ALTER TABLE pt ADD CONSTRAINT ck CHECK (k >= 0);
--# run
ALTER TABLE pt_1 RENAME CONSTRAINT ck TO ck2;

--# drop_constraint_pk_referenced_dropped_before
ALTER TABLE t ADD CONSTRAINT fk FOREIGN KEY (pid) REFERENCES t;
--# run
ALTER TABLE t DROP CONSTRAINT fk, DROP CONSTRAINT t_pkey;

--# drop_constraint_pk_referenced_dropped_after
ALTER TABLE t ADD CONSTRAINT fk FOREIGN KEY (pid) REFERENCES t;
--# run
ALTER TABLE t DROP CONSTRAINT t_pkey, DROP CONSTRAINT fk;

--# drop_constraint_unique_referenced
ALTER TABLE parent ADD CONSTRAINT uq UNIQUE (v);
CREATE TABLE child (v text REFERENCES parent (v));
--# run
ALTER TABLE parent DROP CONSTRAINT uq;

--# drop_constraint_unique_beside_referenced
ALTER TABLE parent ADD CONSTRAINT uq UNIQUE (v);
CREATE TABLE child (id int REFERENCES parent);
--# run
ALTER TABLE parent DROP CONSTRAINT uq;

--# drop_constraint_fk_inherited
ALTER TABLE pt ADD CONSTRAINT fk FOREIGN KEY (k) REFERENCES parent;
--# run
ALTER TABLE pt_1 DROP CONSTRAINT fk;

--# drop_constraint_pk_of_partition
ALTER TABLE pt ADD PRIMARY KEY (id);
--# run
ALTER TABLE pt_1 DROP CONSTRAINT pt_1_pkey;

--# rename_constraint_only_inheritance_parent
ALTER TABLE ip ADD CONSTRAINT ck CHECK (id >= 0);
--# run
ALTER TABLE ONLY ip RENAME CONSTRAINT ck TO ck2;

--# rename_constraint_fk_inherited
ALTER TABLE pt ADD CONSTRAINT fk FOREIGN KEY (k) REFERENCES parent;
--# run
ALTER TABLE pt_1 RENAME CONSTRAINT fk TO fk2;

--# add_fk_match_full_one_column
UPDATE t SET a = 1;
--# bad
UPDATE t SET a = 5000 WHERE id = 1;
--# run
ALTER TABLE t ADD CONSTRAINT fk FOREIGN KEY (a) REFERENCES parent MATCH FULL;

--# add_fk_parent_without_primary_key
CREATE TABLE loose (id int UNIQUE, CHECK (id > 0));
--# run
ALTER TABLE t ADD CONSTRAINT fk FOREIGN KEY (a) REFERENCES loose;

--# validate_constraint_of_added_column
--# run
ALTER TABLE t ADD COLUMN x int CHECK (x > 0), VALIDATE CONSTRAINT t_x_check;

--# validate_constraint_that_no_added_column_brings
--# run
ALTER TABLE t ADD COLUMN x int, VALIDATE CONSTRAINT t_x_check;

--# drop_constraint_of_added_column
--# run
ALTER TABLE t ADD COLUMN x int UNIQUE, DROP CONSTRAINT t_x_key;

--# drop_constraint_added_beside
--# run
ALTER TABLE t ADD CONSTRAINT ck CHECK (a > 0), DROP CONSTRAINT ck;
