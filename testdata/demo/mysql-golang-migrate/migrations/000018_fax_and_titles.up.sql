CREATE TABLE import_faxes (line TEXT) ENGINE=InnoDB;
INSERT INTO import_faxes VALUES ('keine Faxe mehr 📠');
DROP TABLE import_faxes;

ALTER TABLE clinics ADD COLUMN website VARCHAR(200) NULL;
ALTER TABLE appointments
  ADD COLUMN follow_up_of BIGINT UNSIGNED NULL,
  DROP COLUMN private_note;
