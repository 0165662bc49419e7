ALTER TABLE clinics  MODIFY COLUMN name VARCHAR(60) NOT NULL;
ALTER TABLE patients MODIFY COLUMN email VARCHAR(254) NULL;

-- 60 characters are 240 bytes, 120 are 480: the length byte becomes two.
ALTER TABLE appointments MODIFY COLUMN reason VARCHAR(120) NULL;
