/* Not instant any more: patients has a FULLTEXT index since 000007. */
ALTER TABLE patients ADD COLUMN pronouns VARCHAR(20) NULL;
