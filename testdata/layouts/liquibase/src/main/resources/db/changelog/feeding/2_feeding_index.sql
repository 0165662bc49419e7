--liquibase formatted sql

--changeset zoo:feeding-index
CREATE INDEX feedings_animal_idx ON ${schema}.feedings (animal_id);
