RENAME TABLE message_log TO message_log_new, message_log_old TO message_log;
DROP TABLE message_log_new;
