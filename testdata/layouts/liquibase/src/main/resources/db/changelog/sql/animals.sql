--liquibase formatted sql

--changeset zoo:animals
CREATE TABLE ${schema}.animals (
    id bigint PRIMARY KEY,
    zone_id bigint NOT NULL REFERENCES ${schema}.zones (id)
);

--changeset zoo:animals-zone-index runInTransaction:false
--preconditions onFail:MARK_RAN
--precondition-sql-check expectedResult:0 SELECT count(*) FROM pg_indexes WHERE indexname = 'animals_zone_idx'
CREATE INDEX CONCURRENTLY animals_zone_idx ON ${schema}.animals (zone_id);
