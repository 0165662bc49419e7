ALTER TABLE tickets DROP COLUMN last_reply_at;
DROP TABLE replies;
