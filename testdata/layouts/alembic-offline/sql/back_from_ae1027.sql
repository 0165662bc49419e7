BEGIN;

-- Running downgrade ae1027a6acf0 -> 1975ea83b712

ALTER TABLE account DROP COLUMN nickname;

UPDATE alembic_version SET version_num='1975ea83b712' WHERE alembic_version.version_num = 'ae1027a6acf0';

COMMIT;
