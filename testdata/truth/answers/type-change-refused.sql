--# postgresql 12-18
CREATE TABLE t (a text);
ALTER TABLE t ALTER a TYPE integer;
--> error 42804
ALTER TABLE t ALTER a TYPE json;
--> error 42804
ALTER TABLE t ALTER a TYPE json USING a::json;
