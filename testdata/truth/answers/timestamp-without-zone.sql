--# postgresql 12-18
CREATE TABLE t (plain timestamp, zoned timestamptz);
SET timezone = 'America/New_York';
INSERT INTO t VALUES ('2026-07-01 12:00', '2026-07-01 12:00');
SELECT plain = zoned FROM t;
--> t
SET timezone = 'UTC';
SELECT plain, zoned, plain = zoned, pg_column_size(plain), pg_column_size(zoned) FROM t;
--> 2026-07-01 12:00:00 | 2026-07-01 16:00:00+00 | f | 8 | 8
