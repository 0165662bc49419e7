-- Several actions in one ALTER TABLE that contradict each other, whatever the order they are written in.

--# several_drop_column_and_type
--# run
ALTER TABLE t ALTER fl TYPE double precision, DROP COLUMN fl;

--# several_drop_column_and_set_not_null
--# run
ALTER TABLE t ALTER a SET NOT NULL, DROP COLUMN IF EXISTS a;

--# several_drop_column_then_drop_not_null
--# run
ALTER TABLE t DROP COLUMN nn, ALTER nn DROP NOT NULL;

--# several_drop_not_null_then_drop_column
--# run
ALTER TABLE t ALTER nn DROP NOT NULL, DROP COLUMN nn;

--# several_drop_column_and_statistics
--# run
ALTER TABLE t ALTER a SET STATISTICS 10, DROP COLUMN a;

--# several_drop_column_and_check
--# run
ALTER TABLE t ADD CHECK (a > 0), DROP COLUMN a;

--# several_drop_column_and_unique
--# run
ALTER TABLE t ADD UNIQUE (a), DROP COLUMN a;

--# several_drop_column_twice
--# run
ALTER TABLE t DROP COLUMN sm, DROP COLUMN sm;

--# several_drop_column_twice_if_exists
--# run
ALTER TABLE t DROP COLUMN sm, DROP COLUMN IF EXISTS sm;

--# several_drop_column_add_it_anew
--# run
ALTER TABLE t ADD COLUMN sm text, DROP COLUMN sm;

--# several_drop_column_add_it_anew_change_its_type
--# run
ALTER TABLE t ADD COLUMN sm text, DROP COLUMN sm, ALTER sm TYPE varchar(10);

--# several_add_column_drop_it
--# run
ALTER TABLE t ADD COLUMN x int, DROP COLUMN x;

--# several_add_column_drop_it_if_exists
--# run
ALTER TABLE t ADD COLUMN x int, DROP COLUMN IF EXISTS x;

--# several_add_column_twice
--# run
ALTER TABLE t ADD COLUMN x int, ADD COLUMN x int;

--# several_add_column_twice_if_not_exists
--# run
ALTER TABLE t ADD COLUMN x int, ADD COLUMN IF NOT EXISTS x int;

--# several_add_column_change_its_type
--# run
ALTER TABLE t ADD COLUMN x text, ALTER x TYPE varchar(10);

--# several_add_column_drop_its_default
--# run
ALTER TABLE t ADD COLUMN x int, ALTER x DROP DEFAULT;

--# several_add_column_set_its_default
--# run
ALTER TABLE t ADD COLUMN x int, ALTER x SET DEFAULT 1;

--# several_add_not_null_column_set_it_not_null
--# run
ALTER TABLE t ADD COLUMN x int DEFAULT 1 NOT NULL, ALTER x SET NOT NULL;

--# several_add_identity_set_its_default
--# run
ALTER TABLE t ADD COLUMN x int GENERATED ALWAYS AS IDENTITY, ALTER x SET DEFAULT 1;

--# several_set_default_then_identity
--# run
ALTER TABLE t ALTER nn SET DEFAULT 1, ALTER nn ADD GENERATED ALWAYS AS IDENTITY;

--# several_identity_then_set_default
--# run
ALTER TABLE t ALTER nn ADD GENERATED ALWAYS AS IDENTITY, ALTER nn SET DEFAULT 1;

--# several_drop_default_then_identity
CREATE TABLE d (a int NOT NULL DEFAULT 1);
--# run
ALTER TABLE d ALTER a ADD GENERATED ALWAYS AS IDENTITY, ALTER a DROP DEFAULT;

--# several_identity_and_drop_not_null
--# run
ALTER TABLE t ALTER nn ADD GENERATED ALWAYS AS IDENTITY, ALTER nn DROP NOT NULL;

--# several_type_twice
--# run
ALTER TABLE t ALTER a TYPE bigint, ALTER a TYPE bigint;

--# several_type_twice_first_the_same
--# run
ALTER TABLE t ALTER a TYPE int, ALTER a TYPE bigint;

--# several_type_and_a_type_without_cast
--# run
ALTER TABLE t ALTER a TYPE int, ALTER a TYPE uuid;

--# several_primary_keys
CREATE TABLE k (a int, b int);
--# run
ALTER TABLE k ADD PRIMARY KEY (a), ADD PRIMARY KEY (b);

--# several_primary_key_and_column
CREATE TABLE k (a int);
--# run
ALTER TABLE k ADD COLUMN b int GENERATED ALWAYS AS IDENTITY PRIMARY KEY, ADD PRIMARY KEY (a);

--# several_primary_key_drop_another_column
--# run
ALTER TABLE t ADD PRIMARY KEY (nn), DROP COLUMN a;

--# several_primary_key_drop_its_column
--# run
ALTER TABLE t ADD PRIMARY KEY (nn), DROP COLUMN id;

--# several_drop_not_null_of_key_drop_another_column
--# run
ALTER TABLE t ALTER id DROP NOT NULL, DROP COLUMN a;

--# several_drop_column_then_its_constraint
CREATE TABLE k (a int, b int, CONSTRAINT u UNIQUE (a, b));
--# run
ALTER TABLE k DROP COLUMN a, DROP CONSTRAINT u;

--# several_drop_constraint_then_its_column
CREATE TABLE k (a int, b int, CONSTRAINT u UNIQUE (a, b));
--# run
ALTER TABLE k DROP CONSTRAINT u, DROP COLUMN a;

--# several_drop_constraint_twice
CREATE TABLE k (a int, CONSTRAINT u UNIQUE (a));
--# run
ALTER TABLE k DROP CONSTRAINT IF EXISTS u, DROP CONSTRAINT u;

--# several_drop_constraint_and_validate
CREATE TABLE k (a int, CONSTRAINT c CHECK (a > 0) NOT VALID);
--# run
ALTER TABLE k VALIDATE CONSTRAINT c, DROP CONSTRAINT c;

--# several_drop_constraint_add_it_anew
CREATE TABLE k (a int, CONSTRAINT c CHECK (a > 0));
--# run
ALTER TABLE k ADD CONSTRAINT c CHECK (a > 1), DROP CONSTRAINT c;

--# several_add_constraint_drop_it
CREATE TABLE k (a int);
--# run
ALTER TABLE k ADD CONSTRAINT c CHECK (a > 1), DROP CONSTRAINT c;

--# several_drop_column_beside_cascade
CREATE POLICY p ON t USING (a > 0);
--# run
ALTER TABLE t DROP COLUMN a, DROP COLUMN b CASCADE;

--# several_drop_columns_of_policy_cascade
CREATE POLICY p ON t USING (a > 0 AND b <> '');
--# run
ALTER TABLE t DROP COLUMN b CASCADE, DROP COLUMN a;
