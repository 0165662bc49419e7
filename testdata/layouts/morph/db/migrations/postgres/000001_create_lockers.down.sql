DROP TABLE keys;
DROP TABLE lockers;
