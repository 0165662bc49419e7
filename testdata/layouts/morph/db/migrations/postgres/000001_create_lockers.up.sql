CREATE TABLE lockers (id integer PRIMARY KEY, code text NOT NULL);
CREATE TABLE keys (id integer PRIMARY KEY, locker_id integer NOT NULL);
