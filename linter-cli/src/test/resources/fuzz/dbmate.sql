-- migrate:up transaction:false
CREATE TABLE t (a int);

-- migrate:down
DROP TABLE t;
