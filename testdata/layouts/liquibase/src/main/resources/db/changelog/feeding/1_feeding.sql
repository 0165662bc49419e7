--liquibase formatted sql

--changeset zoo:feeding
CREATE TABLE ${schema}.feedings (
    animal_id bigint NOT NULL,
    fed_at timestamptz NOT NULL
);
