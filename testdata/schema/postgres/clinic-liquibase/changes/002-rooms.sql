--liquibase formatted sql

--changeset bob:rooms
CREATE TABLE clinic.rooms (number int PRIMARY KEY, floor smallint, label text DEFAULT 'room');
ALTER TABLE clinic.visits ADD FOREIGN KEY (room) REFERENCES clinic.rooms (number) ON UPDATE CASCADE;
--rollback ALTER TABLE clinic.visits DROP CONSTRAINT visits_room_fkey;
--rollback DROP TABLE clinic.rooms;

--changeset bob:rooms-by-floor runInTransaction:false
CREATE INDEX CONCURRENTLY rooms_by_floor ON clinic.rooms (floor, number);
--rollback DROP INDEX CONCURRENTLY clinic.rooms_by_floor;

--changeset bob:free-rooms splitStatements:false
CREATE FUNCTION clinic.free_rooms(at timestamp) RETURNS SETOF int LANGUAGE plpgsql AS $$
BEGIN
    RETURN QUERY SELECT number FROM clinic.rooms WHERE number NOT IN (SELECT room FROM clinic.visits WHERE during @> at);
END;
$$;
--rollback DROP FUNCTION clinic.free_rooms(timestamp);

--changeset bob:mysql-only dbms:mysql
CREATE TABLE not_here (id int AUTO_INCREMENT PRIMARY KEY);

--changeset bob:search-path
SET search_path TO clinic, public;
CREATE TABLE staff (id int PRIMARY KEY, role varchar(20) NOT NULL);
ALTER TABLE visits ADD COLUMN doctor int REFERENCES staff;
CREATE INDEX visits_doctor ON visits (doctor);
--rollback DROP INDEX clinic.visits_doctor;
--rollback ALTER TABLE clinic.visits DROP COLUMN doctor;
--rollback DROP TABLE clinic.staff;
