-- Clinic booking: clinics, rooms, practitioners.
CREATE TABLE clinics (
  id          BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
  name        VARCHAR(50)     NOT NULL,
  city        VARCHAR(60)     NOT NULL,
  phone       VARCHAR(30)     NULL,
  created_at  DATETIME        NOT NULL DEFAULT CURRENT_TIMESTAMP,
  PRIMARY KEY (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COMMENT='Praxen & Kliniken 🏥';

CREATE TABLE rooms (
  id         BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
  clinic_id  BIGINT UNSIGNED NOT NULL,
  label      VARCHAR(20)     NOT NULL,
  CONSTRAINT fk_rooms_clinic FOREIGN KEY (clinic_id) REFERENCES clinics (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE practitioners (
  id             BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
  clinic_id      BIGINT UNSIGNED NOT NULL,
  full_name      VARCHAR(60)     NOT NULL,
  title          VARCHAR(20)     NULL,
  accepts_new    TINYINT(1)      NOT NULL DEFAULT 1,
  hourly_rate    INT             NOT NULL DEFAULT 0,
  bio            TEXT            NULL,
  KEY idx_practitioners_clinic (clinic_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

ALTER TABLE practitioners
  ADD CONSTRAINT fk_practitioners_clinic FOREIGN KEY (clinic_id) REFERENCES clinics (id);
CREATE FULLTEXT INDEX ft_practitioners_bio ON practitioners (bio);
