BEGIN;

-- Running upgrade 1975ea83b712 -> ae1027a6acf0

ALTER TABLE account ADD COLUMN nickname VARCHAR(50);

UPDATE alembic_version SET version_num='ae1027a6acf0' WHERE alembic_version.version_num = '1975ea83b712';

COMMIT;
