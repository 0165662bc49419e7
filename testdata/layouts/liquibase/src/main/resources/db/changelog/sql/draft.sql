--liquibase formatted sql

--changeset zoo:draft
DROP TABLE ${schema}.animals;
