BEGIN;

-- Running upgrade ae1027a6acf0 -> 27c6a30d7c24

CREATE INDEX ix_account_nickname ON account (nickname);

UPDATE alembic_version SET version_num='27c6a30d7c24' WHERE alembic_version.version_num = 'ae1027a6acf0';

COMMIT;
