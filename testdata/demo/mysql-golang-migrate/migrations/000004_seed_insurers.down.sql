DROP TABLE insurers;
