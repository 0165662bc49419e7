CREATE TEMPORARY TABLE tmp_codes (code VARCHAR(12), label VARCHAR(80));
INSERT INTO tmp_codes VALUES ('HELV', 'Helvetica Kasse'), ('ALPS', 'Alpenblick');
ALTER TABLE tmp_codes MODIFY COLUMN code VARCHAR(100) NOT NULL;
DELETE FROM tmp_codes;
TRUNCATE TABLE tmp_codes;
DROP TEMPORARY TABLE tmp_codes;

CREATE TABLE login_sessions (
  token       CHAR(64) NOT NULL PRIMARY KEY,
  patient_id  BIGINT UNSIGNED NOT NULL,
  expires_at  DATETIME NOT NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
ALTER TABLE login_sessions ADD COLUMN ip VARBINARY(16) NOT NULL;
ALTER TABLE login_sessions MODIFY COLUMN token CHAR(80) NOT NULL;
TRUNCATE TABLE login_sessions;

TRUNCATE TABLE message_log;
