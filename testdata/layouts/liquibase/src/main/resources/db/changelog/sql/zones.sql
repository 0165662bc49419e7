--liquibase formatted sql

--changeset zoo:zones
CREATE SCHEMA ${schema};
CREATE TABLE ${schema}.zones (
    id bigint PRIMARY KEY,
    name text NOT NULL
);
--rollback DROP TABLE ${schema}.zones;
--rollback DROP SCHEMA ${schema};
