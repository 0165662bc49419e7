DROP TABLE IF EXISTS message_log_backup;
DROP TABLE message_log_old;
