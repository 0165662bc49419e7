--# add_index
--# run
ALTER TABLE t ADD INDEX k_n(nn);

--# create_index
--# run
CREATE INDEX k_n ON t(nn);

--# add_unique
--# bad
UPDATE t SET nn=2 WHERE id=1;
--# run
ALTER TABLE t ADD UNIQUE uq(nn);

--# create_unique_index
--# run
CREATE UNIQUE INDEX uq ON t(nn);

--# add_fulltext_first
--# surprise 29
--# run
ALTER TABLE t ADD FULLTEXT ft(b);

--# add_fulltext_second
ALTER TABLE t ADD FULLTEXT ft(b);
--# run
ALTER TABLE t ADD FULLTEXT ft2(c100);

--# add_spatial_index
--# versions mysql 8-
--# versions mariadb
--# surprise 29
ALTER TABLE t ADD COLUMN g geometry;
UPDATE t SET g=ST_GeomFromText('POINT(1 1)');
ALTER TABLE t MODIFY g geometry NOT NULL;
--# run
ALTER TABLE t ADD SPATIAL INDEX sp(g);

--# drop_index
--# run
ALTER TABLE t DROP INDEX k_a;

--# drop_index_stmt
--# run
DROP INDEX k_a ON t;

--# rename_index
--# versions mysql 8-
--# versions mariadb
--# run
ALTER TABLE t RENAME INDEX k_a TO k_a2;

--# ignore_index_maria
--# versions mariadb
--# run
ALTER TABLE t ALTER INDEX k_a IGNORED;

--# invisible_index_mysql
--# versions mysql 8-
--# run
ALTER TABLE t ALTER INDEX k_a INVISIBLE;

--# add_functional_index
--# versions mysql 8-
--# run
ALTER TABLE t ADD INDEX k_f((a+1));

--# add_check
--# bad
UPDATE t SET a=-1 WHERE id=1;
--# run
ALTER TABLE t ADD CONSTRAINT ck CHECK (a >= 0);

--# drop_check
--# versions mysql 8-
--# versions mariadb
ALTER TABLE t ADD CONSTRAINT ck CHECK (a >= 0);
--# run
ALTER TABLE t DROP CONSTRAINT ck;

--# add_pk
ALTER TABLE t MODIFY id int NOT NULL, DROP PRIMARY KEY;
--# bad
UPDATE t SET id=2 WHERE id=1;
--# run
ALTER TABLE t ADD PRIMARY KEY (id);

--# add_pk_nullable
ALTER TABLE t MODIFY id int NOT NULL, DROP PRIMARY KEY;
--# bad
UPDATE t SET a=NULL WHERE id IN (1,2);
--# run
ALTER TABLE t ADD PRIMARY KEY (a);

--# drop_pk
ALTER TABLE t MODIFY id int NOT NULL;
--# run
ALTER TABLE t DROP PRIMARY KEY;

--# x_add_unique_ignore_dups
--# versions mysql 8-
--# versions mariadb
--# bad
UPDATE t SET nn=2 WHERE id=1;
--# run
ALTER IGNORE TABLE t ADD UNIQUE uq(nn);

--# add_unique_nullable
--# bad
UPDATE t SET bi=2 WHERE id=1;
--# run
ALTER TABLE t ADD UNIQUE u_bi(bi);

--# add_unique_constraint
--# run
ALTER TABLE t ADD CONSTRAINT u_bi UNIQUE (bi);

--# add_unique_prefix
UPDATE t SET c100=concat(id,'x');
--# bad
UPDATE t SET c100='12345678' WHERE id IN (1,2);
--# run
ALTER TABLE t ADD UNIQUE u_p(c100(6));

--# add_unique_of_two
--# bad
UPDATE t SET nn=7, bi=7 WHERE id IN (1,2);
--# run
ALTER TABLE t ADD UNIQUE u_2(nn,bi);

--# add_index_text_without_length
--# run
ALTER TABLE t ADD INDEX k_b(b);

--# add_index_text_with_length
--# run
ALTER TABLE t ADD INDEX k_b(b(20));

--# add_index_too_long
--# versions mysql 8-
--# versions mariadb
ALTER TABLE t ADD COLUMN c900 varchar(900);
--# run
ALTER TABLE t ADD INDEX k_900(c900);

--# add_index_descending
--# versions mysql 8-
--# versions mariadb
--# run
ALTER TABLE t ADD INDEX k_nd(nn DESC);

--# add_index_missing_column
--# run
ALTER TABLE t ADD INDEX k_x(nope);

--# add_index_name_taken
--# run
ALTER TABLE t ADD INDEX k_a(nn);

--# create_index_if_not_exists_present
--# versions mariadb
--# run
CREATE INDEX IF NOT EXISTS k_a ON t(a);

--# add_index_if_not_exists_present
--# versions mariadb
--# run
ALTER TABLE t ADD INDEX IF NOT EXISTS k_a(a);

--# drop_index_if_exists_missing
--# versions mariadb
--# run
ALTER TABLE t DROP INDEX IF EXISTS nope;

--# drop_index_stmt_if_exists_missing
--# versions mariadb
--# run
DROP INDEX IF EXISTS nope ON t;

--# drop_index_missing
--# run
ALTER TABLE t DROP INDEX nope;

--# create_or_replace_index
--# versions mariadb
--# run
CREATE OR REPLACE INDEX k_a ON t(a);

--# add_two_indexes
--# run
ALTER TABLE t ADD INDEX k_1(nn), ADD INDEX k_2(bi);

--# add_two_fulltext
--# run
ALTER TABLE t ADD FULLTEXT f1(b), ADD FULLTEXT f2(c100);

--# create_fulltext_index
--# run
CREATE FULLTEXT INDEX ft ON t(b);

--# drop_fulltext
ALTER TABLE t ADD FULLTEXT ft(b);
--# run
ALTER TABLE t DROP INDEX ft;

--# drop_unique
ALTER TABLE t ADD UNIQUE u_bi(bi);
--# run
ALTER TABLE t DROP INDEX u_bi;

--# drop_constraint_unique
--# versions mysql 8-
--# versions mariadb
ALTER TABLE t ADD CONSTRAINT u_bi UNIQUE (bi);
--# run
ALTER TABLE t DROP CONSTRAINT u_bi;

--# show_index_mysql
--# versions mysql 8-
ALTER TABLE t ALTER INDEX k_a INVISIBLE;
--# run
ALTER TABLE t ALTER INDEX k_a VISIBLE;

--# unignore_index_maria
--# versions mariadb
ALTER TABLE t ALTER INDEX k_a IGNORED;
--# run
ALTER TABLE t ALTER INDEX k_a NOT IGNORED;

--# add_index_invisible
--# versions mysql 8-
--# run
ALTER TABLE t ADD INDEX k_nn(nn) INVISIBLE;

--# hide_primary_key
--# versions mysql 8-
--# run
ALTER TABLE t ALTER INDEX `PRIMARY` INVISIBLE;

--# add_unique_functional
--# versions mysql 8-
--# bad
UPDATE t SET bi=2 WHERE id=1;
--# run
ALTER TABLE t ADD UNIQUE u_f((bi + 1));

--# add_multi_valued_index
--# versions mysql 8-
ALTER TABLE t ADD COLUMN j json;
--# run
ALTER TABLE t ADD INDEX k_j((CAST(j AS UNSIGNED ARRAY)));

--# drop_functional_index
--# versions mysql 8-
ALTER TABLE t ADD INDEX k_f((bi + 1));
--# run
ALTER TABLE t DROP INDEX k_f;

--# add_index_on_virtual
--# versions mysql 8-
--# versions mariadb
ALTER TABLE t ADD COLUMN x int GENERATED ALWAYS AS (nn*2) VIRTUAL;
--# run
ALTER TABLE t ADD INDEX k_x(x);

--# add_index_on_stored
--# versions mysql 8-
--# versions mariadb
ALTER TABLE t ADD COLUMN x int GENERATED ALWAYS AS (nn*2) STORED;
--# run
ALTER TABLE t ADD INDEX k_x(x);

--# add_spatial_nullable
--# versions mysql 8-
--# versions mariadb
ALTER TABLE t ADD COLUMN g geometry;
--# run
ALTER TABLE t ADD SPATIAL INDEX sp(g);

--# add_primary_key_of_two
ALTER TABLE t MODIFY id int NOT NULL, DROP PRIMARY KEY;
--# bad
UPDATE t SET id=7, nn=7 WHERE id IN (1,2);
--# run
ALTER TABLE t ADD PRIMARY KEY (id,nn);

--# replace_primary_key
ALTER TABLE t MODIFY id int NOT NULL;
--# run
ALTER TABLE t DROP PRIMARY KEY, ADD PRIMARY KEY (nn);

--# replace_primary_key_wider
ALTER TABLE t MODIFY id int NOT NULL;
--# run
ALTER TABLE t DROP PRIMARY KEY, ADD PRIMARY KEY (id,nn);

--# replace_primary_key_by_the_same
ALTER TABLE t MODIFY id int NOT NULL;
--# run
ALTER TABLE t DROP PRIMARY KEY, ADD PRIMARY KEY (id);

--# replace_primary_key_by_unique
ALTER TABLE t MODIFY id int NOT NULL;
--# run
ALTER TABLE t DROP PRIMARY KEY, ADD UNIQUE u_id(id);

--# drop_pk_auto_increment
--# run
ALTER TABLE t DROP PRIMARY KEY;

--# drop_pk_referenced
ALTER TABLE t ADD CONSTRAINT fk FOREIGN KEY (pid) REFERENCES parent(id);
--# run
ALTER TABLE parent DROP PRIMARY KEY;

--# add_second_primary_key
--# run
ALTER TABLE t ADD PRIMARY KEY (nn);

--# add_check_not_enforced
--# versions mysql 8-
--# bad
UPDATE t SET a=-1 WHERE id=1;
--# run
ALTER TABLE t ADD CONSTRAINT ck CHECK (a >= 0) NOT ENFORCED;

--# enforce_check
--# versions mysql 8-
ALTER TABLE t ADD CONSTRAINT ck CHECK (a >= 0) NOT ENFORCED;
--# bad
UPDATE t SET a=-1 WHERE id=1;
--# run
ALTER TABLE t ALTER CHECK ck ENFORCED;

--# relax_check
--# versions mysql 8-
ALTER TABLE t ADD CONSTRAINT ck CHECK (a >= 0);
--# run
ALTER TABLE t ALTER CONSTRAINT ck NOT ENFORCED;

--# drop_check_mysql
--# versions mysql 8-
ALTER TABLE t ADD CONSTRAINT ck CHECK (a >= 0);
--# run
ALTER TABLE t DROP CHECK ck;

--# add_check_unchecked_maria
--# versions mariadb
SET SESSION check_constraint_checks=0;
--# bad
UPDATE t SET a=-1 WHERE id=1;
SET SESSION check_constraint_checks=0;
--# run
ALTER TABLE t ADD CONSTRAINT ck CHECK (a >= 0);

--# drop_constraint_missing
--# versions mysql 8-
--# versions mariadb
--# run
ALTER TABLE t DROP CONSTRAINT nope;

--# rename_index_missing
--# versions mysql 8-
--# versions mariadb
--# run
ALTER TABLE t RENAME INDEX nope TO k_z;

--# add_duplicate_index
--# run
ALTER TABLE t ADD INDEX k_a2(a);

--# add_hash_index
--# run
ALTER TABLE t ADD INDEX k_h(nn) USING HASH;

--# add_unique_long_hash
--# versions mariadb
UPDATE t SET b=concat('b',id);
--# bad
UPDATE t SET b='same' WHERE id IN (1,2);
--# run
ALTER TABLE t ADD UNIQUE u_b(b);
