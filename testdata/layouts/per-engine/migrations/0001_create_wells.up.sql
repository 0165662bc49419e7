CREATE TABLE wells (id integer PRIMARY KEY, depth_metres integer);
