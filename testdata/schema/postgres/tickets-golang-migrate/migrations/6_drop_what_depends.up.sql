CREATE VIEW bookings AS SELECT t.number, v.name FROM sales.tickets t, venues v;
ALTER TABLE venues DROP CONSTRAINT venues_id_key;
ALTER TABLE venues DROP CONSTRAINT venues_pkey CASCADE;
ALTER TABLE sales.tickets ALTER COLUMN number DROP DEFAULT;
