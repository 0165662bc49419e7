CREATE SCHEMA docs CREATE TABLE folders (id int PRIMARY KEY, name text NOT NULL) CREATE VIEW named AS SELECT name FROM folders;
CREATE SCHEMA old;
SET search_path = docs;
CREATE TABLE files (
    id bigserial PRIMARY KEY,
    folder int NOT NULL REFERENCES folders,
    size bigint,
    sha256 bytea UNIQUE,
    stored timestamp without time zone DEFAULT LOCALTIMESTAMP
);
CREATE TABLE old.files (LIKE files INCLUDING CONSTRAINTS INCLUDING IDENTITY);
CREATE INDEX files_by_size ON files (size);
CREATE TYPE state AS ENUM ('kept', 'gone');
ALTER TABLE files ADD COLUMN state state;
RESET search_path;
CREATE TABLE notes (id int, text text);
