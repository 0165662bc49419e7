-- saved on Windows
ALTER TABLE parcels
	ADD COLUMN note text,
	DROP COLUMN remark;

INSERT INTO notes VALUES ('two
lines 📦');
