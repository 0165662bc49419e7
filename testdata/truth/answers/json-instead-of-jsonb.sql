--# postgresql 12-18
CREATE TABLE t (a json);
INSERT INTO t VALUES ('{"k": 1, "k": 2}');
SELECT DISTINCT a FROM t;
--> error 42883 could not identify an equality operator for type json
CREATE INDEX i ON t USING gin (a);
--> error 42704 data type json has no default operator class for access method "gin"
SELECT a, a::jsonb FROM t;
--> {"k": 1, "k": 2} | {"k": 2}
