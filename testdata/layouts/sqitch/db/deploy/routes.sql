-- Deploy ferries:routes to pg
BEGIN;
CREATE TABLE routes (id integer PRIMARY KEY, port_from text NOT NULL, port_to text NOT NULL);
COMMIT;
