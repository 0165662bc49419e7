-- +goose Up
CREATE TABLE staff (id uuid PRIMARY KEY DEFAULT gen_random_uuid(), login name NOT NULL);
CREATE UNIQUE INDEX staff_login_index ON staff (login);
ALTER TABLE staff ADD CONSTRAINT staff_login UNIQUE USING INDEX staff_login_index;
ALTER TABLE loans ADD lent_by uuid;
ALTER TABLE loans ADD FOREIGN KEY (lent_by) REFERENCES staff DEFERRABLE INITIALLY DEFERRED NOT VALID;
ALTER TABLE loans ALTER CONSTRAINT loans_lent_by_fkey NOT DEFERRABLE;
ALTER TABLE loans RENAME CONSTRAINT loans_lent_by_fkey TO loans_by_staff;

-- +goose Down
ALTER TABLE loans DROP COLUMN lent_by;
DROP TABLE staff;
