--# insert_rows
--# run
INSERT INTO t(id,nn) VALUES (5001,1);

--# update_all
--# run
UPDATE t SET sm = 2;

--# select_for_update
--# run
SELECT 1 FROM t WHERE id=1 FOR UPDATE;

--# update_then_alter_same_tx
--# surprise 18
ALTER TABLE t ADD CONSTRAINT fk FOREIGN KEY (pid) REFERENCES parent(id) DEFERRABLE INITIALLY DEFERRED;
--# run
UPDATE t SET pid = 2;
ALTER TABLE t ADD COLUMN x int;

--# insert_select
--# run
INSERT INTO parent SELECT id + 1000, b FROM t;

--# insert_fk
ALTER TABLE t ADD FOREIGN KEY (pid) REFERENCES parent;
--# run
INSERT INTO t (id, nn, pid) VALUES (5001, 1, 7);

--# insert_on_conflict
--# run
INSERT INTO parent VALUES (1, 'x') ON CONFLICT (id) DO UPDATE SET v = 'x';

--# insert_with_delete
--# run
WITH gone AS (DELETE FROM t WHERE id < 10 RETURNING id, b) INSERT INTO parent SELECT id + 1000, b FROM gone;

--# update_by_key
--# run
UPDATE t SET sm = 2 WHERE id = 1;

--# update_fk
ALTER TABLE t ADD FOREIGN KEY (pid) REFERENCES parent;
--# run
UPDATE t SET pid = 7;

--# update_fk_untouched
ALTER TABLE t ADD FOREIGN KEY (pid) REFERENCES parent;
--# run
UPDATE t SET sm = 2;

--# update_referenced_key
ALTER TABLE t ADD FOREIGN KEY (pid) REFERENCES parent ON UPDATE CASCADE;
--# run
UPDATE parent SET id = 1001 WHERE id = 1;

--# update_from
--# run
UPDATE t SET b = parent.v FROM parent WHERE parent.id = t.pid;

--# update_inheritance
--# run
UPDATE ip SET v = 'w';

--# update_only_inheritance
--# run
UPDATE ONLY ip SET v = 'w';

--# delete_all
--# run
DELETE FROM t;

--# delete_referenced
CREATE TABLE child (id int PRIMARY KEY, tid int REFERENCES t (id));
--# run
DELETE FROM t WHERE id = 1;

--# delete_referenced_cascade
CREATE TABLE child (id int PRIMARY KEY, tid int REFERENCES t (id) ON DELETE CASCADE);
INSERT INTO child VALUES (1, 1);
--# run
DELETE FROM t WHERE id = 1;

--# delete_using
--# run
DELETE FROM t USING parent WHERE parent.id = t.pid;

--# merge
--# versions 15-
--# run
MERGE INTO parent USING t ON parent.id = t.pid AND t.id < 50 WHEN MATCHED THEN UPDATE SET v = t.b;

--# copy_from
--# run
COPY parent FROM PROGRAM 'echo 5001,x' WITH (FORMAT csv);

--# copy_to
--# run
COPY t TO '/dev/null';

--# select
--# run
SELECT * FROM t;

--# select_for_share
--# run
SELECT * FROM t FOR SHARE;

--# select_for_update_join
--# run
SELECT 1 FROM t JOIN parent ON parent.id = t.pid FOR UPDATE OF t;

--# select_for_update_subquery
--# run
SELECT 1 FROM (SELECT * FROM t FOR UPDATE SKIP LOCKED LIMIT 1) q;

--# update_then_set_constraints_then_alter
ALTER TABLE t ADD CONSTRAINT fk FOREIGN KEY (pid) REFERENCES parent (id) DEFERRABLE INITIALLY DEFERRED;
--# run
UPDATE t SET pid = 2;
SET CONSTRAINTS ALL IMMEDIATE;
ALTER TABLE t ADD COLUMN x int;

--# update_other_column_then_alter
ALTER TABLE t ADD CONSTRAINT fk FOREIGN KEY (pid) REFERENCES parent (id) DEFERRABLE INITIALLY DEFERRED;
--# run
UPDATE t SET sm = 2;
ALTER TABLE t ADD COLUMN x int;

--# update_then_create_index
ALTER TABLE t ADD CONSTRAINT fk FOREIGN KEY (pid) REFERENCES parent (id) DEFERRABLE INITIALLY DEFERRED;
--# run
UPDATE t SET pid = 2;
CREATE INDEX i9 ON t (pid);

--# update_not_deferred_then_alter
ALTER TABLE t ADD CONSTRAINT fk FOREIGN KEY (pid) REFERENCES parent (id);
--# run
UPDATE t SET pid = 2;
ALTER TABLE t ADD COLUMN x int;

--# insert_deferred_then_alter_parent
ALTER TABLE t ADD CONSTRAINT fk FOREIGN KEY (pid) REFERENCES parent (id) DEFERRABLE INITIALLY DEFERRED;
--# run
INSERT INTO t (id, nn, pid) VALUES (5001, 1, 7);
ALTER TABLE parent ADD COLUMN x int;

--# lock_timeout_around_create_index_concurrently
SET lock_timeout = '5s';
--# run
CREATE INDEX CONCURRENTLY i9 ON t (nn);

--# new_label_in_condition_of_update
--# run
ALTER TYPE mood ADD VALUE 'new';
UPDATE t SET a = 1 WHERE e = 'new';

--# new_label_cast_in_insert
--# run
ALTER TYPE mood ADD VALUE 'new';
INSERT INTO t (id, nn, e) SELECT 5000, 1, 'new'::mood;

--# new_label_for_text
--# run
ALTER TYPE mood ADD VALUE 'new';
UPDATE t SET b = 'new' WHERE ut = 'new';
