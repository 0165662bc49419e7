DROP TABLE a_old;
DROP TABLE b_old;
DROP TABLE c_old;DROP TABLE d_old;
