-- Every clinic has had a number since the phone import of last spring.
ALTER TABLE clinics MODIFY COLUMN phone VARCHAR(30) NOT NULL;
ALTER TABLE clinics ALTER COLUMN phone SET DEFAULT '';
