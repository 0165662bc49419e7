--liquibase formatted sql

--changeset ada:1
CREATE SCHEMA clinic;
CREATE EXTENSION IF NOT EXISTS btree_gist WITH SCHEMA public;
--rollback DROP EXTENSION btree_gist;
--rollback DROP SCHEMA clinic;

--changeset ada:2
CREATE TABLE clinic.patients (
    id bigint GENERATED ALWAYS AS IDENTITY (START WITH 100) PRIMARY KEY,
    name text NOT NULL,
    born date NOT NULL,
    insurance char(4),
    note text
);
COMMENT ON COLUMN clinic.patients.note IS 'never shown';
--rollback DROP TABLE clinic.patients;

--changeset ada:3
CREATE TABLE clinic.visits (
    id bigint NOT NULL,
    patient bigint NOT NULL,
    room int NOT NULL,
    during tsrange NOT NULL,
    CONSTRAINT visits_pk PRIMARY KEY (id),
    CONSTRAINT visits_room EXCLUDE USING gist (room WITH =, during WITH &&)
);
ALTER TABLE clinic.visits ADD CONSTRAINT visits_patient FOREIGN KEY (patient) REFERENCES clinic.patients;
--rollback DROP TABLE clinic.visits;
